// An edge between two numbered tasks.
#pragma once

#include <cstdint>

#include "model/dependency.h"

namespace plumbline::graph {

/// Vertex number: the index of the task in the vector the graph was built from.
using Vertex = std::uint32_t;

struct Edge {
  Vertex from = 0;
  Vertex to = 0;
  model::DependencyKind kind = model::DependencyKind::requires_;
  double weight = 1.0;

  bool operator==(const Edge&) const = default;
};

}  // namespace plumbline::graph
