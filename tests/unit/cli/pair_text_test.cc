#include "cli/pair_text.h"

#include <doctest/doctest.h>

#include <string>

namespace plumbline::cli {
namespace {

using linking::Gate;

const reports::Catalogue& words() {
  static const auto kWords = reports::Catalogue::shipped(reports::Tongue::en);
  return kWords;
}

struct Pair {
  model::Task task;
  model::Result result;
  model::Task other_task;
  model::Result other_result;
  pipeline::PairExplanation explanation;

  Pair() {
    task.id.value = "2024-BBBBB";
    task.jurisdiction = "甲县";
    task.year = 2024;
    result.jurisdiction = "乙县";
    result.year = 2023;
    other_task.id.value = "2024-AAAAA";
    other_task.title = "修桥";
    explanation.task = &task;
    explanation.result = explanation.weighed = &result;
    explanation.lines = {0.0, -2.0, 0.8};
    explanation.weight.evidence = {{{"link/decision"}, 1, "prior", -3.5, {}},
                                   {{"link/none"}, 1, "none", 0.0, {}},
                                   {{"link/act"}, 2, "same", 1.25, {{"act", "same"}}}};
    explanation.weight.bits = -2.25;
  }
  std::string stop(Gate gate) {
    explanation.stopped_at = gate;
    return stop_text(explanation, words());
  }
};

}  // namespace

TEST_CASE("the waterfall has what weighs, its sum, and the lines") {
  const Pair pair;
  CHECK(waterfall_text(pair.explanation, words(), 1) ==
        "   -3.50  link/decision v1 (prior)\n"
        "   +1.25  link/act v2 (same) act=same\n"
        "   -2.25  sum, 2.25 under the accept line\n"
        "          lines: accept 0.00, review -2.00, margin 0.80\n");
}

TEST_CASE("each gate has its sentence") {
  Pair pair;
  CHECK(pair.stop(Gate::jurisdiction) == "the task is of 甲县, the result of 乙县");
  CHECK(pair.stop(Gate::year) == "the task is planned for 2024, the result reviews 2023");
  CHECK(pair.stop(Gate::decision) == "a person rejected this pair: it is not proposed again");
  CHECK(pair.stop(Gate::review) == "0.25 bits short of the review line, 2.25 of the accept line");
  CHECK(pair.stop(Gate::blocking) ==
        "lost in blocking: the two share 0.00 bits of rare words, names and indicators; 5.00 are "
        "needed to be compared");
  pair.explanation.shared_bits = 9.0;
  pair.explanation.shared_rank = 12;
  CHECK(
      pair.stop(Gate::blocking) ==
      "lost in blocking: 11 results share more with the task than this one (9.00 bits), and 8 are "
      "compared");
  pair.explanation.blocker = pipeline::ExplainedRival{&pair.other_task, &pair.result, 7.0};
  CHECK(pair.stop(Gate::claim) ==
        "the result is claimed by 2024-AAAAA 修桥 with 7.00 bits, for the words they share");
}

TEST_CASE("levers say what would be enough") {
  Pair pair;
  pair.explanation.levers = {{{"link/indicator"},
                              "alike",
                              -1.8,
                              "same",
                              1.2,
                              false,
                              {"indicator == \"same\"", {{"indicator", "alike"}}}},
                             {{"link/name"}, "", 0.0, "shared", 1.0, true, {"named", {}}}};
  pair.explanation.stopped_at = Gate::review;
  CHECK(levers_text(pair.explanation, words(), 0) ==
        "needs 2.25 bits more to be accepted\n"
        "- rule link/indicator is at “alike” (-1.80); at “same” it would give +1.20: indicator == "
        "\"same\" (indicator=alike) [enough alone]\n"
        "- rule link/name is silent; at “shared” it would give +1.00, and more for what is rarer: "
        "named\n"
        "- a person can add its quote to the results of 2024-BBBBB in the mapping\n");
}

TEST_CASE("where bits would not help, none are asked for") {
  Pair pair;
  pair.explanation.stopped_at = Gate::year;
  CHECK(levers_text(pair.explanation, words(), 0) ==
        "- a person can add its quote to the results of 2024-BBBBB in the mapping\n");
  pair.explanation.stopped_at = Gate::parts;
  CHECK(levers_text(pair.explanation, words(), 0).empty());
}

TEST_CASE("a link that waits can be confirmed, one that counts needs nothing") {
  Pair pair;
  model::Link link;
  pair.explanation.link = &link;
  pair.explanation.weight.bits = 4.0;
  pair.result.passage.quote = "修路、修桥、修塔、修堤各一处";
  CHECK(levers_text(pair.explanation, words(), 0) ==
        "- a person can confirm it: plumbline map confirm 2024-BBBBB '修路、修桥、修塔、修堤各'\n");
  link.verdict = model::Verdict::accepted;
  CHECK(levers_text(pair.explanation, words(), 0).empty());
}

TEST_CASE("a quote stands on one line below its place") {
  model::Passage passage;
  passage.source.value = "s";
  passage.line = 3;
  passage.column = 2;
  passage.quote = "修\n桥";
  CHECK(quote_text(passage, {}, 2) == "  s:3:2\n  “修桥”\n");
}

}  // namespace plumbline::cli
