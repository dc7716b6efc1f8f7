#include "inference/status_facts.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "inference/infer.h"
#include "inference/required_rate.h"
#include "source/utf8.h"

namespace plumbline::inference {
namespace {

using rules::FactIndex;
using rules::FactType;

struct Declared {
  rules::Vocabulary vocabulary;
  FactIndex phase, kind, reviewed, links, fulfils, progress, restates, done, under_way, failed,
      plain, worse, preparing, partial, starting, asks_start, continued, has_target, compared,
      derived, form, op, unit, polarity, price, rate, planned, planned_high, actual, difference,
      advantage, share, wrong_way, needed, elapsed, stage_planned, stage_reached, says_reached,
      says_exceeded, says_missed, says_held, says_all, says_wrong_way, definite, continuing, parts,
      parts_exceeded, parts_met, parts_partly_met, parts_in_progress, parts_not_met, parts_silent,
      dependents_done, requirements_open, reported;

  Declared() {
    declare_task();
    declare_results();
    declare_target();
    declare_parts();
  }

  FactIndex add(const char* name, FactType type, const char* meaning,
                std::vector<std::string> values = {}) {
    return vocabulary.declare(name, type, meaning, std::move(values));
  }
  FactIndex number(const char* name, const char* meaning) {
    return add(name, FactType::number, meaning);
  }
  FactIndex flag(const char* name, const char* meaning) {
    return add(name, FactType::flag, meaning);
  }

  void declare_task() {
    phase = add("phase", FactType::text,
                "reported: from linked results alone; inferred: with the graph",
                {"reported", "inferred"});
    kind = add("kind", FactType::text, "the kind of the task", {"target", "milestone", "action"});
    reviewed = flag("reviewed", "a report for the task's year was read");
    definite = flag("definite", "the task promises a definite act");
    asks_start = flag("asks_start", "the task is only to begin or to explore something");
    continuing = flag("continuing", "the task goes on from year to year");
    stage_planned = number("stage_planned", "rank of the stage planned, 0 none to 7 in use");
  }
  void declare_results() {
    links = number("links", "links that count");
    fulfils = number("fulfils", "links that report the result");
    progress = number("progress", "links that report it under way");
    restates = number("restates", "links that say it again without a result");
    done = number("done", "linked results that say it is done and not that it is worse");
    under_way = number("under_way", "linked results that say it is under way");
    failed = number("failed", "linked results that say it was not done");
    plain = number("plain", "linked results without a word for the aspect");
    worse = number("worse", "linked results that say it got worse or is not solved");
    preparing =
        number("preparing", "linked results that tell of preparations or a part of the work");
    partial = number("partial", "linked results that say it is reached in part");
    starting = number("starting", "linked results that say it has begun, and name no other act");
    continued = number("continued", "linked results that say the work goes on");
    elapsed = number("elapsed", "share of the task's year at the end of the latest report, 0 to 1");
    stage_reached = number("stage_reached", "rank of the highest stage reported, 0 to 7");
    says_reached = flag("says_reached", "a result says the year's goal was reached");
    says_exceeded = flag("says_exceeded", "a result says the year's goal was exceeded");
    says_missed = flag("says_missed", "a result says the goal was missed");
    says_all = flag("says_all", "a result says of the task that it holds of all");
    says_wrong_way = flag("says_wrong_way",
                          "a result says without a figure that the target's indicator went the "
                          "wrong way");
    says_held = flag("says_held", "a result says that something stayed low or steady");
  }
  void declare_target() {
    has_target = flag("has_target", "the task has a figure to reach");
    compared = flag("compared", "a linked result has a figure that answers the target");
    derived = flag("derived", "the result gives the share of the goal, not the figure");
    form = add("form", FactType::text, "form of the target",
               {"level", "increment", "growth", "decline", "share", "rank", "duration"});
    op = add("op", FactType::text, "comparator of the target", {"=", "~", ">=", "<=", "range"});
    unit = add("unit", FactType::text, "unit of the target");
    polarity = add("polarity", FactType::text, "which way is good", {"floor", "ceiling", "about"});
    price = flag("price", "the indicator is a price rise");
    rate = flag("rate", "a rate of growth or decline, which compares in points");
    planned = number("planned", "the figure planned (the lower end of a range)");
    planned_high = number("planned_high", "the upper end of a range");
    actual = number("actual", "the figure reported, in the unit of the target");
    difference = number("difference", "actual - planned");
    advantage = number("advantage", "how far on the good side: difference, reversed for ceilings");
    share = number("share", "share of the target reached: actual / planned, reversed for ceilings");
    needed = number("needed",
                    "what each month left, or of a rate the rest of the year, must bring to reach "
                    "the target");
    wrong_way = flag("wrong_way", "a growth was planned and a decline reported, or the reverse");
  }
  void declare_parts() {
    parts = number("parts", "weight of all parts of the task");
    parts_exceeded = number("parts_exceeded", "weight of the parts exceeded");
    parts_met = number("parts_met", "weight of the parts met");
    parts_partly_met = number("parts_partly_met", "weight of the parts partly met");
    parts_in_progress = number("parts_in_progress", "weight of the parts in progress");
    parts_not_met = number("parts_not_met", "weight of the parts not met");
    parts_silent = number("parts_silent", "weight of the parts without evidence");
    dependents_done = number("dependents_done", "finished tasks that require this one");
    requirements_open = number("requirements_open", "unfinished tasks that this one requires");
    reported =
        add("reported", FactType::text, "the status from the linked results alone",
            {"exceeded", "met", "partly_met", "not_met", "in_progress", "no_evidence", "pending"});
  }
};

const Declared& declared() {
  static const Declared value;
  return value;
}

bool holds_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return text.find(word) != std::string_view::npos;
  });
}

