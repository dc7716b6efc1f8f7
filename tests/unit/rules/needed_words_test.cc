#include "rules/needed_words.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <algorithm>
#include <string>

namespace plumbline::rules {
namespace {

// 已; 开工|竣工
std::string text_of(const std::vector<AnyOf>& conditions) {
  std::string text;
  for (const AnyOf& any : conditions) {
    if (!text.empty()) text += "; ";
    for (const std::string& word : any) text += (&word == &any.front() ? "" : "|") + word;
  }
  return text;
}

bool stands_in(const AnyOf& words, const std::string& text) {
  return std::any_of(words.begin(), words.end(), [&text](const std::string& word) {
    return text.find(word) != std::string::npos;
  });
}

TEST_CASE("the words that a match can't do without are read off the expression") {
  const std::pair<const char*, const char*> cases[] = {
      {"开工", "开工"},
      {"已(?:经)?(?:开工|竣工)", "已; 开工|竣工"},
      {"^.{0,14}(?:[^但]是(?:一|我))", "是; 一|我"},
      {"开工建?设", "开工; 设"},
      {"开工建*", "开工"},
      {"开工建{0,3}", "开工"},
      {"开工建{2}设", "开工建; 设"},
      {"开工建+设", "开工建; 设"},
      {"(?:开工)?", ""},
      {"(?:开工){1,3}?", "开工"},
      {"(?:开工|)", ""},
      {"(?:开工|[0-9]个|第.次大会)", "开工|个|次大会"},
      {"(?:开工|[0-9])", ""},
      {"(开工)(竣工)", "开工; 竣工"},
      {"[^\\]]个", "个"},
      {"[]]个", "个"},
      {"[[:alpha:]]个", "个"},
      {"占比\\.[0-9]+\\d个", "占比; 个"},
      {"开工|竣工|建成", "开工|竣工|建成"},
      {"(?i)ppp", ""},
      {"\\x{5f00}工", ""},
      {"(?P<a>开工)", ""},
  };
  for (const auto& [expression, expected] : cases) {
    CAPTURE(expression);
    CHECK(RE2(expression).ok());
    CHECK(text_of(needed_words(expression)) == expected);
  }
}

// Expressions and texts over four letters, built from the bits of a counter.
std::string expression_of(std::uint64_t seed) {
  const char* const pieces[] = {"开",     "工",   "(?:开|工)", "(?:开工|成)?",
                                "[开工]", "成+",  "建{0,2}",   "(?:建|成{2}|工(?:开|建))",
                                ".",      "成*?", "|",         "^"};
  std::string expression;
  for (int i = 0; i < 5; ++i, seed /= std::size(pieces))
    expression += pieces[seed % std::size(pieces)];
  return expression;
}

TEST_CASE("an expression that only lists words gives them all") {
  CHECK(only_words("开工") == AnyOf{"开工"});
  CHECK(only_words("开工|竣工") == AnyOf{"开工", "竣工"});
  CHECK(only_words("(?:开工|竣工)") == AnyOf{"开工", "竣工"});
  CHECK(only_words("摆在|(?:放在|(?:作为))") == AnyOf{"摆在", "放在", "作为"});
  CHECK(only_words("3\\.0|a\\|b") == AnyOf{"3.0", "a|b"});
}

TEST_CASE("an expression that says more than words gives none") {
  for (const char* expression :
       {"", "开工|", "^开工", "开工$", "开.工", "开工?", "(?:开工)?", "(?:开|竣)工", "已(?:开工)",
        "(开工)", "[开竣]工", "开{2}", "(?i)a", "(?:)", "开工)", "(?:开工", "\\d", "开\\"}) {
    CAPTURE(std::string(expression));
    CHECK(only_words(expression).empty());
  }
}

TEST_CASE("no text with a match lacks a needed word") {
  const char* const letters[] = {"开", "工", "建", "成"};
  std::uint64_t state = 1;
  for (int round = 0; round < 400; ++round) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    const std::string expression = expression_of(state >> 33);
    CAPTURE(expression);
    RE2::Options quiet;
    quiet.set_log_errors(false);
    const RE2 compiled(expression, quiet);
    if (!compiled.ok()) continue;
    const auto conditions = needed_words(expression);
    const AnyOf words = only_words(expression);
    for (std::uint64_t t = 0; t < 256; ++t) {
      std::string text;
      for (std::uint64_t rest = t, i = 0; i < 4; ++i, rest /= 4) text += letters[rest % 4];
      const bool matches = RE2::PartialMatch(text, compiled);
      CAPTURE(text);
      if (!words.empty()) CHECK(stands_in(words, text) == matches);
      if (!matches) continue;
      CHECK(std::all_of(conditions.begin(), conditions.end(),
                        [&](const AnyOf& any) { return stands_in(any, text); }));
    }
  }
}

}  // namespace
}  // namespace plumbline::rules
