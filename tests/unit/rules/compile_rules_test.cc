#include "rules/compile_rules.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;
using rules::Layer;

namespace {

struct Case {
  const char* rule;        // @ stands for examples that are in order
  const char* diagnostic;  // the first one, behind the file's name
};

// Line 4 of every pack, so that rules begin in line 5 of link packs.
const std::string kDecision =
    "  - {id: d, layer: link, why: w., decide: {prior: 0, accept: 1, review: 0, margin: 0}}\n";

std::string diagnostics(Layer layer, const std::string& pack) {
  const auto compiled = test::compile_packs(layer, {pack});
  CHECK_FALSE(compiled.rules);
  return compiled.diagnostics;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

std::string with_examples(std::string rule) {
  const std::size_t at = rule.find('@');
  if (at == std::string::npos) return rule;
  return rule.replace(at, 1, ", examples: {fires: [{named: true}], silent: [{named: false}]}");
}

void check(Layer layer, const std::string& before, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(std::string(c.rule));
    const std::string rule = "  - " + with_examples(c.rule) + '\n';
    CHECK(first_line(diagnostics(layer, test::pack(before + rule))) ==
          std::string("1.yaml:") + c.diagnostic);
  }
}

}  // namespace

TEST_CASE("a field that no rule has is shown under its line") {
  CHECK(diagnostics(Layer::extract,
                    test::pack("  - id: a\n    layer: extract\n    why: w.\n    kindd: target\n"
                               "    when: named\n    emit: task\n"
                               "    examples: {fires: [x], silent: [y]}\n")) ==
        "1.yaml:7:5: error: unknown key 'kindd' in a rule; did you mean 'kind'? "
        "[rule-unknown-key]\n"
        "      kindd: target\n"
        "      ^~~~~\n");
}

TEST_CASE("a regular expression that does not compile is shown inside a folded text") {
  CHECK(diagnostics(Layer::extract,
                    test::pack("  - id: a\n    layer: extract\n    why: w.\n    when: >-\n"
                               "      named and\n      text ~ \"(开工\"\n    emit: task\n"
                               "    examples: {fires: [x], silent: [y]}\n")) ==
        "1.yaml:9:15: error: regular expression does not compile: missing ): (开工 [rule-regex]\n"
        "        text ~ \"(开工\"\n"
        "                ^~~~~\n");
}

TEST_CASE("an id that stands twice in a pack is shown with its first place") {
  CHECK(diagnostics(Layer::extract,
                    test::pack("  - {id: a, layer: extract, why: w., when: named, emit: nothing, "
                               "examples: {fires: [x], silent: [y]}}\n"
                               "  - {id: a, layer: extract}\n")) ==
        "1.yaml:5:10: error: rule 'p/a' stands twice in this pack [rule-duplicate-id]\n"
        "    - {id: a, layer: extract}\n"
        "           ^\n"
        "1.yaml:4:10: note: first here\n"
        "    - {id: a, layer: extract, why: w., when: named, emit: nothing, examples: {fires: [x], "
        "silent: [y]}}\n"
        "           ^\n");
}

TEST_CASE("a level behind one that always holds is shown with that one") {
  CHECK(diagnostics(Layer::link,
                    test::pack(kDecision +
                               "  - id: a\n    layer: link\n    why: w.\n    compare:\n"
                               "      - {level: x, bits: 1}\n"
                               "      - {level: y, when: named, bits: 2}\n"
                               "    examples: {fires: [{links: 1}], silent: [{links: 0}]}\n")) ==
        "1.yaml:10:9: error: this level is never reached [rule-unreachable]\n"
        "        - {level: y, when: named, bits: 2}\n"
        "          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "1.yaml:9:9: note: this level always holds\n"
        "        - {level: x, bits: 1}\n"
        "          ^~~~~~~~~~~~~~~~~~~\n");
}

