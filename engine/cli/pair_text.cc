#include "cli/pair_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "cli/json_values.h"
#include "linking/candidates.h"
#include "source/utf8.h"

namespace plumbline::cli {
namespace {

using linking::Gate;
using pipeline::PairExplanation;
using reports::Catalogue;

constexpr double kShownBits = 0.005;  // less is printed as 0.00

// The quote may run over lines of the file; here it is one.
std::string on_one_line(std::string_view quote) {
  std::string line;
  for (const char character : quote) {
    if (character != '\n' && character != '\r') line += character;
  }
  return line;
}

std::string bits_text(double bits) {
  return fmt::format("{:.2f}", bits);
}

std::string signed_bits(double bits) {
  return fmt::format("{:+.2f}", bits);
}

// Values such as `>=` are set apart from the sign between.
std::string fact_text(const std::string& fact, const std::string& value) {
  const bool is_sign = value.find_first_of("<>=~") == 0;
  return fact + "=" + (is_sign ? "\"" + value + "\"" : value);
}

std::string facts_text(const std::vector<std::pair<std::string, std::string>>& facts) {
  std::string text;
  for (const auto& [fact, value] : facts) {
    text += (text.empty() ? "" : ", ") + fact_text(fact, value);
  }
  return text;
}

std::string blocking_text(const PairExplanation& pair, const Catalogue& words) {
  if (pair.shared_bits < linking::kLeastShared) {
    return words.tr(
        "lost in blocking: the two share {bits} bits of rare words, names and indicators; "
        "{least} are needed to be compared",
        {{"bits", bits_text(pair.shared_bits)}, {"least", bits_text(linking::kLeastShared)}});
  }
  return words.tr(
      "lost in blocking: {count} results share more with the task than this one ({bits} bits), and "
      "{limit} are compared",
      {{"count", std::to_string(pair.shared_rank - 1)},
       {"bits", bits_text(pair.shared_bits)},
       {"limit", std::to_string(linking::kCandidates)}});
}

std::string accept_text(const PairExplanation& pair, const Catalogue& words) {
  return words.tr(
      "{gap} bits short of the accept line, and not the best of both by the margin of {margin}: "
      "left for review",
      {{"gap", bits_text(-pair.over_accept())}, {"margin", bits_text(pair.lines.margin)}});
}

std::string claim_text(const PairExplanation& pair, const Catalogue& words) {
  return words.tr("the result is claimed by {task} with {bits} bits, for the words they share",
                  {{"task", pair.blocker->task->id.value + " " + pair.blocker->task->title},
                   {"bits", bits_text(pair.blocker->bits)}});
}

std::string answer_text(const PairExplanation& pair, const Catalogue& words) {
  return words.tr(
      "the task has a better answer with {bits} bits; a further one may lie {margin} behind it, or "
      "must answer words of its own",
      {{"bits", bits_text(pair.blocker->bits)}, {"margin", bits_text(2.0 * pair.lines.margin)}});
}

std::string lever_text(const rules::Lever& lever, const Catalogue& words) {
  const std::string now = lever.now.empty()
                              ? words.tr("rule {rule} is silent", {{"rule", lever.rule.value}})
                              : words.tr("rule {rule} is at “{level}” ({bits})",
                                         {{"rule", lever.rule.value},
                                          {"level", lever.now},
                                          {"bits", signed_bits(lever.bits_now)}});
  const std::string then =
      lever.has_rarity ? words.tr("at “{level}” it would give {bits}, and more for what is rarer",
                                  {{"level", lever.level}, {"bits", signed_bits(lever.bits)}})
                       : words.tr("at “{level}” it would give {bits}",
                                  {{"level", lever.level}, {"bits", signed_bits(lever.bits)}});
  const std::string needs = condition_text(lever.needs);
  return words.tr("{now}; {then}", {{"now", now}, {"then", then}}) +
         (needs.empty() ? "" : ": " + needs);
}

// `map confirm` knows a result by how its quote begins.
std::string confirm_command(const PairExplanation& pair) {
  constexpr std::size_t kBeginning = 36;  // bytes: a dozen characters
  const std::string quote = on_one_line(pair.result->passage.quote);
  const std::size_t end =
      quote.size() <= kBeginning ? quote.size() : source::floor_code_point(quote, kBeginning);
  return fmt::format("plumbline map confirm {} '{}'", pair.task->id.value, quote.substr(0, end));
}

// Whether more bits would get a pair through the gate that it stopped at.
bool bits_matter(std::optional<Gate> gate) {
  return gate == Gate::blocking || gate == Gate::review || gate == Gate::accept;
}

// What a person can do, whatever the rules say.
std::string by_hand_text(const PairExplanation& pair, const Catalogue& words) {
  if (pair.link != nullptr || pair.stopped_at == Gate::decision) {
    return words.tr("a person can confirm it: {command}", {{"command", confirm_command(pair)}});
  }
  return words.tr("a person can add its quote to the results of {task} in the mapping",
                  {{"task", pair.task->id.value}});
}

// `lead`: bits that the pair has more than the rival.
std::string rival_line(std::string_view name, const pipeline::ExplainedRival& rival,
                       const std::string& what, double lead, const Catalogue& words, int indent) {
  const std::string stands = lead >= 0.0 ? words.tr("{bits} behind", {{"bits", bits_text(lead)}})
                                         : words.tr("{bits} ahead", {{"bits", bits_text(-lead)}});
  return fmt::format("{:{}}{}: {}, {} ({})\n", "", indent, name, what, bits_text(rival.bits),
                     stands);
}

}  // namespace

std::string quote_text(const model::Passage& passage, const model::Analysis& analysis, int indent) {
  return fmt::format("{:{}}{}\n{:{}}“{}”\n", "", indent, place_of(passage, analysis), "", indent,
                     on_one_line(passage.quote));
}

std::string firing_text(const model::Firing& firing) {
  std::string text = fmt::format("{} v{}", firing.rule.value, firing.version);
  if (!firing.level.empty()) text += " (" + firing.level + ")";
  for (const auto& [fact, value] : firing.matched) text += " " + fact_text(fact, value);
  return text;
}

std::string condition_text(const rules::FailedCondition& condition) {
  if (condition.text.empty()) return {};
  if (condition.facts.empty()) return condition.text;
  return fmt::format("{} ({})", condition.text, facts_text(condition.facts));
}

std::string waterfall_text(const PairExplanation& pair, const Catalogue& words, int indent) {
  const auto& evidence = pair.link != nullptr ? pair.link->evidence : pair.weight.evidence;
  std::string text;
  double sum = 0.0;
  for (const model::Firing& firing : evidence) {
    sum += firing.bits;
    // What was looked at and weighs nothing is in the JSON.
    const bool is_veto = firing.level == "veto";
    if (std::abs(firing.bits) < kShownBits && !is_veto) continue;
    text += fmt::format("{:{}}{:+7.2f}  {}\n", "", indent, firing.bits, firing_text(firing));
  }
  const double over = sum - pair.lines.accept;
  const std::string lines = words.tr("lines: accept {accept}, review {review}, margin {margin}",
                                     {{"accept", bits_text(pair.lines.accept)},
                                      {"review", bits_text(pair.lines.review)},
                                      {"margin", bits_text(pair.lines.margin)}});
  const std::string stands =
      over >= 0.0 ? words.tr("{bits} over the accept line", {{"bits", bits_text(over)}})
                  : words.tr("{bits} under the accept line", {{"bits", bits_text(-over)}});
  text += fmt::format("{:{}}{:+7.2f}  {}, {}\n", "", indent, sum, words.tr("sum"), stands);
  text += fmt::format("{:{}}{:9}{}\n", "", indent, "", lines);
  return text;
}

std::string margins_text(const PairExplanation& pair, const model::Analysis& analysis,
                         const Catalogue& words, int indent) {
  std::string text;
  if (pair.next_of_task) {
    text += rival_line(words.tr("next result of this task"), *pair.next_of_task,
                       place_of(pair.next_of_task->result->passage, analysis),
                       pair.weight.bits - pair.next_of_task->bits, words, indent);
  }
  if (pair.next_of_result) {
    const model::Task& other = *pair.next_of_result->task;
    text += rival_line(words.tr("next task of this result"), *pair.next_of_result,
                       other.id.value + " " + other.title,
                       pair.weight.bits - pair.next_of_result->bits, words, indent);
  }
  if (text.empty()) {
    text = fmt::format("{:{}}{}\n", "", indent,
                       words.tr("no other pair of either passes the review line"));
  }
  return text;
}

std::string stop_text(const PairExplanation& pair, const Catalogue& words) {
  if (pair.forced) return words.tr("confirmed by a person, whatever the bits say");
  if (!pair.stopped_at) return words.tr("accepted: nothing stands in its way");
  switch (*pair.stopped_at) {
    case Gate::jurisdiction:
      return words.tr("the task is of {task}, the result of {result}",
                      {{"task", pair.task->jurisdiction}, {"result", pair.result->jurisdiction}});
    case Gate::year:
      return words.tr("the task is planned for {plan}, the result reviews {review}",
                      {{"plan", std::to_string(pair.task->year)},
                       {"review", std::to_string(pair.result->year)}});
    case Gate::decision:
      return words.tr("a person rejected this pair: it is not proposed again");
    case Gate::parts:
      return words.tr("a clause of several parts: its parts are compared in its place");
    case Gate::blocking:
      return blocking_text(pair, words);
    case Gate::veto:
      return words.tr("forbidden by rule {rule}",
                      {{"rule", firing_text(pair.weight.evidence.back())}});
    case Gate::review:
      return words.tr("{gap} bits short of the review line, {accept} of the accept line",
                      {{"gap", bits_text(pair.lines.review - pair.weight.bits)},
                       {"accept", bits_text(-pair.over_accept())}});
    case Gate::accept:
      return accept_text(pair, words);
    case Gate::claim:
      return claim_text(pair, words);
    case Gate::answer:
      return answer_text(pair, words);
  }
  return {};
}

std::string levers_text(const PairExplanation& pair, const Catalogue& words, int indent) {
  const bool counts = pair.link != nullptr && model::counts(*pair.link);
  if (counts || pair.linked_as != nullptr || pair.stopped_at == Gate::parts) return {};
  std::string text;
  const double gap = -pair.over_accept();
  if (gap > 0.0 && bits_matter(pair.stopped_at)) {
    text +=
        fmt::format("{:{}}{}\n", "", indent,
                    words.tr("needs {gap} bits more to be accepted", {{"gap", bits_text(gap)}}));
    for (std::size_t i = 0; i < std::min(kShownLevers, pair.levers.size()); ++i) {
      const rules::Lever& lever = pair.levers[i];
      const std::string alone = lever.gain() >= gap ? " " + words.tr("[enough alone]") : "";
      text += fmt::format("{:{}}- {}{}\n", "", indent, lever_text(lever, words), alone);
    }
  }
  text += fmt::format("{:{}}- {}\n", "", indent, by_hand_text(pair, words));
  return text;
}

}  // namespace plumbline::cli
