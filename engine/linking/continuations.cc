#include "linking/continuations.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "source/utf8.h"

namespace plumbline::linking {
namespace {

using Bigrams = std::vector<std::uint64_t>;  // sorted, unique

// A pair of characters that more tasks than this have says nothing of the work.
constexpr std::size_t kCommon = 12;

Bigrams bigrams_of(const std::string& text) {
  const std::u32string points = source::to_utf32(text);
  Bigrams pairs;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (!source::is_han(points[i - 1]) || !source::is_han(points[i])) continue;
    pairs.push_back((static_cast<std::uint64_t>(points[i - 1]) << 32) | points[i]);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

double dice(const Bigrams& a, const Bigrams& b) {
  if (a.empty() || b.empty()) return 0.0;
  std::size_t common = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++common;
    const bool advance_x = *x <= *y;
    const bool advance_y = *y <= *x;
    if (advance_x) ++x;
    if (advance_y) ++y;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

using IndicatorKey = std::tuple<std::string, model::MeasureForm, std::string>;

std::vector<IndicatorKey> indicators_of(const model::Task& task, const lexicon::Lexicon& lexicon) {
  std::vector<IndicatorKey> keys;
  for (const model::Measure& measure : task.measures) {
    if (measure.role != model::MeasureRole::target || measure.indicator.empty()) continue;
    keys.emplace_back(lexicon.canonical_indicator(measure.indicator), measure.form, measure.unit);
  }
  return keys;
}

// The tasks of one jurisdiction and year, with their indices.
struct YearIndex {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_bigram;
  std::map<IndicatorKey, std::vector<std::size_t>> by_indicator;
};

using Group = std::pair<std::string, int>;

}  // namespace

std::vector<model::Dependency> find_continuations(std::span<const model::Task> tasks,
                                                  const lexicon::Lexicon& lexicon) {
  std::vector<Bigrams> bigrams;
  std::map<Group, YearIndex> years;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    bigrams.push_back(bigrams_of(tasks[i].text));
    YearIndex& year = years[{tasks[i].jurisdiction, tasks[i].year}];
    for (const std::uint64_t pair : bigrams[i]) year.by_bigram[pair].push_back(i);
    for (IndicatorKey& key : indicators_of(tasks[i], lexicon)) {
      year.by_indicator[std::move(key)].push_back(i);
    }
  }
  std::vector<model::Dependency> edges;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const auto before = years.find({tasks[i].jurisdiction, tasks[i].year - 1});
    if (before == years.end()) continue;
    std::map<std::size_t, double> scores;  // ordered: ties go to the earlier task
    for (const std::uint64_t pair : bigrams[i]) {
      const auto found = before->second.by_bigram.find(pair);
      if (found == before->second.by_bigram.end() || found->second.size() > kCommon) continue;
      for (const std::size_t other : found->second) {
        if (!scores.contains(other)) scores[other] = dice(bigrams[i], bigrams[other]);
      }
    }
    for (const IndicatorKey& key : indicators_of(tasks[i], lexicon)) {
      const auto found = before->second.by_indicator.find(key);
      if (found == before->second.by_indicator.end()) continue;
      for (const std::size_t other : found->second) {
        scores[other] = 1.0 + dice(bigrams[i], bigrams[other]);
      }
    }
    const std::size_t none = tasks.size();
    std::size_t best = none;
    for (const auto& [other, score] : scores) {
      const bool same_level = tasks[i].part_of.has_value() == tasks[other].part_of.has_value();
      if (score < kSameWork || !same_level) continue;
      if (best == none || score > scores[best]) best = other;
    }
    if (best == none) continue;
    edges.push_back({tasks[i].id, tasks[best].id, model::DependencyKind::continues,
                     model::DependencyOrigin::rule, 1.0,
                     scores[best] >= 1.0 ? "the same indicator is planned in both years"
                                         : "the two clauses say the same work"});
  }
  return edges;
}

}  // namespace plumbline::linking