// Whether all definite acts of a result are beginnings, and there is one.
bool only_begins(const model::Result& result, const std::vector<std::string>& words) {
  bool begins = false;
  for (const model::ActionWord& action : result.actions) {
    if (std::find(words.begin(), words.end(), action.word) != words.end()) {
      begins = true;
    } else if (action.definite) {
      return false;
    }
  }
  return begins;
}

// Whether two texts have two characters in a row in common.
bool share_word(const std::u32string& a, std::u32string_view b) {
  for (std::size_t i = 0; i + 2 <= b.size(); ++i) {
    if (a.find(b.substr(i, 2)) != std::u32string::npos) return true;
  }
  return false;
}

// Whether a clause of `text` that speaks of the task has one of the words: not
// 压减一般性支出，腾出的 财力全部投向民生, for what was to be cut.
bool clause_says(const std::string& text, const std::string& task,
                 const std::vector<std::string>& words) {
  constexpr std::string_view kComma = "，";
  const std::u32string about = source::to_utf32(task);
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find(kComma, from), text.size());
    const std::string clause = text.substr(from, to - from);
    if (holds_any(clause, words) && share_word(about, source::to_utf32(clause))) return true;
    from = to + kComma.size();
  }
  return false;
}

template <class Item, class Predicate>
double count_of(const std::vector<const Item*>& items, Predicate predicate) {
  return static_cast<double>(std::count_if(items.begin(), items.end(),
                                           [&](const Item* item) { return predicate(*item); }));
}

// What follows from a figure and its target.
void set_actual(double planned, double actual, bool ceiling, rules::Facts& facts) {
  const Declared& d = declared();
  const double difference = actual - planned;
  facts.set(d.actual, actual);
  facts.set(d.difference, difference);
  facts.set(d.advantage, ceiling ? -difference : difference);
  const double over = ceiling ? planned : actual;
  const double under = ceiling ? actual : planned;
  facts.set(d.share, under != 0.0 ? rules::FactValue(over / under) : rules::FactValue());
  facts.set(d.wrong_way, !ceiling && actual < 0 && planned > 0);
}

void set_comparison(const Comparison& comparison, rules::Facts& facts) {
  facts.set(declared().derived, comparison.derived);
  set_actual(comparison.planned, comparison.actual, comparison.polarity == model::Polarity::ceiling,
             facts);
}

void set_parts(const PartCounts& counts, rules::Facts& facts) {
  const Declared& d = declared();
  facts.set(d.parts, counts.total);
  facts.set(d.parts_exceeded, counts.exceeded);
  facts.set(d.parts_met, counts.met);
  facts.set(d.parts_partly_met, counts.partly_met);
  facts.set(d.parts_in_progress, counts.in_progress);
  facts.set(d.parts_not_met, counts.not_met);
  facts.set(d.parts_silent, counts.silent);
}

