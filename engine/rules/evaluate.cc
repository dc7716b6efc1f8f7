#include "rules/evaluate.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace plumbline::rules {

namespace {

// What compares as equal after decimal arithmetic: 0.1 + 0.2 and 0.3.
constexpr double kTolerance = 1e-9;

bool nearly_equal(double a, double b) {
  return std::abs(a - b) <= kTolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

}  // namespace

bool compare_numbers(Op op, double a, double b) {
  const bool same = nearly_equal(a, b);
  switch (op) {
    case Op::equal:
      return same;
    case Op::unequal:
      return !same;
    case Op::less:
      return a < b && !same;
    case Op::less_equal:
      return a < b || same;
    case Op::greater:
      return a > b && !same;
    default:
      return a > b || same;
  }
}

namespace {

Slot slot_of(bool value) {
  Slot slot;
  slot.kind = Slot::Kind::flag;
  slot.flag = value;
  return slot;
}
Slot slot_of(double value) {
  Slot slot;
  if (!std::isfinite(value)) return slot;
  slot.kind = Slot::Kind::number;
  slot.number = value;
  return slot;
}
Slot slot_of(const std::string& value) {
  Slot slot;
  slot.kind = Slot::Kind::text;
  slot.text = &value;
  return slot;
}

double arithmetic(Op op, double a, double b) {
  switch (op) {
    case Op::add:
      return a + b;
    case Op::subtract:
      return a - b;
    case Op::multiply:
      return a * b;
    case Op::divide:
      return b == 0.0 ? NAN : a / b;
    case Op::minimum:
      return std::min(a, b);
    default:
      return std::max(a, b);
  }
}

bool compare(Op op, const Slot& a, const Slot& b) {
  if (a.is_missing() || b.is_missing() || a.kind != b.kind) return false;
  if (a.kind == Slot::Kind::number) return compare_numbers(op, a.number, b.number);
  const bool same = a.kind == Slot::Kind::text ? *a.text == *b.text : a.flag == b.flag;
  return op == Op::equal ? same : !same;
}

Slot binary(Op op, const Slot& a, const Slot& b) {
  if (op >= Op::equal && op <= Op::greater_equal) return slot_of(compare(op, a, b));
  if (a.is_missing() || b.is_missing()) return {};
  return slot_of(arithmetic(op, a.number, b.number));
}

bool in_list(const Slot& slot, const Constants::List& list) {
  if (slot.kind == Slot::Kind::number) {
    return std::any_of(list.numbers.begin(), list.numbers.end(),
                       [&](double number) { return nearly_equal(number, slot.number); });
  }
  if (slot.kind != Slot::Kind::text) return false;
  return std::find(list.texts.begin(), list.texts.end(), *slot.text) != list.texts.end();
}

}  // namespace

Evaluator::Evaluator(const Vocabulary& vocabulary, const Constants& constants,
                     const PatternTable& patterns, const Facts& facts)
    : vocabulary_(vocabulary),
      constants_(constants),
      patterns_(patterns),
      facts_(facts),
      answers_(constants.questions, Answer::unknown) {}

bool Evaluator::runs_true(const Program& program) {
  return run(program.code, program.stack).is_true();
}

Evaluator::Answer Evaluator::find_answer(const Program& program, const Question& question) {
  const std::span<const Instruction> code(program.code);
  auto asked = code.subspan(question.from, question.to - question.from);
  std::optional<bool> alone;
  bool inverted = false;
  if (!asked.empty() && asked.size() <= 4) {
    inverted = asked.back().op == Op::invert;
    alone = answer_alone(inverted ? asked.first(asked.size() - 1) : asked);
  }
  const bool holds = alone ? *alone != inverted : run(asked, program.stack).is_true();
  return holds ? Answer::yes : Answer::no;
}

// Most questions are a flag, a word, a regular expression, or one fact against a constant: they
// need no stack.
std::optional<bool> Evaluator::answer_alone(std::span<const Instruction> code) {
  if (code.size() == 1) {
    const Instruction& step = code.front();
    if (step.op == Op::has_any) return has_any(step.fact, constants_.lists[step.operand]);
    if (step.op == Op::matches) return matches(step.operand);
    if (step.op != Op::load) return std::nullopt;
    const bool* flag = std::get_if<bool>(&facts_.get(step.operand));
    return flag != nullptr && *flag;
  }
  if (code.size() != 3 || code[0].op != Op::load) return std::nullopt;
  const FactValue& value = facts_.get(code[0].operand);
  const Op op = code[2].op;
  if (code[1].op == Op::push_number && op >= Op::equal && op <= Op::greater_equal) {
    const double* number = std::get_if<double>(&value);
    if (number == nullptr || !std::isfinite(*number)) return false;
    return compare_numbers(op, *number, constants_.numbers[code[1].operand]);
  }
  if (code[1].op == Op::push_text && (op == Op::equal || op == Op::unequal)) {
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) return false;
    return (*text == constants_.texts[code[1].operand]) == (op == Op::equal);
  }
  return std::nullopt;
}

bool Evaluator::holds(const Program& program, const Condition& condition) {
  const std::span<const Instruction> code(program.code);
  return run(code.subspan(condition.from, condition.to - condition.from), program.stack).is_true();
}

