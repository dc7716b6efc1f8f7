#include "rules/compile_expression.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rules/expand_pattern.h"
#include "rules/lex.h"
#include "source/nearest_name.h"

namespace plumbline::rules {
namespace {

using Type = ExpressionType;

std::string_view describe(Type type) {
  switch (type) {
    case Type::flag:
      return "true or false";
    case Type::number:
      return "a number";
    case Type::text:
      return "a text";
    case Type::words:
      return "words";
  }
  return "words";
}

Type type_of(FactType type) {
  switch (type) {
    case FactType::flag:
      return Type::flag;
    case FactType::number:
      return Type::number;
    case FactType::text:
      return Type::text;
    case FactType::words:
      return Type::words;
  }
  return Type::flag;
}

// A parsed part of the expression whose code has been written.
struct Operand {
  Type type = Type::flag;
  std::size_t from = 0;
  std::size_t to = 0;
  std::optional<FactIndex> fact;       // when it is nothing but a fact
  std::optional<std::string> literal;  // when it is nothing but a text
};

struct Comparison {
  std::string_view symbol;
  Op op;
};
constexpr std::array<Comparison, 6> kComparisons{{{"==", Op::equal},
                                                  {"!=", Op::unequal},
                                                  {"<=", Op::less_equal},
                                                  {">=", Op::greater_equal},
                                                  {"<", Op::less},
                                                  {">", Op::greater}}};

// Recursive descent, bounded by kDepthLimit. After the first error every step returns at once.
class Compiler {
 public:
  Compiler(const ScalarText& source, std::string_view path, const Names& names,
           source::DiagnosticSink& sink)
      : source_(source), path_(path), names_(names), sink_(sink) {}

  std::optional<CompiledExpression> run() {
    std::optional<LexError> lex_error;
    tokens_ = lex(source_.text(), lex_error);
    if (lex_error) {
      fail("rule-syntax", lex_error->from, lex_error->to, lex_error->message);
      return std::nullopt;
    }
    const Operand all = parse_or();
    if (!failed_ && token().kind != TokenKind::end) unexpected("'and', 'or' or the end");
    if (!failed_ && program_.code.size() > kInstructionLimit) {
      fail("rule-too-deep", 0, source_.text().size(),
           fmt::format("expression comes to more than {} steps", kInstructionLimit));
    }
    if (failed_) return std::nullopt;
    finish_conditions();
    program_.stack = stack_need();
    if (program_.stack > kStackLimit) {
      fail("rule-too-deep", 0, source_.text().size(), "expression nests too deep");
      return std::nullopt;
    }
    return CompiledExpression{std::move(program_), all.type};
  }

 private:
  [[nodiscard]] const Token& token() const { return tokens_[at_]; }
  [[nodiscard]] bool is(std::string_view value) const {
    const TokenKind kind = token().kind;
    return (kind == TokenKind::symbol || kind == TokenKind::name) && token().value == value;
  }
  bool take(std::string_view value) {
    if (failed_ || !is(value)) return false;
    ++at_;
    return true;
  }
  void expect(std::string_view value) {
    if (!failed_ && !take(value)) unexpected(fmt::format("'{}'", value));
  }
  [[nodiscard]] std::size_t end_of_last() const { return at_ > 0 ? tokens_[at_ - 1].to : 0; }

  void fail(std::string_view code, std::size_t from, std::size_t to, std::string message) {
    if (!failed_)
      sink_.error(std::string(code), path_, source_.place(from, to), std::move(message));
    failed_ = true;
  }
  void unexpected(std::string_view wanted) {
    const Token& found = token();
    fail("rule-syntax", found.from, found.to,
         found.kind == TokenKind::end
             ? fmt::format("expression ends; expected {}", wanted)
             : fmt::format("found '{}'; expected {}",
                           source_.text().substr(found.from, found.to - found.from), wanted));
  }
  void want(const Operand& operand, Type type, std::string_view by) {
    if (failed_ || operand.type == type) return;
    fail("rule-type", operand.from, operand.to,
         fmt::format("{} needs {}, found {}", by, describe(type), describe(operand.type)));
  }
  void emit(Op op, std::size_t operand = 0, FactIndex fact = 0) {
    program_.code.push_back({op, static_cast<std::uint32_t>(operand), fact});
  }
  bool enter(const Token& at) {
    if (++depth_ > kDepthLimit) {
      fail("rule-too-deep", at.from, at.to,
           fmt::format("expression nests deeper than {} levels", kDepthLimit));
    }
    return !failed_;
  }

