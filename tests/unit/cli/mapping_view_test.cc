#include "cli/mapping_view.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace plumbline::cli {
namespace {

mapping::Mapping mapping() {
  source::DiagnosticSink sink;
  auto mapping = mapping::load_mapping(
      {"mappings/m.yaml",
       "plumbline: 1\n"
       "plan: {jurisdiction: 甲县, year: 2024, sources: [a]}\n"
       "tasks:\n"
       "  - id: 2024-AAAAA\n"
       "    title: 修桥\n"
       "    quote: 修桥3座\n"
       "    target: 桥 >= 3 座\n"
       "    lead: 交通局\n"
       "    requires: [2024-BBBBB]\n"
       "    ruling: {status: met, because: 来函}\n"
       "    results:\n"
       "      - {quote: 桥通了, source: b, verdict: review, decision: proposed}\n"
       "      - {quote: 又一座, source: b, decision: rejected}\n"},
      sink);
  REQUIRE(mapping);
  return *mapping;
}

const reports::Catalogue kEnglish = reports::Catalogue::shipped(reports::Tongue::en);

}  // namespace

TEST_CASE("a task is shown with everything a person may change, results numbered") {
  const auto one = mapping();
  const std::string text = mapping_entry({&one, &one.tasks[0]}, kEnglish);
  for (const char* part : {"2024-AAAAA 修桥\n", "桥 >= 3 座", "交通局", "2024-BBBBB", "来函",
                           " 1. to look at", " 2. rejected", "b: 又一座"}) {
    CAPTURE(part);
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("the list marks what waits for a person") {
  const auto one = mapping();
  const MappedTaskView view{&one, &one.tasks[0]};
  CHECK(mapping_list(std::span(&view, 1), kEnglish) ==
        "mappings/m.yaml\n  2024-AAAAA    修桥  [to look at 1]\n");
  const auto json = nlohmann::json::parse(mapping_json(std::span(&view, 1)));
  CHECK(json[0]["results"][1]["decision"] == "rejected");
  CHECK(json[0]["ruling"]["status"] == "met");
}

}  // namespace plumbline::cli