TEST_CASE("the shape of a pack is checked") {
  const Case cases[] = {
      {"pack: p\nrules: []\n",
       "1:1: error: a rule pack begins with 'plumbline: 1' [rule-missing-key]"},
      {"plumbline: 2\npack: p\nrules: []\n",
       "1:1: error: a rule pack begins with 'plumbline: 1' [rule-missing-key]"},
      {"plumbline: 1\nrules: []\n", "1:1: error: a rule pack needs 'pack' [rule-missing-key]"},
      {"plumbline: 1\npack: p\nrulez: []\n",
       "3:1: error: unknown key 'rulez' in a rule pack; did you mean 'rules'? [rule-unknown-key]"},
      {"plumbline: 1\npack: p\nrules: 3\n",
       "3:8: error: found '3'; 'rules' must be a list [rule-wrong-type]"},
      {"- a\n", "1:1: error: found a list; a rule pack must be a map of keys [rule-wrong-type]"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.rule));
    CHECK(first_line(diagnostics(Layer::extract, c.rule)) == std::string("1.yaml:") + c.diagnostic);
  }
}

TEST_CASE("edge rules are checked key by key") {
  check(Layer::edge, "",
        {
            {"{id: a, layer: edge, why: w., when: named, because: b.@}",
             "4:5: error: a rule needs 'edge' [rule-missing-key]"},
            {"{id: a, layer: edge, why: w., when: named, edge: continues@}",
             "4:5: error: a rule needs 'because' [rule-missing-key]"},
            {"{id: a, layer: edge, why: w., edge: continues, because: b.@}",
             "4:5: error: a rule needs 'when' [rule-missing-key]"},
            {"{id: a, layer: edge, why: w., when: named, edge: continue, because: b.@}",
             "4:54: error: unknown edge 'continue', expected one of requires, part_of, continues, "
             "supersedes; did you mean 'continues'? [rule-unknown-word]"},
        });
}

TEST_CASE("extraction rules are checked key by key") {
  check(Layer::extract, "",
        {
            {"3", "4:5: error: found '3'; a rule must be a map of keys [rule-wrong-type]"},
            {"{layer: extract}", "4:5: error: a rule needs 'id' [rule-missing-key]"},
            {"{id: a}", "4:5: error: a rule needs 'layer' [rule-missing-key]"},
            {"{id: A b, layer: extract}",
             "4:10: error: found id 'A b'; expected small letters, digits, '-' and at most one '/' "
             "behind the pack's name [rule-id]"},
            {"{id: a, layer: linking}",
             "4:20: error: unknown layer 'linking', expected extract, link, edge or status "
             "[rule-unknown-layer]"},
            {"{id: a, layer: extract, why: w., when: named, emit: task, kindd: target@}",
             "4:63: error: unknown key 'kindd' in a rule; did you mean 'kind'? [rule-unknown-key]"},
            {"{id: a, layer: extract, when: named, emit: task@}",
             "4:5: error: a rule needs 'why' [rule-missing-key]"},
            {"{id: a, layer: extract, why: w., emit: task@}",
             "4:5: error: a rule needs 'when' [rule-missing-key]"},
            {"{id: a, layer: extract, why: w., when: [named], emit: task@}",
             "4:44: error: 'when' must be an expression [rule-wrong-type]"},
            {"{id: a, layer: extract, why: w., when: links, emit: task@}",
             "4:44: error: the expression must give true or false, it gives a number [rule-type]"},
            {"{id: a, layer: extract, why: w., when: named, emit: taks@}",
             "4:57: error: unknown emit 'taks', expected one of task, result, nothing; did you "
             "mean 'task'? [rule-unknown-word]"},
            {"{id: a, layer: extract, why: w., when: named, emit: task, kind: goal@}",
             "4:69: error: unknown kind 'goal', expected one of target, milestone, action "
             "[rule-unknown-word]"},
            {"{id: a, layer: extract, why: w., when: named, emit: task, aspect: dun@}",
             "4:71: error: unknown aspect 'dun', expected one of none, planned, under_way, done, "
             "failed; did you mean 'done'? [rule-unknown-word]"},
            {"{id: a, layer: extract, why: w., state: off, when: named, emit: task@}",
             "4:45: error: unknown state 'off', expected one of active, draft, retired "
             "[rule-unknown-word]"},
            {"{id: a, layer: extract, why: w., version: one, when: named, emit: task@}",
             "4:47: error: found 'one'; 'version' must be a whole number [rule-wrong-type]"},
            {"{id: a, layer: extract, why: w., when: named, emit: task}",
             "4:10: error: rule 'p/a' has no example under 'fires' [rule-missing-example]"},
            {"{id: a, layer: extract, why: w., when: named, emit: task, examples: {fires: [x]}}",
             "4:10: error: rule 'p/a' has no example under 'silent' [rule-missing-example]"},
            {"{id: a, layer: extract, why: w., when: named, emit: task, examples: {fire: [x]}}",
             "4:10: error: rule 'p/a' has no example under 'fires' [rule-missing-example]"},
            {"{id: a, layer: extract, why: w., when: named, emit: task, examples: {fires: [[x]], "
             "silent: [y]}}",
             "4:10: error: rule 'p/a' has no example under 'fires' [rule-missing-example]"},
            {"{id: a, layer: extract, why: w., when: named, emit: task, examples: {fires: [{txt: "
             "x}], silent: [y]}}",
             "4:83: error: unknown fact 'txt'; did you mean 'text'? [rule-unknown-fact]"},
            {"{id: a, layer: extract, why: w., when: named, emit: task, examples: {fires: [{links: "
             "many}], silent: [y]}}",
             "4:90: error: fact 'links' must be a number [rule-wrong-type]"},
            {"{id: a, layer: extract, why: w., when: named, emit: task, examples: {fires: [{part: "
             "plna}], silent: [y]}}",
             "4:89: error: 'part' is never 'plna'; did you mean 'plan'? [rule-unknown-value]"},
        });
}

