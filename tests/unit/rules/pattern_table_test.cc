#include "rules/pattern_table.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace rules = plumbline::rules;

namespace {

std::uint32_t add(rules::PatternTable& table, rules::FactIndex fact, const std::string& pattern) {
  const auto added = table.add(fact, pattern);
  REQUIRE(std::holds_alternative<std::uint32_t>(added));
  return std::get<std::uint32_t>(added);
}

std::vector<std::uint32_t> numbers_of(
    const std::vector<rules::PatternTable::Candidate>& candidates) {
  std::vector<std::uint32_t> numbers;
  for (const auto& candidate : candidates) numbers.push_back(candidate.pattern);
  return numbers;
}

}  // namespace

TEST_CASE("a candidate that only lists words is certain") {
  rules::PatternTable table;
  const auto words = add(table, 5, "摆在|(?:放在|作为)");
  add(table, 5, "摆在.");
  table.build();
  const auto found = table.candidates(5, "摆在");
  REQUIRE(found.size() == 2);
  CHECK(found[0].pattern == words);
  CHECK(found[0].certain);
  CHECK_FALSE(found[1].certain);
  CHECK(table.matches(words, "作为重点"));
  CHECK_FALSE(table.matches(words, "作好"));
}

TEST_CASE("equal patterns over one fact share a number, over two facts they do not") {
  rules::PatternTable table;
  CHECK(add(table, 5, "开工") == 0);
  CHECK(add(table, 5, "竣工") == 1);
  CHECK(add(table, 5, "开工") == 0);
  CHECK(add(table, 6, "开工") == 2);
  CHECK(table.size() == 3);
  CHECK(table.fact_of(2) == 6);
}

TEST_CASE("each pattern is found, or not, for itself") {
  rules::PatternTable table;
  add(table, 5, "开工");
  add(table, 5, "^竣工");
  table.build();
  CHECK(table.matches(0, "大桥开工"));
  CHECK_FALSE(table.matches(1, "大桥竣工"));
  CHECK(table.matches(1, "竣工大桥"));
}

TEST_CASE("the leftmost longest match is what is shown") {
  rules::PatternTable table;
  for (const char* expression : {"开工|开工建设", "开工(?:建设)?"}) {
    const auto pattern = add(table, 5, expression);
    table.build();
    CHECK(table.find(pattern, "大桥开工建设，隧道开工") == "开工建设");
    CHECK(table.find(pattern, "大桥") == "");
    table = {};
  }
}

TEST_CASE("a pattern that does not compile, or holds for every text, is refused") {
  rules::PatternTable table;
  const auto open = std::get<rules::PatternError>(table.add(5, "a(b"));
  CHECK(open.message == "regular expression does not compile: missing ): a(b");
  CHECK(open.fragment == "a(b");
  const auto empty = std::get<rules::PatternError>(table.add(5, "a*"));
  CHECK(empty.message == "regular expression matches an empty text, so it holds for every text");
  CHECK(table.size() == 0);
}

TEST_CASE("candidates are the patterns whose needed words stand in the text") {
  rules::PatternTable table;
  const auto opened = add(table, 5, "已(?:经)?(?:开工|竣工)");
  const auto counted = add(table, 5, "[0-9]+(?:个|项)");
  const auto numbers = add(table, 5, "^[0-9]");
  const auto other = add(table, 6, "开工");
  table.build();
  CHECK(numbers_of(table.candidates(5, "桥已竣工")) == std::vector{opened, numbers});
  CHECK(numbers_of(table.candidates(5, "桥竣工")) == std::vector{numbers});
  CHECK(numbers_of(table.candidates(5, "三个")) == std::vector{counted, numbers});
  CHECK(numbers_of(table.candidates(6, "桥已开工")) == std::vector{other});
  CHECK(table.candidates(7, "桥已开工").empty());
}
