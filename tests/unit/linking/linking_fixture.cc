#include "linking_fixture.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "corpus.h"
#include "extraction/extract.h"
#include "linking/edge_facts.h"
#include "linking/link.h"
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

std::string text_of(const source::DiagnosticSink& sink) {
  return format_diagnostics(sink.diagnostics(),
                            [](std::string_view) { return std::optional<std::string>(); });
}

rules::RuleSet compile(rules::Layer layer, const rules::Vocabulary& vocabulary,
                       const std::vector<source::SourceFile>& packs) {
  source::DiagnosticSink sink;
  auto compiled = rules::RuleSet::compile(layer, packs, vocabulary, shipped_lexicon(), sink);
  if (!compiled) throw std::runtime_error(text_of(sink));
  return std::move(*compiled);
}

void fill(const std::string& text, model::Statement& statement) {
  statement.text = text;
  statement.sentence = text;
  statement.jurisdiction = "云汀区";
  statement.year = 2024;
}

}  // namespace

const lexicon::Lexicon& shipped_lexicon() {
  static const lexicon::Lexicon kLexicon = [] {
    source::DiagnosticSink sink;
    auto loaded = lexicon::Lexicon::load(shipped("lexicon"), sink);
    if (!loaded) throw std::runtime_error(text_of(sink));
    return std::move(*loaded);
  }();
  return kLexicon;
}

const rules::RuleSet& shipped_rules() {
  static const rules::RuleSet kRules =
      compile(rules::Layer::link, linking::link_vocabulary(), shipped("rules"));
  return kRules;
}

const rules::RuleSet& shipped_edge_rules() {
  static const rules::RuleSet kRules =
      compile(rules::Layer::edge, linking::edge_vocabulary(), shipped("rules"));
  return kRules;
}

const rules::RuleSet& shipped_extract_rules() {
  static const rules::RuleSet kRules =
      compile(rules::Layer::extract, extraction::extract_vocabulary(), shipped("rules"));
  return kRules;
}

lexicon::Lexicon small_lexicon(const std::string& classes) {
  const std::vector<source::SourceFile> files{
      {"small.yaml", "plumbline: 1\nlexicon: small\nclasses:\n" + classes}};
  source::DiagnosticSink sink;
  auto loaded = lexicon::Lexicon::load(files, sink);
  if (!loaded) throw std::runtime_error(text_of(sink));
  return std::move(*loaded);
}

rules::RuleSet text_rules(const std::string& lines) {
  return compile(rules::Layer::link, linking::link_vocabulary(),
                 {{"text.yaml",
                   "plumbline: 1\npack: text\nversion: 1\nrules:\n"
                   "  - {id: decision, version: 1, layer: link, why: lines, decide: " +
                       lines +
                       "}\n"
                       "  - id: words\n    version: 1\n    layer: link\n    why: words\n"
                       "    compare: [{level: shared, when: shared > 0, bits: 0, rarity: shared},"
                       " {level: none, bits: 0}]\n"
                       "    examples: {fires: [{shared: 1}], silent: [{shared: 0}]}\n"}});
}

model::Task task(const std::string& id, const std::string& text) {
  model::Task task;
  task.id.value = id;
  fill(text, task);
  return task;
}

model::Result result(const std::string& id, const std::string& text) {
  model::Result result;
  result.id.value = id;
  fill(text, result);
  return result;
}

model::Measure figure(const std::string& indicator, model::MeasureForm form, double value,
                      const std::string& unit, model::MeasureRole role) {
  model::Measure measure;
  measure.indicator = indicator;
  measure.form = form;
  measure.value = value;
  measure.unit = unit;
  measure.role = role;
  return measure;
}

std::string pairs_of(const std::vector<model::Link>& links) {
  std::string pairs;
  for (const model::Link& link : links) {
    if (!pairs.empty()) pairs += ' ';
    pairs += link.task.value + ">" + link.result.value;
    if (!model::counts(link)) pairs += '?';
  }
  return pairs;
}

}  // namespace plumbline::test
