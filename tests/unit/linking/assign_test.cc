#include "linking/assign.h"

#include <doctest/doctest.h>

#include <string>

namespace linking = plumbline::linking;
namespace rules = plumbline::rules;
using linking::WeighedPair;

namespace {

// Accept from 4 bits, review from 1, a margin of 2.
constexpr rules::LinkDecision kLines{4.0, 1.0, 2.0};

// `+` accepted, `?` review, `-` left out; a letter a pair.
std::string verdicts(const std::vector<WeighedPair>& pairs) {
  linking::TermTable terms;
  (void)terms.read(U"甲乙丙丁戊己庚");  // terms 0 to 5, ten bits each
  terms.finish(1024);
  std::string marks(pairs.size(), '-');
  for (const auto& chosen : linking::assign(pairs, kLines, terms)) {
    marks[chosen.pair] = chosen.verdict == plumbline::model::Verdict::accepted ? '+' : '?';
  }
  return marks;
}

}  // namespace

TEST_CASE("pairs are accepted, left for review or dropped by the lines") {
  CHECK(verdicts({{0, 0, 5.0, {0}, false, false, false}}) == "+");
  CHECK(verdicts({{0, 0, 0.5, {0}, false, false, false}}) == "-");
}

TEST_CASE("between the lines a pair is accepted when it leads on both sides by the margin") {
  CHECK(verdicts({{0, 0, 3.0, {0}, false, false, false}}) == "+");
  CHECK(verdicts({{0, 0, 3.0, {0}, false, false, false}, {0, 1, 1.5, {0}, false, false, false}}) ==
        "??");
  CHECK(verdicts({{0, 0, 3.5, {0}, false, false, false}, {1, 0, 1.2, {0}, false, false, false}}) ==
        "+?");
}

TEST_CASE("a strong result is not taken by a weaker task with the same words") {
  CHECK(verdicts({{0, 0, 9.0, {0, 1}, false, false, false},
                  {1, 0, 6.0, {0, 1}, false, false, false}}) == "+?");
}

TEST_CASE("one result answers several tasks whose own words it has") {
  CHECK(verdicts({{0, 0, 9.0, {0, 1}, false, false, false},
                  {1, 0, 6.0, {2, 3}, false, false, false}}) == "++");
}

TEST_CASE("a pair that is sure needs no words of its own") {
  CHECK(verdicts({{0, 0, 12.0, {0, 1}}, {1, 0, 9.0, {0, 1}}}) == "++");
}

TEST_CASE("a result that sums up answers every task that belongs to it") {
  WeighedPair first{0, 0, 7.0, {}};
  WeighedPair second{1, 0, 6.0, {}};
  first.sums_up = second.sums_up = true;
  CHECK(verdicts({first, second}) == "++");
  second.sums_up = false;
  CHECK(verdicts({first, second}) == "+?");
}

TEST_CASE("equally strong claims on one result both stand") {
  CHECK(verdicts({{0, 0, 6.0, {0}, false, false, false}, {1, 0, 6.0, {0}, false, false, false}}) ==
        "++");
}

TEST_CASE("a task of several things takes a weaker result for what no better one answers") {
  CHECK(verdicts({{0, 0, 11.0, {0, 1}, false, false, false},
                  {0, 1, 6.5, {2, 3}, false, false, false}}) == "++");
  CHECK(verdicts({{0, 0, 11.0, {0, 1}, false, false, false},
                  {0, 1, 6.5, {0, 1}, false, false, false}}) == "+?");
}

TEST_CASE("a target is one thing, answered once") {
  CHECK(verdicts({{0, 0, 11.0, {0, 1}, false, true, false},
                  {0, 1, 6.5, {2, 3}, false, true, false}}) == "+?");
}

TEST_CASE("a task takes several results that are nearly as strong as its best") {
  CHECK(verdicts({{0, 0, 9.0, {0}, false, false, false},
                  {0, 1, 6.0, {1}, false, false, false},
                  {0, 2, 4.5, {2}, false, false, false}}) == "++?");
}

TEST_CASE("what a person confirmed is accepted whatever it weighs, and claims first") {
  CHECK(verdicts({{0, 0, -3.0, {0}, true, false, false}}) == "+");
}

TEST_CASE("the order of the pairs does not matter") {
  CHECK(verdicts({{1, 0, 6.0, {0, 1}, false, false, false},
                  {0, 0, 9.0, {0, 1}, false, false, false}}) == "?+");
}

TEST_CASE("every verdict says its ground, and the pair that stands in the way") {
  linking::TermTable terms;
  (void)terms.read(U"甲乙丙丁戊己庚");
  terms.finish(1024);
  WeighedPair confirmed{2, 1, -3.0, {}};
  confirmed.forced = true;
  const std::vector<WeighedPair> pairs{{0, 0, 8.0, {0, 1}}, {1, 0, 6.0, {0, 1}}, confirmed,
                                       {3, 3, 3.0, {}},     {4, 4, 3.0, {}},     {4, 5, 2.0, {}},
                                       {0, 6, 3.9, {0}}};
  std::string said;
  for (const auto& one : linking::assign(pairs, kLines, terms)) {
    said += std::string(linking::to_word(one.ground));
    if (one.rival) said += "<" + std::to_string(*one.rival);
    said += ' ';
  }
  CHECK(said ==
        "passes claimed<0 decided leads short_of_accept<5 short_of_accept<4 short_of_accept<0 ");
}

TEST_CASE("a target that is answered leaves a further result to a person") {
  linking::TermTable terms;
  (void)terms.read(U"甲乙丙丁戊己庚");
  terms.finish(1024);
  WeighedPair best{0, 0, 12.0, {0, 1}};
  WeighedPair further{0, 1, 5.0, {0}};
  best.is_target = further.is_target = true;
  const auto chosen = linking::assign({best, further}, kLines, terms);
  REQUIRE(chosen.size() == 2);
  CHECK(chosen[1].ground == linking::Ground::answered);
  CHECK(chosen[1].rival == 0);
}
