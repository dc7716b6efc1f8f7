// A task and a result that answers it (对应).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"
#include "model/passage.h"

namespace plumbline::model {

enum class Relation : std::uint8_t { fulfils, progress, restates };
/// The machine's.
enum class Verdict : std::uint8_t { accepted, review };
/// A person's.
enum class Decision : std::uint8_t { proposed, confirmed, rejected };

struct Link {
  TaskId task;
  ResultId result;
  Relation relation = Relation::fulfils;
  double bits = 0.0;             // the sum of the evidence, log2 odds
  double probability = 0.0;      // 0 to 1
  std::vector<Firing> evidence;  // prior first, then one firing a comparison: sums to `bits`
  Verdict verdict = Verdict::review;
  Decision decision = Decision::proposed;
  bool by_hand = false;  // written by a person into the mapping, no machine proposal

  bool operator==(const Link&) const = default;
};

/// Accepted or confirmed, and not rejected: these reach the statuses.
[[nodiscard]] inline bool counts(const Link& link) {
  if (link.decision == Decision::rejected) return false;
  return link.verdict == Verdict::accepted || link.decision == Decision::confirmed;
}

[[nodiscard]] std::string_view to_word(Relation relation);
[[nodiscard]] std::string_view to_word(Verdict verdict);
[[nodiscard]] std::string_view to_word(Decision decision);
[[nodiscard]] std::optional<Relation> parse_relation(std::string_view word);
[[nodiscard]] std::optional<Verdict> parse_verdict(std::string_view word);
[[nodiscard]] std::optional<Decision> parse_decision(std::string_view word);

}  // namespace plumbline::model
