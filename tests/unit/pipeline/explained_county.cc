#include "explained_county.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "pipeline/task_graph.h"

namespace plumbline::pipeline::test {

void ExplainedCounty::load() {
  analysis = county.analyse();
  source::DiagnosticSink sink;
  packs = compile_packs(load_pack_files(county.files, county.root), sink);
  REQUIRE(packs);
  mappings = load_mapping_files(county.files, county.open(), sink);
  graph = build_graph(analysis.tasks, analysis.dependencies, mappings.mappings, sink);
}

std::size_t ExplainedCounty::task(std::string_view quote) const {
  return static_cast<std::size_t>(&County::task(analysis, quote) - analysis.tasks.data());
}

const model::Result& ExplainedCounty::result(std::string_view quote) const {
  const auto found =
      std::find_if(analysis.results.begin(), analysis.results.end(),
                   [&](const model::Result& one) { return one.passage.quote == quote; });
  REQUIRE_MESSAGE(found != analysis.results.end(), "no result is quoted as " << quote);
  return *found;
}

}  // namespace plumbline::pipeline::test