TEST_CASE("link rules are checked key by key") {
  check(Layer::link, kDecision,
        {
            {"{id: a, layer: link, why: w., when: named@}",
             "5:5: error: a link rule needs one of 'decide', 'compare', 'veto' and 'relation' "
             "[rule-missing-key]"},
            {"{id: a, layer: link, why: w., when: named, veto: false@}",
             "5:54: error: 'veto' can only be true [rule-wrong-type]"},
            {"{id: a, layer: link, why: w., when: named, relation: repeats@}",
             "5:58: error: unknown relation 'repeats', expected one of fulfils, progress, restates "
             "[rule-unknown-word]"},
            {"{id: a, layer: link, why: w., compare: [{level: x, bits: 1}, {level: y, when: named, "
             "bits: 2}]@}",
             "5:66: error: this level is never reached [rule-unreachable]"},
            {"{id: a, layer: link, why: w., compare: [{level: x, when: named}]@}",
             "5:45: error: a level needs 'bits' [rule-missing-key]"},
            {"{id: a, layer: link, why: w., compare: [{level: x, when: named, bits: 1, rarity: "
             "named}]@}",
             "5:86: error: the expression must give a number, it gives true or false [rule-type]"},
        });
}

TEST_CASE("the lines of the decision are checked") {
  check(
      Layer::link, "",
      {
          {"{id: d, layer: link, why: w., decide: {prior: 0, accept: 1, review: 2, margin: 0}}",
           "4:43: error: the review line lies above the accept line [rule-decide]"},
          {"{id: d, layer: link, why: w., decide: {prior: 0, accept: 1, review: 0, margin: -1}}",
           "4:43: error: the margin must not be negative [rule-decide]"},
          {"{id: d, layer: link, why: w., decide: {prior: 0, accept: 1, review: 0}}",
           "4:43: error: a decision needs 'margin' [rule-missing-key]"},
          {"{id: d, layer: link, why: w., decide: {prior: 0, accept: high, review: 0, margin: 1}}",
           "4:62: error: found 'high'; 'accept' must be a number [rule-wrong-type]"},
      });
}