const model::Measure* first_target(const model::Task& task) {
  const auto found =
      std::find_if(task.measures.begin(), task.measures.end(),
                   [](const model::Measure& m) { return m.role == model::MeasureRole::target; });
  return found == task.measures.end() ? nullptr : &*found;
}

}  // namespace

void PartCounts::add(model::Status status, double weight) {
  total += weight;
  switch (status) {
    case model::Status::exceeded:
      exceeded += weight;
      break;
    case model::Status::met:
      met += weight;
      break;
    case model::Status::partly_met:
      partly_met += weight;
      break;
    case model::Status::in_progress:
      in_progress += weight;
      break;
    case model::Status::not_met:
      not_met += weight;
      break;
    case model::Status::no_evidence:
    case model::Status::pending:
      silent += weight;
      break;
  }
}

const rules::Vocabulary& status_vocabulary() {
  return declared().vocabulary;
}

rules::Facts with_actual(rules::Facts facts, double actual) {
  const Declared& d = declared();
  const auto* planned = std::get_if<double>(&facts.get(d.planned));
  const auto* polarity = std::get_if<std::string>(&facts.get(d.polarity));
  if (planned == nullptr || polarity == nullptr) return facts;
  const bool ceiling = *polarity == model::to_word(model::Polarity::ceiling);
  set_actual(*planned, actual, ceiling, facts);
  return facts;
}

double elapsed_share(const Evidence& evidence) {
  if (evidence.results.empty()) return 1.0;
  const calendar::Period year = calendar::whole_year(evidence.task->year);
  calendar::Date latest = year.first;
  for (const model::Result* result : evidence.results) {
    latest = std::max(latest, result->as_of.value_or(year.last));
  }
  // A whole year's results can't be known before its end: the report is of the day it was made.
  const bool inside = evidence.as_of >= year.first && evidence.as_of < year.last;
  if (inside) latest = std::min(latest, evidence.as_of);
  return calendar::elapsed_share(year, latest);
}

StatusReader::StatusReader(const lexicon::Lexicon& lexicon)
    : lexicon_(lexicon),
      reached_(lexicon.words("status.reached")),
      exceeded_(lexicon.words("status.exceeded")),
      missed_(lexicon.words("status.missed")),
      worse_(lexicon.words("status.worse")),
      preparing_(lexicon.words("status.preparing")),
      partial_(lexicon.words("status.partial")),
      starting_(lexicon.words("status.starting")),
      modest_(lexicon.words("status.modest")),
      held_(lexicon.words("status.held")),
      all_(lexicon.words("status.all")),
      price_(lexicon.words("status.price")),
      fell_(lexicon.words("status.fell")),
      rose_(lexicon.words("status.rose")) {}

bool StatusReader::any_says(const Evidence& evidence, const std::vector<std::string>& words) const {
  return std::any_of(evidence.results.begin(), evidence.results.end(),
                     [&](const model::Result* result) { return holds_any(result->text, words); });
}

void StatusReader::set_task(const Evidence& evidence, rules::Facts& facts) const {
  const Declared& d = declared();
  const model::Task& task = *evidence.task;
  facts.set(d.kind, std::string(model::to_word(task.kind)));
  facts.set(d.reviewed, evidence.reviewed);
  facts.set(d.definite, std::any_of(task.actions.begin(), task.actions.end(),
                                    [](const model::ActionWord& a) { return a.definite; }));
  facts.set(d.asks_start, holds_any(task.text, modest_));
  facts.set(d.continuing, task.continuing);
  facts.set(d.stage_planned, static_cast<double>(task.stage));
}

