#include "cli/status_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "cli/pair_text.h"
#include "reports/phrases.h"

namespace plumbline::cli {
namespace {

using pipeline::StatusQuestion;
using reports::Catalogue;

// Cases give a status or a pace, as words of the model.
std::string gives_text(const rules::AnswerTrace& answer, const Catalogue& words) {
  if (const auto status = model::parse_status(answer.gives)) {
    return reports::status_name(*status, words);
  }
  for (const auto pace : {model::Pace::ahead, model::Pace::on_pace, model::Pace::behind}) {
    if (answer.gives == model::to_word(pace)) return reports::pace_name(pace, words);
  }
  return answer.gives;
}

std::string rule_name(const rules::RuleTrace& rule) {
  return fmt::format("{} v{}", rule.id.value, rule.version);
}

std::string fired_text(const rules::RuleTrace& rule, const Catalogue& words) {
  std::string text = fmt::format("  {}: {}\n", rule_name(rule), rule.why);
  for (std::size_t i = 0; i < rule.answers.size(); ++i) {
    const rules::AnswerTrace& answer = rule.answers[i];
    // A rule without cases has one without a name.
    const std::string name = answer.name.empty() ? "" : answer.name + ", ";
    if (i == rule.taken) {
      text += fmt::format("    + {}{}\n", name, gives_text(answer, words));
      break;
    }
    text += fmt::format("    - {}{}: {}\n", name, gives_text(answer, words),
                        condition_text(*answer.failed));
  }
  if (rule.beaten_by) {
    text += "    " + words.tr("set aside by {rule}", {{"rule", rule.beaten_by->value}}) + "\n";
  }
  return text;
}

// Of the rules that did not fire those with most of their conditions met, but one at least.
std::vector<const rules::RuleTrace*> nearest(const std::vector<rules::RuleTrace>& rules) {
  std::vector<const rules::RuleTrace*> near;
  for (const rules::RuleTrace& rule : rules) {
    if (rule.failed && rule.conditions_met > 0) near.push_back(&rule);
  }
  const auto met = [](const rules::RuleTrace* rule) {
    return static_cast<double>(rule->conditions_met) / static_cast<double>(rule->conditions);
  };
  std::stable_sort(near.begin(), near.end(),
                   [&](const auto* a, const auto* b) { return met(a) > met(b); });
  if (near.size() > kShownRules) near.resize(kShownRules);
  return near;
}

std::string turns_text(const StatusQuestion& question, const Catalogue& words) {
  if (question.turns.size() < 2) return {};
  std::string text;
  for (const pipeline::StatusTurn& turn : question.turns) {
    const std::string status = reports::status_name(turn.status, words);
    if (!turn.from) {
      text += status;
    } else {
      text += fmt::format("; {} {:.10g} {}", turn.inclusive ? "≥" : ">", *turn.from, status);
    }
  }
  return "    " +
         words.tr("by the figure reported ({unit}): {turns}",
                  {{"unit", question.unit}, {"turns", text}}) +
         "\n";
}

// The figures that were compared, each where it stands.
std::string figures_text(const StatusQuestion& question, const model::Analysis& analysis,
                         const Catalogue& words) {
  if (question.target == nullptr || question.outcome == nullptr) return {};
  return "  " + words.tr("as planned") + "\n" + quote_text(question.target->passage, analysis, 4) +
         "  " + words.tr("as reported") + "\n" + quote_text(question.outcome->passage, analysis, 4);
}

std::string question_text(const StatusQuestion& question, const model::Analysis& analysis,
                          const Catalogue& words) {
  std::string text = figures_text(question, analysis, words);
  for (const rules::RuleTrace& rule : question.rules) {
    if (rule.holds()) text += fired_text(rule, words);
  }
  text += turns_text(question, words);
  for (const rules::RuleTrace* rule : nearest(question.rules)) {
    text += fmt::format("  {} {}: {}\n", rule_name(*rule), words.tr("does not apply"),
                        condition_text(*rule->failed));
  }
  return text;
}

std::string_view title_of(const StatusQuestion& question) {
  if (question.inferring) return reports::msgid("status rules, with the graph");
  if (question.actual) return reports::msgid("status rules, of one figure");
  return reports::msgid("status rules");
}

}  // namespace

std::string status_text(std::span<const StatusQuestion> questions, const model::Analysis& analysis,
                        const Catalogue& words) {
  std::string text;
  for (const StatusQuestion& question : questions) {
    text += "\n" + words.tr(title_of(question)) + "\n" + question_text(question, analysis, words);
  }
  return text;
}

}  // namespace plumbline::cli
