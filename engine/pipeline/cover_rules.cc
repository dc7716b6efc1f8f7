#include "pipeline/cover_rules.h"

#include <mutex>

#include "extraction/extract.h"

namespace plumbline::pipeline {
namespace {

// Of packs that may be changed or not.
template <class AnyPacks>
auto& rule_set_of(AnyPacks& packs, rules::Layer layer) {
  switch (layer) {
    case rules::Layer::extract:
      return packs.extract;
    case rules::Layer::link:
      return packs.link;
    case rules::Layer::edge:
      return packs.edge;
    case rules::Layer::status:
      break;
  }
  return packs.status;
}

}  // namespace

struct UseOfRules::LayerUse {
  explicit LayerUse(const rules::CompiledRules& compiled)
      : coverage(compiled), overlaps(compiled) {}

  void add(const rules::Facts& facts) {
    const std::lock_guard lock(mutex);
    coverage.add(facts);
    overlaps.add(facts);
  }

  std::mutex mutex;
  rules::Coverage coverage;
  rules::Overlaps overlaps;
};

UseOfRules::UseOfRules(Packs& packs) : packs_(packs) {
  for (const rules::Layer layer : rules::kLayers) {
    rules::RuleSet& rules = rules_of(packs, layer);
    layers_.push_back(std::make_unique<LayerUse>(rules.compiled()));
    rules.listen([use = layers_.back().get()](const rules::Facts& facts) { use->add(facts); });
  }
}

UseOfRules::~UseOfRules() {
  for (const rules::Layer layer : rules::kLayers) rules_of(packs_, layer).listen({});
}

std::vector<rules::CoveragePoint> UseOfRules::points(rules::Layer layer) const {
  return layers_[static_cast<std::size_t>(layer)]->coverage.points();
}

const rules::Overlaps& UseOfRules::overlaps(rules::Layer layer) const {
  return layers_[static_cast<std::size_t>(layer)]->overlaps;
}

std::vector<LayerCoverage> cover_examples(const Packs& packs) {
  const auto from_text = [&packs](std::string_view sentence) {
    return extraction::facts_from_text(sentence, model::Part::plan, *packs.lexicon);
  };
  std::vector<LayerCoverage> layers;
  for (const rules::Layer layer : rules::kLayers) {
    const rules::CompiledRules& compiled = rules_of(packs, layer).compiled();
    rules::Coverage coverage(compiled);
    rules::add_examples(coverage, compiled, from_text);
    layers.push_back({layer, coverage.points(), {}});
  }
  return layers;
}

const rules::RuleSet& rules_of(const Packs& packs, rules::Layer layer) {
  return rule_set_of(packs, layer);
}

rules::RuleSet& rules_of(Packs& packs, rules::Layer layer) {
  return rule_set_of(packs, layer);
}

}  // namespace plumbline::pipeline
