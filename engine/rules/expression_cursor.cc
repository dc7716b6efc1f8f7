#include "rules/expression_cursor.h"

#include <fmt/format.h>

namespace plumbline::rules {

std::string_view describe(ExpressionType type) {
  switch (type) {
    case ExpressionType::flag:
      return "true or false";
    case ExpressionType::number:
      return "a number";
    case ExpressionType::text:
      return "a text";
    case ExpressionType::words:
      return "words";
  }
  return "words";
}

ExpressionType type_of(FactType type) {
  switch (type) {
    case FactType::flag:
      return ExpressionType::flag;
    case FactType::number:
      return ExpressionType::number;
    case FactType::text:
      return ExpressionType::text;
    case FactType::words:
      return ExpressionType::words;
  }
  return ExpressionType::flag;
}

bool ExpressionCursor::open() {
  std::optional<LexError> error;
  tokens_ = lex(source_.text(), error);
  if (error) fail("rule-syntax", error->from, error->to, error->message);
  return !failed_;
}

bool ExpressionCursor::is(std::string_view value) const {
  const TokenKind kind = token().kind;
  return (kind == TokenKind::symbol || kind == TokenKind::name) && token().value == value;
}

bool ExpressionCursor::take(std::string_view value) {
  if (failed_ || !is(value)) return false;
  ++at_;
  return true;
}

void ExpressionCursor::expect(std::string_view value) {
  if (!failed_ && !take(value)) unexpected(fmt::format("'{}'", value));
}

void ExpressionCursor::fail(std::string_view code, std::size_t from, std::size_t to,
                            std::string message) {
  if (!failed_) sink_.error(std::string(code), path_, source_.place(from, to), std::move(message));
  failed_ = true;
}

void ExpressionCursor::unexpected(std::string_view wanted) {
  const Token& found = token();
  fail("rule-syntax", found.from, found.to,
       found.kind == TokenKind::end
           ? fmt::format("expression ends; expected {}", wanted)
           : fmt::format("found '{}'; expected {}", text(found.from, found.to), wanted));
}

void ExpressionCursor::want(const Operand& operand, ExpressionType type, std::string_view by) {
  if (failed_ || operand.type == type) return;
  fail("rule-type", operand.from, operand.to,
       fmt::format("{} needs {}, found {}", by, describe(type), describe(operand.type)));
}

void ExpressionCursor::fail_as(const std::vector<source::Diagnostic>& errors) {
  for (const source::Diagnostic& error : errors) sink_.report(error);
  failed_ = failed_ || !errors.empty();
}

bool ExpressionCursor::enter(const Token& at) {
  if (++depth_ > kDepthLimit) {
    fail("rule-too-deep", at.from, at.to,
         fmt::format("expression nests deeper than {} levels", kDepthLimit));
  }
  return !failed_;
}

}  // namespace plumbline::rules
