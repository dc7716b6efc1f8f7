#include <doctest/doctest.h>

#include <algorithm>

#include "reports/report.h"
#include "reports/write_report.h"
#include "sample_analysis.h"

namespace plumbline::reports {
namespace {

using model::Status;

Report sample() {
  return make_report(test::sample_analysis(), test::sample_options());
}

TEST_CASE("plans are found by jurisdiction and year, with whether they were answered") {
  CHECK(plans_of(test::sample_analysis()) ==
        std::vector<Plan>{{"云汀区", 2024, 8, true}, {"云汀区", 2025, 1, false}});
}

TEST_CASE("a clause with parts is counted by its parts") {
  const Report report = sample();
  CHECK(report.rows.size() == 8);
  CHECK(report.clauses == 6);
  CHECK(report.overall.total == 7);
  CHECK(report.row(5).parts == 2);
  CHECK(report.row(6).whole == 5);
}

TEST_CASE("rows are listed once by kind and again by what became of them") {
  const Report report = sample();
  CHECK(report.main_indicators == std::vector{1, 3});
  CHECK(report.quantified == std::vector{2});
  CHECK(report.milestones == std::vector{4});
  CHECK(report.qualitative == std::vector{6, 7, 8});
  CHECK(report.behind == std::vector{2, 3});
  CHECK(report.under_way == std::vector{4});
  CHECK(report.silent == std::vector{7});
}

TEST_CASE("a person's ruling and the graph reach the counts") {
  const Report report = sample();
  CHECK(report.ruled == 1);
  CHECK(report.inferred == 1);
  CHECK(report.row(8).status == Status::met);
  CHECK(report.row(8).reported == Status::in_progress);
}

TEST_CASE("findings stand under their heads, and what is planned again with its later task") {
  const Report report = sample();
  REQUIRE(report.contradictions.size() == 1);
  CHECK(report.contradictions[0].rows == std::vector{2});
  CHECK(report.softened.size() == 1);
  REQUIRE(report.carried_over.size() == 1);
  CHECK(report.carried_over[0].row == 4);
  CHECK(report.carried_over[0].year == 2025);
  CHECK(report.citation(report.carried_over[0].citation).path == "yunting/2025.txt");
}

TEST_CASE("two tasks that wait for the same third are two findings") {
  model::Analysis analysis = test::sample_analysis();
  for (const std::size_t task : {6U, 7U}) {
    analysis.assessments[task].findings = {
        {model::FindingKind::blocked, "waits for '大桥'", {analysis.tasks[task].id}, {}}};
  }
  CHECK(make_report(analysis, test::sample_options()).other_findings.size() == 3);
}

TEST_CASE("results that answer nothing are listed, those of counted links not") {
  const Report report = sample();
  std::vector<std::string> quotes;
  for (const Unpromised& result : report.unpromised) quotes.push_back(result.passage.quote);
  CHECK(quotes ==
        std::vector<std::string>{"养老床位持续增加", "政务服务平台用户增长", "举办首届芦苇节"});
}

TEST_CASE("a year without a report is pending and says so") {
  ReportOptions options = test::sample_options();
  options.year = 2025;
  options.past.clear();
  const Report report = make_report(test::sample_analysis(), options);
  CHECK_FALSE(report.answered);
  CHECK(report.rows.size() == 1);
  CHECK(report.behind.empty());
  CHECK(check_arithmetic(report).empty());
}

TEST_CASE("a plan that was not read gives an empty report that adds up") {
  ReportOptions options;
  options.year = 1999;
  model::Analysis nothing;
  nothing.as_of = {2000, 1, 1};
  const Report report = make_report(nothing, options);
  CHECK(report.rows.empty());
  CHECK(check_arithmetic(report).empty());
}

TEST_CASE("a report made again over its own JSON is the same report") {
  ReportOptions options = test::sample_options();
  const std::string first = write_report(make_report(test::sample_analysis(), options),
                                         Format::json, Catalogue::shipped(Tongue::en), {});
  options.past = read_past_reports(first);
  REQUIRE(options.past.size() == 2);
  const std::string second = write_report(make_report(test::sample_analysis(), options),
                                          Format::json, Catalogue::shipped(Tongue::en), {});
  CHECK(first == second);
}

TEST_CASE("a status that moved since the last report is a change, with what it was before") {
  ReportOptions options = test::sample_options();
  options.past = read_past_reports(write_report(make_report(test::sample_analysis(), options),
                                                Format::json, Catalogue::shipped(Tongue::en), {}));
  model::Analysis analysis = test::sample_analysis();
  analysis.assessments[0].reported = Status::met;
  const Report report = make_report(analysis, options);
  REQUIRE(report.changes.size() == 1);
  CHECK(report.changes[0].row == 1);
  CHECK(report.changes[0].before == Status::exceeded);
  CHECK(report.changes[0].after == Status::met);
}

TEST_CASE("a mid-year report alone sets the period to its own date") {
  model::Analysis analysis = test::sample_analysis();
  for (model::Reading& reading : analysis.readings) {
    if (!reading.review_years.empty()) reading.info.kind = model::DocumentKind::mid_year;
  }
  for (model::Result& result : analysis.results) result.as_of = calendar::Date{2024, 6, 30};
  const Report report = make_report(analysis, test::sample_options());
  CHECK(report.as_of == calendar::Date{2024, 6, 30});
  CHECK(report.elapsed_share < 0.5);
}

}  // namespace
}  // namespace plumbline::reports
