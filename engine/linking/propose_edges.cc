#include "linking/propose_edges.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "linking/edge_facts.h"
#include "linking/task_words.h"

namespace plumbline::linking {
namespace {

// What more tasks than this have in common says nothing of the work: a pair of characters in one
// year, a name or the end of a project's name in the years that are looked at.
constexpr std::size_t kCommon = 12;

// The tasks of one jurisdiction and year, by what they can be found by.
struct YearIndex {
  std::unordered_map<Term, std::vector<std::size_t>> by_term;
  std::map<IndicatorKey, std::vector<std::size_t>> by_indicator;
  std::unordered_map<std::string, std::vector<std::size_t>> by_name;
  std::map<std::u32string, std::vector<std::size_t>> by_phase;  // by the end of the project's name
};
using Plans = std::map<int, YearIndex>;  // of one jurisdiction, by year

// Two code points, the shortest name there is.
std::u32string phase_key(const Phase& phase) {
  return phase.before.substr(phase.before.size() - std::min<std::size_t>(2, phase.before.size()));
}

struct Tie {
  std::size_t later = 0;
  std::size_t earlier = 0;
  bool same_indicator = false;
  double likeness = 0.0;
  std::string because;
};

class Proposer {
 public:
  Proposer(std::span<const model::Task> tasks, const rules::RuleSet& rules,
           const lexicon::Lexicon& lexicon)
      : tasks_(tasks), rules_(rules), reader_(lexicon), words_(tasks, lexicon) {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      ends_.push_back(reader_.read(tasks[i]));
      ends_.back().is_whole = words_.is_whole(i);
      add(i, plans_[tasks[i].jurisdiction][tasks[i].year]);
    }
  }

  std::vector<model::Dependency> run() {
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      for (const std::size_t to : candidates(i)) ask(i, to);
    }
    tie();
    std::sort(edges_.begin(), edges_.end(), [](const Placed& a, const Placed& b) {
      return std::tie(a.from, a.to, a.edge.kind) < std::tie(b.from, b.to, b.edge.kind);
    });
    std::vector<model::Dependency> edges;
    for (Placed& placed : edges_) edges.push_back(std::move(placed.edge));
    return edges;
  }

 private:
  struct Placed {
    std::size_t from = 0;
    std::size_t to = 0;
    model::Dependency edge;
  };

  void add(std::size_t task, YearIndex& year) {
    for (const Term term : words_.terms(task)) year.by_term[term].push_back(task);
    for (const IndicatorKey& key : words_.indicators(task)) year.by_indicator[key].push_back(task);
    for (const std::string& name : ends_[task].names) year.by_name[name].push_back(task);
    std::set<std::u32string> keys;
    for (const Phase& phase : ends_[task].phases) keys.insert(phase_key(phase));
    for (const std::u32string& key : keys) year.by_phase[key].push_back(task);
  }

