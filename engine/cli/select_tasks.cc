#include "cli/select_tasks.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

#include "source/nearest_name.h"

namespace plumbline::cli {
namespace {

bool knows_jurisdiction(const model::Analysis& analysis, const std::string& name,
                        source::DiagnosticSink& sink) {
  std::set<std::string> names;
  for (const auto& reading : analysis.readings) names.insert(reading.info.jurisdiction);
  if (name.empty() || names.contains(name)) return true;
  const std::vector<std::string> known(names.begin(), names.end());
  sink.error("selection-unknown-jurisdiction", "", std::nullopt,
             "no report of '" + name + "' was read" + source::did_you_mean(name, known));
  return false;
}

bool knows_year(const model::Analysis& analysis, int year, source::DiagnosticSink& sink) {
  std::set<int> years;
  for (const auto& reading : analysis.readings) {
    years.insert(reading.plan_years.begin(), reading.plan_years.end());
  }
  for (const auto& task : analysis.tasks) years.insert(task.year);
  if (year == 0 || years.contains(year)) return true;
  std::string known;
  for (const int other : years) known += (known.empty() ? "" : ", ") + std::to_string(other);
  sink.error("selection-unknown-year", "", std::nullopt,
             "no plan for " + std::to_string(year) + " was read; there are plans for " +
                 (known.empty() ? "no year" : known));
  return false;
}

// Ids are Crockford base 32, made to be typed in either case.
std::string upper(std::string_view id) {
  std::string out(id);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char character) {
    return static_cast<char>(std::toupper(character));
  });
  return out;
}

}  // namespace

std::optional<std::size_t> find_task(const model::Analysis& analysis, std::string_view id,
                                     source::DiagnosticSink& sink) {
  const std::string wanted = upper(id);
  std::vector<std::string> known;
  for (std::size_t i = 0; i < analysis.tasks.size(); ++i) {
    const std::string& name = analysis.tasks[i].id.value;
    if (name == id || upper(name) == wanted) return i;
    known.push_back(name);
  }
  sink.error("selection-unknown-task", "", std::nullopt,
             "no task '" + std::string(id) + "'" + source::did_you_mean(id, known));
  return std::nullopt;
}

std::optional<std::vector<std::size_t>> select_tasks(const model::Analysis& analysis,
                                                     const Selection& selection,
                                                     source::DiagnosticSink& sink) {
  const bool known = knows_jurisdiction(analysis, selection.jurisdiction, sink) &&
                     knows_year(analysis, selection.year, sink);
  if (!known) return std::nullopt;
  std::optional<std::size_t> only;
  if (!selection.task.empty()) {
    only = find_task(analysis, selection.task, sink);
    if (!only) return std::nullopt;
  }
  std::vector<std::size_t> selected;
  for (std::size_t i = 0; i < analysis.tasks.size(); ++i) {
    const auto& task = analysis.tasks[i];
    const bool fits =
        (selection.jurisdiction.empty() || task.jurisdiction == selection.jurisdiction) &&
        (selection.year == 0 || task.year == selection.year) && (!only || *only == i);
    if (fits) selected.push_back(i);
  }
  return selected;
}

}  // namespace plumbline::cli
