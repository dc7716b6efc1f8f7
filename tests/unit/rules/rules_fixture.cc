#include "rules_fixture.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

#include "yaml/node.h"

namespace plumbline::test {
namespace {

using rules::FactType;
using rules::Instruction;
using rules::Op;

const char* symbol_of(Op op) {
  static const std::map<Op, const char*> kSymbols{
      {Op::add, "+"},     {Op::subtract, "-"},       {Op::multiply, "*"},  {Op::divide, "/"},
      {Op::equal, "=="},  {Op::unequal, "!="},       {Op::less, "<"},      {Op::less_equal, "<="},
      {Op::greater, ">"}, {Op::greater_equal, ">="}, {Op::minimum, "min"}, {Op::maximum, "max"}};
  return kSymbols.at(op);
}

std::string list_text(const rules::Constants::List& list) {
  std::string all;
  for (const double number : list.numbers)
    all += fmt::format("{}{}", all.empty() ? "" : " ", number);
  for (const std::string& text : list.texts) all += (all.empty() ? "" : " ") + text;
  return '[' + all + ']';
}

// Runs the program over texts instead of values. A jump leaves its left side waiting until the
// place it jumps to.
class Writer {
 public:
  explicit Writer(const Expression& expression) : expression_(expression) {}

  std::string run() {
    const auto& code = expression_.compiled->program.code;
    for (std::size_t i = 0; i <= code.size(); ++i) {
      join(i);
      if (i == code.size()) break;
      const Instruction& step = code[i];
      if (step.op == Op::jump_if_false || step.op == Op::jump_if_true) {
        waiting_.push_back({i + 1 + step.operand, step.op, pop()});
        ++i;  // the pop behind it
      } else {
        write(step);
      }
    }
    return pop();
  }

 private:
  struct Waiting {
    std::size_t until;
    Op op;
    std::string left;
  };

  void join(std::size_t at) {
    while (!waiting_.empty() && waiting_.back().until == at) {
      const char* word = waiting_.back().op == Op::jump_if_false ? "and" : "or";
      push(fmt::format("({} {} {})", waiting_.back().left, word, pop()));
      waiting_.pop_back();
    }
  }

  void write(const Instruction& step) {
    const auto& constants = expression_.constants;
    const auto fact = [](std::size_t index) { return vocabulary().facts()[index].name; };
    switch (step.op) {
      case Op::push_number:
        return push(fmt::format("{}", constants.numbers[step.operand]));
      case Op::push_text:
        return push('"' + constants.texts[step.operand] + '"');
      case Op::push_flag:
        return push(step.operand != 0 ? "true" : "false");
      case Op::load:
        return push(fact(step.operand));
      case Op::missing:
        return push("missing(" + fact(step.operand) + ")");
      case Op::count:
        return push("count(" + fact(step.fact) + ")");
      case Op::negate:
        return push("(- " + pop() + ")");
      case Op::absolute:
        return push("abs(" + pop() + ")");
      case Op::invert:
        return push("(not " + pop() + ")");
      case Op::in_list:
        return push("(" + pop() + " in " + list_text(constants.lists[step.operand]) + ")");
      case Op::has_any:
        return push("(" + fact(step.fact) + " has " + list_text(constants.lists[step.operand]) +
                    ")");
      case Op::matches:
        return push(fmt::format("({} ~ {})", fact(expression_.patterns.fact_of(step.operand)),
                                step.operand));
      default: {
        const std::string right = pop();
        push(fmt::format("({} {} {})", pop(), symbol_of(step.op), right));
      }
    }
  }

  void push(std::string text) { stack_.push_back(std::move(text)); }
  std::string pop() {
    std::string top = stack_.back();
    stack_.pop_back();
    return top;
  }

