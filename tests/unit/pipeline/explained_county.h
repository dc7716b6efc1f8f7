// The county with everything that explanations ask: its analysis, packs, mappings and graph.
#pragma once

#include <string_view>

#include "graph/dependency_graph.h"
#include "pipeline/inputs.h"
#include "pipeline/packs.h"
#include "workspace_fixture.h"

namespace plumbline::pipeline::test {

class ExplainedCounty {
 public:
  County county;
  /// Set by `load`.
  model::Analysis analysis;
  std::optional<Packs> packs;
  MappingFiles mappings;
  std::optional<graph::DependencyGraph> graph;

  /// Looks at the workspace as it stands.
  void load();
  /// The index of the task whose quote is this.
  [[nodiscard]] std::size_t task(std::string_view quote) const;
  [[nodiscard]] const model::Result& result(std::string_view quote) const;
};

}  // namespace plumbline::pipeline::test
