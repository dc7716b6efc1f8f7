#include "pipeline/jurisdictions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "pipeline/packs.h"

namespace plumbline::pipeline {
namespace {

model::Reading reading(const std::string& id, const std::string& jurisdiction, int year,
                       const std::vector<std::string>& tasks = {}) {
  model::Reading reading;
  reading.info.id.value = id;
  reading.info.path = id + ".txt";
  reading.info.jurisdiction = jurisdiction;
  reading.review_years = {year - 1};
  reading.plan_years = {year};
  for (const auto& text : tasks) {
    model::Task task;
    task.text = text;
    task.jurisdiction = jurisdiction;
    reading.tasks.push_back(task);
  }
  return reading;
}

const lexicon::Lexicon& shipped() {
  static const Packs kPacks = [] {
    const source::MemoryFileSystem files;
    source::DiagnosticSink sink;
    return *compile_packs(load_pack_files(files, ""), sink);
  }();
  return *kPacks.lexicon;
}

struct Settled {
  std::vector<std::string> names;
  std::size_t notes = 0;
};

Settled settle(const std::vector<model::Reading>& readings,
               const JurisdictionOptions& options = {}) {
  source::DiagnosticSink sink;
  auto names = settle_jurisdictions(readings, shipped(), options, sink);
  CHECK(sink.error_count() == 0);
  return {std::move(names), sink.diagnostics().size()};
}

using Names = std::vector<std::string>;
const Names kTasks{"新增床位", "建公园", "修桥", "出台办法", "治河"};

}  // namespace

TEST_CASE("a name is the fuller one that ends in it, with a note") {
  const auto settled = settle({reading("a", "溪口区", 2024), reading("b", "东江市溪口区", 2025)});
  CHECK(settled.names == Names{"东江市溪口区", "东江市溪口区"});
  CHECK(settled.notes == 1);
}

TEST_CASE("names stay apart where two fuller ones end in them, or what is before is no place") {
  CHECK(settle({reading("a", "溪口区", 2024), reading("b", "东江市溪口区", 2025),
                reading("c", "西江市溪口区", 2025)})
            .notes == 0);
  CHECK(settle({reading("a", "口区", 2024), reading("b", "溪口区", 2025)}).notes == 0);
  CHECK(settle({reading("a", "溪口区", 2024), reading("b", "", 2024)}).notes == 0);
}

TEST_CASE("a name that has a mapping stays; two that have one are two") {
  const std::vector readings{reading("a", "溪口区", 2024), reading("b", "东江市溪口区", 2025)};
  std::vector<mapping::Mapping> mappings(1);
  mappings[0].jurisdiction = "溪口区";
  CHECK(settle(readings, {{}, mappings}).names == Names{"溪口区", "溪口区"});
  mappings.emplace_back().jurisdiction = "东江市溪口区";
  CHECK(settle(readings, {{}, mappings}).notes == 0);
}

TEST_CASE("a name that a person stated is not changed") {
  const std::vector readings{reading("a", "溪口区", 2024), reading("b", "东江市溪口区", 2025)};
  CHECK(settle(readings, {{"溪口区"}, {}}).notes == 0);
  CHECK(settle(readings, {{"东江市溪口区"}, {}}).notes == 1);
}

TEST_CASE("a report without a name that tells what a named one tells has its name") {
  auto readings = std::vector{reading("a", "溪口区", 2025, kTasks), reading("b", "", 2025, kTasks),
                              reading("c", "东江市溪口区", 2024)};
  CHECK(settle(readings).names == Names{"东江市溪口区", "东江市溪口区", "东江市溪口区"});
  SUBCASE("but not of other years, nor of two") {
    readings[1].plan_years = {2024};
    CHECK(settle(readings).names[1].empty());
    readings[1].plan_years = {2025};
    readings.push_back(reading("d", "北山县", 2025, kTasks));
    CHECK(settle(readings).names[1].empty());
  }
}

TEST_CASE("a renamed reading has its name in all that it holds") {
  auto renamed = reading("a", "溪口区", 2025, kTasks);
  renamed.results.emplace_back();
  rename_jurisdiction(renamed, "东江市溪口区");
  CHECK(renamed.info.jurisdiction == "东江市溪口区");
  CHECK(renamed.tasks.back().jurisdiction == "东江市溪口区");
  CHECK(renamed.results[0].jurisdiction == "东江市溪口区");
}

}  // namespace plumbline::pipeline
