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

using Found = rules::PatternTable::Found;

std::vector<Found> screen(const rules::PatternTable& table, rules::FactIndex fact,
                          std::string_view text) {
  std::vector<Found> found(table.size(), Found::unread);
  table.screen(fact, text, found);
  return found;
}

}  // namespace

TEST_CASE("a pattern that only lists words is found by looking through the text") {
  rules::PatternTable table;
  const auto words = add(table, 5, "摆在|(?:放在|作为)");
  add(table, 5, "摆在.");
  table.build();
  CHECK(screen(table, 5, "摆在") == std::vector{Found::yes, Found::possible});
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

TEST_CASE("patterns whose needed words are missing in the text are not found there") {
  rules::PatternTable table;
  add(table, 5, "已(?:经)?(?:开工|竣工)");
  add(table, 5, "[0-9]+(?:个|项)");
  add(table, 5, "^[0-9]");
  add(table, 6, "开工");
  table.build();
  using enum rules::PatternTable::Found;
  CHECK(screen(table, 5, "桥已竣工") == std::vector{possible, no, possible, unread});
  CHECK(screen(table, 5, "桥竣工") == std::vector{no, no, possible, unread});
  CHECK(screen(table, 5, "三个") == std::vector{no, possible, possible, unread});
  CHECK(screen(table, 6, "桥已开工") == std::vector{unread, unread, unread, yes});
  CHECK(screen(table, 7, "桥已开工") == std::vector{unread, unread, unread, unread});
}
