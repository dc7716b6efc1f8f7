#include "linking/widen.h"

#include <doctest/doctest.h>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace test = plumbline::test;
using linking::Chosen;
using linking::WeighedPair;
using Indices = std::vector<std::size_t>;

namespace {

constexpr auto kAccepted = model::Verdict::accepted;
constexpr auto kReview = model::Verdict::review;

// A sentence (index 0) of three clauses (1 to 3).
std::vector<model::Result> sentence(const std::string& first = "望江楼修缮完成") {
  std::vector<model::Result> results{test::result("W", first + "，长廊对外开放，游客满意"),
                                     test::result("r1", first), test::result("r2", "长廊对外开放"),
                                     test::result("r3", "游客满意")};
  for (std::uint32_t i = 1; i < 4; ++i) {
    results[i].part_of = results[0].id;
    results[i].passage.span = {100 * i, 100 * i + 50};
  }
  return results;
}

WeighedPair pair(std::size_t task, std::size_t result) {
  return {task, result, 5.0, {}, false, false, false};
}

}  // namespace

TEST_CASE("a clause that opens a sentence answers with all of it") {
  CHECK(linking::widen({pair(0, 1)}, {{0, kAccepted}}, sentence()) == Indices{0});
}

TEST_CASE("a clause further back answers alone") {
  CHECK(linking::widen({pair(0, 2)}, {{0, kAccepted}}, sentence()) == Indices{2});
}

TEST_CASE("a sentence that answers two tasks is not one answer") {
  CHECK(linking::widen({pair(0, 1), pair(1, 2)}, {{0, kAccepted}, {1, kAccepted}}, sentence()) ==
        Indices{1, 2});
}

TEST_CASE("a claim left for review does not divide the sentence") {
  CHECK(linking::widen({pair(0, 1), pair(1, 2)}, {{0, kAccepted}, {1, kReview}}, sentence()) ==
        Indices{0, 2});
}

TEST_CASE("clauses that all answer one task are one answer") {
  std::vector<WeighedPair> pairs{pair(0, 1), pair(0, 2), pair(0, 3)};
  for (WeighedPair& one : pairs) one.figures_compare = true;
  CHECK(linking::widen(pairs, {{0, kAccepted}, {1, kAccepted}, {2, kAccepted}}, sentence()) ==
        Indices{0, 0, 0});
}

TEST_CASE("a figure is held against its own clause") {
  WeighedPair figure = pair(0, 1);
  figure.figures_compare = true;
  CHECK(linking::widen({figure}, {{0, kAccepted}}, sentence()) == Indices{1});
}

TEST_CASE("a short clause does not stand for a long sentence") {
  CHECK(linking::widen({pair(0, 1)}, {{0, kAccepted}}, sentence("完成")) == Indices{1});
}

TEST_CASE("what a person confirmed stays as it is") {
  WeighedPair confirmed = pair(0, 1);
  confirmed.forced = true;
  CHECK(linking::widen({confirmed}, {{0, kAccepted}}, sentence()) == Indices{1});
}