  // left and right and ...: each operand but the last is followed by a jump over the rest.
  Operand parse_chain(std::string_view word, Op jump, Operand (Compiler::*next)()) {
    Operand left = (this->*next)();
    std::vector<std::size_t> jumps;
    while (!failed_ && is(word)) {
      ++at_;
      want(left, Type::flag, fmt::format("'{}'", word));
      jumps.push_back(program_.code.size());
      emit(jump);
      emit(Op::pop);
      const Operand right = (this->*next)();
      want(right, Type::flag, fmt::format("'{}'", word));
      left = {Type::flag, left.from, right.to, {}, {}};
    }
    for (const std::size_t from : jumps) {
      program_.code[from].operand = static_cast<std::uint32_t>(program_.code.size() - 1 - from);
    }
    return left;
  }

  Operand parse_or() {
    const Operand operand = parse_chain("or", Op::jump_if_true, &Compiler::parse_and);
    if (depth_ == 0 && tops_.size() > 1) top_is_or_ = true;
    return operand;
  }
  Operand parse_and() {
    const bool top = depth_ == 0;
    if (top) tops_.push_back({});
    return parse_chain("and", Op::jump_if_false, top ? &Compiler::parse_top : &Compiler::parse_not);
  }
  // A condition at the top of the expression, for telling which one failed.
  Operand parse_top() {
    Condition condition;
    condition.from = static_cast<std::uint32_t>(program_.code.size());
    const Operand operand = parse_not();
    condition.to = static_cast<std::uint32_t>(program_.code.size());
    condition.text = source_.text().substr(operand.from, operand.to - operand.from);
    tops_.back().push_back(std::move(condition));
    return operand;
  }
  void finish_conditions() {
    if (!top_is_or_ && tops_.size() == 1) {
      program_.conditions = std::move(tops_.front());
    } else {
      const auto size = static_cast<std::uint32_t>(program_.code.size());
      program_.conditions = {{0, size, source_.text()}};
    }
  }

  // The stack is as high on every way to a step, so one walk over the code finds the highest.
  [[nodiscard]] int stack_need() const {
    int height = 0;
    int highest = 0;
    for (const Instruction& step : program_.code) {
      height += stack_effect(step.op);
      highest = std::max(highest, height);
    }
    return highest;
  }

  Operand parse_not() {
    const Token& start = token();
    if (!is("not")) return parse_comparison();
    ++at_;
    if (!enter(start)) return {};
    const Operand operand = parse_not();
    --depth_;
    want(operand, Type::flag, "'not'");
    emit(Op::invert);
    return {Type::flag, start.from, operand.to, {}, {}};
  }

