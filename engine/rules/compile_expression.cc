// The grammar: recursive descent, bounded by kDepthLimit, that writes the code as it reads.
#include "rules/compile_expression.h"

#include <fmt/format.h>

#include <array>

#include "rules/expression_cursor.h"
#include "rules/lex.h"
#include "rules/program_writer.h"
#include "rules/word_tests.h"
#include "source/nearest_name.h"

namespace plumbline::rules {
namespace {

using Type = ExpressionType;

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

const Op* comparison_at(const Token& token) {
  if (token.kind != TokenKind::symbol) return nullptr;
  for (const Comparison& comparison : kComparisons) {
    if (comparison.symbol == token.value) return &comparison.op;
  }
  return nullptr;
}

class Compiler {
 public:
  Compiler(const ScalarText& source, std::string_view path, const Names& names,
           source::DiagnosticSink& sink)
      : cursor_(source, path, sink), names_(names) {}

  std::optional<CompiledExpression> run() {
    if (!cursor_.open()) return std::nullopt;
    const Operand all = parse_or();
    if (failed()) return std::nullopt;
    if (token().kind != TokenKind::end) {
      cursor_.unexpected("'and', 'or' or the end");
    } else if (writer_.size() > kInstructionLimit) {
      cursor_.fail("rule-too-deep", 0, cursor_.text().size(),
                   fmt::format("expression comes to more than {} steps", kInstructionLimit));
    }
    if (failed()) return std::nullopt;
    Program program = writer_.finish(cursor_.text());
    if (program.stack > kStackLimit) {
      cursor_.fail("rule-too-deep", 0, cursor_.text().size(), "expression nests too deep");
      return std::nullopt;
    }
    return CompiledExpression{std::move(program), all.type};
  }

 private:
  using Parse = Operand (Compiler::*)();

  [[nodiscard]] const Token& token() const { return cursor_.token(); }
  [[nodiscard]] bool is(std::string_view value) const { return cursor_.is(value); }
  [[nodiscard]] bool failed() const { return cursor_.failed(); }
  [[nodiscard]] Condition condition_of(const Operand& operand, std::size_t from) const {
    return writer_.since(from, cursor_.text(operand.from, operand.to));
  }

  // left and right and ...: each operand but the last is followed by a jump over the rest. Gives
  // the operands where there are several.
  Operand parse_chain(std::string_view word, Op jump, Parse next,
                      std::vector<Condition>* operands = nullptr) {
    std::size_t from = writer_.size();
    Operand left = (this->*next)();
    if (operands != nullptr) operands->push_back(condition_of(left, from));
    std::vector<std::size_t> jumps;
    while (!failed() && cursor_.take(word)) {
      cursor_.want(left, Type::flag, fmt::format("'{}'", word));
      jumps.push_back(writer_.jump(jump));
      from = writer_.size();
      const Operand right = (this->*next)();
      if (operands != nullptr) operands->push_back(condition_of(right, from));
      cursor_.want(right, Type::flag, fmt::format("'{}'", word));
      left = {Type::flag, left.from, right.to};
    }
    writer_.land(jumps);
    return left;
  }

  Operand parse_or() {
    std::vector<Condition> operands;
    const Operand all = parse_chain("or", Op::jump_if_true, &Compiler::parse_and, &operands);
    if (operands.size() > 1) writer_.add_alternatives(std::move(operands), negated_);
    return all;
  }
  Operand parse_and() {
    const bool top = cursor_.depth() == 0;
    if (top) writer_.begin_branch();
    return parse_chain("and", Op::jump_if_false, top ? &Compiler::parse_top : &Compiler::parse_not);
  }
  // A condition at the top of the expression, for telling which one failed.
  Operand parse_top() {
    const std::size_t from = writer_.size();
    const Operand operand = parse_not();
    writer_.add_condition(condition_of(operand, from));
    return operand;
  }

