#include "cli/select_tasks.h"

#include <doctest/doctest.h>

namespace plumbline::cli {
namespace {

model::Analysis analysis() {
  model::Analysis analysis;
  const auto add = [&](const char* id, const char* jurisdiction, int year) {
    model::Task task;
    task.id.value = id;
    task.jurisdiction = jurisdiction;
    task.year = year;
    analysis.tasks.push_back(task);
    analysis.readings.emplace_back();
    analysis.readings.back().info.jurisdiction = jurisdiction;
    analysis.readings.back().plan_years = {year};
  };
  add("2023-AAAAA", "甲县", 2023);
  add("2024-BBBBB", "甲县", 2024);
  add("2024-CCCCC", "乙县", 2024);
  return analysis;
}

}  // namespace

TEST_CASE("selectors narrow together; none select all") {
  source::DiagnosticSink sink;
  using Indices = std::vector<std::size_t>;
  CHECK(select_tasks(analysis(), {}, sink) == Indices{0, 1, 2});
  CHECK(select_tasks(analysis(), {"甲县", 0, ""}, sink) == Indices{0, 1});
  CHECK(select_tasks(analysis(), {"", 2024, ""}, sink) == Indices{1, 2});
  CHECK(select_tasks(analysis(), {"乙县", 2023, ""}, sink) == Indices{});
  CHECK(select_tasks(analysis(), {"", 0, "2024-ccccc"}, sink) == Indices{2});
  CHECK(!sink.has_errors());
}

TEST_CASE("a name that fits nothing is an error that says what there is") {
  const auto message = [](const Selection& selection) {
    source::DiagnosticSink sink;
    CHECK(!select_tasks(analysis(), selection, sink));
    return sink.diagnostics().at(0).message;
  };
  CHECK(message({"丙县", 0, ""}) == "no report of '丙县' was read; did you mean '乙县'?");
  CHECK(message({"", 2030, ""}) == "no plan for 2030 was read; there are plans for 2023, 2024");
  CHECK(message({"", 0, "2024-BBBBC"}) == "no task '2024-BBBBC'; did you mean '2024-BBBBB'?");
}

}  // namespace plumbline::cli