  Operand parse_comparison() {
    Operand left = parse_sum();
    if (failed_) return left;
    if (take("has")) return parse_has(left);
    if (is("~") || is("!~")) return parse_match(left);
    if (is("in") || (is("not") && tokens_[at_ + 1].value == "in")) return parse_in(left);
    const Op* op = comparison();
    if (op == nullptr) return left;
    const Token& symbol = tokens_[at_++];
    const Operand right = parse_sum();
    if (failed_) return left;
    if (comparison() != nullptr) {
      unexpected("'and' or 'or', because comparisons do not chain");
      return left;
    }
    check_comparable(left, right, symbol);
    emit(*op);
    return {Type::flag, left.from, right.to, {}, {}};
  }
  [[nodiscard]] const Op* comparison() const {
    if (token().kind != TokenKind::symbol) return nullptr;
    for (const Comparison& comparison : kComparisons) {
      if (comparison.symbol == token().value) return &comparison.op;
    }
    return nullptr;
  }
  void check_comparable(const Operand& left, const Operand& right, const Token& symbol) {
    const bool ordering = symbol.value != "==" && symbol.value != "!=";
    if (left.type == Type::words || right.type == Type::words) {
      const Operand& words = left.type == Type::words ? left : right;
      fail("rule-type", words.from, words.to,
           fmt::format("'{}' can't compare words; write 'has'", symbol.value));
    }
    if (ordering) want(left, Type::number, fmt::format("'{}'", symbol.value));
    want(right, left.type, fmt::format("'{}' after {}", symbol.value, describe(left.type)));
    if (left.fact && right.literal) check_value(*left.fact, *right.literal, right.from, right.to);
    if (right.fact && left.literal) check_value(*right.fact, *left.literal, left.from, left.to);
  }
  // A fact with a closed list of values is compared with one of them.
  void check_value(FactIndex fact, const std::string& value, std::size_t from, std::size_t to) {
    const FactDeclaration& declared = names_.vocabulary.facts()[fact];
    const auto& known = declared.values;
    if (known.empty() || std::find(known.begin(), known.end(), value) != known.end()) return;
    fail("rule-unknown-value", from, to,
         fmt::format("'{}' is never '{}'{}", declared.name, value,
                     source::did_you_mean(value, known)));
  }

  Operand parse_has(const Operand& left) {
    want(left, Type::words, "'has'");
    if (!failed_ && !left.fact) fail("rule-type", left.from, left.to, "'has' needs a fact");
    if (failed_) return left;
    program_.code.pop_back();  // the load of the fact: words do not go through the stack
    const Constants::List list = is("[") ? parse_list() : single_text();
    if (failed_) return left;
    if (!list.numbers.empty()) {
      fail("rule-type", left.to, end_of_last(), "'has' needs texts, found numbers");
    }
    emit(Op::has_any, add_list(left, list), *left.fact);
    return {Type::flag, left.from, end_of_last(), {}, {}};
  }
  Constants::List single_text() {
    if (token().kind != TokenKind::text) unexpected("a text or a list of texts after 'has'");
    if (failed_) return {};
    list_from_ = at_;
    return {{}, {tokens_[at_++].value}};
  }

  Operand parse_in(const Operand& left) {
    const bool negated = take("not");
    expect("in");
    if (!failed_ && !is("[")) unexpected("a list in brackets after 'in'");
    if (failed_) return left;
    const Constants::List list = parse_list();
    if (failed_) return left;
    want(left, list.numbers.empty() ? Type::text : Type::number, "'in' with this list");
    emit(Op::in_list, add_list(left, list));
    if (negated) emit(Op::invert);
    return {Type::flag, left.from, end_of_last(), {}, {}};
  }
  // [ text, text ] or [ number, number ]
  Constants::List parse_list() {
    Constants::List list;
    expect("[");
    list_from_ = at_;
    do {
      const bool negative = take("-");
      if (token().kind == TokenKind::number) {
        list.numbers.push_back(negative ? -token().number : token().number);
      } else if (token().kind == TokenKind::text && !negative) {
        list.texts.push_back(token().value);
      } else {
        unexpected("a text or a number");
      }
      if (failed_) return {};
      ++at_;
    } while (take(","));
    if (!list.numbers.empty() && !list.texts.empty()) {
      fail("rule-type", tokens_[at_ - 1].from, end_of_last(),
           "a list holds texts or numbers, not both");
    }
    expect("]");
    return list;
  }
  std::size_t add_list(const Operand& left, const Constants::List& list) {
    for (std::size_t i = list_from_; left.fact && i < at_; ++i) {
      const Token& one = tokens_[i];
      if (one.kind == TokenKind::text) check_value(*left.fact, one.value, one.from, one.to);
    }
    names_.constants.lists.push_back(list);
    return names_.constants.lists.size() - 1;
  }