  Operand parse_not() {
    const Token& start = token();
    if (!cursor_.take("not")) return parse_comparison();
    if (!cursor_.enter(start)) return {};
    negated_ = !negated_;
    const Operand operand = parse_not();
    negated_ = !negated_;
    cursor_.leave();
    cursor_.want(operand, Type::flag, "'not'");
    writer_.emit(Op::invert);
    return {Type::flag, start.from, operand.to};
  }

  Operand parse_comparison() {
    Operand left = parse_sum();
    if (failed()) return left;
    WordTests words(cursor_, writer_, names_);
    if (cursor_.take("has")) return words.has(left);
    if (is("~") || is("!~")) return words.match(left);
    if (is("in") || (is("not") && cursor_.following().value == "in")) return words.in(left);
    const Op* op = comparison_at(token());
    if (op == nullptr) return left;
    const Token& symbol = cursor_.next();
    const Operand right = parse_sum();
    if (failed()) return left;
    if (comparison_at(token()) != nullptr) {
      cursor_.unexpected("'and' or 'or', because comparisons do not chain");
      return left;
    }
    check_comparable(left, right, symbol, words);
    writer_.emit(*op);
    return {Type::flag, left.from, right.to};
  }
  void check_comparable(const Operand& left, const Operand& right, const Token& symbol,
                        WordTests& words) {
    const bool ordering = symbol.value != "==" && symbol.value != "!=";
    if (left.type == Type::words || right.type == Type::words) {
      const Operand& found = left.type == Type::words ? left : right;
      cursor_.fail("rule-type", found.from, found.to,
                   fmt::format("'{}' can't compare words; write 'has'", symbol.value));
    }
    if (ordering) cursor_.want(left, Type::number, fmt::format("'{}'", symbol.value));
    cursor_.want(right, left.type, fmt::format("'{}' after {}", symbol.value, describe(left.type)));
    if (left.fact && right.literal) {
      words.check_value(*left.fact, *right.literal, right.from, right.to);
    }
    if (right.fact && left.literal) {
      words.check_value(*right.fact, *left.literal, left.from, left.to);
    }
  }