  const Expression& expression_;
  std::vector<std::string> stack_;
  std::vector<Waiting> waiting_;
};

std::string printed(const source::DiagnosticSink& sink,
                    const std::vector<source::SourceFile>& files) {
  return source::format_diagnostics(sink.diagnostics(), [&files](std::string_view path) {
    for (const source::SourceFile& file : files) {
      if (file.path == path) return std::optional(file.bytes);
    }
    return std::optional<std::string>();
  });
}

}  // namespace

const rules::Vocabulary& vocabulary() {
  static const rules::Vocabulary kVocabulary = [] {
    rules::Vocabulary all;
    all.declare("named", FactType::flag, "A name stands in it.");
    all.declare("missed", FactType::flag, "It was missed.");
    all.declare("planned", FactType::number, "The target.");
    all.declare("actual", FactType::number, "The result.");
    all.declare("links", FactType::number, "How many links.");
    all.declare("text", FactType::text, "The clause.");
    all.declare("part", FactType::text, "The part.", {"plan", "review"});
    all.declare("actions", FactType::words, "What is done.");
    all.declare("lead", FactType::words, "How it begins.", {"issue", "build", "guide"});
    return all;
  }();
  return kVocabulary;
}

const lexicon::Lexicon& small_lexicon() {
  static const lexicon::Lexicon kLexicon = [] {
    const std::vector<source::SourceFile> files = {
        {"words.yaml",
         "plumbline: 1\nlexicon: t\nclasses:\n"
         "  - {name: action.issue, words: [出台, 印发]}\n"
         "  - {name: action.build, words: [建设, 新建]}\n"
         "  - {name: stage.started, words: [开工]}\n"}};
    source::DiagnosticSink sink;
    auto lexicon = lexicon::Lexicon::load(files, sink);
    REQUIRE(lexicon);
    return std::move(*lexicon);
  }();
  return kLexicon;
}

rules::Facts facts(const FactPairs& pairs) {
  rules::Facts facts(vocabulary());
  for (const auto& [name, value] : pairs) facts.set(vocabulary().find(name).value(), value);
  return facts;
}

Expression compile(const std::string& expression) {
  Expression result;
  const std::vector<source::SourceFile> files = {{"e.yaml", expression}};
  source::DiagnosticSink sink;
  yaml::Node node;
  node.kind = yaml::NodeKind::scalar;
  node.value = expression;
  node.span = {0, static_cast<std::uint32_t>(expression.size())};
  const std::map<std::string, std::vector<std::string>> word_lists{{"water", {"供水", "排水"}}};
  const std::map<std::string, rules::Definition> definitions;
  const rules::ForeignFacts foreign{{"phase", "status"}};
  const rules::Names names{vocabulary(),     small_lexicon(), word_lists, definitions,
                           result.constants, result.patterns, foreign};
  result.compiled =
      rules::compile_expression(rules::ScalarText(files[0], node), "e.yaml", names, sink);
  result.patterns.build();
  result.diagnostics = printed(sink, files);
  return result;
}

std::string value_of(const std::string& expression, const rules::Facts& facts) {
  const Expression ready = compile(expression);
  if (!ready.compiled) return ready.diagnostics;
  rules::Evaluator evaluator(vocabulary(), ready.constants, ready.patterns, facts);
  if (ready.compiled->type == rules::ExpressionType::flag) {
    return evaluator.holds(ready.compiled->program) ? "true" : "false";
  }
  const auto number = evaluator.number(ready.compiled->program);
  return number ? fmt::format("{}", *number) : "missing";
}

std::string parenthesised(const Expression& expression) {
  return expression.compiled ? Writer(expression).run() : expression.diagnostics;
}

std::string pack(const std::string& rules) {
  return "plumbline: 1\npack: p\nrules:\n" + rules;
}

CompiledPack compile_packs(rules::Layer layer, const std::vector<std::string>& packs) {
  std::vector<source::SourceFile> files;
  for (const std::string& text : packs) {
    files.push_back({fmt::format("{}.yaml", files.size() + 1), text});
  }
  source::DiagnosticSink sink;
  CompiledPack result;
  result.rules = rules::RuleSet::compile(layer, files, vocabulary(), small_lexicon(), sink);
  result.diagnostics = printed(sink, files);
  return result;
}

rules::RuleSet rule_set(rules::Layer layer, const std::vector<std::string>& packs) {
  CompiledPack compiled = compile_packs(layer, packs);
  REQUIRE(compiled.diagnostics == "");
  REQUIRE(compiled.rules);
  return std::move(*compiled.rules);
}

std::string ids_of(const std::vector<rules::ExtractFiring>& firings) {
  std::string ids;
  for (const auto& fired : firings) ids += (ids.empty() ? "" : " ") + fired.firing.rule.value;
  return ids;
}

}  // namespace plumbline::test
