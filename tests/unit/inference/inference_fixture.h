// Tasks, results and links written short, graded with the shipped status pack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/dependency_graph.h"
#include "inference/infer.h"
#include "inference/status_facts.h"
#include "lexicon/lexicon.h"
#include "model/dependency.h"
#include "model/link.h"
#include "model/task.h"
#include "rules/rule_set.h"

namespace plumbline::test {

/// From datasets/ of the checkout.
[[nodiscard]] const lexicon::Lexicon& shipped_lexicon();
[[nodiscard]] const rules::RuleSet& shipped_status_rules();
/// One pack given as text, against the status vocabulary. REQUIREs that it compiles.
[[nodiscard]] rules::RuleSet status_rules(const std::string& pack);

inline constexpr int kYear = 2025;

/// `indicator form op value unit`, such as `学位 increment >= 4000 个`; a range is `3..5`. A target
/// as it stands in a task.
[[nodiscard]] model::Measure figure(std::string_view text,
                                    model::MeasureRole role = model::MeasureRole::target);
[[nodiscard]] model::Task action(const std::string& id);
[[nodiscard]] model::Task milestone(const std::string& id, model::Stage planned);
[[nodiscard]] model::Task target(const std::string& id, const std::vector<std::string>& figures);

[[nodiscard]] model::Result result(const std::string& id, model::Aspect aspect,
                                   const std::vector<std::string>& figures = {},
                                   const std::string& text = "");

[[nodiscard]] model::Dependency depends(const std::string& from, model::DependencyKind kind,
                                        const std::string& to, double weight = 1.0);

/// Everything that goes into one inference.
struct World {
  std::vector<model::Task> tasks;
  std::vector<model::Result> results;
  std::vector<model::Link> links;
  std::vector<model::Dependency> dependencies;
  inference::InferOptions options;

  /// A review of kYear was read, as of the day after it.
  World();
  void add(model::Task task) { tasks.push_back(std::move(task)); }
  /// Adds the result, linked to the task.
  void answer(const std::string& task, model::Result result,
              model::Relation relation = model::Relation::fulfils);
  void depend(const std::string& from, model::DependencyKind kind, const std::string& to,
              double weight = 1.0) {
    dependencies.push_back(depends(from, kind, to, weight));
  }

  [[nodiscard]] std::vector<model::Assessment> infer(const rules::RuleSet& rules) const;
  [[nodiscard]] std::vector<model::Assessment> infer() const;
};

/// `id status[>inferred]` of each, one a word.
[[nodiscard]] std::string statuses(const std::vector<model::Assessment>& assessments);
/// `kind message` of each finding, one a line.
[[nodiscard]] std::string findings(const model::Assessment& assessment);
/// The reported status of one task that one result answers.
[[nodiscard]] std::string reported(const model::Task& task, const model::Result& result,
                                   model::Relation relation = model::Relation::fulfils);

}  // namespace plumbline::test
