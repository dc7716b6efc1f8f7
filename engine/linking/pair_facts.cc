#include "linking/pair_facts.h"

#include <algorithm>
#include <string>

#include "linking/figures.h"
#include "linking/link.h"

namespace plumbline::linking {
namespace {

using rules::FactIndex;
using rules::FactType;

struct Declared {
  rules::Vocabulary vocabulary;
  FactIndex kind, task_figures, result_figures, indicator, indicator_rarity, indicator_named, unit,
      unit_rarity, form, ratio, name, name_rarity, family, family_rarity, act, coverage, reverse,
      shared, letters, phrase, item, context, sentence, section, task_length, result_length,
      task_stage, result_stage, task_aspect, result_aspect, says_progress, says_every, says_goal,
      says_problem, task_definite, task_continuing, result_continuing;

  Declared() {
    declare_figures();
    declare_words();
    declare_text();
    declare_state();
  }

  FactIndex add(const char* fact, FactType type, const char* meaning,
                std::vector<std::string> values = {}) {
    return vocabulary.declare(fact, type, meaning, std::move(values));
  }
  FactIndex number(const char* fact, const char* meaning) {
    return add(fact, FactType::number, meaning);
  }

  void declare_figures() {
    kind = add("kind", FactType::text, "the kind of the task", {"target", "milestone", "action"});
    task_figures = number("task_figures", "figures to reach in the task");
    result_figures = number("result_figures", "figures reported in the result");
    indicator = add("indicator", FactType::text,
                    "how the indicators of the two best matching figures agree; missing where "
                    "either side has no figure",
                    {"other", "unsaid", "inside", "alike", "part", "same"});
    indicator_rarity = number("indicator_rarity", "bits told by sharing that indicator");
    indicator_named =
        add("indicator_named", FactType::flag, "the result's text names an indicator of the task");
    unit = add("unit", FactType::text, "how the units of these two figures agree",
               {"different", "dimension", "converts", "same"});
    unit_rarity = number("unit_rarity", "bits told by sharing that unit");
    form = add("form", FactType::text, "how the forms of these two figures agree",
               {"different", "comparable", "same"});
    ratio = number("ratio", "the figure reported as a share of the one planned");
  }
  void declare_words() {
    name = add("name", FactType::text, "how the named things agree; missing where none are named",
               {"none", "part", "same"});
    name_rarity = number("name_rarity", "bits told by the text of the shared name");
    family = add(
        "family", FactType::text,
        "how the clauses share a family of things: both name kinds of it, or one names the whole",
        {"kin", "spells_out", "sums_up"});
    family_rarity = number("family_rarity", "bits told by clauses of that family");
    act = add("act", FactType::text,
              "how the acts agree: the same definite act, one that answers it, the same act that "
              "goes on, or another; missing where a side names none",
              {"other", "going_on", "answers", "same"});
  }
  void declare_text() {
    coverage = number("coverage", "share of the task's text that the result has, rare words more");
    reverse = number("reverse", "share of the result's text that the task has, rare words more");
    shared = number("shared", "bits told by the text that both have");
    letters =
        number("letters", "share of the task's characters that the result has, rare ones more");
    phrase = number("phrase", "bits told by the longest phrase that both have");
    item = number("item", "bits told by the heaviest item of a list that the other clause has");
    context = number("context", "share of the task's text that the result's sentence has");
    sentence = number("sentence", "likeness of the two whole sentences, 0 to 1");
    section = number("section", "likeness of the headings the two stand under, 0 to 1");
    task_length = number("task_length", "bits of the task's text");
    result_length = number("result_length", "bits of the result's text");
  }
  void declare_state() {
    task_stage = number("task_stage", "rank of the stage planned, 0 none to 7 in use");
    result_stage = number("result_stage", "rank of the stage reported");
    task_aspect = add("task_aspect", FactType::text, "how the task speaks of its act",
                      {"none", "planned", "under_way", "done", "failed"});
    result_aspect = add("result_aspect", FactType::text, "how the result speaks of its act",
                        {"none", "planned", "under_way", "done", "failed"});
    says_progress = add("says_progress", FactType::flag,
                        "a word says that the act went forward, not that it is done");
    says_every = add("says_every", FactType::flag, "the result speaks of all there are");
    says_goal = add("says_goal", FactType::flag, "the result says how a goal came out");
    says_problem = add("says_problem", FactType::flag, "a word says what is still wrong or hard");
    task_definite = add("task_definite", FactType::flag, "the task promises a definite act");
    task_continuing = add("task_continuing", FactType::flag, "the task says that work goes on");
    result_continuing =
        add("result_continuing", FactType::flag, "the result says that work goes on");
  }
};

const Declared& declared() {
  static const Declared value;
  return value;
}

double share(double part, double whole) {
  return whole > 0.0 ? part / whole : 0.0;
}

// Dice coefficient over weights.
double likeness(const Bag& a, const Bag& b, const TermTable& table) {
  return share(2.0 * table.shared_weight(a, b), a.weight + b.weight);
}

bool holds(std::u32string_view longer, std::u32string_view shorter) {
  return longer.find(shorter) != std::u32string_view::npos;
}

void set_figures(const Profile& task, const Profile& result, const Profiles& profiles,
                 rules::Facts& facts) {
  const Declared& d = declared();
  facts.set(d.task_figures, static_cast<double>(task.figures.size()));
  facts.set(d.result_figures, static_cast<double>(result.figures.size()));
  facts.set(d.indicator_named,
            std::any_of(task.figures.begin(), task.figures.end(), [&](const Figure& figure) {
              return figure.is_named && holds(result.form.text, figure.name);
            }));
  const auto match = match_figures(task, result, profiles);
  if (!match) return;
  facts.set(d.indicator, std::string(to_word(match->indicator)));
  facts.set(d.indicator_rarity, match->indicator_rarity);
  facts.set(d.unit, std::string(to_word(match->unit)));
  facts.set(d.unit_rarity, match->unit_rarity);
  facts.set(d.form, std::string(to_word(match->form)));
  if (match->ratio && !result.several_years) facts.set(d.ratio, *match->ratio);
}

// A name of one side in the clause of the other counts, whether or not it was seen as a name there.
void set_names(const Profile& task, const Profile& result, rules::Facts& facts) {
  const Declared& d = declared();
  if (task.names.empty() && result.names.empty()) return;
  int best = 0;
  double rarity = 0.0;
  const auto offer = [&](const Name& name, int match) {
    if (match < best || (match == best && name.rarity <= rarity)) return;
    best = match;
    rarity = name.rarity;
  };
  for (const Name& name : task.names) {
    for (const Name& other : result.names) {
      if (name.form == other.form) offer(name, 2);
    }
    if (holds(result.form.text, name.form)) offer(name, 1);
  }
  for (const Name& name : result.names) {
    if (holds(task.form.text, name.form)) offer(name, 1);
  }
  facts.set(d.name, std::string(best == 2 ? "same" : best == 1 ? "part" : "none"));
  facts.set(d.name_rarity, rarity);
}

void set_acts(const Profile& task, const Profile& result, rules::Facts& facts) {
  const Declared& d = declared();
  if (task.acts == 0 || result.acts == 0) return;
  const char* act = "other";
  if ((task.definite_acts & result.definite_acts) != 0) {
    act = "same";
  } else if ((task.answering_acts & result.acts) != 0) {
    act = "answers";
  } else if ((task.acts & result.acts) != 0) {
    act = "going_on";
  }
  facts.set(d.act, std::string(act));
}

void set_family(const Profile& task, const Profile& result, const Profiles& profiles,
                rules::Facts& facts) {
  const Relative relative = closest(task.families, result.families, profiles.family_bits());
  if (relative.kinship == Kinship::none) return;
  facts.set(declared().family, std::string(to_word(relative.kinship)));
  facts.set(declared().family_rarity, profiles.family_bits()[relative.family]);
}

void set_text(const Profile& task, const Profile& result, const Profiles& profiles,
              rules::Facts& facts) {
  const Declared& d = declared();
  const TermTable& terms = profiles.terms();
  const double shared = terms.shared_weight(task.words, result.words);
  facts.set(d.shared, shared);
  facts.set(d.coverage, share(shared, task.words.weight));
  facts.set(d.reverse, share(shared, result.words.weight));
  facts.set(d.letters, share(profiles.letters().shared_weight(task.letters, result.letters),
                             task.letters.weight));
  facts.set(d.phrase, heaviest_common_run(task.form, result.form));
  facts.set(d.item, std::max(heaviest_item_in(task.form, result.form.text),
                             heaviest_item_in(result.form, task.form.text)));
  facts.set(d.context, share(terms.shared_weight(task.words, result.sentence), task.words.weight));
  facts.set(d.sentence, likeness(task.sentence, result.sentence, terms));
  facts.set(d.section, likeness(task.section, result.section, terms));
  facts.set(d.task_length, task.words.weight);
  facts.set(d.result_length, result.words.weight);
}

void set_state(const Profile& task, const Profile& result, rules::Facts& facts) {
  const Declared& d = declared();
  facts.set(d.task_stage, static_cast<double>(task.statement->stage));
  facts.set(d.result_stage, static_cast<double>(result.statement->stage));
  facts.set(d.task_aspect, std::string(model::to_word(task.statement->aspect)));
  facts.set(d.result_aspect, std::string(model::to_word(result.statement->aspect)));
  facts.set(d.says_progress, result.says_progress);
  facts.set(d.says_every, result.says_every);
  facts.set(d.says_goal, result.says_goal);
  facts.set(d.says_problem, result.says_problem);
  facts.set(d.task_definite, task.definite_acts != 0);
  facts.set(d.task_continuing, task.statement->continuing);
  facts.set(d.result_continuing, result.statement->continuing);
}

}  // namespace

const rules::Vocabulary& link_vocabulary() {
  return declared().vocabulary;
}

rules::Facts pair_facts(const Profile& task, const Profile& result, const Profiles& profiles) {
  rules::Facts facts(declared().vocabulary);
  facts.set(declared().kind, std::string(model::to_word(task.kind)));
  set_figures(task, result, profiles, facts);
  set_names(task, result, facts);
  set_family(task, result, profiles, facts);
  set_acts(task, result, facts);
  set_text(task, result, profiles, facts);
  set_state(task, result, facts);
  return facts;
}

}  // namespace plumbline::linking
