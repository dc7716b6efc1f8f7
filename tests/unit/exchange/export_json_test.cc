#include "exchange/export_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace plumbline::exchange {
namespace {

using nlohmann::json;

model::Passage passage(const std::string& source, std::uint32_t from, std::uint32_t to,
                       const std::string& quote = "") {
  model::Passage made;
  made.source = {source};
  made.span = {from, to};
  made.quote = quote;
  return made;
}

void add_task(model::Analysis& analysis, const std::string& id, std::uint32_t from,
              std::uint32_t to) {
  model::Task task;
  task.id = {id};
  task.passage = passage("plan.txt", from, to, "新增床位300张");
  task.jurisdiction = "云汀区";
  task.year = 2024;
  task.title = "新增床位";
  analysis.tasks.push_back(task);
  model::Assessment assessment;
  assessment.task = task.id;
  analysis.assessments.push_back(assessment);
}

void add_answer(model::Analysis& analysis, const std::string& task, std::uint32_t from,
                std::uint32_t to, model::Verdict verdict = model::Verdict::accepted) {
  model::Result result;
  result.id = {"next.txt@" + std::to_string(from) + "-" + std::to_string(to)};
  result.passage = passage("next.txt", from, to, "新增床位320张");
  model::Link link;
  link.task = {task};
  link.result = result.id;
  link.probability = 0.987654321;
  link.verdict = verdict;
  link.evidence = {{{"link/same-indicator"}, 1, "", 4.0, {}}};
  analysis.links.push_back(link);
  analysis.results.push_back(std::move(result));
}

model::Measure measure(double value, int year) {
  model::Measure made;
  made.indicator = "床位";
  made.form = model::MeasureForm::increment;
  made.op = model::Comparator::at_least;
  made.value = value;
  made.unit = "张";
  made.role = model::MeasureRole::target;
  made.year = year;
  made.passage = passage("plan.txt", 10, 40);
  return made;
}

json exported(const model::Analysis& analysis, const ExportOptions& options = {}) {
  return json::parse(export_json(analysis, options));
}

TEST_CASE("a task is exported with its place, words and statuses") {
  model::Analysis analysis;
  add_task(analysis, "2024-AAAAA", 10, 40);
  analysis.tasks[0].kind = model::TaskKind::target;
  analysis.tasks[0].due = calendar::Date{2024, 6, 30};
  analysis.assessments[0].reported = model::Status::partly_met;
  CHECK(exported(analysis)["tasks"][0] == json::parse(R"({
    "id": "2024-AAAAA", "doc": "plan.txt", "span": [10, 40], "jurisdiction": "云汀区",
    "year": 2024, "kind": "target", "title": "新增床位", "quote": "新增床位300张",
    "status": "partly_met", "effective_status": "partly_met", "due": "2024-06-30",
    "outcomes": []})"));
}

TEST_CASE("inferred and ruled statuses stand beside the reported one") {
  model::Analysis analysis;
  add_task(analysis, "2024-AAAAA", 10, 40);
  analysis.assessments[0].inferred = model::Status::met;
  CHECK(exported(analysis)["tasks"][0]["status"] == "no_evidence");
  CHECK(exported(analysis)["tasks"][0]["inferred_status"] == "met");
  CHECK(exported(analysis)["tasks"][0]["effective_status"] == "met");
  analysis.assessments[0].ruled = model::Ruling{model::Status::not_met, "来函"};
  CHECK(exported(analysis)["tasks"][0]["ruled_status"] == "not_met");
  CHECK(exported(analysis)["tasks"][0]["effective_status"] == "not_met");
}

TEST_CASE("only links that count are outcomes") {
  model::Analysis analysis;
  add_task(analysis, "2024-AAAAA", 10, 40);
  add_answer(analysis, "2024-AAAAA", 100, 130);
  add_answer(analysis, "2024-AAAAA", 200, 230, model::Verdict::review);
  add_answer(analysis, "2024-AAAAA", 300, 330);
  analysis.links[2].decision = model::Decision::rejected;
  CHECK(exported(analysis)["tasks"][0]["outcomes"] == json::parse(R"([{
    "doc": "next.txt", "span": [100, 130], "relation": "fulfils", "score": 0.9877,
    "decision": "proposed", "rules": ["link/same-indicator"], "quote": "新增床位320张"}])"));
}

