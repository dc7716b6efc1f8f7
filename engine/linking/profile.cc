#include "linking/profile.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace plumbline::linking {
namespace {

constexpr std::string_view kActions = "action.";
constexpr std::string_view kAnswers = "answers.";

// Classes whose words set a flag of a profile.
constexpr std::array<std::string_view, 4> kSayings = {"link.progress", "link.every", "link.goal",
                                                      "link.problem"};
constexpr std::array<bool Profile::*, 4> kSaid = {&Profile::says_progress, &Profile::says_every,
                                                  &Profile::says_goal, &Profile::says_problem};

// The action groups of the lexicon and, from classes `answers.GROUP`, which acts of a result
// answer an act of a plan (a plan says 制定, the report 印发).
class ActTable {
 public:
  explicit ActTable(const lexicon::Lexicon& lexicon) {
    for (const lexicon::WordClass& word_class : lexicon.classes()) {
      const std::string_view name = word_class.name;
      if (name.starts_with(kActions)) (void)act_of(group_in(name.substr(kActions.size())));
    }
    for (const lexicon::WordClass& word_class : lexicon.classes()) {
      const std::string_view name = word_class.name;
      if (!name.starts_with(kAnswers)) continue;
      Acts& answers = answers_[act_of(name.substr(kAnswers.size()))];
      for (const std::string& group : word_class.words) answers |= act_of(group);
    }
  }

  // One bit; none once 64 groups are known.
  Acts act_of(std::string_view group) {
    const auto found = numbers_.find(group);
    if (found != numbers_.end()) return Acts{1} << found->second;
    if (numbers_.size() >= 64) return 0;
    const auto number = numbers_.size();
    numbers_.emplace(std::string(group), number);
    return Acts{1} << number;
  }

  [[nodiscard]] Acts answering(Acts acts) const {
    Acts answers = 0;
    for (const auto& [act, others] : answers_) {
      if ((acts & act) != 0) answers |= others;
    }
    return answers;
  }

 private:
  // `build` of `build.soft`.
  static std::string_view group_in(std::string_view name) { return name.substr(0, name.find('.')); }

  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::map<Acts, Acts> answers_;
};

}  // namespace

// Reads statements into profiles; lives while Profiles is built.
class Profiles::Reader {
 public:
  Reader(Profiles& profiles, const lexicon::Lexicon& lexicon)
      : profiles_(profiles), lexicon_(lexicon), form_(lexicon), families_(lexicon), acts_(lexicon) {
    for (std::size_t said = 0; said < kSayings.size(); ++said) {
      const lexicon::WordClass* words = lexicon.find_class(kSayings[said]);
      if (words == nullptr) continue;
      for (const std::string& word : words->words) {
        sayings_.add(word, static_cast<std::uint32_t>(said));
      }
    }
    sayings_.build();
  }

  [[nodiscard]] std::size_t family_count() const { return families_.size(); }

  // A review of several years gives all its figures as background.
  Profile read(const model::Statement& statement, bool with_background = false) {
    Profile profile;
    profile.statement = &statement;
    profile.form.text = form_(statement.text);
    profile.words.terms = profiles_.terms_.read(profile.form.text);
    profile.letters.terms = profiles_.letters_.read_letters(profile.form.text);
    profile.sentence.terms = terms_of(statement.sentence, sentences_);
    if (!statement.passage.section_path.empty()) {
      profile.section.terms = terms_of(statement.passage.section_path.back(), sections_);
    }
    profile.families = families_.read(statement.text);
    for (const std::string& entity : statement.entities) {
      Name name;
      name.form = form_(entity);
      name.terms = profiles_.terms_.read(name.form);
      if (!name.terms.empty()) profile.names.push_back(std::move(name));
    }
    for (const model::Measure& measure : statement.measures) {
      if (measure.role != model::MeasureRole::context || with_background) {
        profile.figures.push_back(figure_of(measure));
      }
    }
    for (const model::ActionWord& action : statement.actions) {
      const Acts act = acts_.act_of(action.group);
      profile.acts |= act;
      if (action.definite) profile.definite_acts |= act;
    }
    for (const auto& saying : sayings_.find(statement.text)) {
      profile.*kSaid[saying.number] = true;
    }
    profile.answering_acts = acts_.answering(profile.acts);
    return profile;
  }

 private:
  // Many clauses share a sentence, and more a heading: each is read once.
  using Known = std::unordered_map<std::string, Terms>;

