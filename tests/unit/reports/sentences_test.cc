#include "reports/sentences.h"

#include <doctest/doctest.h>

#include "sample_analysis.h"

namespace plumbline::reports {
namespace {

const Catalogue& zh() {
  static const Catalogue words = Catalogue::shipped(Tongue::zh);
  return words;
}
const Catalogue& en() {
  static const Catalogue words = Catalogue::shipped(Tongue::en);
  return words;
}

Report sample(int year = 2024) {
  ReportOptions options = test::sample_options();
  options.year = year;
  return make_report(test::sample_analysis(), options);
}

TEST_CASE("the summary names only what occurs") {
  CHECK(summary_of(sample(), zh()) ==
        "7项任务中：超额完成1项，占14.3%；完成2项，占28.5%；部分完成1项，占14.3%；"
        "未完成1项，占14.3%；推进中1项，占14.3%；无下文1项，占14.3%。");
  CHECK(summary_of(sample(1999), en()) == "The plan sets out no task.");
}

TEST_CASE("the lead names the plan, the reports held against it and the period") {
  CHECK(basis_of(sample(), en()) ==
        "This report follows the 7 tasks that “2024年政府工作报告” (yunting/2024.txt) sets out for "
        "2024. They were held against the 9 results of “2025年政府工作报告” (yunting/2025.txt).");
  Report running = sample();
  running.as_of = {2024, 6, 30};
  running.elapsed_share = 0.497;
  CHECK(basis_of(running, zh()).ends_with("数据截至2024年6月30日，全年时间已过49.7%。"));
}

TEST_CASE("a year on which no report was read says so") {
  CHECK(basis_of(sample(2025), en())
            .ends_with("No report on 2025 has been read: what became of them is not known yet."));
}

TEST_CASE("a workspace without a named jurisdiction has a title too") {
  Report report = sample();
  CHECK(title_of(report, zh()) == "云汀区2024年目标任务完成情况报告");
  report.jurisdiction.clear();
  CHECK(title_of(report, zh()) == "2024年目标任务完成情况报告");
}

TEST_CASE("the sentences before the lists count what follows") {
  CHECK(unpromised_say(sample(), zh()) == "报告中有3条结果不对应计划中的任何任务。");
  CHECK(changes_say(sample(), zh()) == "与截至2024年7月1日的上期报告相比，1项状态有变化。");
  CHECK(silent_says(sample(), en()).starts_with("9 results were searched, in “2025年"));
  CHECK(pace_says(sample(), zh()).starts_with("可比序时进度的1项中：超序时0项"));
}

TEST_CASE("notes are there for what occurs") {
  CHECK(notes_of(sample(), zh()).size() == 5);
  Report report = sample();
  report.inferred = report.ruled = report.in_review = 0;
  CHECK(notes_of(report, zh()).size() == 2);
  report.suspects = 1;
  CHECK(notes_of(report, en()).back() == "The source of 1 task has changed since it was read.");
}

}  // namespace
}  // namespace plumbline::reports
