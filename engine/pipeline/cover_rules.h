// Which parts of the rules their examples put to use, and which the reports of a workspace.
#pragma once

#include <memory>
#include <vector>

#include "model/analysis.h"
#include "pipeline/packs.h"
#include "pipeline/trial.h"
#include "rules/coverage.h"
#include "rules/overlaps.h"
#include "source/diagnostic.h"

namespace plumbline::pipeline {

/// Points of one layer, the two lists parallel; `reports` is empty without a workspace.
struct LayerCoverage {
  rules::Layer layer = rules::Layer::extract;
  std::vector<rules::CoveragePoint> examples;
  std::vector<rules::CoveragePoint> reports;
};
[[nodiscard]] std::vector<LayerCoverage> cover_examples(const Packs& packs);

/// What the rules of every layer were asked while a workspace was derived.
class UseOfRules {
 public:
  /// Listens to `packs` until it is destroyed; must not outlive them.
  explicit UseOfRules(Packs& packs);
  ~UseOfRules();
  UseOfRules(const UseOfRules&) = delete;
  UseOfRules& operator=(const UseOfRules&) = delete;

  [[nodiscard]] std::vector<rules::CoveragePoint> points(rules::Layer layer) const;
  [[nodiscard]] const rules::Overlaps& overlaps(rules::Layer layer) const;

 private:
  struct LayerUse;
  Packs& packs_;
  std::vector<std::unique_ptr<LayerUse>> layers_;  // as kLayers
};

/// The rules of a layer.
[[nodiscard]] rules::RuleSet& rules_of(Packs& packs, rules::Layer layer);
[[nodiscard]] const rules::RuleSet& rules_of(const Packs& packs, rules::Layer layer);

}  // namespace plumbline::pipeline