  Operand parse_arithmetic(std::string_view first, Op first_op, std::string_view second,
                           Op second_op, Parse next) {
    Operand left = (this->*next)();
    while (!failed() && token().kind == TokenKind::symbol && (is(first) || is(second))) {
      const bool is_first = is(first);
      const std::string symbol = fmt::format("'{}'", cursor_.next().value);
      const Operand right = (this->*next)();
      cursor_.want(left, Type::number, symbol);
      cursor_.want(right, Type::number, symbol);
      writer_.emit(is_first ? first_op : second_op);
      left = {Type::number, left.from, right.to};
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
    if (!cursor_.take("-")) return parse_primary();
    if (!cursor_.enter(start)) return {};
    const Operand operand = parse_signed();
    cursor_.leave();
    cursor_.want(operand, Type::number, "'-'");
    writer_.emit(Op::negate);
    return {Type::number, start.from, operand.to};
  }

  Operand parse_primary() {
    const Token& start = token();
    if (start.kind == TokenKind::number) {
      names_.constants.numbers.push_back(cursor_.next().number);
      writer_.emit(Op::push_number, names_.constants.numbers.size() - 1);
      return {Type::number, start.from, start.to};
    }
    if (start.kind == TokenKind::text) {
      names_.constants.texts.push_back(cursor_.next().value);
      writer_.emit(Op::push_text, names_.constants.texts.size() - 1);
      return {Type::text, start.from, start.to, {}, start.value};
    }
    if (start.kind == TokenKind::name) return parse_name();
    if (!is("(")) {
      cursor_.unexpected("a fact, a number, a text or '('");
      return {};
    }
    cursor_.next();
    if (!cursor_.enter(start)) return {};
    const Operand operand = parse_or();
    cursor_.leave();
    cursor_.expect(")");
    return {operand.type, start.from, cursor_.end_of_last()};
  }

  Operand parse_name() {
    if (is("and") || is("or") || is("in") || is("has")) {
      cursor_.unexpected("a fact, a number, a text or '('");
      return {};
    }
    const Token& name = cursor_.next();
    Operand operand{Type::flag, name.from, name.to};
    if (name.value == "true" || name.value == "false") {
      writer_.emit(Op::push_flag, name.value == "true" ? 1 : 0);
      return operand;
    }
    if (is("(") && token().from == name.to) return parse_call(name);
    const auto definition = names_.definitions.find(name.value);
    if (definition != names_.definitions.end()) {
      cursor_.fail_as(definition->second.errors);
      writer_.insert(definition->second.program, negated_);
      operand.type = definition->second.type;
      return operand;
    }
    operand.fact = find_fact(name);
    if (!operand.fact) return operand;
    operand.type = type_of(names_.vocabulary.facts()[*operand.fact].type);
    writer_.emit(Op::load, *operand.fact);
    return operand;
  }
  std::optional<FactIndex> find_fact(const Token& name) {
    if (const auto fact = names_.vocabulary.find(name.value)) return fact;
    if (const auto foreign = names_.foreign.find(name.value); foreign != names_.foreign.end()) {
      cursor_.fail("rule-other-layer", name.from, name.to,
                   fmt::format("fact '{}' belongs to the layer '{}'; a rule speaks of the facts of "
                               "its own layer only",
                               name.value, foreign->second));
      return std::nullopt;
    }
    std::vector<std::string> known;
    for (const FactDeclaration& declared : names_.vocabulary.facts())
      known.push_back(declared.name);
    for (const auto& [definition, unused] : names_.definitions) known.push_back(definition);
    cursor_.fail(
        "rule-unknown-fact", name.from, name.to,
        fmt::format("unknown fact '{}'{}", name.value, source::did_you_mean(name.value, known)));
    return std::nullopt;
  }

  Operand parse_call(const Token& name) {
    const Token& open = cursor_.next();
    if (!cursor_.enter(open)) return {};
    Operand result{Type::number, name.from, name.to};
    if (name.value == "missing" || name.value == "count") {
      result.type = name.value == "missing" ? Type::flag : Type::number;
      parse_fact_argument(name);
    } else if (name.value == "min" || name.value == "max" || name.value == "abs") {
      parse_number_arguments(name);
    } else {
      static const std::vector<std::string> kFunctions{"missing", "min", "max", "abs", "count"};
      cursor_.fail("rule-unknown-fact", name.from, name.to,
                   fmt::format("unknown function '{}'{}", name.value,
                               source::did_you_mean(name.value, kFunctions)));
    }
    cursor_.leave();
    cursor_.expect(")");
    result.to = cursor_.end_of_last();
    return result;
  }
  void parse_fact_argument(const Token& name) {
    if (token().kind != TokenKind::name) cursor_.unexpected("the name of a fact");
    if (failed()) return;
    const Token& argument = cursor_.next();
    const auto fact = find_fact(argument);
    if (!fact) return;
    if (name.value == "missing") {
      writer_.emit(Op::missing, *fact);
      return;
    }
    if (names_.vocabulary.facts()[*fact].type != FactType::words) {
      cursor_.fail("rule-type", argument.from, argument.to, "'count' needs words");
    }
    writer_.emit(Op::count, 0, *fact);
  }
  void parse_number_arguments(const Token& name) {
    const std::string by = fmt::format("'{}'", name.value);
    cursor_.want(parse_sum(), Type::number, by);
    if (name.value == "abs") {
      writer_.emit(Op::absolute);
      return;
    }
    while (cursor_.take(",")) {
      cursor_.want(parse_sum(), Type::number, by);
      writer_.emit(name.value == "min" ? Op::minimum : Op::maximum);
    }
  }

  ExpressionCursor cursor_;
  ProgramWriter writer_;
  const Names& names_;
  bool negated_ = false;  // inside an odd number of `not`
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
