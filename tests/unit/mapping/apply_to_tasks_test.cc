#include <doctest/doctest.h>

#include "mapping/decisions.h"
#include "plan_sample.h"

namespace plumbline::mapping {
namespace {

std::vector<Mapping> load(const std::string& bytes) {
  source::DiagnosticSink sink;
  auto mapping = load_mapping({"m.yaml", bytes}, sink);
  CHECK(show(sink, bytes) == "");
  REQUIRE(mapping);
  return {*mapping};
}

std::vector<model::Task> applied(const std::string& bytes,
                                 std::vector<model::Task> tasks = sample_analysis().tasks) {
  return apply_to_tasks(load(bytes), std::move(tasks));
}

std::string by_hand(const std::string& lines) {
  return "plumbline: 1\nplan: {jurisdiction: 云溪区, year: 2025, sources: "
         "[yx/2025.txt]}\ntasks:\n" +
         lines;
}

std::string ids(const std::vector<model::Task>& tasks) {
  std::string out;
  for (const model::Task& task : tasks) out += task.id.value + " ";
  return out;
}

}  // namespace

TEST_CASE("what the machine wrote changes no task") {
  CHECK(applied(sample_file()) == sample_analysis().tasks);
  CHECK(apply_to_tasks({}, sample_analysis().tasks) == sample_analysis().tasks);
}

TEST_CASE("a person's fields overrule what was read") {
  std::string bytes = with(sample_file(), "title: 新增养老服务中心\n", "title: 养老\n");
  bytes = with(bytes, "due: 2025-06-30", "due: 2025-10-31");
  bytes = with(bytes, "target: 养老服务中心 >= 4 家", "target: 养老中心 = 6 个; 床位 >= 1 万张");
  bytes = with(bytes, "    part_of: 2025-AAAAA\n", "    part_of: 2025-CCCCC\n");
  bytes = with(bytes, "    kind: milestone\n", "    kind: action\n");
  const auto tasks = applied(bytes);
  REQUIRE(tasks.size() == 3);
  CHECK(tasks[0].title == "养老");
  CHECK(tasks[0].due == calendar::Date{2025, 10, 31});
  REQUIRE(tasks[0].measures.size() == 2);
  CHECK(tasks[0].measures[0].indicator == "养老中心");
  CHECK(tasks[0].measures[1].value == 10000);
  CHECK(tasks[0].measures[1].role == model::MeasureRole::target);
  CHECK(tasks[0].measures[1].year == 2025);
  CHECK(tasks[0].passage == sample_analysis().tasks[0].passage);
  CHECK(tasks[1].part_of == model::TaskId{"2025-CCCCC"});
  CHECK(tasks[2].kind == model::TaskKind::action);
}

TEST_CASE("what a person deleted is overruled too") {
  std::string bytes = with(sample_file(), "    due: 2025-06-30\n", "");
  bytes = with(bytes, "    target: 养老服务中心 >= 4 家\n", "");
  bytes = with(bytes, "    part_of: 2025-AAAAA\n", "");
  const auto tasks = applied(bytes);
  CHECK_FALSE(tasks[0].due);
  CHECK(tasks[0].measures.empty());
  CHECK(tasks[0].kind == model::TaskKind::action);
  CHECK_FALSE(tasks[1].part_of);
}

TEST_CASE("a target's polarity is that of the figure it overrules, else by its comparator") {
  auto tasks = sample_analysis().tasks;
  tasks[0].measures[0].polarity = model::Polarity::ceiling;
  const auto after = applied(with(sample_file(), "target: 养老服务中心 >= 4 家",
                                  "target: 养老服务中心 = 6 家; a <= 1; b ~ 1; c = 1"),
                             tasks);
  CHECK(after[0].measures[0].polarity == model::Polarity::ceiling);
  CHECK(after[0].measures[1].polarity == model::Polarity::ceiling);
  CHECK(after[0].measures[2].polarity == model::Polarity::about);
  CHECK(after[0].measures[3].polarity == model::Polarity::floor);
}

TEST_CASE("what is no task is left out, and its parts stand alone") {
  const auto tasks =
      applied(with(sample_file(), "    due: 2025-06-30\n", "    not_a_task: true\n"));
  CHECK(ids(tasks) == "2025-BBBBB 2025-CCCCC ");
  CHECK_FALSE(tasks[0].part_of);
}

TEST_CASE("a whole that there is not makes no part") {
  const auto tasks =
      applied(with(sample_file(), "    part_of: 2025-AAAAA\n", "    part_of: 2025-AAAAB\n"));
  CHECK_FALSE(tasks[1].part_of);
}

TEST_CASE("a task by hand follows the last one of its plan") {
  std::vector<model::Task> found = sample_analysis().tasks;
  found.push_back(make_task("2026-AAAAA", "明年"));
  found.back().year = 2026;
  const auto tasks = applied(by_hand("  - id: 2025-mine\n    title: 办好实事\n    due: 2025-06-30\n"
                                     "    target: 实事 = 10 件\n    part_of: 2025-AAAAA\n"),
                             found);
  CHECK(ids(tasks) == "2025-AAAAA 2025-BBBBB 2025-CCCCC 2025-mine 2026-AAAAA ");
  const model::Task& task = tasks[3];
  CHECK(task.jurisdiction == "云溪区");
  CHECK(task.year == 2025);
  CHECK(task.text == "办好实事");
  CHECK(task.kind == model::TaskKind::target);
  CHECK(task.measures.size() == 1);
  CHECK(task.part_of == model::TaskId{"2025-AAAAA"});
  CHECK(task.fingerprint.empty());
}

TEST_CASE("a task by hand takes the place of the found one that it quotes") {
  const auto tasks = applied(
      by_hand("  - id: 2025-mine\n    quote: 新增养老\n      服务中心4家\n    title: 养老\n"));
  CHECK(ids(tasks) == "2025-mine 2025-BBBBB 2025-CCCCC ");
  CHECK(tasks[0].title == "养老");
  CHECK(tasks[0].fingerprint == "AAAAA000");
  CHECK(tasks[1].part_of == model::TaskId{"2025-mine"});
}

TEST_CASE("a task by hand takes the place of the clause that it quotes in part") {
  CHECK(ids(applied(by_hand("  - id: 2025-mine\n    quote: 养老服务中心4家\n"))) ==
        "2025-mine 2025-BBBBB 2025-CCCCC ");
  // Neither a word of a clause nor another clause will do.
  CHECK(ids(applied(by_hand("  - id: 2025-mine\n    quote: 养老\n"))) ==
        "2025-AAAAA 2025-BBBBB 2025-CCCCC 2025-mine ");
  CHECK(ids(applied(by_hand("  - id: 2025-mine\n    quote: 新增养老服务中心6家\n"))) ==
        "2025-AAAAA 2025-BBBBB 2025-CCCCC 2025-mine ");
}

TEST_CASE("an id lives on when the text changes under it") {
  auto found = sample_analysis().tasks;
  found[0] = make_task("2025-DDDDD", "新增区域养老服务中心5家");
  found[1].part_of = found[0].id;
  CHECK(ids(applied(sample_file(), found)) == "2025-AAAAA 2025-BBBBB 2025-CCCCC ");
  const auto tasks =
      applied(with(sample_file(), "title: 新增养老服务中心\n", "title: 养老\n"), found);
  CHECK(tasks[0].title == "养老");
  CHECK(tasks[0].fingerprint == "DDDDD000");
  CHECK(tasks[1].part_of == tasks[0].id);
}

TEST_CASE("of clauses that read the same an entry takes the one with its fingerprint") {
  auto found = sample_analysis().tasks;
  found[2] = make_task("2025-DDDDD", "云溪大桥建成通车");
  found.push_back(make_task("2025-EEEEE", "云溪大桥建成通车"));
  found[3].fingerprint = "CCCCC000";
  CHECK(ids(applied(sample_file(), found)) == "2025-AAAAA 2025-BBBBB 2025-DDDDD 2025-CCCCC ");
}

TEST_CASE("a task whose text is gone lives on only by what a person wrote") {
  auto found = sample_analysis().tasks;
  found.erase(found.begin());
  found[0].part_of.reset();
  CHECK(ids(applied(sample_file(), found)) == "2025-BBBBB 2025-CCCCC ");
  const auto tasks = applied(
      with(sample_file(), "    due: 2025-06-30\n", "    due: 2025-06-30\n    lead: 区民政局\n"),
      found);
  CHECK(ids(tasks) == "2025-BBBBB 2025-CCCCC 2025-AAAAA ");
  CHECK(tasks[2].fingerprint.empty());
  CHECK(tasks[2].measures.size() == 1);
}

}  // namespace plumbline::mapping
