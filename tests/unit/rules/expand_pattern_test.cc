#include "rules/expand_pattern.h"

#include <doctest/doctest.h>

#include <string>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

const std::map<std::string, std::vector<std::string>> kLists{{"water", {"水", "供水", "a.b"}}};

std::string expand(std::string_view expression) {
  rules::ExpandError error;
  const auto expanded = rules::expand_pattern(expression, kLists, test::small_lexicon(), error);
  if (expanded) return *expanded;
  return std::to_string(error.from) + '-' + std::to_string(error.to) + ' ' + error.message;
}

}  // namespace

TEST_CASE("a name in braces becomes its words, longer ones first and taken literally") {
  CHECK(expand("新{water}厂") == "新(?:供水|水|a\\.b)厂");
  CHECK(expand("{stage.started}") == "(?:开工)");
  CHECK(expand("{action}") == "(?:出台|印发|建设|新建)");
}

TEST_CASE("counts, escapes and open braces stay as they are") {
  for (const char* same :
       {"a{2}", "a{2,}", "a{1,3}b", "\\p{Han}", "\\P{Han}", "\\x{4e00}", "\\{water}", "a{", ""}) {
    CAPTURE(std::string(same));
    CHECK(expand(same) == same);
  }
}

TEST_CASE("an unknown name is said with its place and the nearest known one") {
  CHECK(expand("a{wter}") ==
        "1-7 unknown word list or lexicon class 'wter'; did you mean 'water'?");
  CHECK(expand("{stage.start}") ==
        "0-13 unknown word list or lexicon class 'stage.start'; did you mean 'stage.started'?");
}
