// The words of one expression, taken one after another, and what is wrong with them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compile_expression.h"
#include "rules/lex.h"
#include "rules/scalar_text.h"
#include "source/diagnostic.h"

namespace plumbline::rules {

/// A part of the expression that has been read and whose code has been written.
struct Operand {
  ExpressionType type = ExpressionType::flag;
  std::size_t from = 0;  // in the expression
  std::size_t to = 0;
  std::optional<FactIndex> fact = {};       // when it is nothing but a fact
  std::optional<std::string> literal = {};  // when it is nothing but a text
};

/// As in messages: true or false, a number, a text, words.
[[nodiscard]] std::string_view describe(ExpressionType type);
[[nodiscard]] ExpressionType type_of(FactType type);

/// Keeps references to all it is given. After the first error every caller returns at once, so that
/// an expression has one error at most.
class ExpressionCursor {
 public:
  ExpressionCursor(const ScalarText& source, std::string_view path, source::DiagnosticSink& sink)
      : source_(source), path_(path), sink_(sink) {}

  /// Splits the text into words; false, and reported, when that fails.
  [[nodiscard]] bool open();

  [[nodiscard]] const Token& token() const { return tokens_[at_]; }
  /// The word behind `token`, which is not the end.
  [[nodiscard]] const Token& following() const { return tokens_[at_ + 1]; }
  /// Takes the word, whatever it is, but never the end.
  const Token& next() { return tokens_[at_++]; }
  [[nodiscard]] bool is(std::string_view value) const;
  bool take(std::string_view value);
  void expect(std::string_view value);
  /// Where the word taken last ends, in the expression.
  [[nodiscard]] std::size_t end_of_last() const { return at_ > 0 ? tokens_[at_ - 1].to : 0; }

  [[nodiscard]] const std::string& text() const { return source_.text(); }
  [[nodiscard]] std::string text(std::size_t from, std::size_t to) const {
    return source_.text().substr(from, to - from);
  }

  [[nodiscard]] bool failed() const { return failed_; }
  void fail(std::string_view code, std::size_t from, std::size_t to, std::string message);
  /// The word at hand is not what was `wanted`.
  void unexpected(std::string_view wanted);
  /// `by` needs an operand of this type.
  void want(const Operand& operand, ExpressionType type, std::string_view by);
  /// What a definition had to complain of.
  void fail_as(const std::vector<source::Diagnostic>& errors);

  /// One step deeper into parentheses, `not`, signs and calls; false beyond kDepthLimit.
  [[nodiscard]] bool enter(const Token& at);
  void leave() { --depth_; }
  [[nodiscard]] int depth() const { return depth_; }

 private:
  const ScalarText& source_;
  std::string path_;
  source::DiagnosticSink& sink_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace plumbline::rules