  Operand parse_match(const Operand& left) {
    const bool negated = token().value == "!~";
    ++at_;
    want(left, Type::text, negated ? "'!~'" : "'~'");
    if (!failed_ && !left.fact) {
      fail("rule-type", left.from, left.to, "'~' needs a fact on its left");
    }
    if (!failed_ && token().kind != TokenKind::text) unexpected("a regular expression in quotes");
    if (failed_) return left;
    const Token& pattern = tokens_[at_++];
    program_.code.pop_back();  // the load of the fact: patterns know their fact
    emit(Op::matches, add_pattern(*left.fact, pattern));
    if (negated) emit(Op::invert);
    return {Type::flag, left.from, pattern.to, {}, {}};
  }
  std::size_t add_pattern(FactIndex fact, const Token& token) {
    const std::size_t inside = token.from + 1;  // behind the quote
    ExpandError expand_error;
    const auto expanded =
        expand_pattern(token.value, names_.word_lists, names_.lexicon, expand_error);
    if (!expanded) {
      fail("rule-unknown-class", inside + expand_error.from, inside + expand_error.to,
           expand_error.message);
      return 0;
    }
    auto added = names_.patterns.add(fact, *expanded);
    if (const auto* number = std::get_if<std::uint32_t>(&added)) return *number;
    const auto& error = std::get<PatternError>(added);
    const std::size_t at =
        error.fragment.empty() ? token.value.npos : token.value.find(error.fragment);
    const bool located = at != token.value.npos;
    fail("rule-regex", located ? inside + at : token.from,
         located ? inside + at + error.fragment.size() : token.to, error.message);
    return 0;
  }

  Operand parse_arithmetic(std::string_view first, Op first_op, std::string_view second,
                           Op second_op, Operand (Compiler::*next)()) {
    Operand left = (this->*next)();
    while (!failed_ && token().kind == TokenKind::symbol && (is(first) || is(second))) {
      const bool is_first = is(first);
      const std::string symbol = fmt::format("'{}'", token().value);
      ++at_;
      const Operand right = (this->*next)();
      want(left, Type::number, symbol);
      want(right, Type::number, symbol);
      emit(is_first ? first_op : second_op);
      left = {Type::number, left.from, right.to, {}, {}};
    }
    return left;
  }
  Operand parse_sum() {
    return parse_arithmetic("+", Op::add, "-", Op::subtract, &Compiler::parse_product);
  }
  Operand parse_product() {
    return parse_arithmetic("*", Op::multiply, "/", Op::divide, &Compiler::parse_signed);
  }
  Operand parse_signed() {
    const Token& start = token();
    if (!is("-")) return parse_primary();
    ++at_;
    if (!enter(start)) return {};
    const Operand operand = parse_signed();
    --depth_;
    want(operand, Type::number, "'-'");
    emit(Op::negate);
    return {Type::number, start.from, operand.to, {}, {}};
  }

  Operand parse_primary() {
    const Token& start = token();
    Operand operand{Type::number, start.from, start.to, {}, {}};
    switch (start.kind) {
      case TokenKind::number:
        ++at_;
        names_.constants.numbers.push_back(start.number);
        emit(Op::push_number, names_.constants.numbers.size() - 1);
        return operand;
      case TokenKind::text:
        ++at_;
        names_.constants.texts.push_back(start.value);
        emit(Op::push_text, names_.constants.texts.size() - 1);
        operand.type = Type::text;
        operand.literal = start.value;
        return operand;
      case TokenKind::name:
        return parse_name();
      default:
        break;
    }
    if (!is("(")) {
      unexpected("a fact, a number, a text or '('");
      return {};
    }
    ++at_;
    if (!enter(start)) return {};
    operand = parse_or();
    --depth_;
    expect(")");
    return {operand.type, start.from, end_of_last(), {}, {}};
  }

