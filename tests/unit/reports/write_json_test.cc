#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "reports/write_report.h"
#include "reports/writers.h"
#include "sample_analysis.h"

namespace plumbline::reports {
namespace {

using nlohmann::json;

std::string written() {
  return write_json(make_report(test::sample_analysis(), test::sample_options()));
}

TEST_CASE("the JSON has the counts and rows of the report under stable words") {
  const json report = json::parse(written());
  CHECK(report["plumbline_report"] == 1);
  CHECK(report["as_of"] == "2024-12-31");
  CHECK(report["counts"]["overall"]["total"] == 7);
  CHECK(report["counts"]["overall"]["classes"]["met"]["count"] == 2);
  CHECK(report["rows"].size() == 8);
  CHECK(report["rows"][1]["status"] == "partly_met");
  CHECK(report["rows"][1]["shortfall"]["missing"] == 14000);
  CHECK(report["rows"][5]["ruling"]["because"] == "区司法局来函 <附件>");
  CHECK(report["lists"]["carried_over"][0]["year"] == 2025);
  CHECK(report["citations"][0]["line"] == 11);
}

TEST_CASE("past reports are read from it, the newest first") {
  const auto past = read_past_reports(written());
  REQUIRE(past.size() == 2);
  CHECK(past[0].as_of == "2024-12-31");
  CHECK(past[0].statuses.size() == 8);
  CHECK(past[1] == test::sample_options().past[0]);
}

TEST_CASE("what is no report is no past report") {
  for (const char* text : {"", "{", "[]", "{}", R"({"plumbline_report": 1})",
                           R"({"plumbline_report": 1, "as_of": 5, "rows": []})",
                           R"({"plumbline_report": 1, "as_of": "2024-12-31", "previous": null,
                               "rows": [{"id": "a", "status": "splendid"}]})"}) {
    CHECK(read_past_reports(text).empty());
  }
}

}  // namespace
}  // namespace plumbline::reports
