#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "mapping/decisions.h"
#include "mapping/quotes.h"

namespace plumbline::mapping {
namespace {

using model::Decision;

// Pairs whose proposal is no more in the file: a person deleted it.
std::vector<std::string> deleted_pairs(const MappedTask& task) {
  std::vector<std::string> pairs;
  if (!task.machine) return pairs;
  std::set<std::string> present;
  for (const MappedResult& entry : task.results) {
    present.insert(result_mark(entry.source.value, entry.quote, entry.fingerprint));
  }
  for (const ResultMark& mark : task.machine->results) {
    if (!present.contains(mark.pair)) pairs.push_back(mark.pair);
  }
  return pairs;
}

class LinkDecider {
 public:
  LinkDecider(std::span<const model::Result> results, source::DiagnosticSink& sink)
      : results_(results), sink_(sink) {}

  void decide(const Mapping& mapping, const MappedTask& task) {
    for (const std::string& pair : deleted_pairs(task)) {
      const auto range = by_mark().equal_range(pair);
      for (auto at = range.first; at != range.second; ++at) {
        decisions_.links.push_back(
            {task.id, index().at(at->second).id, Decision::rejected, std::nullopt, false});
      }
    }
    for (const MappedResult& entry : task.results) {
      const bool open = entry.decision == Decision::proposed;
      if (open && !entry.by_hand && !entry.own_relation) continue;
      decide(mapping, task, entry);
    }
  }

  LinkDecisions take() { return std::move(decisions_); }

 private:
  using Marks = std::multimap<std::string, std::size_t>;

  void decide(const Mapping& mapping, const MappedTask& task, const MappedResult& entry) {
    const auto relation = entry.own_relation ? entry.relation.value_or(model::Relation::fulfils)
                                             : std::optional<model::Relation>();
    if (const auto place = locate(mapping, entry)) {
      decisions_.links.push_back(
          {task.id, index().at(*place).id, entry.decision, relation, entry.by_hand});
    } else if (entry.decision == Decision::rejected) {
      sink_.warning("mapping-quote-not-found", mapping.path, entry.quote_span,
                    fmt::format("no result of source '{}' reads so any more; what was rejected "
                                "here may be proposed again in its new wording",
                                entry.source.value));
    } else {
      decisions_.unplaced.push_back({task.id, entry.quote, entry.source, entry.decision, relation,
                                     mapping.path, entry.quote_span});
    }
  }

  [[nodiscard]] std::optional<std::size_t> locate(const Mapping& mapping,
                                                  const MappedResult& entry) {
    const std::vector<std::size_t> found = index().find(entry.source, entry.quote);
    if (found.size() == 1) return found[0];
    if (found.empty()) {
      const std::size_t around = index().find_around(entry.source, entry.quote);
      return around < index().size() ? std::optional(around) : std::nullopt;
    }
    const auto named = std::find_if(found.begin(), found.end(), [&](std::size_t i) {
      return index().fingerprint(i) == entry.fingerprint;
    });
    if (named != found.end()) return *named;
    warn_repeated(mapping, entry, found);
    return found[0];
  }

  void warn_repeated(const Mapping& mapping, const MappedResult& entry,
                     const std::vector<std::size_t>& found) {
    std::vector<std::string> places;
    for (const std::size_t i : found) {
      places.push_back(
          fmt::format("line {} is {}", index().at(i).passage.line, index().fingerprint(i)));
    }
    sink_.warning("mapping-quote-repeated", mapping.path, entry.quote_span,
                  fmt::format("{} results of source '{}' read so, and the first is taken; say "
                              "which one is meant with 'fingerprint': {}",
                              found.size(), entry.source.value, fmt::join(places, ", ")));
  }

  // Both are made when an entry asks for them: most mappings hold no decision yet.
  const ResultIndex& index() {
    if (!index_) index_.emplace(results_);
    return *index_;
  }
  const Marks& by_mark() {
    if (!marks_.empty()) return marks_;
    for (std::size_t i = 0; i < index().size(); ++i) {
      const model::Passage& passage = index().at(i).passage;
      const std::string fingerprint = index().is_repeated(i) ? index().fingerprint(i) : "";
      marks_.emplace(result_mark(passage.source.value, passage.quote, fingerprint), i);
    }
    return marks_;
  }

  std::span<const model::Result> results_;
  std::optional<ResultIndex> index_;
  source::DiagnosticSink& sink_;
  Marks marks_;
  LinkDecisions decisions_;
};

}  // namespace

LinkDecisions decide_links(std::span<const Mapping> mappings, std::span<const model::Task> tasks,
                           std::span<const model::Result> results, source::DiagnosticSink& sink) {
  if (mappings.empty()) return {};
  std::set<model::TaskId> known;
  for (const model::Task& task : tasks) known.insert(task.id);
  LinkDecider decider(results, sink);
  for (const Mapping& mapping : mappings) {
    for (const MappedTask& task : mapping.tasks) {
      if (known.contains(task.id)) decider.decide(mapping, task);
    }
  }
  return decider.take();
}

}  // namespace plumbline::mapping
