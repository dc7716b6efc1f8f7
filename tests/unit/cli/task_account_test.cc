#include "cli/task_account.h"

#include <doctest/doctest.h>

#include <string>

namespace plumbline::cli {
namespace {

model::Analysis three_tasks() {
  model::Analysis analysis;
  for (const char* id : {"a", "b", "c"}) {
    model::Task task;
    task.id.value = id;
    task.title = std::string("task ") + id;
    task.year = 2024;
    analysis.tasks.push_back(task);
    analysis.assessments.emplace_back().task = task.id;
  }
  return analysis;
}

graph::DependencyGraph chain(const model::Analysis& analysis) {
  std::vector<model::TaskId> ids;
  for (const auto& task : analysis.tasks) ids.push_back(task.id);
  source::DiagnosticSink sink;
  return graph::DependencyGraph::from_edges(ids, std::vector<graph::Edge>{{0, 1}, {1, 2}}, sink);
}

}  // namespace

TEST_CASE("a task without a day is due at the end of its plan year") {
  model::Task task;
  task.year = 2024;
  CHECK(due_of(task) == calendar::Date{2024, 12, 31});
  task.due = calendar::Date{2024, 6, 30};
  CHECK(due_of(task) == calendar::Date{2024, 6, 30});
}

TEST_CASE("an account tells what comes first, what waits and what holds up") {
  auto analysis = three_tasks();
  analysis.tasks[1].due = calendar::Date{2024, 12, 30};
  const auto graph = chain(analysis);
  const auto account = account_of(graph, 1, analysis);
  CHECK(account.waits_for == std::vector<graph::Vertex>{2});
  CHECK(account.impact == std::vector<graph::Vertex>{0});
  CHECK(to_text(account, analysis, reports::Catalogue::shipped(reports::Tongue::en)) ==
        "b  2024-12-30  no evidence  task b\n"
        "waits for\n"
        "  c  2024-12-31  no evidence  task c\n"
        "is waited for by\n"
        "  a  2024-12-31  no evidence  task a\n"
        "what holds it up\n"
        "  c  2024-12-31  no evidence  task c  -1 days to spare\n");
}

TEST_CASE("what is done holds nothing up") {
  auto analysis = three_tasks();
  analysis.assessments[2].reported = model::Status::met;
  CHECK(account_of(chain(analysis), 1, analysis).critical_chain.size() == 1);
}

}  // namespace plumbline::cli