  // Ascending.
  [[nodiscard]] std::vector<std::size_t> candidates(std::size_t from) const {
    const Plans& plans = plans_.at(tasks_[from].jurisdiction);
    std::vector<std::size_t> found;
    const auto own = plans.find(tasks_[from].year);
    if (own != plans.begin() && std::prev(own)->first >= own->first - kYearsBack) {
      add_alike(from, std::prev(own)->second, found);
    }
    for (const std::string& name : ends_[from].names) add_few(with_name(from, name), found);
    for (const Phase& phase : ends_[from].phases) {
      const std::u32string key = phase_key(phase);
      add_few(in_years(from, &YearIndex::by_phase, key), found);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase(found, from);
    return found;
  }

  void add_alike(std::size_t from, const YearIndex& before, std::vector<std::size_t>& found) const {
    for (const IndicatorKey& key : words_.indicators(from)) {
      const auto same = before.by_indicator.find(key);
      if (same != before.by_indicator.end()) append(same->second, found);
    }
    for (const Term term : words_.terms(from)) {
      const auto near = before.by_term.find(term);
      if (near == before.by_term.end() || near->second.size() > kCommon) continue;
      append(near->second, found);
    }
  }

  static void append(const std::vector<std::size_t>& tasks, std::vector<std::size_t>& found) {
    found.insert(found.end(), tasks.begin(), tasks.end());
  }
  static void add_few(const std::vector<std::size_t>& tasks, std::vector<std::size_t>& found) {
    if (tasks.size() <= kCommon) append(tasks, found);
  }

  // The tasks under `key` of the years that `from` can depend on, its own among them.
  template <class Index, class Key>
  [[nodiscard]] std::vector<std::size_t> in_years(std::size_t from, Index YearIndex::*index,
                                                  const Key& key) const {
    const Plans& plans = plans_.at(tasks_[from].jurisdiction);
    std::vector<std::size_t> tasks;
    const auto end = plans.upper_bound(tasks_[from].year);
    for (auto year = plans.lower_bound(tasks_[from].year - kYearsBack); year != end; ++year) {
      const auto found = (year->second.*index).find(key);
      if (found == (year->second.*index).end()) continue;
      tasks.insert(tasks.end(), found->second.begin(), found->second.end());
    }
    return tasks;
  }
  [[nodiscard]] std::vector<std::size_t> with_name(std::size_t from,
                                                   const std::string& name) const {
    return in_years(from, &YearIndex::by_name, name);
  }

  [[nodiscard]] EdgePair pair_of(std::size_t from, std::size_t to) const {
    EdgePair pair;
    pair.from = &ends_[from];
    pair.to = &ends_[to];
    const Plans& plans = plans_.at(tasks_[from].jurisdiction);
    if (tasks_[to].year < tasks_[from].year) {
      pair.plans_between = static_cast<int>(
          std::distance(plans.upper_bound(tasks_[to].year), plans.lower_bound(tasks_[from].year)));
    }
    pair.same_indicator = words_.share_indicator(from, to);
    pair.likeness = words_.likeness(from, to);
    for (const std::string& name : pair.from->names) {
      const auto& others = pair.to->names;
      if (!std::binary_search(others.begin(), others.end(), name)) continue;
      if (pair.shared_name == nullptr || name.size() > pair.shared_name->size()) {
        pair.shared_name = &name;
      }
    }
    if (pair.shared_name != nullptr) pair.name_tasks = with_name(from, *pair.shared_name).size();
    return pair;
  }

  void ask(std::size_t from, std::size_t to) {
    if (tasks_[from].part_of == tasks_[to].id || tasks_[to].part_of == tasks_[from].id) return;
    const EdgePair pair = pair_of(from, to);
    const bool telling = pair.same_indicator || pair.shared_name != nullptr ||
                         (!pair.from->phases.empty() && !pair.to->phases.empty());
    if (!telling && pair.likeness < kLeastLikeness) return;
    std::set<model::DependencyKind> known;
    for (const rules::EdgeFiring& firing : rules_.propose(reader_.facts(pair))) {
      if (!known.insert(firing.kind).second) continue;
      std::string because =
          fmt::format("{}@{}: {}", firing.firing.rule.value, firing.firing.version, firing.because);
      if (firing.kind == model::DependencyKind::continues) {
        ties_.push_back({from, to, pair.same_indicator, pair.likeness, std::move(because)});
      } else {
        place(from, to, firing.kind, std::move(because));
      }
    }
  }

  void place(std::size_t from, std::size_t to, model::DependencyKind kind, std::string because) {
    edges_.push_back({from,
                      to,
                      {tasks_[from].id, tasks_[to].id, kind, model::DependencyOrigin::rule, 1.0,
                       std::move(because)}});
  }

  void tie() {
    std::sort(ties_.begin(), ties_.end(), [](const Tie& a, const Tie& b) {
      return std::tuple(!a.same_indicator, -a.likeness, a.later, a.earlier) <
             std::tuple(!b.same_indicator, -b.likeness, b.later, b.earlier);
    });
    std::set<std::size_t> leaving;
    std::set<std::size_t> reached;
    for (Tie& tie : ties_) {
      if (leaving.contains(tie.later) || !reached.insert(tie.earlier).second) continue;
      leaving.insert(tie.later);
      place(tie.later, tie.earlier, model::DependencyKind::continues, std::move(tie.because));
    }
  }

  std::span<const model::Task> tasks_;
  const rules::RuleSet& rules_;
  EdgeReader reader_;
  TaskWords words_;
  std::vector<EdgeEnd> ends_;           // by task
  std::map<std::string, Plans> plans_;  // by jurisdiction
  std::vector<Tie> ties_;
  std::vector<Placed> edges_;
};

}  // namespace

std::vector<model::Dependency> propose_edges(std::span<const model::Task> tasks,
                                             const rules::RuleSet& rules,
                                             const lexicon::Lexicon& lexicon) {
  return Proposer(tasks, rules, lexicon).run();
}

}  // namespace plumbline::linking