  Operand parse_name() {
    const Token& name = tokens_[at_];
    if (is("and") || is("or") || is("in") || is("has")) {
      unexpected("a fact, a number, a text or '('");
      return {};
    }
    ++at_;
    Operand operand{Type::flag, name.from, name.to, {}, {}};
    if (name.value == "true" || name.value == "false") {
      emit(Op::push_flag, name.value == "true" ? 1 : 0);
      return operand;
    }
    if (is("(") && token().from == name.to) return parse_call(name);
    const auto definition = names_.definitions.find(name.value);
    if (definition != names_.definitions.end()) {
      for (const source::Diagnostic& error : definition->second.errors) sink_.report(error);
      failed_ = failed_ || !definition->second.errors.empty();
      const auto& code = definition->second.program.code;
      if (program_.code.size() + code.size() <= kInstructionLimit + 1) {
        program_.code.insert(program_.code.end(), code.begin(), code.end());
      }
      operand.type = definition->second.type;
      return operand;
    }
    operand.fact = find_fact(name);
    if (!operand.fact) return operand;
    operand.type = type_of(names_.vocabulary.facts()[*operand.fact].type);
    emit(Op::load, *operand.fact);
    return operand;
  }
  std::optional<FactIndex> find_fact(const Token& name) {
    const auto fact = names_.vocabulary.find(name.value);
    if (fact) return fact;
    std::vector<std::string> known;
    for (const FactDeclaration& declared : names_.vocabulary.facts())
      known.push_back(declared.name);
    for (const auto& [definition, unused] : names_.definitions) known.push_back(definition);
    fail("rule-unknown-fact", name.from, name.to,
         fmt::format("unknown fact '{}'{}", name.value, source::did_you_mean(name.value, known)));
    return std::nullopt;
  }

  Operand parse_call(const Token& name) {
    const Token& open = token();
    ++at_;
    if (!enter(open)) return {};
    Operand result{Type::number, name.from, name.to, {}, {}};
    if (name.value == "missing" || name.value == "count") {
      result.type = name.value == "missing" ? Type::flag : Type::number;
      parse_fact_argument(name);
    } else if (name.value == "min" || name.value == "max" || name.value == "abs") {
      parse_number_arguments(name);
    } else {
      static const std::vector<std::string> kFunctions{"missing", "min", "max", "abs", "count"};
      fail("rule-unknown-fact", name.from, name.to,
           fmt::format("unknown function '{}'{}", name.value,
                       source::did_you_mean(name.value, kFunctions)));
    }
    --depth_;
    expect(")");
    result.to = end_of_last();
    return result;
  }
  void parse_fact_argument(const Token& name) {
    if (token().kind != TokenKind::name) unexpected("the name of a fact");
    if (failed_) return;
    const auto fact = find_fact(tokens_[at_++]);
    if (!fact) return;
    if (name.value == "missing") {
      emit(Op::missing, *fact);
      return;
    }
    if (names_.vocabulary.facts()[*fact].type != FactType::words) {
      fail("rule-type", tokens_[at_ - 1].from, end_of_last(), "'count' needs words");
    }
    emit(Op::count, 0, *fact);
  }
  void parse_number_arguments(const Token& name) {
    const std::string by = fmt::format("'{}'", name.value);
    want(parse_sum(), Type::number, by);
    if (name.value == "abs") {
      emit(Op::absolute);
      return;
    }
    while (take(",")) {
      want(parse_sum(), Type::number, by);
      emit(name.value == "min" ? Op::minimum : Op::maximum);
    }
  }

  const ScalarText& source_;
  std::string path_;
  const Names& names_;
  source::DiagnosticSink& sink_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t list_from_ = 0;  // the first token inside the list read last
  int depth_ = 0;
  bool failed_ = false;
  bool top_is_or_ = false;
  std::vector<std::vector<Condition>> tops_;  // one a top-level operand of `or`
  Program program_;
};

}  // namespace

std::optional<CompiledExpression> compile_expression(const ScalarText& source,
                                                     std::string_view path, const Names& names,
                                                     source::DiagnosticSink& sink) {
  return Compiler(source, path, names, sink).run();
}

std::optional<Program> compile_expression(const ScalarText& source, std::string_view path,
                                          const Names& names, ExpressionType wanted,
                                          source::DiagnosticSink& sink) {
  auto compiled = Compiler(source, path, names, sink).run();
  if (!compiled) return std::nullopt;
  if (compiled->type != wanted) {
    sink.error("rule-type", std::string(path), source.place(0, source.text().size()),
               fmt::format("the expression must give {}, it gives {}", describe(wanted),
                           describe(compiled->type)));
    return std::nullopt;
  }
  return std::move(compiled->program);
}

}  // namespace plumbline::rules
