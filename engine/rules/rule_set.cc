#include "rules/rule_set.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "rules/apply.h"
#include "rules/beats.h"
#include "rules/compile_rules.h"
#include "rules/evaluate.h"
#include "rules/examples.h"
#include "rules/rule.h"

namespace plumbline::rules {

namespace {

// Whether firings keep what was looked at.
enum class Record : std::uint8_t { none, all };

// A rule to be asked, with the question that turns it away most often.
struct Asked {
  std::size_t rule = 0;  // in compiled.rules
  std::optional<std::uint32_t> first;
};

}  // namespace

std::string_view to_word(Layer layer) {
  switch (layer) {
    case Layer::extract:
      return "extract";
    case Layer::link:
      return "link";
    case Layer::edge:
      return "edge";
    case Layer::status:
      return "status";
  }
  return "extract";
}

struct RuleSet::Impl {
  Layer layer = Layer::extract;
  CompiledRules compiled;
  std::vector<Asked> active;  // active rules but those that give a pace
  std::vector<Asked> paces;   // active rules that give a pace
  LinkDecision decision;
  double prior = 0.0;
  const Rule* decide = nullptr;  // in compiled.rules
  FactsListener listener;

  void index() {
    for (std::size_t i = 0; i < compiled.rules.size(); ++i) {
      const Rule& rule = compiled.rules[i];
      if (rule.state != RuleState::active) continue;
      Asked asked{i, {}};
      if (rule.when && !rule.when->questions.empty()) {
        asked.first = rule.when->questions.front().number;
      }
      if (const auto* body = std::get_if<DecideBody>(&rule.body)) {
        decision = body->lines;
        prior = body->prior;
        decide = &rule;
      } else if (gives_pace(rule)) {
        paces.push_back(asked);
      } else {
        active.push_back(asked);
      }
    }
  }

  static bool gives_pace(const Rule& rule) {
    const auto* body = std::get_if<StatusBody>(&rule.body);
    return body != nullptr && !body->cases.empty() && body->cases.front().pace.has_value();
  }

