#include <doctest/doctest.h>

#include <set>

#include "reports/view.h"
#include "sample_analysis.h"

namespace plumbline::reports {
namespace {

std::string text(const View& view, const std::string& name) {
  for (const auto& [key, value] : std::get<View::Fields>(view.value)) {
    if (key == name) return std::get<std::string>(value.value);
  }
  return "no field " + name;
}

TEST_CASE("a row says its number, target, result, share and remarks") {
  const Report report = make_report(test::sample_analysis(), test::sample_options());
  const View row = row_view(report, report.row(2), Catalogue::shipped(Tongue::zh));
  CHECK(text(row, "ordinal") == "第2项");
  CHECK(text(row, "target") == "3万张以上");
  CHECK(text(row, "reached") == "1.6万张");
  CHECK(text(row, "share") == "53.3%");
  CHECK(text(row, "lead") == "区民政局");
  CHECK(text(row, "due") == "2024-09-30");
  CHECK(text(row, "status") == "partly_met");
  CHECK(text(row, "section") == "2024年工作安排");
}

TEST_CASE("a citation leads to file, line and column") {
  const Report report = make_report(test::sample_analysis(), test::sample_options());
  CHECK(text(citation_view(report, 1), "place") == "yunting/2024.txt:11:3");
  CHECK(text(citation_view(report, 1), "quoted") == "地区生产总值增长");
}

TEST_CASE("every status has a sign of its own") {
  std::set<std::string_view> marks;
  for (int i = 0; i <= static_cast<int>(model::Status::pending); ++i) {
    marks.insert(mark_of(static_cast<model::Status>(i)));
  }
  CHECK(marks.size() == 7);
}

}  // namespace
}  // namespace plumbline::reports
