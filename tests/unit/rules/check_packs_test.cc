#include "rules/check_packs.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "check_fixture.h"

namespace rules = plumbline::rules;
namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

std::string found(const std::vector<std::string>& packs) {
  std::vector<source::SourceFile> files;
  for (const std::string& text : packs) {
    files.push_back({std::to_string(files.size() + 1) + ".yaml", text});
  }
  source::DiagnosticSink sink;
  rules::check_packs(plumbline::yaml::parse_files(files, sink), sink);
  return test::lines_of(sink, files);
}

const std::string kHead = "plumbline: 1\npack: p\n";

}  // namespace

TEST_CASE("definitions and word lists that nothing names are unused") {
  CHECK(found({kHead + "words: {water: [供水], air: [空气]}\n"
                       "let: {many: links > 1, few: links < 1, more: more and many}\n"
                       "rules: [{id: a, when: 'few and text ~ \"{water}\"'}]\n"}) ==
        "4:40: warning: definition 'more' is used by no rule of this pack [rule-unused]\n"
        "3:22: warning: word list 'air' is used by no rule of this pack [rule-unused]\n");
  CHECK(found({kHead + "let: {many: links > 1, bits: 2 * links}\n"
                       "rules: [{id: a, compare: [{level: x, when: many, rarity: bits}]}]\n"}) ==
        "");
}

TEST_CASE("plain words that YAML readers take for something else belong in quotes") {
  CHECK(
      found({kHead + "words: {x: [no, 010, 2024-01-02, 供水]}\n"
                     "rules: [{id: a, when: 'text ~ \"{x}\"'}, {id: b, cases: [{name: on}]}]\n"}) ==
      "3:13: warning: other readers of YAML take 'no' for true or false; put it in quotes "
      "[rule-plain-type]\n"
      "3:17: warning: other readers of YAML take '010' for a number; put it in quotes "
      "[rule-plain-type]\n"
      "3:22: warning: other readers of YAML take '2024-01-02' for a date; put it in quotes "
      "[rule-plain-type]\n"
      "4:63: warning: other readers of YAML take 'on' for true or false; put it in quotes "
      "[rule-plain-type]\n");
}

TEST_CASE("a rule that says something else than the one it replaces has a higher version") {
  const std::string first = kHead + "rules: [{id: a, version: 2, when: named}]\n";
  const auto second = [](const std::string& rule) {
    return "plumbline: 1\npack: own\nrules: [{id: p/a, " + rule + "}]\n";
  };
  CHECK(
      found({first, second("version: 2, when: missed")}) ==
      "2.yaml:3:14: warning: rule 'p/a' says something else than version 2 that it replaces; make "
      "it version 3 [rule-version]\n"
      "  1.yaml:3:14: the earlier rule\n");
  CHECK(found({first, second("version: 3, when: missed")}) == "");
  CHECK(found({first, second("version: 2, when: named, why: Other words.")}) == "");
  CHECK(found({first, second("version: 2, state: retired")}) == "");
}

TEST_CASE("an id that was retired is not used again") {
  CHECK(found({kHead + "rules: [{id: a, state: retired}]\n", kHead + "rules: [{id: a}]\n"}) ==
        "2.yaml:3:14: error: id 'p/a' was retired; a new rule needs a new id [rule-id-reused]\n"
        "  1.yaml:3:14: the earlier rule\n");
}

TEST_CASE("what is no pack is passed over") {
  CHECK(found({"plumbline: 1\nlexicon: l\n", "[1, 2]\n", ""}) == "");
}
