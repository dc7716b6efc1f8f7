#include "rules/facts.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;
using rules::FactValue;

TEST_CASE("a fact is found by its name, an unknown one is not") {
  CHECK(test::vocabulary().find("named") == 0);
  CHECK(test::vocabulary().find("part") == 6);
  CHECK_FALSE(test::vocabulary().find("nam"));
}

TEST_CASE("facts are missing until they are set, and again when cleared") {
  rules::Facts facts(test::vocabulary());
  CHECK(std::holds_alternative<std::monostate>(facts.get(2)));
  facts.set(2, 1.5);
  CHECK(std::get<double>(facts.get(2)) == 1.5);
  facts.clear();
  CHECK(std::holds_alternative<std::monostate>(facts.get(2)));
}

TEST_CASE("values are written as in explanations") {
  CHECK(rules::to_text(FactValue()) == "missing");
  CHECK(rules::to_text(FactValue(true)) == "true");
  CHECK(rules::to_text(FactValue(false)) == "false");
  CHECK(rules::to_text(FactValue(12000000.0)) == "12000000");
  CHECK(rules::to_text(FactValue(20'000'000'000.0)) == "20000000000");
  CHECK(rules::to_text(FactValue(11e9 * 1.1)) == "12100000000");
  CHECK(rules::to_text(FactValue(-0.0)) == "0");
  CHECK(rules::to_text(FactValue(0.1 + 0.2)) == "0.3");
  CHECK(rules::to_text(FactValue(std::string("plan"))) == "plan");
  CHECK(rules::to_text(FactValue(std::vector<std::string>{"issue", "build"})) == "issue build");
}

TEST_CASE("types have words for the list of facts") {
  using rules::FactType;
  std::string all;
  for (const FactType type : {FactType::flag, FactType::number, FactType::text, FactType::words}) {
    all += std::string(rules::to_word(type)) + ' ';
  }
  CHECK(all == "flag number text words ");
}
