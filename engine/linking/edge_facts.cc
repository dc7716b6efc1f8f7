#include "linking/edge_facts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "source/utf8.h"

namespace plumbline::linking {
namespace {

using rules::FactIndex;
using rules::FactType;

// Shorter names are shared by chance.
constexpr std::size_t kShortestName = 4;

struct Declared {
  rules::Vocabulary vocabulary;
  FactIndex years, plans_between, same_level, from_whole, to_whole, from_kind, to_kind, from_acts,
      to_acts, from_stage, to_stage, from_phase, to_phase, from_continuing, to_continuing,
      same_indicator, likeness, shared_name, name_tasks, shared_plan, phase_name;

  Declared() {
    declare_ends();
    declare_pair();
  }

  FactIndex number(const char* name, const char* meaning) {
    return vocabulary.declare(name, FactType::number, meaning);
  }
  FactIndex flag(const char* name, const char* meaning) {
    return vocabulary.declare(name, FactType::flag, meaning);
  }
  FactIndex kind(const char* name, const char* meaning) {
    return vocabulary.declare(name, FactType::text, meaning, {"target", "milestone", "action"});
  }

  void declare_ends() {
    from_kind = kind("from_kind", "the kind of the first task");
    to_kind = kind("to_kind", "the kind of the second task");
    from_acts = vocabulary.declare("from_acts", FactType::words, "acts of the first task");
    to_acts = vocabulary.declare("to_acts", FactType::words, "acts of the second task");
    from_stage = number("from_stage", "stage planned of the first task, 0 none to 7 in use");
    to_stage = number("to_stage", "stage planned of the second task, 0 none to 7 in use");
    from_phase = number("from_phase", "phase of a project in the first task, 0 none");
    to_phase = number("to_phase", "phase of a project in the second task, 0 none");
    from_continuing = flag("from_continuing", "the first task goes on from year to year");
    to_continuing = flag("to_continuing", "the second task goes on from year to year");
    from_whole = flag("from_whole", "the first task has parts that are tasks of their own");
    to_whole = flag("to_whole", "the second task has parts that are tasks of their own");
  }
  void declare_pair() {
    years = number("years", "years from the second task's plan to the first's, 0 to 5");
    plans_between = number("plans_between", "plans of the years between that were read");
    same_level = flag("same_level", "both are parts of a clause, or neither is");
    same_indicator = flag("same_indicator", "both plan one indicator in one form and unit");
    likeness = number("likeness", "share of words in common, rare ones counting more, 0 to 1");
    shared_name = number("shared_name", "characters of the longest name that both have, 0 none");
    name_tasks = number("name_tasks", "tasks of these years that have that name");
    shared_plan =
        number("shared_plan", "characters of the longest name of a plan, scheme or law in both");
    phase_name = number("phase_name", "characters of the project's name before both phase words");
  }
};

const Declared& declared() {
  static const Declared value;
  return value;
}

std::vector<std::string> acts_of(const model::Task& task) {
  std::vector<std::string> acts;
  for (const model::ActionWord& action : task.actions) acts.push_back(action.group);
  return acts;
}

int first_phase(const EdgeEnd& end) {
  return end.phases.empty() ? 0 : end.phases.front().number;
}

double length_of(const std::string& name) {
  return static_cast<double>(source::count_code_points(name));
}

}  // namespace

const rules::Vocabulary& edge_vocabulary() {
  return declared().vocabulary;
}

EdgeReader::EdgeReader(const lexicon::Lexicon& lexicon)
    : phases_(lexicon), plans_(lexicon.words("edge.plan")) {}

EdgeEnd EdgeReader::read(const model::Task& task) const {
  EdgeEnd end;
  end.task = &task;
  for (const std::string& entity : task.entities) {
    if (source::count_code_points(entity) >= kShortestName) end.names.push_back(entity);
  }
  std::sort(end.names.begin(), end.names.end());
  end.names.erase(std::unique(end.names.begin(), end.names.end()), end.names.end());
  end.phases = phases_.read(task);
  return end;
}

bool EdgeReader::is_plan(const std::string& name) const {
  return std::any_of(plans_.begin(), plans_.end(),
                     [&](const std::string& ending) { return name.ends_with(ending); });
}

rules::Facts EdgeReader::facts(const EdgePair& pair) const {
  const Declared& d = declared();
  const model::Task& from = *pair.from->task;
  const model::Task& to = *pair.to->task;
  rules::Facts facts(d.vocabulary);
  facts.set(d.years, static_cast<double>(from.year - to.year));
  facts.set(d.plans_between, static_cast<double>(pair.plans_between));
  facts.set(d.same_level, from.part_of.has_value() == to.part_of.has_value());
  facts.set(d.from_whole, pair.from->is_whole);
  facts.set(d.to_whole, pair.to->is_whole);
  facts.set(d.from_kind, std::string(model::to_word(from.kind)));
  facts.set(d.to_kind, std::string(model::to_word(to.kind)));
  facts.set(d.from_acts, acts_of(from));
  facts.set(d.to_acts, acts_of(to));
  facts.set(d.from_stage, static_cast<double>(from.stage));
  facts.set(d.to_stage, static_cast<double>(to.stage));
  facts.set(d.from_continuing, from.continuing);
  facts.set(d.to_continuing, to.continuing);
  facts.set(d.same_indicator, pair.same_indicator);
  facts.set(d.likeness, pair.likeness);
  facts.set(d.name_tasks, static_cast<double>(pair.name_tasks));
  double plan = 0.0;
  for (const std::string& name : pair.from->names) {
    if (!std::binary_search(pair.to->names.begin(), pair.to->names.end(), name)) continue;
    if (is_plan(name)) plan = std::max(plan, length_of(name));
  }
  facts.set(d.shared_name, pair.shared_name != nullptr ? length_of(*pair.shared_name) : 0.0);
  facts.set(d.shared_plan, plan);
  // The two phases of the longest name in common; without one, the first of each.
  std::size_t common = 0;
  int from_phase = first_phase(*pair.from);
  int to_phase = first_phase(*pair.to);
  for (const Phase& first : pair.from->phases) {
    for (const Phase& second : pair.to->phases) {
      const std::size_t length = phases_.common_name(first, second);
      if (length <= common) continue;
      common = length;
      from_phase = first.number;
      to_phase = second.number;
    }
  }
  facts.set(d.phase_name, static_cast<double>(common));
  facts.set(d.from_phase, static_cast<double>(from_phase));
  facts.set(d.to_phase, static_cast<double>(to_phase));
  return facts;
}

}  // namespace plumbline::linking
