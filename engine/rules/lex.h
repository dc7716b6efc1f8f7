// The words of an expression.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::rules {

enum class TokenKind : std::uint8_t {
  name,    // facts, definitions, functions and the words and, or, not, in, has, true, false
  number,  // 12, 0.5
  text,    // "..." or '...'
  symbol,  // == != <= >= < > ~ !~ + - * / ( ) [ ] ,
  end
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::string value;  // of a text without its quotes, \" undone and no other escape
  double number = 0.0;
  std::size_t from = 0;  // in the expression
  std::size_t to = 0;
};

struct LexError {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string message;
};

/// Ends with a token of kind `end`. Stops at the first error, which is written to `error`.
[[nodiscard]] std::vector<Token> lex(std::string_view expression, std::optional<LexError>& error);

}  // namespace plumbline::rules