TEST_CASE("status rules are checked key by key") {
  check(
      Layer::status, "",
      {
          {"{id: a, layer: status, why: w., when: named, because: b@}",
           "4:5: error: a status rule needs either 'status', 'pace' or 'cases' [rule-missing-key]"},
          {"{id: a, layer: status, why: w., when: named, status: done, because: b@}",
           "4:58: error: unknown status 'done', expected one of exceeded, met, partly_met, "
           "not_met, in_progress, no_evidence, pending [rule-unknown-word]"},
          {"{id: a, layer: status, why: w., when: named, status: met@}",
           "4:5: error: a rule needs 'because' [rule-missing-key]"},
          {"{id: a, layer: status, why: w., when: named, because: b, cases: [{name: x, when: "
           "true, status: met}, {name: y, when: missed, status: not_met}]@}",
           "4:106: error: this case is never reached [rule-unreachable]"},
          {"{id: a, layer: status, why: w., when: named, because: b, cases: [{name: x, when: "
           "missed}]@}",
           "4:70: error: a case needs 'status' or 'pace' [rule-missing-key]"},
          {"{id: a, layer: status, why: w., when: named, status: met, pace: behind, because: b@}",
           "4:5: error: found both 'status' and 'pace', expected one of them [rule-missing-key]"},
          {"{id: a, layer: status, why: w., when: named, pace: late, because: b@}",
           "4:56: error: unknown pace 'late', expected one of ahead, on_pace, behind "
           "[rule-unknown-word]"},
          {"{id: a, layer: status, why: w., when: named, because: b, cases: [{name: x, when: "
           "missed, pace: behind}, {name: y, status: met}]@}",
           "4:109: error: the cases of a rule give all a status or all a pace "
           "[rule-missing-key]"},
          {"{id: a, layer: status, why: w., when: named, status: met, because: 'of {plannd}'@}",
           "4:77: error: unknown fact 'plannd'; did you mean 'planned'? [rule-unknown-fact]"},
      });
}

TEST_CASE("the link layer has exactly one decision") {
  const std::string veto =
      "  - {id: a, layer: link, why: w., veto: true, when: named, "
      "examples: {fires: [{named: true}], silent: [{named: false}]}}\n";
  CHECK(diagnostics(Layer::link, test::pack(veto)) ==
        "1.yaml: error: the link rules have no rule with 'decide' [rule-decide]\n");
  const std::string second =
      "  - {id: e, layer: link, why: w., decide: {prior: 0, accept: 1, review: 0, margin: 0}}\n";
  CHECK(first_line(diagnostics(Layer::link, test::pack(kDecision + second))) ==
        "1.yaml:5:10: error: found a second rule with 'decide', expected one [rule-decide]");
}

TEST_CASE("all that is wrong is said, not only the first") {
  const std::string all = diagnostics(
      Layer::extract, test::pack("  - {id: a, layer: extract, when: nmaed, emit: taks}\n"
                                 "  - {id: b, layer: nolayer}\n"));
  for (const char* code : {"rule-missing-key", "rule-unknown-fact", "rule-unknown-word",
                           "rule-missing-example", "rule-unknown-layer"}) {
    CAPTURE(code);
    CHECK(all.find(code) != std::string::npos);
  }
}

TEST_CASE("what is wrong with a whole pack is said once for all layers") {
  const std::vector<plumbline::source::SourceFile> files = {
      {"1.yaml", "plumbline: 1\npack: p\nrulez: []\n"}};
  plumbline::source::DiagnosticSink sink;
  for (const Layer layer : {Layer::extract, Layer::link, Layer::status}) {
    CHECK_FALSE(
        rules::RuleSet::compile(layer, files, test::vocabulary(), test::small_lexicon(), sink));
  }
  CHECK(sink.error_count() == 1);
}
