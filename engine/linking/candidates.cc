#include "linking/candidates.h"

#include <algorithm>
#include <map>

namespace plumbline::linking {
namespace {

// A pair of characters (or an indicator) that more results than this have leads nowhere.
constexpr std::size_t kCommon = 64;
// The words around a clause may name what the clause leaves out, but are no more than a hint.
constexpr double kContext = 0.3;

class Index {
 public:
  explicit Index(const Profiles& profiles) : profiles_(profiles) {
    by_term_.resize(profiles.terms().size());
    by_context_.resize(profiles.terms().size());
    by_family_.resize(profiles.family_bits().size());
    const std::vector<Profile>& results = profiles.results();
    for (std::size_t i = 0; i < results.size(); ++i) {
      if (results[i].is_whole) continue;
      for (const Term term : results[i].words.terms) by_term_[term].push_back(i);
      for (const Term term : results[i].sentence.terms) by_context_[term].push_back(i);
      for (const Figure& figure : results[i].figures) {
        if (figure.is_named) by_indicator_[figure.indicator].push_back(i);
      }
      for (const Family family : families_of(results[i].families)) by_family_[family].push_back(i);
    }
    scores_.resize(results.size(), 0.0);
  }

  std::vector<std::size_t> candidates(const Profile& task) {
    score(task);
    return take_best();
  }

  std::vector<SharedBits> shared(const Profile& task) {
    score(task);
    std::vector<SharedBits> all;
    for (const std::size_t result : touched_) all.push_back({result, scores_[result]});
    std::sort(all.begin(), all.end(), [](const SharedBits& a, const SharedBits& b) {
      return a.bits != b.bits ? a.bits > b.bits : a.result < b.result;
    });
    forget();
    return all;
  }

 private:
  void score(const Profile& task) {
    for (const Term term : task.words.terms) {
      const double weight = profiles_.terms().weight(term);
      add(by_term_[term], weight * (1.0 - kContext));
      add(by_context_[term], weight * kContext);
    }
    for (const Figure& figure : task.figures) {
      const auto found = by_indicator_.find(figure.indicator);
      if (!figure.is_named || found == by_indicator_.end()) continue;
      add(found->second, 2.0 * profiles_.indicator_rarity(figure.indicator));
    }
    for (const Family family : families_of(task.families)) {
      add(by_family_[family], 2.0 * profiles_.family_bits()[family]);
    }
  }

  void add(const std::vector<std::size_t>& results, double weight) {
    if (results.size() > kCommon) return;
    for (const std::size_t result : results) {
      if (scores_[result] == 0.0) touched_.push_back(result);
      scores_[result] += weight;
    }
  }

  std::vector<std::size_t> take_best() {
    std::vector<std::size_t> best;
    for (const std::size_t result : touched_) {
      if (scores_[result] >= kLeastShared) best.push_back(result);
    }
    const auto better = [this](std::size_t a, std::size_t b) {
      return scores_[a] != scores_[b] ? scores_[a] > scores_[b] : a < b;
    };
    if (best.size() > kCandidates) {
      std::nth_element(best.begin(), best.begin() + kCandidates, best.end(), better);
      best.resize(kCandidates);
    }
    std::sort(best.begin(), best.end());
    forget();
    return best;
  }

  void forget() {
    for (const std::size_t result : touched_) scores_[result] = 0.0;
    touched_.clear();
  }

  const Profiles& profiles_;
  std::vector<std::vector<std::size_t>> by_term_;
  std::vector<std::vector<std::size_t>> by_context_;
  std::map<std::uint32_t, std::vector<std::size_t>> by_indicator_;
  std::vector<std::vector<std::size_t>> by_family_;
  std::vector<double> scores_;        // by result; zero between tasks
  std::vector<std::size_t> touched_;  // results with a score
};

}  // namespace

std::vector<std::vector<std::size_t>> find_candidates(const Profiles& profiles) {
  Index index(profiles);
  std::vector<std::vector<std::size_t>> all;
  for (const Profile& task : profiles.tasks()) {
    all.push_back(task.is_whole ? std::vector<std::size_t>{} : index.candidates(task));
  }
  return all;
}

std::vector<SharedBits> shared_with(const Profiles& profiles, std::size_t task) {
  return Index(profiles).shared(profiles.tasks()[task]);
}

}  // namespace plumbline::linking