  [[nodiscard]] Evaluator evaluator(const Facts& facts) const {
    if (listener) listener(facts);
    return {compiled.vocabulary, compiled.constants, compiled.patterns, facts};
  }
  [[nodiscard]] LinkWeight weigh(const Facts& facts, Record record) const;
};

namespace {

// What held of a rule.
struct Held {
  const Level* level = nullptr;     // of a comparison
  const StatusCase* one = nullptr;  // of a status rule
};

// A rule whose condition holds, with what it looked at.
struct Fired : Held {
  std::size_t rule = 0;
  model::Firing firing;
};

model::Firing firing_of(const Rule& rule, const Evaluator& evaluator) {
  model::Firing firing;
  firing.rule = rule.id;
  firing.version = rule.version;
  firing.matched = evaluator.record();
  return firing;
}

// Whether the rule takes part, filling in its level or case.
bool fires(const Rule& rule, Evaluator& evaluator, Held& held) {
  if (rule.when && !evaluator.holds(*rule.when)) return false;
  if (const auto* compare = std::get_if<CompareBody>(&rule.body)) {
    held.level = find_level(*compare, evaluator);
    return held.level != nullptr;
  }
  if (const auto* status = std::get_if<StatusBody>(&rule.body)) {
    held.one = find_case(*status, evaluator);
    return held.one != nullptr;
  }
  return true;
}

std::vector<Fired> fire(const CompiledRules& compiled, const std::vector<Asked>& active,
                        Evaluator& evaluator) {
  std::vector<Fired> all;
  std::vector<std::size_t> indices;
  for (const Asked& asked : active) {
    if (asked.first && evaluator.is_denied(*asked.first)) continue;
    Held held;
    if (!fires(compiled.rules[asked.rule], evaluator, held)) continue;
    indices.push_back(asked.rule);
    all.push_back({held, asked.rule, {}});
  }
  const std::vector<std::size_t> kept = unbeaten(compiled.rules, indices);
  std::erase_if(all, [&kept](const Fired& fired) {
    return !std::binary_search(kept.begin(), kept.end(), fired.rule);
  });
  return all;
}

// Few of the rules fire: only those are asked again for what they look at.
void record(const CompiledRules& compiled, Evaluator& evaluator, std::vector<Fired>& all) {
  for (Fired& fired : all) {
    const Rule& rule = compiled.rules[fired.rule];
    evaluator.start_record();
    static_cast<void>(fires(rule, evaluator, fired));
    fired.firing = firing_of(rule, evaluator);
  }
  evaluator.stop_record();
}

std::vector<Fired> fire_and_record(const CompiledRules& compiled, const std::vector<Asked>& active,
                                   Evaluator& evaluator) {
  std::vector<Fired> all = fire(compiled, active, evaluator);
  record(compiled, evaluator, all);
  return all;
}

// The level's bits, and those of its rarity as a step of its own.
void add_level(Fired& fired, Evaluator& evaluator, Record record, LinkWeight& weight) {
  const Level& level = *fired.level;
  weight.bits += level.bits;
  model::Firing rarity;
  if (level.rarity) {
    evaluator.start_record();
    rarity.bits = evaluator.number(*level.rarity).value_or(0.0);
    weight.bits += rarity.bits;
  }
  if (record == Record::none) return;
  fired.firing.level = level.name;
  fired.firing.bits = level.bits;
  rarity.rule = fired.firing.rule;
  rarity.version = fired.firing.version;
  rarity.level = level.name + " (rarity)";
  if (level.rarity) rarity.matched = evaluator.record();
  weight.evidence.push_back(std::move(fired.firing));
  if (level.rarity) weight.evidence.push_back(std::move(rarity));
}

// What a status rule says: the sentence of its case, else its own.
std::string sentence_of(const CompiledRules& compiled, const Fired& fired, const Facts& facts) {
  const auto& body = std::get<StatusBody>(compiled.rules[fired.rule].body);
  return (fired.one->because ? *fired.one->because : body.because).fill(facts);
}

model::Firing case_firing(Fired& fired) {
  fired.firing.level = fired.one->name;
  return std::move(fired.firing);
}

model::Firing prior_firing(const Rule& decide, double prior) {
  model::Firing firing;
  firing.rule = decide.id;
  firing.version = decide.version;
  firing.level = "prior";
  firing.bits = prior;
  return firing;
}

}  // namespace

LinkWeight RuleSet::Impl::weigh(const Facts& facts, Record record) const {
  LinkWeight weight;
  if (decide == nullptr) return weight;
  Evaluator evaluator = this->evaluator(facts);
  weight.bits = prior;
  if (record == Record::all) weight.evidence.push_back(prior_firing(*decide, prior));
  std::vector<model::Firing> vetoes;
  std::vector<Fired> all = fire(compiled, active, evaluator);
  if (record == Record::all) rules::record(compiled, evaluator, all);
  for (Fired& fired : all) {
    const Rule& rule = compiled.rules[fired.rule];
    if (std::holds_alternative<VetoBody>(rule.body)) {
      fired.firing.level = "veto";
      vetoes.push_back(std::move(fired.firing));
    } else if (const auto* relation = std::get_if<RelationBody>(&rule.body)) {
      // Of several the most cautious: restates before progress before fulfils.
      if (!weight.relation || *weight.relation < relation->relation) {
        weight.relation = relation->relation;
      }
    } else {
      add_level(fired, evaluator, record, weight);
    }
  }
  weight.vetoed = !vetoes.empty();
  if (weight.vetoed && record == Record::all) {
    weight.evidence.push_back(std::move(vetoes.front()));
  }
  return weight;
}

RuleSet::RuleSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

std::optional<RuleSet> RuleSet::compile(Layer layer, std::span<const source::SourceFile> packs,
                                        const Vocabulary& vocabulary,
                                        const lexicon::Lexicon& lexicon,
                                        source::DiagnosticSink& sink, const ForeignFacts& foreign) {
  return compile(layer, yaml::parse_files(packs, sink), vocabulary, lexicon, sink, foreign);
}

std::optional<RuleSet> RuleSet::compile(Layer layer, std::span<const yaml::ParsedFile> packs,
                                        const Vocabulary& vocabulary,
                                        const lexicon::Lexicon& lexicon,
                                        source::DiagnosticSink& sink, const ForeignFacts& foreign) {
  source::DiagnosticSink found;
  auto compiled = compile_rules(layer, packs, vocabulary, lexicon, foreign, found);
  // All layers read the same packs: what is wrong with a pack as a whole is said once.
  for (const source::Diagnostic& diagnostic : found.diagnostics()) {
    const auto& known = sink.diagnostics();
    const bool again = std::any_of(known.begin(), known.end(), [&](const auto& other) {
      return other.code == diagnostic.code && other.path == diagnostic.path &&
             other.span == diagnostic.span && other.message == diagnostic.message;
    });
    if (!again) sink.report(diagnostic);
  }
  if (!compiled) return std::nullopt;
  auto impl = std::make_unique<Impl>();
  impl->layer = layer;
  impl->compiled = std::move(*compiled);
  impl->index();
  return RuleSet(std::move(impl));
}

std::vector<ExtractFiring> RuleSet::extract(const Facts& facts) const {
  Evaluator evaluator = impl_->evaluator(facts);
  const auto body_of = [this](const Fired& fired) -> const ExtractBody& {
    return std::get<ExtractBody>(impl_->compiled.rules[fired.rule].body);
  };
  std::vector<Fired> all = fire(impl_->compiled, impl_->active, evaluator);
  const auto says_nothing = [&](const Fired& fired) {
    return body_of(fired).emit == Emit::nothing;
  };
  if (std::any_of(all.begin(), all.end(), says_nothing)) {
    std::erase_if(all, [&](const Fired& fired) { return !says_nothing(fired); });
  }
  record(impl_->compiled, evaluator, all);
  std::vector<ExtractFiring> firings;
  for (Fired& fired : all) {
    const ExtractBody& body = body_of(fired);
    firings.push_back({body.emit, body.kind, body.aspect, std::move(fired.firing)});
  }
  return firings;
}

LinkWeight RuleSet::weigh(const Facts& facts) const {
  return impl_->weigh(facts, Record::all);
}

LinkWeight RuleSet::weigh_bits(const Facts& facts) const {
  return impl_->weigh(facts, Record::none);
}

LinkDecision RuleSet::decision() const {
  return impl_->decision;
}

std::vector<EdgeFiring> RuleSet::propose(const Facts& facts) const {
  Evaluator evaluator = impl_->evaluator(facts);
  std::vector<EdgeFiring> firings;
  for (Fired& fired : fire_and_record(impl_->compiled, impl_->active, evaluator)) {
    const auto& body = std::get<EdgeBody>(impl_->compiled.rules[fired.rule].body);
    firings.push_back({body.kind, body.because.fill(facts), std::move(fired.firing)});
  }
  return firings;
}

std::vector<StatusFiring> RuleSet::grade(const Facts& facts) const {
  Evaluator evaluator = impl_->evaluator(facts);
  std::vector<StatusFiring> firings;
  for (Fired& fired : fire_and_record(impl_->compiled, impl_->active, evaluator)) {
    std::string because = sentence_of(impl_->compiled, fired, facts);
    firings.push_back({fired.one->status, std::move(because), case_firing(fired)});
  }
  return firings;
}

std::vector<PaceFiring> RuleSet::pace(const Facts& facts) const {
  Evaluator evaluator = impl_->evaluator(facts);
  std::vector<PaceFiring> firings;
  for (Fired& fired : fire_and_record(impl_->compiled, impl_->paces, evaluator)) {
    std::string because = sentence_of(impl_->compiled, fired, facts);
    firings.push_back({*fired.one->pace, std::move(because), case_firing(fired)});
  }
  return firings;
}

void RuleSet::listen(FactsListener listener) {
  impl_->listener = std::move(listener);
}

const CompiledRules& RuleSet::compiled() const {
  return impl_->compiled;
}

std::vector<RuleSummary> RuleSet::rules() const {
  std::vector<RuleSummary> summaries;
  for (const Rule& rule : impl_->compiled.rules) {
    summaries.push_back({rule.id, rule.version, impl_->layer, rule.why, rule.path, rule.span,
                         static_cast<int>(rule.examples.size())});
  }
  return summaries;
}

std::vector<ExampleOutcome> RuleSet::test_examples(const FactsFromText& from_text) const {
  return run_examples(impl_->compiled, from_text);
}

}  // namespace plumbline::rules