  const Terms& terms_of(const std::string& text, Known& known) {
    const auto [found, is_new] = known.try_emplace(text);
    if (is_new) found->second = profiles_.terms_.read(form_(text));
    return found->second;
  }

  Figure figure_of(const model::Measure& measure) {
    Figure figure;
    const std::string name = lexicon_.canonical_indicator(measure.indicator);
    figure.is_named = !name.empty();
    const auto [found, is_new] =
        indicators_.emplace(name, static_cast<std::uint32_t>(indicators_.size()));
    if (is_new) profiles_.indicator_counts_.push_back(0);
    figure.indicator = found->second;
    ++profiles_.indicator_counts_[figure.indicator];
    figure.name = form_(name);
    figure.terms = profiles_.terms_.read(figure.name);
    figure.form = measure.form;
    figure.unit = measure.unit;
    ++profiles_.unit_counts_[measure.unit];
    figure.table_unit = lexicon_.find_unit(measure.unit);
    figure.value = measure.value;
    return figure;
  }

  Profiles& profiles_;
  const lexicon::Lexicon& lexicon_;
  TextForm form_;
  Families families_;
  ActTable acts_;
  lexicon::PhraseMatcher sayings_;  // by index into kSayings
  Known sentences_;
  Known sections_;
  std::map<std::string, std::uint32_t> indicators_;
};

Profiles::Profiles(std::span<const model::Task> tasks, std::span<const model::Result> results,
                   const lexicon::Lexicon& lexicon) {
  Reader reader(*this, lexicon);
  for (const model::Task& task : tasks) {
    tasks_.push_back(reader.read(task));
    tasks_.back().kind = task.kind;
  }
  for (const model::Result& result : results) {
    results_.push_back(reader.read(result, result.several_years));
  }
  mark_wholes(tasks, results);
  count_clauses();
  weigh_families(reader.family_count());
}

void Profiles::mark_wholes(std::span<const model::Task> tasks,
                           std::span<const model::Result> results) {
  std::set<model::TaskId> whole_tasks;
  std::set<model::ResultId> whole_results;
  for (const model::Task& task : tasks) {
    if (task.part_of) whole_tasks.insert(*task.part_of);
  }
  for (const model::Result& result : results) {
    if (result.part_of) whole_results.insert(*result.part_of);
  }
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    tasks_[i].is_whole = whole_tasks.contains(tasks[i].id);
  }
  for (std::size_t i = 0; i < results.size(); ++i) {
    results_[i].several_years = results[i].several_years;
    results_[i].is_whole = whole_results.contains(results[i].id);
  }
}

// A whole repeats the words of its parts, so only they count.
void Profiles::count_clauses() {
  for (const std::vector<Profile>* side : {&tasks_, &results_}) {
    for (const Profile& profile : *side) {
      if (profile.is_whole) continue;
      ++clauses_;
      terms_.count(profile.words.terms);
      letters_.count(profile.letters.terms);
    }
  }
  terms_.finish(clauses_);
  letters_.finish(clauses_);
  for (std::vector<Profile>* side : {&tasks_, &results_}) {
    for (Profile& profile : *side) {
      profile.letters.weight = letters_.weight(profile.letters.terms);
      for (Bag* bag : {&profile.words, &profile.sentence, &profile.section}) {
        bag->weight = terms_.weight(bag->terms);
      }
      profile.form.weights = terms_.weights_along(profile.form.text);
      for (Name& name : profile.names) name.rarity = terms_.weight(name.terms);
    }
  }
}

void Profiles::weigh_families(std::size_t families) {
  std::vector<std::size_t> counts(families, 0);
  for (const std::vector<Profile>* side : {&tasks_, &results_}) {
    for (const Profile& profile : *side) {
      if (profile.is_whole) continue;
      for (const Family family : families_of(profile.families)) ++counts[family];
    }
  }
  for (const std::size_t count : counts) family_bits_.push_back(rarity(count, clauses_));
}

double Profiles::indicator_rarity(std::uint32_t indicator) const {
  return rarity(indicator_counts_[indicator], clauses_);
}

double Profiles::unit_rarity(const std::string& unit) const {
  const auto found = unit_counts_.find(unit);
  return found == unit_counts_.end() ? 0.0 : rarity(found->second, clauses_);
}

}  // namespace plumbline::linking
