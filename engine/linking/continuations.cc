#include "linking/continuations.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "linking/profile.h"

namespace plumbline::linking {
namespace {

// A pair of characters that more tasks of a year than this have says nothing of the work.
constexpr std::size_t kCommon = 12;

using IndicatorKey = std::tuple<std::uint32_t, model::MeasureForm, std::string>;

std::vector<IndicatorKey> indicators_of(const Profile& task) {
  std::vector<IndicatorKey> keys;
  for (const Figure& figure : task.figures) {
    if (figure.is_named) keys.emplace_back(figure.indicator, figure.form, figure.unit);
  }
  return keys;
}

// The tasks of one jurisdiction and year, by what they can be found by.
struct YearIndex {
  std::unordered_map<Term, std::vector<std::size_t>> by_term;
  std::map<IndicatorKey, std::vector<std::size_t>> by_indicator;

  void add(std::size_t task, const Profile& profile) {
    for (const Term term : profile.words.terms) by_term[term].push_back(task);
    for (IndicatorKey& key : indicators_of(profile)) {
      by_indicator[std::move(key)].push_back(task);
    }
  }
};

struct Tie {
  std::size_t later = 0;
  std::size_t earlier = 0;
  bool same_indicator = false;
  double likeness = 0.0;
};

class Finder {
 public:
  Finder(std::span<const model::Task> tasks, const lexicon::Lexicon& lexicon)
      : tasks_(tasks), profiles_(tasks, {}, lexicon) {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      years_[{tasks[i].jurisdiction, tasks[i].year}].add(i, profiles_.tasks()[i]);
    }
  }

  std::vector<model::Dependency> run() {
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      const auto before = years_.find({tasks_[i].jurisdiction, tasks_[i].year - 1});
      if (before != years_.end()) find_ties(i, before->second);
    }
    std::sort(ties_.begin(), ties_.end(), [](const Tie& a, const Tie& b) {
      return std::tuple(!a.same_indicator, -a.likeness, a.later, a.earlier) <
             std::tuple(!b.same_indicator, -b.likeness, b.later, b.earlier);
    });
    std::map<std::size_t, const Tie*> leaving;  // by later task
    std::set<std::size_t> reached;
    for (const Tie& tie : ties_) {
      if (leaving.contains(tie.later) || !reached.insert(tie.earlier).second) continue;
      leaving.emplace(tie.later, &tie);
    }
    std::vector<model::Dependency> edges;
    for (const auto& [later, tie] : leaving) edges.push_back(edge_of(*tie));
    return edges;
  }

 private:
  void find_ties(std::size_t later, const YearIndex& before) {
    const Profile& task = profiles_.tasks()[later];
    std::set<std::size_t> same;
    std::set<std::size_t> near;
    for (const IndicatorKey& key : indicators_of(task)) {
      const auto found = before.by_indicator.find(key);
      if (found != before.by_indicator.end())
        same.insert(found->second.begin(), found->second.end());
    }
    for (const Term term : task.words.terms) {
      const auto found = before.by_term.find(term);
      if (found == before.by_term.end() || found->second.size() > kCommon) continue;
      near.insert(found->second.begin(), found->second.end());
    }
    near.insert(same.begin(), same.end());
    for (const std::size_t earlier : near) {
      if (tasks_[later].part_of.has_value() != tasks_[earlier].part_of.has_value()) continue;
      const Tie tie{later, earlier, same.contains(earlier), likeness(task, earlier)};
      if (tie.same_indicator || tie.likeness >= kSameWork) ties_.push_back(tie);
    }
  }

  [[nodiscard]] double likeness(const Profile& task, std::size_t earlier) const {
    const Bag& words = profiles_.tasks()[earlier].words;
    const double both = task.words.weight + words.weight;
    return both > 0.0 ? 2.0 * profiles_.terms().shared_weight(task.words, words) / both : 0.0;
  }

  [[nodiscard]] model::Dependency edge_of(const Tie& tie) const {
    return {tasks_[tie.later].id,
            tasks_[tie.earlier].id,
            model::DependencyKind::continues,
            model::DependencyOrigin::rule,
            1.0,
            tie.same_indicator ? "the same indicator is planned in both years"
                               : "the two clauses say the same work"};
  }

  std::span<const model::Task> tasks_;
  Profiles profiles_;
  std::map<std::pair<std::string, int>, YearIndex> years_;  // by jurisdiction and year
  std::vector<Tie> ties_;
};

}  // namespace

std::vector<model::Dependency> find_continuations(std::span<const model::Task> tasks,
                                                  const lexicon::Lexicon& lexicon) {
  return Finder(tasks, lexicon).run();
}

}  // namespace plumbline::linking
