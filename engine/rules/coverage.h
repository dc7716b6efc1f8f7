// Which parts of the rules were put to use: by their examples, or by the clauses, pairs and tasks
// of a workspace.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/compile_rules.h"
#include "rules/facts.h"
#include "source/byte_span.h"

namespace plumbline::rules {

class Evaluator;

/// A thing that should happen at least once: the rule fires, a level or case is the one, an operand
/// of an `or` holds where the whole does (of one under `not`: holds at all).
struct CoveragePoint {
  enum class Kind : std::uint8_t { rule, answer, alternative };
  std::size_t rule = 0;  // index into CompiledRules::rules
  Kind kind = Kind::rule;
  std::string text;  // the level's or case's name, or the operand as written
  source::ByteSpan span;
  std::size_t reached = 0;  // how often it was looked at
  std::size_t hits = 0;
  std::string reason;  // why it was never hit; empty when it was
};

/// Keeps a reference to the rules. Not for several threads at once.
class Coverage {
 public:
  explicit Coverage(const CompiledRules& compiled);

  /// One sample for all rules; of an example only for its own.
  void add(const Facts& facts);
  void add(const Facts& facts, std::size_t rule);

  /// By rule, in the order: the rule, its alternatives, then its answers with theirs. The decision
  /// of the link layer has none.
  [[nodiscard]] std::vector<CoveragePoint> points() const;

 private:
  struct Count {
    std::size_t reached = 0;
    std::size_t hits = 0;
    std::map<std::string, std::size_t> failed;  // by the first condition that did not hold
  };
  struct ExpressionCount {
    Count whole;
    std::vector<Count> alternatives;
  };
  struct RuleCount {
    ExpressionCount when;
    std::vector<ExpressionCount> answers;
    std::size_t fired = 0;
  };

  [[nodiscard]] static bool look(const Program* program, Evaluator& evaluator,
                                 ExpressionCount& count);
  [[nodiscard]] static std::string reason_of(const Count& count);
  /// Why an operand of `or` never counted.
  [[nodiscard]] std::string why_not(const Rule& rule, const Program& program,
                                    const Alternative& alternative, const Count& own,
                                    const Count& whole) const;
  void add_alternatives(std::size_t index, const Program* program, const ExpressionCount& count,
                        source::ByteSpan span, std::vector<CoveragePoint>& points) const;
  void add_answers(std::size_t index, std::vector<CoveragePoint>& points) const;

  const CompiledRules& compiled_;
  std::vector<RuleCount> counts_;  // parallel to the rules
};

/// Adds every example to its own rule; of extract rules the sentences are read by `from_text`.
void add_examples(Coverage& coverage, const CompiledRules& compiled,
                  const FactsFromText& from_text);

}  // namespace plumbline::rules
