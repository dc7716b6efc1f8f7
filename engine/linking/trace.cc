#include "linking/trace.h"

#include <algorithm>
#include <set>

#include "linking/candidates.h"
#include "linking/widen.h"

namespace plumbline::linking {
namespace {

// The gate at which a pair over the review line was stopped; none for the grounds that accept.
std::optional<Gate> gate_of(Ground ground) {
  switch (ground) {
    case Ground::decided:
    case Ground::passes:
    case Ground::leads:
      return std::nullopt;
    case Ground::short_of_accept:
      return Gate::accept;
    case Ground::claimed:
      return Gate::claim;
    case Ground::answered:
      return Gate::answer;
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_word(Gate gate) {
  switch (gate) {
    case Gate::jurisdiction:
      return "jurisdiction";
    case Gate::year:
      return "year";
    case Gate::decision:
      return "decision";
    case Gate::parts:
      return "parts";
    case Gate::blocking:
      return "blocking";
    case Gate::veto:
      return "veto";
    case Gate::review:
      return "review";
    case Gate::accept:
      return "accept";
    case Gate::claim:
      return "claim";
    case Gate::answer:
      return "answer";
  }
  return "answer";
}

Tracer::Tracer(std::span<const model::Task> tasks, std::span<const model::Result> results,
               std::span<const Decided> decided, const rules::RuleSet& rules,
               const lexicon::Lexicon& lexicon)
    : tasks_(tasks),
      results_(results),
      rules_(rules),
      weighing_(tasks, results, decided, rules, lexicon),
      chosen_(assign(weighing_.pairs(), rules.decision(), weighing_.profiles().terms())),
      answers_(widen(weighing_.pairs(), chosen_, results)) {}

PairTrace Tracer::trace(const Pair& pair) const {
  const auto chosen = chosen_for(pair);
  const std::size_t weighed =
      chosen ? weighing_.pairs()[chosen_[*chosen].pair].result : pair.second;
  rules::Facts facts = weighing_.facts({pair.first, weighed});
  rules::LinkWeight weight = rules_.weigh(facts);
  PairTrace trace{pair,
                  {},
                  weighing_.is_forced(pair),
                  weighed,
                  {},
                  std::move(facts),
                  std::move(weight),
                  {},
                  {},
                  {},
                  0.0,
                  0};
  const bool is_free = trace.forced || !weighing_.is_rejected(pair);
  if (chosen && is_free) {
    const Chosen& one = chosen_[*chosen];
    trace.stopped_at = gate_of(one.ground);
    if (one.rival) trace.blocker = rival(*one.rival);
    if (answers_[*chosen] != pair.second) trace.linked_as = answers_[*chosen];
  } else {
    trace.stopped_at = first_gate(pair, trace.weight);
  }
  if (trace.stopped_at == Gate::blocking) {
    const auto shared = shared_with(weighing_.profiles(), pair.first);
    const auto at = std::find_if(shared.begin(), shared.end(),
                                 [&](const SharedBits& one) { return one.result == pair.second; });
    if (at != shared.end()) {
      trace.shared_bits = at->bits;
      trace.shared_rank = static_cast<std::size_t>(at - shared.begin()) + 1;
    }
  }
  add_rivals(trace);
  return trace;
}

std::vector<PairTrace> Tracer::compared(std::size_t task) const {
  std::set<std::size_t> results;
  for (const std::size_t result : weighing_.candidates()[task]) {
    if (weighing_.answers({task, result})) results.insert(result);
  }
  for (std::size_t i = 0; i < chosen_.size(); ++i) {
    const WeighedPair& pair = weighing_.pairs()[chosen_[i].pair];
    if (pair.task != task) continue;
    if (answers_[i] != pair.result) results.erase(pair.result);
    results.insert(answers_[i]);
  }
  std::vector<PairTrace> traces;
  for (const std::size_t result : results) traces.push_back(trace({task, result}));
  std::stable_sort(traces.begin(), traces.end(), [](const PairTrace& a, const PairTrace& b) {
    return a.weight.bits > b.weight.bits;
  });
  return traces;
}

// The strongest of the chosen that are linked as this pair; else the one that was weighed as it.
std::optional<std::size_t> Tracer::chosen_for(const Pair& pair) const {
  std::optional<std::size_t> linked;
  std::optional<std::size_t> weighed;
  for (std::size_t i = 0; i < chosen_.size(); ++i) {
    const WeighedPair& one = weighing_.pairs()[chosen_[i].pair];
    if (one.task != pair.first) continue;
    if (one.result == pair.second) weighed = i;
    if (answers_[i] != pair.second) continue;
    if (!linked || weighing_.pairs()[chosen_[*linked].pair].bits < one.bits) linked = i;
  }
  return linked ? linked : weighed;
}

Gate Tracer::first_gate(const Pair& pair, const rules::LinkWeight& weight) const {
  const model::Task& task = tasks_[pair.first];
  const model::Result& result = results_[pair.second];
  if (task.jurisdiction != result.jurisdiction) return Gate::jurisdiction;
  if (task.year != result.year) return Gate::year;
  if (weighing_.is_rejected(pair)) return Gate::decision;
  const Profiles& profiles = weighing_.profiles();
  if (profiles.tasks()[pair.first].is_whole || profiles.results()[pair.second].is_whole) {
    return Gate::parts;
  }
  if (!is_candidate(pair)) return Gate::blocking;
  return weight.vetoed ? Gate::veto : Gate::review;
}

bool Tracer::is_candidate(const Pair& pair) const {
  const auto& results = weighing_.candidates()[pair.first];
  return std::binary_search(results.begin(), results.end(), pair.second);
}

Rival Tracer::rival(std::size_t at) const {
  const WeighedPair& pair = weighing_.pairs()[at];
  return {{pair.task, pair.result}, pair.bits};
}

void Tracer::add_rivals(PairTrace& trace) const {
  const auto offer = [&](std::optional<Rival>& best, std::size_t at) {
    if (!best || best->bits < weighing_.pairs()[at].bits) best = rival(at);
  };
  for (std::size_t i = 0; i < weighing_.pairs().size(); ++i) {
    const WeighedPair& other = weighing_.pairs()[i];
    const bool same_task = other.task == trace.pair.first;
    const bool same_result = other.result == trace.weighed;
    if (same_task && !same_result && other.result != trace.pair.second) {
      offer(trace.next_of_task, i);
    }
    if (same_result && !same_task) offer(trace.next_of_result, i);
  }
}

}  // namespace plumbline::linking
