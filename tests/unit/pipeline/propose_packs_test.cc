#include "pipeline/propose_packs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace plumbline::pipeline {
namespace {

const char* const kPack =
    "plumbline: 1\npack: own   # ours\nlet: {both: task_figures > 0, other: result_figures > 0}\n"
    "rules:\n"
    "  - id: size\n"
    "    version: 3\n"
    "    layer: link\n"
    "    why: Sizes.\n"
    "    when: both\n"
    "    compare:\n"
    "      - {level: near,   when: ratio > 0.5, bits: 1.5}   # close enough\n"
    "      - {level: far, bits: -1}\n"
    "    examples: {fires: [{task_figures: 1, ratio: 0.9}], silent: [{task_figures: 0}]}\n"
    "  - {id: v, layer: link, why: w., when: other, veto: true, state: draft}\n";

ParsedPackFiles parsed() {
  source::MemoryFileSystem files;
  files.write_atomically("w/rules/own.yaml", kPack);
  source::DiagnosticSink sink;
  return parse_pack_files(load_pack_files(files, "w"), sink);
}

Estimate estimate(double near, double far) {
  Estimate made;
  made.rules.push_back(
      {"own/size", {{"near", 1.5, near, 0, 0, 0, 0, 0}, {"far", -1, far, 0, 0, 0, 0, 0}}});
  return made;
}

}  // namespace

TEST_CASE("only the figures and the versions of the changed rules change") {
  source::DiagnosticSink sink;
  const auto packs = parsed();
  const auto proposed = propose_packs(estimate(2.1, -1), packs, sink);
  CHECK(!sink.has_errors());
  REQUIRE(proposed.size() == 1);
  CHECK(proposed[0].before.path == "rules/own.yaml");
  std::string expected = kPack;
  expected.replace(expected.find("bits: 1.5"), 9, "bits: 2.1");
  expected.replace(expected.find("version: 3"), 10, "version: 4");
  CHECK(proposed[0].after.bytes == expected);
}

TEST_CASE("the override holds the changed rules alone, with the definitions that they use") {
  source::DiagnosticSink sink;
  const auto packs = parsed();
  const auto proposed = propose_packs(estimate(2.1, -0.5), packs, sink);
  REQUIRE(proposed.size() == 1);
  const std::string& text = proposed[0].override_pack;
  CHECK(
      text.starts_with("plumbline: 1\npack: own\nlet:\n  both: task_figures > 0\nrules:\n"
                       "  - id: size\n    version: 4\n"));
  CHECK(text.find("id: v") == std::string::npos);
  const yaml::ParsedFile file{{"o.yaml", text}, yaml::read({"o.yaml", text}, sink)};
  CHECK(file.root);
  CHECK(!sink.has_errors());
}

TEST_CASE("an estimate that changes nothing proposes nothing") {
  source::DiagnosticSink sink;
  const auto packs = parsed();
  CHECK(propose_packs(estimate(1.5, -1), packs, sink).empty());
}

}  // namespace plumbline::pipeline