void StatusReader::set_results(const Evidence& evidence, rules::Facts& facts) const {
  const Declared& d = declared();
  const auto relation = [&](model::Relation wanted) {
    return count_of(evidence.links, [&](const auto& link) { return link.relation == wanted; });
  };
  const auto aspect = [&](model::Aspect wanted) {
    return count_of(evidence.results, [&](const auto& result) { return result.aspect == wanted; });
  };
  const auto is_worse = [&](const model::Result& result) { return holds_any(result.text, worse_); };
  facts.set(d.links, static_cast<double>(evidence.links.size()));
  facts.set(d.fulfils, relation(model::Relation::fulfils));
  facts.set(d.progress, relation(model::Relation::progress));
  facts.set(d.restates, relation(model::Relation::restates));
  facts.set(d.done, count_of(evidence.results, [&](const model::Result& result) {
              return result.aspect == model::Aspect::done && !is_worse(result);
            }));
  facts.set(d.under_way, aspect(model::Aspect::under_way));
  facts.set(d.failed, aspect(model::Aspect::failed));
  facts.set(d.plain, aspect(model::Aspect::none));
  facts.set(d.worse, count_of(evidence.results, is_worse));
  const auto saying = [&](const std::vector<std::string>& words) {
    return count_of(evidence.results,
                    [&](const auto& result) { return holds_any(result.text, words); });
  };
  facts.set(d.preparing, saying(preparing_));
  facts.set(d.partial, saying(partial_));
  facts.set(d.starting, count_of(evidence.results, [&](const model::Result& result) {
              return only_begins(result, starting_);
            }));
  facts.set(d.continued,
            count_of(evidence.results, [](const auto& result) { return result.continuing; }));
  facts.set(d.elapsed, elapsed_share(evidence));
  model::Stage reached = model::Stage::none;
  for (const model::Result* result : evidence.results) reached = std::max(reached, result->stage);
  facts.set(d.stage_reached, static_cast<double>(reached));
  facts.set(d.says_reached, any_says(evidence, reached_));
  facts.set(d.says_exceeded, any_says(evidence, exceeded_));
  facts.set(d.says_missed, any_says(evidence, missed_));
  facts.set(d.says_held, any_says(evidence, held_));
  facts.set(d.says_all, count_of(evidence.results, [&](const model::Result& result) {
                          return clause_says(result.text, evidence.task->text, all_);
                        }) > 0);
}

bool StatusReader::says_wrong_way(const Evidence& evidence, const model::Measure& target) const {
  const bool falls_short =
      target.form == model::MeasureForm::decline || target.polarity == model::Polarity::ceiling;
  return std::any_of(
      evidence.results.begin(), evidence.results.end(), [&](const model::Result* result) {
        return clause_says(result->text, target.indicator, falls_short ? rose_ : fell_);
      });
}

void StatusReader::set_target(const model::Measure& target,
                              const std::optional<Comparison>& comparison,
                              rules::Facts& facts) const {
  const Declared& d = declared();
  facts.set(d.form, std::string(model::to_word(target.form)));
  facts.set(d.op, std::string(model::to_word(target.op)));
  facts.set(d.unit, target.unit);
  const bool decline = target.form == model::MeasureForm::decline;
  facts.set(d.polarity,
            std::string(model::to_word(decline ? model::Polarity::floor : target.polarity)));
  facts.set(d.price, holds_any(target.indicator, price_));
  facts.set(d.rate, is_rate(target, lexicon_));
  facts.set(d.planned, target.value);
  if (target.value_hi) facts.set(d.planned_high, *target.value_hi);
  if (comparison) set_comparison(*comparison, facts);
}

rules::Facts StatusReader::facts(const Evidence& evidence,
                                 const std::optional<Comparison>& comparison,
                                 const PartCounts& parts, const GraphContext& context) const {
  const Declared& d = declared();
  rules::Facts facts(d.vocabulary);
  facts.set(d.phase, std::string(context.inferring ? "inferred" : "reported"));
  set_task(evidence, facts);
  set_results(evidence, facts);
  const model::Measure* target = comparison ? comparison->target : first_target(*evidence.task);
  facts.set(d.has_target, target != nullptr);
  facts.set(d.compared, comparison.has_value());
  if (target != nullptr) {
    set_target(*target, comparison, facts);
    facts.set(d.says_wrong_way, says_wrong_way(evidence, *target));
  }
  if (comparison) {
    const auto needed = required_rate(*comparison, elapsed_share(evidence), lexicon_);
    if (needed) facts.set(d.needed, *needed);
  }
  set_parts(parts, facts);
  facts.set(d.dependents_done, context.dependents_done);
  facts.set(d.requirements_open, context.requirements_open);
  if (context.inferring) facts.set(d.reported, std::string(model::to_word(context.reported)));
  return facts;
}

}  // namespace plumbline::inference
