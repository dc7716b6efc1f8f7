#include "linking/widen.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

namespace plumbline::linking {
namespace {

struct Whole {
  std::size_t result = 0;
  std::vector<std::size_t> parts;  // in the order of the report
};

class Wholes {
 public:
  explicit Wholes(std::span<const model::Result> results) : results_(results) {
    std::unordered_map<model::ResultId, std::size_t> index;
    for (std::size_t i = 0; i < results.size(); ++i) index.emplace(results[i].id, i);
    for (std::size_t i = 0; i < results.size(); ++i) {
      if (!results[i].part_of) continue;
      const auto whole = index.find(*results[i].part_of);
      if (whole == index.end()) continue;
      Whole& one = by_whole_[whole->second];
      one.result = whole->second;
      one.parts.push_back(i);
      whole_of_[i] = whole->second;
    }
    for (auto& [result, whole] : by_whole_) {
      std::sort(whole.parts.begin(), whole.parts.end(), [&](std::size_t a, std::size_t b) {
        return results[a].passage.span.from < results[b].passage.span.from;
      });
    }
  }

  [[nodiscard]] const Whole* whole_of(std::size_t part) const {
    const auto found = whole_of_.find(part);
    return found == whole_of_.end() ? nullptr : &by_whole_.at(found->second);
  }

  // Whether `part` opens a whole that is hardly wider.
  [[nodiscard]] bool opens(std::size_t part, const Whole& whole) const {
    return part == whole.parts.front() && whole.parts.size() <= kWidestParts &&
           results_[whole.result].text.size() <= kWidestBytes * results_[part].text.size();
  }

 private:
  std::span<const model::Result> results_;
  std::map<std::size_t, Whole> by_whole_;
  std::map<std::size_t, std::size_t> whole_of_;  // by part
};

}  // namespace

std::vector<std::size_t> widen(const std::vector<WeighedPair>& pairs,
                               const std::vector<Chosen>& chosen,
                               std::span<const model::Result> results) {
  const Wholes wholes(results);
  std::map<std::size_t, std::set<std::size_t>> takers;  // tasks, by accepted result
  for (const Chosen& one : chosen) {
    if (one.verdict != model::Verdict::accepted) continue;
    takers[pairs[one.pair].result].insert(pairs[one.pair].task);
  }
  const auto is_taken_by_other = [&](std::size_t part, std::size_t task) {
    const auto found = takers.find(part);
    return found != takers.end() && (found->second.size() > 1 || !found->second.contains(task));
  };
  const auto is_taken_by = [&](std::size_t part, std::size_t task) {
    const auto found = takers.find(part);
    return found != takers.end() && found->second.contains(task);
  };
  std::vector<std::size_t> widened;
  for (const Chosen& one : chosen) {
    const WeighedPair& pair = pairs[one.pair];
    widened.push_back(pair.result);
    const Whole* whole = pair.forced ? nullptr : wholes.whole_of(pair.result);
    if (whole == nullptr) continue;
    const auto& parts = whole->parts;
    const bool is_shared = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
      return is_taken_by_other(part, pair.task);
    });
    const bool is_full = std::all_of(
        parts.begin(), parts.end(), [&](std::size_t part) { return is_taken_by(part, pair.task); });
    // A figure that compares is never held against its neighbours.
    const bool opens = !pair.figures_compare && wholes.opens(pair.result, *whole);
    if (!is_shared && (is_full || opens)) {
      widened.back() = whole->result;
    }
  }
  return widened;
}

}  // namespace plumbline::linking
