// An edge between two tasks (依赖).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/ids.h"

namespace plumbline::model {

enum class DependencyKind : std::uint8_t {
  requires_,  // from can be done only when to is done
  part_of,    // from is a part of to
  continues,  // from is the same work as to, in a later year
  supersedes  // from replaces to
};
enum class DependencyOrigin : std::uint8_t { mapping, structure, rule };

struct Dependency {
  TaskId from;
  TaskId to;
  DependencyKind kind = DependencyKind::requires_;
  DependencyOrigin origin = DependencyOrigin::structure;
  double weight = 1.0;  // part_of: the part's weight in the whole, > 0
  std::string because;  // one sentence, or the id of the rule

  auto operator<=>(const Dependency&) const = default;
};

[[nodiscard]] std::string_view to_word(DependencyKind kind);
[[nodiscard]] std::string_view to_word(DependencyOrigin origin);
[[nodiscard]] std::optional<DependencyKind> parse_dependency_kind(std::string_view word);

}  // namespace plumbline::model
