// The compiled rules of one layer: what extraction, linking and inference evaluate.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/assessment.h"
#include "model/dependency.h"
#include "model/link.h"
#include "model/passage.h"
#include "model/task.h"
#include "rules/facts.h"
#include "source/diagnostic.h"
#include "yaml/parsed_file.h"

namespace plumbline::rules {

/// In the order they are asked: each reads only what those before it have finished.
enum class Layer : std::uint8_t { extract, link, edge, status };
inline constexpr std::array<Layer, 4> kLayers{Layer::extract, Layer::link, Layer::edge,
                                              Layer::status};
[[nodiscard]] std::string_view to_word(Layer layer);

/// An extraction rule that fired. `emit` is what the clause is.
enum class Emit : std::uint8_t { task, result, nothing };
struct ExtractFiring {
  Emit emit = Emit::nothing;
  std::optional<model::TaskKind> kind;  // of a task
  std::optional<model::Aspect> aspect;  // of a result or task
  model::Firing firing;
};

/// What the link layer says of one pair: prior + one level a comparison (+ rarity) = bits.
struct LinkWeight {
  double bits = 0.0;
  std::vector<model::Firing> evidence;      // prior first; sums to bits
  bool vetoed = false;                      // the last firing is then the veto
  std::optional<model::Relation> relation;  // of the relation rule that fired
};
struct LinkDecision {  // the accept, review and margin lines of the pack, in bits
  double accept = 0.0;
  double review = 0.0;
  double margin = 0.0;
};

/// An edge rule that fired for a pair of tasks: the first depends on the second in this way.
struct EdgeFiring {
  model::DependencyKind kind = model::DependencyKind::requires_;
  std::string because;  // the rule's template with facts filled in
  model::Firing firing;
};

/// A status rule that fired (beaten ones removed). More than one status: a conflict.
struct StatusFiring {
  model::Status status = model::Status::no_evidence;
  std::string because;  // the rule's template with facts filled in
  model::Firing firing;
};

/// A status rule that says how a task stands against the time that has passed.
struct PaceFiring {
  model::Pace pace = model::Pace::on_pace;
  std::string because;
  model::Firing firing;
};

/// One rule as listed by `rules list`.
struct RuleSummary {
  model::RuleId id;
  int version = 1;
  Layer layer = Layer::extract;
  std::string why;
  std::string path;
  source::ByteSpan span;
  int examples = 0;
};

/// The outcome of one inline example of one rule.
struct ExampleOutcome {
  model::RuleId rule;
  std::string path;
  source::ByteSpan span;
  bool passed = false;
  bool todo = false;    // a known miss: an error the day it passes
  std::string message;  // what was expected and what came
};

/// Builds facts from the text of an example (extraction) so that examples can be written as plain
/// sentences. Given by the stage that owns the layer; the other layers' examples state facts.
using FactsFromText = std::function<Facts(std::string_view sentence)>;

/// Facts that only other layers have, with the word of their layer: a rule that speaks of one is
/// told so. (A layer that read the facts of one behind it could ask for what is not finished.)
using ForeignFacts = std::map<std::string, std::string>;

/// Hears the facts of everything that a layer is asked, on the thread that asks.
using FactsListener = std::function<void(const Facts& facts)>;

struct CompiledRules;

class RuleSet {
 public:
  /// Reads the rules of `layer` out of all packs (a later pack replaces a rule of the same id),
  /// checks and compiles them. nullopt after an error.
  [[nodiscard]] static std::optional<RuleSet> compile(Layer layer,
                                                      std::span<const source::SourceFile> packs,
                                                      const Vocabulary& vocabulary,
                                                      const lexicon::Lexicon& lexicon,
                                                      source::DiagnosticSink& sink,
                                                      const ForeignFacts& foreign = {});
  [[nodiscard]] static std::optional<RuleSet> compile(Layer layer,
                                                      std::span<const yaml::ParsedFile> packs,
                                                      const Vocabulary& vocabulary,
                                                      const lexicon::Lexicon& lexicon,
                                                      source::DiagnosticSink& sink,
                                                      const ForeignFacts& foreign = {});
  RuleSet(RuleSet&&) noexcept;
  RuleSet& operator=(RuleSet&&) noexcept;
  ~RuleSet();

  /// All rules that fire and are not beaten by another that fires, in order of id; where some of
  /// them say that the clause is nothing, those alone.
  [[nodiscard]] std::vector<ExtractFiring> extract(const Facts& facts) const;
  [[nodiscard]] LinkWeight weigh(const Facts& facts) const;
  /// The same without the evidence, for the many pairs of which only the sum is asked.
  [[nodiscard]] LinkWeight weigh_bits(const Facts& facts) const;
  [[nodiscard]] LinkDecision decision() const;
  /// The edges that the rules see from the first to the second task of a pair.
  [[nodiscard]] std::vector<EdgeFiring> propose(const Facts& facts) const;
  [[nodiscard]] std::vector<StatusFiring> grade(const Facts& facts) const;
  /// The same of those status rules that give a pace.
  [[nodiscard]] std::vector<PaceFiring> pace(const Facts& facts) const;

  /// Before the rules are asked for the first time. The listener must be ready to be called by
  /// several threads at once.
  void listen(FactsListener listener);
  /// The compiled rules themselves (rules/compile_rules.h), for those who look into them.
  [[nodiscard]] const CompiledRules& compiled() const;

  [[nodiscard]] std::vector<RuleSummary> rules() const;
  [[nodiscard]] std::vector<ExampleOutcome> test_examples(const FactsFromText& from_text) const;

 private:
  struct Impl;
  explicit RuleSet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace plumbline::rules
