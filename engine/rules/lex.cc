#include "rules/lex.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "source/utf8.h"

namespace plumbline::rules {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Lexer {
 public:
  Lexer(std::string_view text, std::optional<LexError>& error) : text_(text), error_(error) {}

  std::vector<Token> run() {
    while (!error_) {
      while (at_ < text_.size() && is_space(text_[at_])) ++at_;
      if (at_ == text_.size()) break;
      next();
    }
    add(TokenKind::end, text_.size());
    return std::move(tokens_);
  }

 private:
  void next() {
    const char c = text_[at_];
    if (is_letter(c)) {
      name();
    } else if (is_digit(c)) {
      number();
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else {
      symbol();
    }
  }

  Token& add(TokenKind kind, std::size_t to) {
    Token token;
    token.kind = kind;
    token.from = at_;
    token.to = to;
    token.value = text_.substr(at_, to - at_);
    at_ = to;
    return tokens_.emplace_back(std::move(token));
  }

  void name() {
    std::size_t to = at_;
    while (to < text_.size() && (is_letter(text_[to]) || is_digit(text_[to]) || text_[to] == '.')) {
      ++to;
    }
    add(TokenKind::name, to);
  }

  void number() {
    double value = 0.0;
    const char* begin = text_.data() + at_;
    const auto [end, code] =
        std::from_chars(begin, text_.data() + text_.size(), value, std::chars_format::fixed);
    add(TokenKind::number, at_ + static_cast<std::size_t>(end - begin)).number = value;
    if (code != std::errc{}) {
      const Token& token = tokens_.back();
      error_ = {token.from, token.to, fmt::format("'{}' is no number", token.value)};
    }
  }

  // A backslash before the quote makes it part of the text; any other stays, so that a regular
  // expression is written as it is.
  void quoted(char quote) {
    std::string value;
    std::size_t to = at_ + 1;
    while (to < text_.size() && text_[to] != quote) {
      if (text_[to] == '\\' && to + 1 < text_.size()) {
        if (text_[to + 1] != quote) value += text_[to];
        ++to;
      }
      value += text_[to++];
    }
    if (to >= text_.size()) {
      error_ = {at_, at_ + 1, fmt::format("found no closing {} for this text", quote)};
      return;
    }
    add(TokenKind::text, to + 1).value = std::move(value);
  }

  void symbol() {
    constexpr std::array<std::string_view, 17> kSymbols{
        "==", "!=", "<=", ">=", "!~", "<", ">", "~", "+", "-", "*", "/", "(", ")", "[", "]", ","};
    for (const std::string_view symbol : kSymbols) {
      if (!text_.substr(at_).starts_with(symbol)) continue;
      add(TokenKind::symbol, at_ + symbol.size());
      return;
    }
    const std::size_t length = source::decode_at(text_, at_).length;
    const std::string_view found = text_.substr(at_, length);
    error_ = {at_, at_ + length, message_for(found)};
  }

  static std::string message_for(std::string_view found) {
    if (found == "=") return "found '='; equality is written '=='";
    if (found == "&" || found == "|" || found == "!") {
      return fmt::format("found '{}'; write 'and', 'or', 'not'", found);
    }
    return fmt::format("found '{}', which stands in no expression", found);
  }

  std::string_view text_;
  std::optional<LexError>& error_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> lex(std::string_view expression, std::optional<LexError>& error) {
  return Lexer(expression, error).run();
}

}  // namespace plumbline::rules
