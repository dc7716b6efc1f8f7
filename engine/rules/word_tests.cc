#include "rules/word_tests.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "rules/expand_pattern.h"
#include "source/nearest_name.h"

namespace plumbline::rules {

void WordTests::check_value(FactIndex fact, const std::string& value, std::size_t from,
                            std::size_t to) {
  const FactDeclaration& declared = names_.vocabulary.facts()[fact];
  const auto& known = declared.values;
  if (known.empty() || std::find(known.begin(), known.end(), value) != known.end()) return;
  cursor_.fail("rule-unknown-value", from, to,
               fmt::format("'{}' is never '{}'{}", declared.name, value,
                           source::did_you_mean(value, known)));
}

Operand WordTests::has(const Operand& left) {
  cursor_.want(left, ExpressionType::words, "'has'");
  if (!cursor_.failed() && !left.fact) {
    cursor_.fail("rule-type", left.from, left.to, "'has' needs a fact");
  }
  if (cursor_.failed()) return left;
  writer_.drop_load();
  Constants::List words = cursor_.is("[") ? list(left) : single_text(left);
  if (!cursor_.failed() && !words.numbers.empty()) {
    cursor_.fail("rule-type", left.to, cursor_.end_of_last(), "'has' needs texts, found numbers");
  }
  if (cursor_.failed()) return left;
  writer_.emit(Op::has_any, keep(std::move(words)), *left.fact);
  return {ExpressionType::flag, left.from, cursor_.end_of_last()};
}

Operand WordTests::in(const Operand& left) {
  const bool negated = cursor_.take("not");
  cursor_.expect("in");
  if (!cursor_.failed() && !cursor_.is("[")) cursor_.unexpected("a list in brackets after 'in'");
  if (cursor_.failed()) return left;
  Constants::List values = list(left);
  if (cursor_.failed()) return left;
  cursor_.want(left, values.numbers.empty() ? ExpressionType::text : ExpressionType::number,
               "'in' with this list");
  writer_.emit(Op::in_list, keep(std::move(values)));
  if (negated) writer_.emit(Op::invert);
  return {ExpressionType::flag, left.from, cursor_.end_of_last()};
}

Operand WordTests::match(const Operand& left) {
  const bool negated = cursor_.next().value == "!~";
  cursor_.want(left, ExpressionType::text, negated ? "'!~'" : "'~'");
  if (!cursor_.failed() && !left.fact) {
    cursor_.fail("rule-type", left.from, left.to, "'~' needs a fact on its left");
  }
  if (!cursor_.failed() && cursor_.token().kind != TokenKind::text) {
    cursor_.unexpected("a regular expression in quotes");
  }
  if (cursor_.failed()) return left;
  const Token& pattern = cursor_.next();
  writer_.drop_load();
  writer_.emit(Op::matches, add_pattern(*left.fact, pattern));
  if (negated) writer_.emit(Op::invert);
  return {ExpressionType::flag, left.from, pattern.to};
}

Constants::List WordTests::single_text(const Operand& left) {
  Constants::List one;
  if (cursor_.token().kind != TokenKind::text) {
    cursor_.unexpected("a text or a list of texts after 'has'");
  } else {
    add_item(left, one);
  }
  return one;
}

// [ text, text ] or [ number, number ]
Constants::List WordTests::list(const Operand& left) {
  Constants::List values;
  cursor_.expect("[");
  std::size_t last = left.to;
  do {
    last = cursor_.token().from;
    add_item(left, values);
  } while (cursor_.take(","));
  if (!values.numbers.empty() && !values.texts.empty()) {
    cursor_.fail("rule-type", last, cursor_.end_of_last(),
                 "a list holds texts or numbers, not both");
  }
  cursor_.expect("]");
  return values;
}

void WordTests::add_item(const Operand& left, Constants::List& list) {
  const bool negative = cursor_.take("-");
  if (cursor_.failed()) return;
  const Token& item = cursor_.token();
  if (item.kind == TokenKind::number) {
    list.numbers.push_back(negative ? -item.number : item.number);
  } else if (item.kind == TokenKind::text && !negative) {
    list.texts.push_back(item.value);
    if (left.fact) check_value(*left.fact, item.value, item.from, item.to);
  } else {
    cursor_.unexpected("a text or a number");
    return;
  }
  cursor_.next();
}

std::size_t WordTests::keep(Constants::List list) {
  names_.constants.lists.push_back(std::move(list));
  return names_.constants.lists.size() - 1;
}

std::size_t WordTests::add_pattern(FactIndex fact, const Token& token) {
  const std::size_t inside = token.from + 1;  // behind the quote
  ExpandError expand_error;
  const auto expanded =
      expand_pattern(token.value, names_.word_lists, names_.lexicon, expand_error);
  if (!expanded) {
    cursor_.fail("rule-unknown-class", inside + expand_error.from, inside + expand_error.to,
                 expand_error.message);
    return 0;
  }
  auto added = names_.patterns.add(fact, *expanded);
  if (const auto* number = std::get_if<std::uint32_t>(&added)) return *number;
  const auto& error = std::get<PatternError>(added);
  const std::size_t at =
      error.fragment.empty() ? token.value.npos : token.value.find(error.fragment);
  const bool located = at != token.value.npos;
  cursor_.fail("rule-regex", located ? inside + at : token.from,
               located ? inside + at + error.fragment.size() : token.to, error.message);
  return 0;
}

}  // namespace plumbline::rules
