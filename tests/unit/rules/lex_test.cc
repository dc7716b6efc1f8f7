#include "rules/lex.h"

#include <doctest/doctest.h>

#include <string>

namespace rules = plumbline::rules;

namespace {

std::string tokens_of(std::string_view expression) {
  std::optional<rules::LexError> error;
  std::string all;
  for (const rules::Token& token : rules::lex(expression, error)) {
    constexpr std::string_view kKinds = "nNts.";  // name, number, text, symbol, end
    all += kKinds[static_cast<std::size_t>(token.kind)];
    all += token.value + ' ';
  }
  if (error) {
    return std::to_string(error->from) + '-' + std::to_string(error->to) + ' ' + error->message;
  }
  return all;
}

}  // namespace

TEST_CASE("an expression is cut into names, numbers, texts and symbols") {
  struct Case {
    const char* expression;
    const char* tokens;
  };
  const Case cases[] = {
      {"", ". "},
      {"links > 0.5", "nlinks s> N0.5 . "},
      {"plan.value<=10", "nplan.value s<= N10 . "},
      {"a==-1", "na s== s- N1 . "},
      {"text !~ \"\\d+\"", "ntext s!~ t\\d+ . "},
      {R"(text == "a \"b\" \n")", "ntext s== ta \"b\" \\n . "},
      {"unit in ['%', \"百分点\"]", "nunit nin s[ t% s, t百分点 s] . "},
      {"not\n  named", "nnot nnamed . "},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.expression));
    CHECK(tokens_of(c.expression) == c.tokens);
  }
}

TEST_CASE("what stands in no expression is said with its place") {
  struct Case {
    const char* expression;
    const char* error;
  };
  const Case cases[] = {
      {"a = 1", "2-3 found '='; equality is written '=='"},
      {"a && b", "2-3 found '&'; write 'and', 'or', 'not'"},
      {"!a", "0-1 found '!'; write 'and', 'or', 'not'"},
      {"a 》 1", "2-5 found '》', which stands in no expression"},
      {"a == \"b", "5-6 found no closing \" for this text"},
      {"a == 'b\\", "5-6 found no closing ' for this text"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.expression));
    CHECK(tokens_of(c.expression) == c.error);
  }
}