TEST_CASE("a whole has the outcomes of its parts, each passage once") {
  model::Analysis analysis;
  add_task(analysis, "2024-WHOLE", 10, 80);
  add_task(analysis, "2024-PART1", 10, 40);
  add_task(analysis, "2024-PART2", 40, 80);
  analysis.tasks[1].part_of = analysis.tasks[2].part_of = model::TaskId{"2024-WHOLE"};
  add_answer(analysis, "2024-WHOLE", 100, 160);
  add_answer(analysis, "2024-PART1", 120, 140);
  add_answer(analysis, "2024-PART2", 300, 330);
  const json tasks = exported(analysis)["tasks"];
  REQUIRE(tasks[0]["outcomes"].size() == 2);
  CHECK(tasks[0]["outcomes"][0]["span"] == json({100, 160}));
  CHECK(tasks[0]["outcomes"][1]["span"] == json({300, 330}));
  CHECK(tasks[1]["part_of"] == "2024-WHOLE");
  CHECK(tasks[1]["outcomes"][0]["span"] == json({120, 140}));
}

TEST_CASE("measures are exported in the words of the labels") {
  model::Analysis analysis;
  analysis.readings.emplace_back().measures = {measure(300, 2024)};
  CHECK(exported(analysis)["measures"] == json::parse(R"([{
    "doc": "plan.txt", "span": [10, 40], "indicator": "床位", "form": "increment", "op": ">=",
    "value": 300, "value_hi": null, "unit": "张", "role": "target", "year": 2024}])"));
}

TEST_CASE("whole numbers have no fraction and others keep theirs") {
  model::Analysis analysis;
  analysis.readings.emplace_back().measures = {measure(126e12, 2024), measure(5.2, 2024)};
  const std::string text = export_json(analysis);
  CHECK(text.find("\"value\": 126000000000000,") != std::string::npos);
  CHECK(text.find("\"value\": 5.2,") != std::string::npos);
}

TEST_CASE("jurisdiction and year select tasks and measures") {
  model::Analysis analysis;
  add_task(analysis, "2024-AAAAA", 10, 40);
  add_task(analysis, "2025-BBBBB", 50, 90);
  analysis.tasks[1].year = 2025;
  analysis.readings.emplace_back().measures = {measure(300, 2024), measure(310, 2025)};
  analysis.readings[0].info.jurisdiction = "云汀区";
  ExportOptions options;
  options.year = 2025;
  CHECK(exported(analysis, options)["tasks"].size() == 1);
  CHECK(exported(analysis, options)["measures"][0]["value"] == 310);
  options.jurisdiction = "别处";
  CHECK(exported(analysis, options) == json::parse(R"({"tasks": [], "measures": []})"));
}

TEST_CASE("text of every kind stays valid JSON") {
  model::Analysis analysis;
  add_task(analysis, "2024-AAAAA", 10, 40);
  analysis.tasks[0].title = "a \"b\" \\ <c> |\n\t";
  CHECK(exported(analysis)["tasks"][0]["title"] == "a \"b\" \\ <c> |\n\t");
  analysis.tasks[0].title = "\xff";
  CHECK(exported(analysis)["tasks"][0]["title"] == "\xEF\xBF\xBD");
}

TEST_CASE("one line is an export too, with a line feed at its end") {
  ExportOptions options;
  options.indent = false;
  CHECK(export_json({}, options) == "{\"tasks\":[],\"measures\":[]}\n");
}

}  // namespace
}  // namespace plumbline::exchange
