// The stack machine that runs compiled expressions over the facts of one clause, pair or task.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "rules/facts.h"
#include "rules/pattern_table.h"
#include "rules/program.h"

namespace plumbline::rules {

/// A value on the stack. Not finite: missing.
struct Slot {
  enum class Kind : std::uint8_t { missing, flag, number, text } kind = Kind::missing;
  union {
    double number = 0.0;
    bool flag;
    const std::string* text;
  };

  [[nodiscard]] bool is_true() const { return kind == Kind::flag && flag; }
  [[nodiscard]] bool is_missing() const { return kind == Kind::missing; }
};

/// As expressions compare numbers: to a tolerance of one part in a thousand million, so that
/// decimal arithmetic comes out (0.1 + 0.2 and 0.3 are equal). `op` is a comparison.
[[nodiscard]] bool compare_numbers(Op op, double a, double b);

/// Keeps references to all it is given. One per evaluation; not shared between threads. What was
/// looked at is collected from `start_record` to `stop_record`. In between every step is taken as
/// it is written; else a condition that was asked before, by whichever rule, is not asked again.
class Evaluator {
 public:
  Evaluator(const Vocabulary& vocabulary, const Constants& constants, const PatternTable& patterns,
            const Facts& facts);

  /// A program of type flag; a missing value does not hold.
  [[nodiscard]] bool holds(const Program& program) {
    if (recording_ || program.questions.empty()) return runs_true(program);
    return std::all_of(program.questions.begin(), program.questions.end(),
                       [&](const Question& question) { return holds(program, question); });
  }
  [[nodiscard]] bool holds(const Program& program, const Condition& condition);
  /// Whether the question, asked for another program, was answered with no.
  [[nodiscard]] bool is_denied(std::uint32_t question) const {
    return answers_[question] == Answer::no;
  }
  /// A program of type number; nullopt when missing.
  [[nodiscard]] std::optional<double> number(const Program& program);

  void start_record() {
    seen_.clear();
    recording_ = true;
  }
  void stop_record() { recording_ = false; }
  /// Facts that were read, each once, in order; of a regular expression that was found the text it
  /// matched, of `has` the word.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> record() const;

 private:
  struct Seen {
    enum class Kind : std::uint8_t { value, word, match } kind = Kind::value;
    FactIndex fact = 0;
    std::uint32_t pattern = 0;          // of a match
    const std::string* word = nullptr;  // of a word
    bool operator==(const Seen&) const = default;
  };

  enum class Answer : std::uint8_t { unknown, no, yes };
  using Found = PatternTable::Found;

  // Here, because a hundred rules are turned away by an answer that is known.
  [[nodiscard]] bool holds(const Program& program, const Question& question) {
    Answer& answer = answers_[question.number];
    if (answer == Answer::unknown) answer = find_answer(program, question);
    return answer == Answer::yes;
  }
  [[nodiscard]] Answer find_answer(const Program& program, const Question& question);
  [[nodiscard]] std::optional<bool> answer_alone(std::span<const Instruction> code);
  [[nodiscard]] bool runs_true(const Program& program);
  [[nodiscard]] Slot run(std::span<const Instruction> code, int stack);
  [[nodiscard]] Slot ask(const Instruction& step);
  [[nodiscard]] Slot load(FactIndex fact) const;
  [[nodiscard]] bool has_any(FactIndex fact, const Constants::List& list);
  [[nodiscard]] bool matches(std::uint32_t pattern);
  [[nodiscard]] Found look_for(std::uint32_t pattern);
  void note(Seen seen) {
    if (recording_) seen_.push_back(seen);
  }

  const Vocabulary& vocabulary_;
  const Constants& constants_;
  const PatternTable& patterns_;
  const Facts& facts_;
  bool recording_ = false;
  std::vector<Answer> answers_;  // by question
  std::vector<Found> found_;     // by pattern; empty: no fact was looked through yet
  std::vector<Slot> stack_;
  std::vector<Seen> seen_;  // with repetitions: few records are asked for
};

}  // namespace plumbline::rules
