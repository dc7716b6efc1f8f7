#include "pipeline/packs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace plumbline::pipeline {

TEST_CASE("the shipped packs compile without a complaint") {
  const source::MemoryFileSystem files;
  source::DiagnosticSink sink;
  const auto packs = compile_packs(load_pack_files(files, "w"), sink);
  CHECK(source::format_diagnostics(sink.diagnostics(), nullptr) == "");
  REQUIRE(packs);
  CHECK(list_rules(*packs).size() > 50);
}

TEST_CASE("every example of every shipped rule holds") {
  const source::MemoryFileSystem files;
  source::DiagnosticSink sink;
  const auto packs = compile_packs(load_pack_files(files, "w"), sink);
  REQUIRE(packs);
  const auto outcomes = test_rules(*packs);
  CHECK(outcomes.size() > 100);
  for (const auto& outcome : outcomes) {
    CHECK_MESSAGE(outcome.passed != outcome.todo, outcome.rule.value << ": " << outcome.message);
  }
}

TEST_CASE("a workspace's lexicons and rules follow the shipped ones in order of name") {
  source::MemoryFileSystem files;
  files.write_atomically("w/rules/b.yaml", "plumbline: 1\npack: b\n");
  files.write_atomically("w/rules/a.yaml", "plumbline: 1\nlexicon: a\n");
  files.write_atomically("w/rules/c.yml", "plumbline: 1\npack: c\n");
  files.write_atomically("w/rules/notes.txt", "not a pack");
  const auto shipped = load_pack_files(source::MemoryFileSystem(), "w");
  const auto packs = load_pack_files(files, "w");
  REQUIRE(packs.rules.size() == shipped.rules.size() + 2);
  CHECK(packs.rules[shipped.rules.size()].path == "rules/b.yaml");
  CHECK(packs.rules.back().path == "rules/c.yml");
  REQUIRE(packs.lexicons.size() == shipped.lexicons.size() + 1);
  CHECK(packs.lexicons.back().path == "rules/a.yaml");
}

TEST_CASE("the hash of the packs follows their bytes") {
  source::MemoryFileSystem files;
  const std::string shipped = load_pack_files(files, "w").hash;
  files.write_atomically("w/rules/a.yaml", "plumbline: 1\npack: a\n");
  const std::string one = load_pack_files(files, "w").hash;
  files.write_atomically("w/rules/a.yaml", "plumbline: 1\npack: a\n\n");
  const std::string two = load_pack_files(files, "w").hash;
  CHECK(shipped != one);
  CHECK(one != two);
}

TEST_CASE("errors of all layers are reported, and nothing compiles then") {
  source::MemoryFileSystem files;
  files.write_atomically("w/rules/a.yaml",
                         "plumbline: 1\npack: a\nversion: 1\nrules:\n"
                         "  - {id: x, layer: status, why: w, when: fase == 'a', status: met}\n"
                         "  - {id: y, layer: extract, why: w, when: text ~ '(', emit: task}\n");
  source::DiagnosticSink sink;
  CHECK(!compile_packs(load_pack_files(files, "w"), sink));
  const auto reported = [&](const std::string& code) {
    return std::any_of(sink.diagnostics().begin(), sink.diagnostics().end(),
                       [&](const source::Diagnostic& d) { return d.code == code; });
  };
  CHECK(reported("rule-unknown-fact"));
  CHECK(reported("rule-regex"));
}

}  // namespace plumbline::pipeline
