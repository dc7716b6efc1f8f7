#include <doctest/doctest.h>

#include "reports/view.h"
#include "sample_analysis.h"

namespace plumbline::reports {
namespace {

const View& field(const View& view, const std::string& name) {
  for (const auto& [key, value] : std::get<View::Fields>(view.value)) {
    if (key == name) return value;
  }
  FAIL("no field " << name);
  return view;
}
std::string text(const View& view, const std::string& name) {
  return std::get<std::string>(field(view, name).value);
}
std::size_t size(const View& view, const std::string& name) {
  return std::get<View::List>(field(view, name).value).size();
}

View sample(Tongue tongue) {
  return report_view(make_report(test::sample_analysis(), test::sample_options()),
                     Catalogue::shipped(tongue));
}

TEST_CASE("the table of classes holds all of them") {
  CHECK(size(sample(Tongue::zh), "classes") == 7);
}

TEST_CASE("headings are numbered in order, changes only where there are any to tell") {
  const View view = sample(Tongue::zh);
  CHECK(text(field(view, "head"), "overall") == "一、总体情况");
  CHECK(text(field(view, "head"), "annex") == "十四、附表：目标任务完成情况一览");
  ReportOptions options = test::sample_options();
  options.past.clear();
  const View without =
      report_view(make_report(test::sample_analysis(), options), Catalogue::shipped(Tongue::en));
  CHECK(text(field(without, "head"), "annex") == "13. Annex: all tasks");
}

TEST_CASE("a year on which no report was read has no lists of answers, not even empty ones") {
  ReportOptions options = test::sample_options();
  options.year = 2025;
  const View view =
      report_view(make_report(test::sample_analysis(), options), Catalogue::shipped(Tongue::zh));
  const auto& heads = std::get<View::Fields>(field(view, "head").value);
  for (const auto& [id, title] : heads) {
    CHECK(id != "silent");
    CHECK(id != "behind");
  }
  CHECK(text(field(view, "head"), "annex") == "九、附表：目标任务完成情况一览");
}

TEST_CASE("every row of the report and every passage stands in the view") {
  const View view = sample(Tongue::en);
  CHECK(size(view, "rows") == 8);
  CHECK(size(view, "citations") == 18);
  CHECK(size(view, "qualitative") == 2);
}

TEST_CASE("findings are said exactly in English and by kind in Chinese") {
  const auto message = [](Tongue tongue) {
    const View view = sample(tongue);
    return text(std::get<View::List>(field(view, "softened").value)[0], "says");
  };
  CHECK(message(Tongue::en) == "30000 planned, 42000 张 reported for the year before");
  CHECK(message(Tongue::zh) == "低于上年已报实绩");
}

}  // namespace
}  // namespace plumbline::reports
