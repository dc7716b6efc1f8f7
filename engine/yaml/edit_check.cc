#include "yaml/edit_check.h"

namespace plumbline::yaml {
namespace {

class Comparison {
 public:
  explicit Comparison(const Changes& changes) : changes_(changes) {}

  bool run(const Node& before, const Node& after) {
    push(before, after, true);
    while (!pending_.empty()) {
      const Pair pair = pending_.back();
      pending_.pop_back();
      if (!compare(pair)) return false;
    }
    return true;
  }

 private:
  struct Pair {
    const Node* expected;
    const Node* found;
    bool is_old;  // expected is a node of the file as it was
  };

  void push(const Node& expected, const Node& found, bool is_old) {
    pending_.push_back({&expected, &found, is_old});
  }

  bool compare(const Pair& pair) {
    const Node& expected = *pair.expected;
    const Node& found = *pair.found;
    if (pair.is_old) {
      const auto replaced = changes_.replaced.find(&expected);
      if (replaced != changes_.replaced.end()) return compare({&replaced->second, &found, false});
      const auto map = changes_.maps.find(&expected);
      if (map != changes_.maps.end()) return compare_map(expected, found, map->second);
      const auto list = changes_.lists.find(&expected);
      if (list != changes_.lists.end()) return compare_list(expected, found, list->second);
      if (expected.style != found.style || expected.flow != found.flow) return false;
    }
    if (expected.kind != found.kind || expected.value != found.value) return false;
    if (expected.items.size() != found.items.size()) return false;
    if (expected.entries.size() != found.entries.size()) return false;
    for (std::size_t i = 0; i < expected.items.size(); ++i) {
      push(expected.items[i], found.items[i], pair.is_old);
    }
    for (std::size_t i = 0; i < expected.entries.size(); ++i) {
      push(expected.entries[i].key, found.entries[i].key, pair.is_old);
      push(expected.entries[i].value, found.entries[i].value, pair.is_old);
    }
    return true;
  }

  bool compare_map(const Node& before, const Node& found, const MapChange& change) {
    if (found.kind != NodeKind::map) return false;
    std::size_t at = 0;
    const auto next = [&](const Entry& expected, bool is_old) {
      if (at >= found.entries.size()) return false;
      push(expected.key, found.entries[at].key, is_old);
      push(expected.value, found.entries[at].value, is_old);
      ++at;
      return true;
    };
    const auto added = [&](std::size_t index) {
      const auto here = change.added.find(index);
      if (here == change.added.end()) return true;
      for (const Entry& entry : here->second) {
        if (!next(entry, false)) return false;
      }
      return true;
    };
    for (std::size_t i = 0; i < before.entries.size(); ++i) {
      if (!change.removed.contains(i) && !next(before.entries[i], true)) return false;
      if (!added(i)) return false;
    }
    if (before.entries.empty() && !added(0)) return false;
    return at == found.entries.size();
  }

  bool compare_list(const Node& before, const Node& found, const ListChange& change) {
    if (found.kind != NodeKind::sequence) return false;
    std::size_t at = 0;
    for (std::size_t i = 0; i <= before.items.size(); ++i) {
      const auto here = change.inserted.find(i);
      if (here != change.inserted.end()) {
        for (const Node& node : here->second) {
          if (at >= found.items.size()) return false;
          push(node, found.items[at++], false);
        }
      }
      if (i == before.items.size() || change.removed.contains(i)) continue;
      if (at >= found.items.size()) return false;
      push(before.items[i], found.items[at++], true);
    }
    return at == found.items.size();
  }

  const Changes& changes_;
  std::vector<Pair> pending_;
};

}  // namespace

bool is_intended(const Node& before, const Node& after, const Changes& changes) {
  return Comparison(changes).run(before, after);
}

}  // namespace plumbline::yaml