std::optional<double> Evaluator::number(const Program& program) {
  const Slot slot = run(program.code, program.stack);
  if (slot.kind != Slot::Kind::number) return std::nullopt;
  return slot.number;
}

Slot Evaluator::load(FactIndex fact) const {
  const FactValue& value = facts_.get(fact);
  if (const bool* flag = std::get_if<bool>(&value)) return slot_of(*flag);
  if (const double* number = std::get_if<double>(&value)) return slot_of(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return slot_of(*text);
  return {};
}

bool Evaluator::has_any(FactIndex fact, const Constants::List& list) {
  const auto* words = std::get_if<std::vector<std::string>>(&facts_.get(fact));
  if (words == nullptr) return false;
  const auto found =
      std::find_first_of(words->begin(), words->end(), list.texts.begin(), list.texts.end());
  if (found == words->end()) return false;
  note({Seen::Kind::word, fact, 0, &*found});
  return true;
}

// Most patterns need a word that the text does not have: they are answered all at once.
Evaluator::Found Evaluator::look_for(std::uint32_t pattern) {
  const FactIndex fact = patterns_.fact_of(pattern);
  const auto* text = std::get_if<std::string>(&facts_.get(fact));
  if (text == nullptr) return Found::no;
  if (found_[pattern] == Found::unread) patterns_.screen(fact, *text, found_);
  if (found_[pattern] == Found::no || found_[pattern] == Found::yes) return found_[pattern];
  return patterns_.matches(pattern, *text) ? Found::yes : Found::no;
}

bool Evaluator::matches(std::uint32_t pattern) {
  if (found_.empty()) found_.assign(patterns_.size(), Found::unread);
  Found& found = found_[pattern];
  if (found != Found::no && found != Found::yes) found = look_for(pattern);
  if (found == Found::no) return false;
  if (recording_) note({Seen::Kind::match, patterns_.fact_of(pattern), pattern, nullptr});
  return true;
}

// A step that asks something of a fact; those that only push a value are `run`'s own.
Slot Evaluator::ask(const Instruction& step) {
  switch (step.op) {
    case Op::missing:
      note({Seen::Kind::value, step.operand, 0, nullptr});
      return slot_of(std::holds_alternative<std::monostate>(facts_.get(step.operand)));
    case Op::count: {
      note({Seen::Kind::value, step.fact, 0, nullptr});
      const auto* words = std::get_if<std::vector<std::string>>(&facts_.get(step.fact));
      return words != nullptr ? slot_of(static_cast<double>(words->size())) : Slot{};
    }
    case Op::has_any:
      return slot_of(has_any(step.fact, constants_.lists[step.operand]));
    default:  // matches
      return slot_of(matches(step.operand));
  }
}

Slot Evaluator::run(std::span<const Instruction> code, int stack) {
  if (stack_.size() < static_cast<std::size_t>(stack))
    stack_.resize(static_cast<std::size_t>(stack));
  Slot* top = stack_.data() - 1;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const Instruction& step = code[i];
    switch (step.op) {
      case Op::push_number:
        *++top = slot_of(constants_.numbers[step.operand]);
        break;
      case Op::push_text:
        *++top = slot_of(constants_.texts[step.operand]);
        break;
      case Op::push_flag:
        *++top = slot_of(step.operand != 0);
        break;
      case Op::load:
        note({Seen::Kind::value, step.operand, 0, nullptr});
        *++top = load(step.operand);
        break;
      case Op::missing:
      case Op::count:
      case Op::has_any:
      case Op::matches:
        *++top = ask(step);
        break;
      case Op::negate:
        top->number = -top->number;  // of a missing value: stays missing
        break;
      case Op::absolute:
        top->number = std::abs(top->number);
        break;
      case Op::in_list:
        *top = slot_of(in_list(*top, constants_.lists[step.operand]));
        break;
      case Op::invert:
        *top = slot_of(!top->is_true());
        break;
      case Op::jump_if_false:
        if (!top->is_true()) i += step.operand;
        break;
      case Op::jump_if_true:
        if (top->is_true()) i += step.operand;
        break;
      case Op::pop:
        --top;
        break;
      default:
        --top;
        top[0] = binary(step.op, top[0], top[1]);
    }
  }
  assert(top == stack_.data());  // the compiler counted the stack
  return *top;
}

std::vector<std::pair<std::string, std::string>> Evaluator::record() const {
  std::vector<std::pair<std::string, std::string>> record;
  record.reserve(seen_.size());
  for (auto at = seen_.begin(); at != seen_.end(); ++at) {
    const Seen& seen = *at;
    if (std::find(seen_.begin(), at, seen) != at) continue;
    std::string value;
    switch (seen.kind) {
      case Seen::Kind::value:
        value = to_text(facts_.get(seen.fact));
        break;
      case Seen::Kind::word:
        value = *seen.word;
        break;
      case Seen::Kind::match:
        value = patterns_.find(seen.pattern, std::get<std::string>(facts_.get(seen.fact)));
        break;
    }
    record.emplace_back(vocabulary_.facts()[seen.fact].name, std::move(value));
  }
  return record;
}

}  // namespace plumbline::rules
