// Why a pair is linked or not: the gates of linking in order, and the one that stopped it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "linking/link.h"
#include "linking/weighing.h"
#include "rules/facts.h"
#include "rules/rule_set.h"

namespace plumbline::linking {

/// What a pair has to pass, in this order.
enum class Gate : std::uint8_t {
  jurisdiction,  // the result is of the task's jurisdiction
  year,          // it reviews the task's plan year
  decision,      // no person rejected the pair
  parts,         // neither is a whole, whose parts are compared in its place
  blocking,      // the two share enough to be compared
  veto,          // no rule forbids the pair
  review,        // the review line
  accept,        // the accept line, or the lead of both over their next pair
  claim,         // no stronger pair has the result
  answer         // no better answer of the task leaves nothing to add
};
inline constexpr std::size_t kGates = 10;
[[nodiscard]] std::string_view to_word(Gate gate);

struct Rival {
  Pair pair;
  double bits = 0.0;
};

struct PairTrace {
  Pair pair;
  /// The first gate that was not passed; none where the pair is accepted.
  std::optional<Gate> stopped_at;
  bool forced = false;  // a person confirmed it, whatever the gates say
  /// The clause that was weighed: the result, or the part of it that answers for the whole.
  std::size_t weighed = 0;
  /// The whole that is linked in the result's place.
  std::optional<std::size_t> linked_as;
  rules::Facts facts;  // of the weighed clause
  rules::LinkWeight weight;
  /// The strongest other pair of the task, and of the result, among those over the review line.
  std::optional<Rival> next_of_task;
  std::optional<Rival> next_of_result;
  /// The pair that stands in the way, at the gates accept, claim and answer.
  std::optional<Rival> blocker;
  /// At the gate `blocking`: the bits that the two share, and the place that gives the result among
  /// all that share something with the task, from 1; 0 where they share nothing.
  double shared_bits = 0.0;
  std::size_t shared_rank = 0;
};

/// Links once, and answers for any pair. Keeps references to all it is given.
class Tracer {
 public:
  Tracer(std::span<const model::Task> tasks, std::span<const model::Result> results,
         std::span<const Decided> decided, const rules::RuleSet& rules,
         const lexicon::Lexicon& lexicon);

  [[nodiscard]] PairTrace trace(const Pair& pair) const;
  /// The results that were compared with the task or linked to it by a person, the strongest first;
  /// a whole that is linked stands in the place of its parts.
  [[nodiscard]] std::vector<PairTrace> compared(std::size_t task) const;

 private:
  [[nodiscard]] std::optional<std::size_t> chosen_for(const Pair& pair) const;
  [[nodiscard]] Gate first_gate(const Pair& pair, const rules::LinkWeight& weight) const;
  [[nodiscard]] bool is_candidate(const Pair& pair) const;
  [[nodiscard]] Rival rival(std::size_t at) const;
  void add_rivals(PairTrace& trace) const;

  std::span<const model::Task> tasks_;
  std::span<const model::Result> results_;
  const rules::RuleSet& rules_;
  Weighing weighing_;
  std::vector<Chosen> chosen_;
  std::vector<std::size_t> answers_;  // parallel to chosen_: the result that is linked
};

}  // namespace plumbline::linking
