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
  Terms terms;
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

// The best and the second best bits of each task and each result.
class Leads {
 public:
  explicit Leads(const std::vector<WeighedPair>& pairs) {
    for (const WeighedPair& pair : pairs) {
      tasks_[pair.task].add(pair.bits);
      results_[pair.result].add(pair.bits);
    }
  }

  [[nodiscard]] bool leads(const WeighedPair& pair, double margin) const {
    return tasks_.at(pair.task).leads(pair.bits, margin) &&
           results_.at(pair.result).leads(pair.bits, margin);
  }

 private:
  struct Two {
    double best = -std::numeric_limits<double>::infinity();
    double second = -std::numeric_limits<double>::infinity();

    void add(double bits) {
      second = std::max(second, std::min(best, bits));
      best = std::max(best, bits);
    }
    [[nodiscard]] bool leads(double bits, double margin) const {
      return bits >= best && bits - second >= margin;
    }
  };
  std::map<std::size_t, Two> tasks_;
  std::map<std::size_t, Two> results_;
};

}  // namespace

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
  const auto is_accepted = [&](const WeighedPair& pair) {
    if (pair.forced) return true;
    if (pair.bits < lines.accept) return leads.leads(pair, lines.margin);
    return is_own(pair) && adds(pair);
  };
  std::vector<Chosen> chosen;
  for (const std::size_t at : strongest_first(pairs)) {
    const WeighedPair& pair = pairs[at];
    if (pair.bits < lines.review && !pair.forced) continue;
    const bool accepted = is_accepted(pair);
    chosen.push_back({at, accepted ? model::Verdict::accepted : model::Verdict::review});
    if (!accepted) continue;
    for (Claim* taken : {&claims[pair.result], &answers[pair.task]}) {
      taken->bits = std::max(taken->bits, pair.bits);
      taken->terms = united_terms(taken->terms, pair.shared);
    }
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const Chosen& a, const Chosen& b) { return a.pair < b.pair; });
  return chosen;
}

}  // namespace plumbline::linking
