#include "exchange/outcomes.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace plumbline::exchange {
namespace {

// A passage longer than this many times the clauses that answer says too much beside them.
constexpr std::uint32_t kWidestTimes = 4;

}  // namespace

OutcomeIndex::OutcomeIndex(const model::Analysis& analysis) {
  for (const model::Result& result : analysis.results) {
    results_[result.id.value] = &result;
    if (result.part_of) parts_of_result_[result.part_of->value].push_back(&result);
  }
  for (const model::Link& link : analysis.links) {
    if (!model::counts(link)) continue;
    links_[link.task.value].push_back(&link);
    answering_.insert(link.result.value);
  }
  for (const model::Task& task : analysis.tasks) {
    if (task.part_of) parts_[task.part_of->value].push_back(task.id.value);
  }
}

std::vector<Outcome> OutcomeIndex::of(std::string_view task) const {
  std::vector<Outcome> found;
  add(task, found);
  if (const auto parts = parts_.find(task); parts != parts_.end()) {
    for (const std::string_view part : parts->second) add(part, found);
  }
  std::vector<std::size_t> in_text(found.size());
  std::iota(in_text.begin(), in_text.end(), std::size_t{0});
  std::sort(in_text.begin(), in_text.end(), [&found](std::size_t a, std::size_t b) {
    const auto place = [](const Outcome& one) {
      return std::tuple(std::string_view(one.result->passage.source.value), one.span);
    };
    return place(found[a]) < place(found[b]);
  });
  std::vector<std::pair<std::size_t, Outcome>> told;  // with the rank of its strongest clause
  for (const std::size_t at : in_text) {
    Outcome& one = found[at];
    const model::Passage* whole = told.empty() ? nullptr : whole_of(told.back().second, one);
    if (whole == nullptr) {
      told.emplace_back(at, std::move(one));
      continue;
    }
    auto& [rank, joined] = told.back();
    joined.span.to = one.span.to;
    joined.quote = std::string_view(whole->quote)
                       .substr(joined.span.from - whole->span.from, joined.span.size());
    if (one.link->probability > joined.link->probability) joined.link = one.link;
    joined.links.push_back(one.link);
    rank = std::min(rank, at);
  }
  std::sort(told.begin(), told.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Outcome> outcomes;
  for (auto& [rank, outcome] : told) {
    go_on(outcome);
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

// Skips what overlaps a passage that another part has brought.
void OutcomeIndex::add(std::string_view task, std::vector<Outcome>& outcomes) const {
  const auto links = links_.find(task);
  if (links == links_.end()) return;
  const auto before = static_cast<std::ptrdiff_t>(outcomes.size());
  for (const model::Link* link : links->second) {
    const auto found = results_.find(link->result.value);
    if (found == results_.end()) continue;
    const model::Passage& passage = found->second->passage;
    const bool is_told =
        std::any_of(outcomes.begin(), outcomes.begin() + before, [&](const Outcome& other) {
          return other.result->passage.source == passage.source &&
                 source::overlap(other.span, passage.span) > 0;
        });
    if (is_told) continue;
    outcomes.push_back({found->second, link, passage.span, passage.quote, {link}});
  }
}

// The whole that gives the bytes of both, where no more than a mark stands between them.
const model::Passage* OutcomeIndex::whole_of(const Outcome& a, const Outcome& b) const {
  constexpr std::uint32_t kLongestMark = 3;  // bytes of a full-width mark
  const auto& whole = a.result->part_of;
  if (!whole || whole != b.result->part_of) return nullptr;
  if (b.span.from < a.span.to || b.span.from - a.span.to > kLongestMark) return nullptr;
  const auto found = results_.find(whole->value);
  if (found == results_.end()) return nullptr;
  const model::Passage& passage = found->second->passage;
  const bool gives_bytes = passage.span.from <= a.span.from && b.span.to <= passage.span.to &&
                           passage.quote.size() == passage.span.size();
  return gives_bytes ? &passage : nullptr;
}

// Over the clauses behind it in its sentence, up to the first that answers a task or makes the
// passage too long.
void OutcomeIndex::go_on(Outcome& outcome) const {
  const auto& whole = outcome.result->part_of;
  if (!whole) return;
  const auto found = results_.find(whole->value);
  if (found == results_.end()) return;
  const model::Passage& passage = found->second->passage;
  if (passage.quote.size() != passage.span.size()) return;
  const auto limit = kWidestTimes * outcome.span.size();
  for (const model::Result* next : parts_of_result_.at(whole->value)) {
    const source::ByteSpan span = next->passage.span;
    if (span.from < outcome.span.to) continue;
    if (answering_.contains(next->id.value) || span.to - outcome.span.from > limit) break;
    outcome.span.to = span.to;
  }
  outcome.quote = std::string_view(passage.quote)
                      .substr(outcome.span.from - passage.span.from, outcome.span.size());
}

}  // namespace plumbline::exchange
