#include "linking/assign.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

namespace plumbline::linking {
namespace {

// Share of the words of a pair that must be its own when a stronger pair has claimed the result, or
// answered the task.
constexpr double kOwnWords = 0.5;

// Bits over the accept line, 32 to 1, from which a pair needs no words of its own: one clause may
// answer several tasks.
constexpr double kSure = 5.0;

// What stronger pairs have taken of a result, or answered of a task.
struct Claim {
  double bits = -std::numeric_limits<double>::infinity();  // of the strongest
  std::size_t strongest = 0;                               // index of that pair
  Terms terms;
};

// A verdict's ground, and the pair that stands in the way.
struct Judgement {
  Ground ground = Ground::passes;
  std::optional<std::size_t> rival;
};

std::vector<std::size_t> strongest_first(const std::vector<WeighedPair>& pairs) {
  std::vector<std::size_t> order(pairs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&pairs](std::size_t a, std::size_t b) {
    const auto key = [](const WeighedPair& pair) {
      return std::tuple(!pair.forced, -pair.bits, pair.task, pair.result);
    };
    return key(pairs[a]) < key(pairs[b]);
  });
  return order;
}

bool has_own_words(const WeighedPair& pair, const Claim& claim, const TermTable& terms) {
  const double all = terms.weight(pair.shared);
  return all > 0.0 && terms.shared_weight(pair.shared, claim.terms) <= (1.0 - kOwnWords) * all;
}

// The best and the second best pair of each task and each result.
class Leads {
 public:
  explicit Leads(const std::vector<WeighedPair>& pairs) : pairs_(pairs) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      tasks_[pairs[i].task].add(pairs[i].bits, i);
      results_[pairs[i].result].add(pairs[i].bits, i);
    }
  }

  // The strongest pair of the same task or result that pair `at` does not lead by `margin`.
  [[nodiscard]] std::optional<std::size_t> rival(std::size_t at, double margin) const {
    const WeighedPair& pair = pairs_[at];
    std::optional<std::size_t> rival;
    for (const Two* two : {&tasks_.at(pair.task), &results_.at(pair.result)}) {
      const auto other = two->best.pair != at ? two->best.pair : two->second.pair;
      if (!other || pair.bits - pairs_[*other].bits >= margin) continue;
      if (!rival || pairs_[*rival].bits < pairs_[*other].bits) rival = other;
    }
    return rival;
  }

 private:
  struct Place {
    double bits = -std::numeric_limits<double>::infinity();
    std::optional<std::size_t> pair;
  };
  struct Two {
    Place best;
    Place second;

    void add(double bits, std::size_t pair) {
      if (bits > best.bits) {
        second = best;
        best = {bits, pair};
      } else if (bits > second.bits) {
        second = {bits, pair};
      }
    }
  };
  const std::vector<WeighedPair>& pairs_;
  std::map<std::size_t, Two> tasks_;
  std::map<std::size_t, Two> results_;
};

bool accepts(Ground ground) {
  return ground <= Ground::leads;
}

}  // namespace

std::string_view to_word(Ground ground) {
  switch (ground) {
    case Ground::decided:
      return "decided";
    case Ground::passes:
      return "passes";
    case Ground::leads:
      return "leads";
    case Ground::short_of_accept:
      return "short_of_accept";
    case Ground::claimed:
      return "claimed";
    case Ground::answered:
      return "answered";
  }
  return "passes";
}

std::vector<Chosen> assign(const std::vector<WeighedPair>& pairs, const rules::LinkDecision& lines,
                           const TermTable& terms) {
  const Leads leads(pairs);
  std::map<std::size_t, Claim> claims;   // by result
  std::map<std::size_t, Claim> answers;  // by task
  const auto is_sure = [&lines](const WeighedPair& pair) {
    return pair.bits >= lines.accept + kSure;
  };
  const auto is_own = [&](const WeighedPair& pair) {
    const auto claim = claims.find(pair.result);
    return claim == claims.end() || pair.bits >= claim->second.bits || is_sure(pair) ||
           pair.sums_up || has_own_words(pair, claim->second, terms);
  };
  const auto adds = [&](const WeighedPair& pair) {
    const auto answer = answers.find(pair.task);
    if (answer == answers.end() || pair.bits >= answer->second.bits - 2.0 * lines.margin)
      return true;
    if (pair.is_target) return false;
    if (is_sure(pair)) return true;
    return pair.bits >= lines.accept + lines.margin && has_own_words(pair, answer->second, terms);
  };
  const auto judge = [&](std::size_t at) -> Judgement {
    const WeighedPair& pair = pairs[at];
    if (pair.forced) return {Ground::decided, {}};
    if (pair.bits < lines.accept) {
      const auto rival = leads.rival(at, lines.margin);
      return {rival ? Ground::short_of_accept : Ground::leads, rival};
    }
    if (!is_own(pair)) return {Ground::claimed, claims[pair.result].strongest};
    if (!adds(pair)) return {Ground::answered, answers[pair.task].strongest};
    return {};
  };
  std::vector<Chosen> chosen;
  for (const std::size_t at : strongest_first(pairs)) {
    const WeighedPair& pair = pairs[at];
    if (pair.bits < lines.review && !pair.forced) continue;
    const auto [ground, rival] = judge(at);
    const bool accepted = accepts(ground);
    chosen.push_back(
        {at, accepted ? model::Verdict::accepted : model::Verdict::review, ground, rival});
    if (!accepted) continue;
    for (Claim* taken : {&claims[pair.result], &answers[pair.task]}) {
      if (pair.bits > taken->bits) {
        taken->bits = pair.bits;
        taken->strongest = at;
      }
      taken->terms = united_terms(taken->terms, pair.shared);
    }
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const Chosen& a, const Chosen& b) { return a.pair < b.pair; });
  return chosen;
}

}  // namespace plumbline::linking
