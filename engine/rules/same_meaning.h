// Whether two writings of one rule do the same.
#pragma once

#include "yaml/node.h"

namespace plumbline::rules {

/// Nodes of one shape with the same values, whatever their quoting and comments.
[[nodiscard]] bool same_value(const yaml::Node& a, const yaml::Node& b);

/// Rules as they stand in packs, compared in all but what is only said of them: id, version, why,
/// note, examples. Definitions of the packs are not looked into.
[[nodiscard]] bool same_meaning(const yaml::Node& a, const yaml::Node& b);

}  // namespace plumbline::rules
