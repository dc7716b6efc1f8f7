#include "cli/task_account.h"

#include <fmt/format.h>

#include <array>

#include "inference/grade.h"
#include "reports/phrases.h"

namespace plumbline::cli {
namespace {

std::string line_of(graph::Vertex vertex, const model::Analysis& analysis,
                    const reports::Catalogue& words) {
  const model::Task& task = analysis.tasks[vertex];
  return fmt::format("  {}  {}  {}  {}", task.id.value, calendar::to_string(due_of(task)),
                     reports::status_name(analysis.assessments[vertex].effective(), words),
                     task.title);
}

}  // namespace

calendar::Date due_of(const model::Task& task) {
  return task.due.value_or(calendar::whole_year(task.year).last);
}

TaskAccount account_of(const graph::DependencyGraph& graph, graph::Vertex task,
                       const model::Analysis& analysis) {
  constexpr std::array kRequires{model::DependencyKind::requires_};
  std::vector<calendar::Date> due;
  due.reserve(analysis.tasks.size());
  for (const auto& each : analysis.tasks) due.push_back(due_of(each));
  TaskAccount account;
  std::vector<bool> below(graph.size(), false);
  for (const auto vertex : graph.reachable(task, kRequires)) below[vertex] = true;
  for (const auto vertex : graph.dependencies_first()) {
    if (below[vertex]) account.waits_for.push_back(vertex);
  }
  account.impact = graph::impact(graph, task);
  account.critical_chain = graph::critical_chain(graph, task, due, [&](graph::Vertex vertex) {
    return !inference::is_done(analysis.assessments[vertex].effective());
  });
  return account;
}

std::string to_text(const TaskAccount& account, const model::Analysis& analysis,
                    const reports::Catalogue& words) {
  std::string text = line_of(account.critical_chain.front().task, analysis, words).substr(2) + '\n';
  const auto add = [&](std::string heading, const std::vector<graph::Vertex>& tasks) {
    if (tasks.empty()) return;
    text += heading + '\n';
    for (const auto vertex : tasks) text += line_of(vertex, analysis, words) + '\n';
  };
  add(words.tr("waits for"), account.waits_for);
  add(words.tr("is waited for by"), account.impact);
  if (account.critical_chain.size() < 2) return text;
  text += words.tr("what holds it up") + '\n';
  for (std::size_t i = 1; i < account.critical_chain.size(); ++i) {
    const auto& link = account.critical_chain[i];
    text += line_of(link.task, analysis, words);
    text += "  " + words.trn("{n} day to spare", "{n} days to spare", link.slack_days) + '\n';
  }
  return text;
}

}  // namespace plumbline::cli
