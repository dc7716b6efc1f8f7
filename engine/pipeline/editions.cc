#include "pipeline/editions.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "source/utf8.h"

namespace plumbline::pipeline {
namespace {

// Editions differ in spaces, marks and markup: only Chinese characters and ASCII letters and
// digits are compared.
std::string bare(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = source::decode_at(text, at);
    const bool ascii = point.value < 128 && std::isalnum(static_cast<int>(point.value)) != 0;
    if (ascii || source::is_han(point.value)) kept.append(text.substr(at, point.length));
    at += point.length;
  }
  return kept;
}

using Clauses = std::vector<std::string>;  // sorted, unique

Clauses clauses_of(const model::Reading& reading) {
  Clauses clauses;
  for (const auto& task : reading.tasks) clauses.push_back(bare(task.text));
  for (const auto& result : reading.results) clauses.push_back(bare(result.text));
  std::sort(clauses.begin(), clauses.end());
  clauses.erase(std::unique(clauses.begin(), clauses.end()), clauses.end());
  return clauses;
}

bool same_facts(const Clauses& a, const Clauses& b) {
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++shared;
    const bool forward = *i <= *j;
    const bool backward = *j <= *i;
    if (forward) ++i;
    if (backward) ++j;
  }
  const auto smaller = static_cast<double>(std::min(a.size(), b.size()));
  return shared >= kFewestClauses && static_cast<double>(shared) >= kSharedClauses * smaller;
}

}  // namespace

bool are_editions(const model::Reading& one, const model::Reading& other) {
  return one.review_years == other.review_years && one.plan_years == other.plan_years &&
         same_facts(clauses_of(one), clauses_of(other));
}

std::vector<Edition> find_editions(std::span<const model::Reading> readings) {
  using Key = std::tuple<std::string, std::vector<int>, std::vector<int>>;
  std::map<Key, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const auto& reading = readings[i];
    groups[{reading.info.jurisdiction, reading.review_years, reading.plan_years}].push_back(i);
  }
  std::vector<Edition> editions;
  for (auto& [key, members] : groups) {
    if (members.size() < 2) continue;
    std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
      const auto rank = [&](std::size_t i) {
        const auto& reading = readings[i];
        const bool bilingual = reading.info.kind == model::DocumentKind::bilingual;
        const auto size = reading.tasks.size() + reading.results.size();
        return std::tuple(bilingual, std::numeric_limits<std::size_t>::max() - size,
                          reading.info.id);
      };
      return rank(a) < rank(b);
    });
    std::vector<std::pair<std::size_t, Clauses>> originals;
    for (const std::size_t member : members) {
      Clauses clauses = clauses_of(readings[member]);
      const auto found = std::find_if(originals.begin(), originals.end(), [&](const auto& other) {
        return same_facts(other.second, clauses);
      });
      if (found != originals.end()) {
        editions.push_back({found->first, member});
      } else {
        originals.emplace_back(member, std::move(clauses));
      }
    }
  }
  std::sort(editions.begin(), editions.end(),
            [](const Edition& a, const Edition& b) { return a.copy < b.copy; });
  return editions;
}

}  // namespace plumbline::pipeline
