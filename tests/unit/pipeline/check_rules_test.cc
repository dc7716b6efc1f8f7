#include "pipeline/check_rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace plumbline::pipeline {
namespace {

// The codes of what is said when `text` is a file of the workspace.
std::vector<std::string> codes_of(const std::string& text, RulesChecked* checked = nullptr) {
  source::MemoryFileSystem files;
  files.write_atomically("w/rules/own.yaml", text);
  source::DiagnosticSink sink;
  const auto outcome = check_rules(load_pack_files(files, "w"), sink);
  if (checked != nullptr) *checked = outcome;
  std::vector<std::string> codes;
  for (const auto& one : sink.diagnostics()) codes.push_back(one.code);
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("nothing is to be said of the shipped rules") {
  source::DiagnosticSink sink;
  const auto checked = check_rules(load_pack_files(source::MemoryFileSystem(), "w"), sink);
  CHECK(source::format_diagnostics(sink.diagnostics(), nullptr) == "");
  CHECK(checked.packs == 4);
  CHECK(checked.rules > 50);
}

TEST_CASE("a rule of the workspace is checked together with the shipped ones") {
  const Codes codes = codes_of(
      "plumbline: 1\npack: own\nrules:\n"
      "  - {id: s, layer: status, why: w., when: links == 0, status: met, because: b,\n"
      "     examples: {fires: [{links: 0}], silent: [{links: 1}]}}\n");
  CHECK(codes.size() > 2);
  CHECK(std::count(codes.begin(), codes.end(), "rule-overlap") ==
        static_cast<std::ptrdiff_t>(codes.size()));
}

TEST_CASE("a pack that does not compile is checked as far as it can be") {
  RulesChecked checked;
  CHECK(codes_of("plumbline: 1\npack: own\nlet: {x: links == 0}\nrules:\n"
                 "  - {id: s, layer: status, why: w., when: linkz == 0, status: met, because: b,\n"
                 "     examples: {fires: [{links: 0}], silent: [{links: 1}]}}\n",
                 &checked) == Codes{"rule-unused", "rule-unknown-fact"});
  CHECK(checked.rules > 30);
}

TEST_CASE("a class that no rule names and no shipped lexicon has may be misspelt") {
  const std::string head = "plumbline: 1\nlexicon: own\nclasses:\n";
  CHECK(codes_of(head + "  - {name: stage.in_us, words: [投运]}\n") ==
        Codes{"lexicon-unused-class"});
  CHECK(codes_of(head + "  - {name: stage.in_use, words: [投运]}\n") == Codes{});
}

TEST_CASE("a class that a rule of the workspace names is used") {
  source::MemoryFileSystem files;
  files.write_atomically("w/rules/words.yaml",
                         "plumbline: 1\nlexicon: own\nclasses:\n"
                         "  - {name: water.pipe, words: [管网]}\n");
  files.write_atomically("w/rules/z.yaml",
                         "plumbline: 1\npack: own\nrules:\n"
                         "  - {id: w, layer: extract, why: w., when: 'text ~ \"{water}\"', emit: "
                         "nothing,\n     examples: {fires: [改造管网], silent: [改造道路]}}\n");
  source::DiagnosticSink sink;
  static_cast<void>(check_rules(load_pack_files(files, "w"), sink));
  CHECK(sink.diagnostics().empty());
}

}  // namespace plumbline::pipeline
