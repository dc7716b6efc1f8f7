#include "inference_fixture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <sstream>
#include <stdexcept>

#include "corpus.h"
#include "source/diagnostic.h"

namespace plumbline::test {
namespace {

std::vector<source::SourceFile> shipped(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(source_folder() + "/datasets/" + folder)) {
    paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<source::SourceFile> files;
  for (const std::string& path : paths) files.push_back({path, read_file(path)});
  return files;
}

rules::RuleSet compile(const std::vector<source::SourceFile>& packs) {
  source::DiagnosticSink sink;
  auto compiled = rules::RuleSet::compile(rules::Layer::status, packs,
                                          inference::status_vocabulary(), shipped_lexicon(), sink);
  if (!compiled) {
    throw std::runtime_error(format_diagnostics(
        sink.diagnostics(), [](std::string_view) { return std::optional<std::string>(); }));
  }
  return std::move(*compiled);
}

std::vector<model::Measure> figures(const std::vector<std::string>& texts,
                                    model::MeasureRole role) {
  std::vector<model::Measure> measures;
  for (const std::string& text : texts) {
    measures.push_back(figure(text, role));
    const auto at = static_cast<std::uint32_t>(measures.size() * 10);
    measures.back().passage.span = {at, at + 5};
    measures.back().passage.quote = text;
  }
  return measures;
}

}  // namespace

const lexicon::Lexicon& shipped_lexicon() {
  static const lexicon::Lexicon kLexicon = [] {
    source::DiagnosticSink sink;
    return std::move(*lexicon::Lexicon::load(shipped("lexicon"), sink));
  }();
  return kLexicon;
}

const rules::RuleSet& shipped_status_rules() {
  static const rules::RuleSet kRules = compile(shipped("rules"));
  return kRules;
}

rules::RuleSet status_rules(const std::string& pack) {
  return compile({{"pack.yaml", pack}});
}

model::Measure figure(std::string_view text, model::MeasureRole role) {
  std::istringstream words{std::string(text)};
  std::string form;
  std::string op;
  std::string value;
  model::Measure measure;
  words >> measure.indicator >> form >> op >> value >> measure.unit;
  measure.form = model::parse_measure_form(form).value();
  measure.op = model::parse_comparator(op).value();
  const auto dots = value.find("..");
  measure.value = std::stod(value.substr(0, dots));
  if (dots != std::string::npos) measure.value_hi = std::stod(value.substr(dots + 2));
  measure.role = role;
  measure.year = kYear;
  const auto polarity = shipped_lexicon().indicator_attribute(measure.indicator, "polarity");
  if (polarity) measure.polarity = model::parse_polarity(*polarity).value();
  return measure;
}

model::Task action(const std::string& id) {
  model::Task task;
  task.id = {id};
  task.title = "task " + id;
  task.jurisdiction = "甲区";
  task.year = kYear;
  return task;
}

model::Task milestone(const std::string& id, model::Stage planned) {
  model::Task task = action(id);
  task.kind = model::TaskKind::milestone;
  task.stage = planned;
  return task;
}

model::Task target(const std::string& id, const std::vector<std::string>& figures_of) {
  model::Task task = action(id);
  task.kind = model::TaskKind::target;
  task.measures = figures(figures_of, model::MeasureRole::target);
  return task;
}

model::Result result(const std::string& id, model::Aspect aspect,
                     const std::vector<std::string>& figures_of, const std::string& text) {
  model::Result made;
  made.id = {id};
  made.jurisdiction = "甲区";
  made.year = kYear;
  made.aspect = aspect;
  made.text = text;
  made.passage.source = {"report"};
  made.passage.quote = id;
  made.measures = figures(figures_of, model::MeasureRole::outcome);
  return made;
}

model::Dependency depends(const std::string& from, model::DependencyKind kind,
                          const std::string& to, double weight) {
  model::Dependency dependency;
  dependency.from = {from};
  dependency.to = {to};
  dependency.kind = kind;
  dependency.weight = weight;
  return dependency;
}

World::World() {
  options.as_of = {kYear + 1, 1, 1};
  options.reviewed.emplace("甲区", kYear);
}

void World::answer(const std::string& task, model::Result made, model::Relation relation) {
  model::Link link;
  link.task = {task};
  link.result = made.id;
  link.relation = relation;
  link.verdict = model::Verdict::accepted;
  links.push_back(std::move(link));
  results.push_back(std::move(made));
}

std::vector<model::Assessment> World::infer(const rules::RuleSet& rules) const {
  std::vector<model::TaskId> ids;
  for (const model::Task& task : tasks) ids.push_back(task.id);
  source::DiagnosticSink sink;
  const auto graph = graph::DependencyGraph::build(ids, dependencies, sink);
  return inference::infer(tasks, results, links, graph, rules, shipped_lexicon(), options);
}

std::vector<model::Assessment> World::infer() const {
  return infer(shipped_status_rules());
}

std::string statuses(const std::vector<model::Assessment>& assessments) {
  std::string text;
  for (const model::Assessment& each : assessments) {
    text += (text.empty() ? "" : " ") + each.task.value + ' ';
    text += model::to_word(each.reported);
    if (each.inferred) text += '>' + std::string(model::to_word(*each.inferred));
  }
  return text;
}

std::string findings(const model::Assessment& assessment) {
  std::string text;
  for (const model::Finding& finding : assessment.findings) {
    text += std::string(model::to_word(finding.kind)) + ' ' + finding.message + '\n';
  }
  return text;
}

std::string reported(const model::Task& task, const model::Result& made, model::Relation relation) {
  World world;
  world.add(task);
  world.answer(task.id.value, made, relation);
  const auto assessments = world.infer();
  CHECK(assessments.at(0).findings.empty());
  return std::string(model::to_word(assessments.at(0).reported));
}

}  // namespace plumbline::test
