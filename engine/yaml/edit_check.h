// The changes of an edit as they are meant, and the proof that the spliced text reads so.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "yaml/node.h"

namespace plumbline::yaml {

struct MapChange {
  std::map<std::size_t, std::vector<Entry>> added;  // behind the entry of that index
  std::set<std::size_t> removed;
};
struct ListChange {
  std::map<std::size_t, std::vector<Node>> inserted;  // before the item of that index
  std::set<std::size_t> removed;
};

/// Keyed by nodes of the tree as read; looked up only, never walked in pointer order.
struct Changes {
  std::unordered_map<const Node*, Node> replaced;
  std::unordered_map<const Node*, MapChange> maps;
  std::unordered_map<const Node*, ListChange> lists;
};

/// True when `after` is `before` with the changes and nothing else: kinds, values, and for what was
/// not changed the quoting too.
[[nodiscard]] bool is_intended(const Node& before, const Node& after, const Changes& changes);

}  // namespace plumbline::yaml
