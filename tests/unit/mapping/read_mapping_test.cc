#include "mapping/read_mapping.h"

#include <doctest/doctest.h>

#include "plan_sample.h"

namespace plumbline::mapping {
namespace {

constexpr const char* kHead =
    "plumbline: 1\nplan: {jurisdiction: 云溪区, year: 2025, sources: [a]}\n";

std::string messages(const std::string& bytes) {
  source::DiagnosticSink sink;
  (void)load_mapping({"m.yaml", bytes}, sink);
  return show(sink, bytes);
}

// Of a task's lines, each behind four spaces.
std::string task_messages(const std::string& lines) {
  return messages(kHead + ("tasks:\n  - id: 2025-AAAAA\n" + lines));
}

Mapping load(const std::string& bytes) {
  source::DiagnosticSink sink;
  auto mapping = load_mapping({"m.yaml", bytes}, sink);
  CHECK(show(sink, bytes) == "");
  REQUIRE(mapping);
  return *mapping;
}

}  // namespace

TEST_CASE("a person's file is read as it is meant") {
  const Mapping mapping = load(std::string(kHead) + R"(tasks:
  - id: 2025-AAAAA
    title: 养老
    quote: 新增养老服务中心4家
    target: 养老服务中心 >= 4 家
    due: 2025-10-31
    lead: 区民政局
    part_of: 2025-CCCCC
    weight: 2
    requires: [2025-BBBBB, 2025-CCCCC]
    supersedes: 2024-XXXXX
    ruling: {status: met, because: 来函}
    results:
      - {quote: 新增5家, source: b}
      - quote: 新增6家
        source: b
        relation: progress
        decision: rejected
  - id: 2025-BBBBB
    source: c
    not_a_task: true
)");
  CHECK(mapping.jurisdiction == "云溪区");
  CHECK(mapping.year == 2025);
  REQUIRE(mapping.tasks.size() == 2);
  const MappedTask& task = mapping.tasks[0];
  CHECK(task.by_hand());
  CHECK(task.touched);
  CHECK(task.source.value == "a");
  CHECK(task.kind == model::TaskKind::target);
  CHECK(task.due == calendar::Date{2025, 10, 31});
  CHECK(task.own ==
        std::set{Field::title, Field::quote, Field::part_of, Field::target, Field::due});
  REQUIRE(task.dependencies.size() == 4);
  CHECK(task.dependencies[0].kind == model::DependencyKind::part_of);
  CHECK(task.dependencies[0].weight == 2.0);
  CHECK(task.dependencies[3].to.value == "2024-XXXXX");
  CHECK(task.ruling == model::Ruling{model::Status::met, "来函"});
  REQUIRE(task.results.size() == 2);
  CHECK(task.results[0].by_hand);
  CHECK(task.results[0].decision == model::Decision::confirmed);
  CHECK_FALSE(task.results[0].own_relation);
  CHECK(task.results[1].decision == model::Decision::rejected);
  CHECK(task.results[1].own_relation);
  CHECK(mapping.tasks[1].not_a_task);
  CHECK(mapping.tasks[1].source.value == "c");
  CHECK(mapping.find({"2025-BBBBB"}) == &mapping.tasks[1]);
  CHECK(mapping.find({"2025-ZZZZZ"}) == nullptr);
}

TEST_CASE("what differs from the machine's note is a person's") {
  const struct {
    const char* from;
    const char* to;
    std::set<Field> own;
  } rows[] = {
      {"title: 新增养老服务中心\n", "title: 养老\n", {Field::title}},
      {"title: 新增养老服务中心\n", "title: '新增养老服务中心' \n", {}},
      {"    due: 2025-06-30\n", "", {Field::due}},
      {"    due: 2025-06-30\n", "    due:\n", {Field::due}},
      {"target: 养老服务中心 >= 4 家", "target: 养老服务中心 >= 5 家", {Field::target}},
      {"    kind: milestone\n", "    kind: action\n", {Field::kind}},
      {"    part_of: 2025-AAAAA\n", "", {Field::part_of}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.to);
    const Mapping mapping = load(with(sample_file(), row.from, row.to));
    std::set<Field> own;
    for (const MappedTask& task : mapping.tasks) own.insert(task.own.begin(), task.own.end());
    CHECK(own == row.own);
  }
}

TEST_CASE("a task is touched by whatever a person left in its lines") {
  const struct {
    const char* from;
    const char* to;
  } rows[] = {
      {"  - id: 2025-CCCCC\n", "  # ask again\n  - id: 2025-CCCCC\n"},
      {"  - id: 2025-CCCCC\n", "  - id: 2025-CCCCC  # ask again\n"},
      {"    kind: milestone\n", "    kind: milestone\n    lead: 区交通局\n"},
      {"    kind: milestone\n", "    kind: milestone\n    note: 问过\n"},
      {"        verdict: review\n        decision: proposed\n",
       "        verdict: review\n        decision: confirmed\n"},
      {"        relation: progress\n", "        relation: fulfils\n"},
      {"        relation: progress\n", ""},
      {"      - quote: 云溪大桥主塔封顶\n", "      - quote: 云溪大桥合龙\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.to);
    const Mapping mapping = load(with(sample_file(), row.from, row.to));
    CHECK(mapping.tasks[2].touched);
    CHECK_FALSE(mapping.tasks[0].touched);
  }
  const std::string deleted =
      with(sample_file(),
           "    results:\n      - quote: 云溪大桥主塔封顶\n        source: yx/2026.txt\n"
           "        relation: progress\n        verdict: review\n        decision: proposed\n",
           "");
  CHECK(load(deleted).tasks[2].touched);
}

TEST_CASE("a wrong key or word is named with the nearest one") {
  CHECK(task_messages("    titel: x\n") ==
        "m.yaml:5:5: error: unknown key 'titel' in a task; did you mean 'title'? "
        "[mapping-unknown-key]\n      titel: x\n      ^~~~~\n");
  CHECK(
      task_messages("    kind: taget\n") ==
      "m.yaml:5:11: error: unknown kind 'taget'; expected target, milestone, action; did you mean "
      "'target'? [mapping-unknown-word]\n      kind: taget\n            ^~~~~\n");
  CHECK(task_messages("    ruling: {status: done}\n") ==
        "m.yaml:5:22: error: unknown status 'done'; expected exceeded, met, partly_met, not_met, "
        "in_progress, no_evidence, pending [mapping-unknown-word]\n"
        "      ruling: {status: done}\n                       ^~~~\n");
  CHECK(task_messages("    results:\n      - {quote: q, source: s, decision: confirmd}\n") ==
        "m.yaml:6:41: error: unknown decision 'confirmd'; expected proposed, confirmed, rejected; "
        "did "
        "you mean 'confirmed'? [mapping-unknown-word]\n"
        "        - {quote: q, source: s, decision: confirmd}\n"
        "                                          ^~~~~~~~\n");
  CHECK(
      task_messages("    results:\n      - {quote: q, source: s, relation: fulfills}\n") ==
      "m.yaml:6:41: error: unknown relation 'fulfills'; expected fulfils, progress, restates; did "
      "you mean 'fulfils'? [mapping-unknown-word]\n"
      "        - {quote: q, source: s, relation: fulfills}\n"
      "                                          ^~~~~~~~\n");
  CHECK(task_messages("    results:\n      - {quote: q, source: s, verdict: accept}\n") ==
        "m.yaml:6:40: error: unknown verdict 'accept'; expected accepted, review; did you mean "
        "'accepted'? [mapping-unknown-word]\n"
        "        - {quote: q, source: s, verdict: accept}\n"
        "                                         ^~~~~~\n");
}

TEST_CASE("a wrong value is shown with what was expected") {
  CHECK(task_messages("    due: 2025-02-30\n") ==
        "m.yaml:5:10: error: found '2025-02-30'; 'due' must be a day, YYYY-MM-DD "
        "[mapping-bad-value]\n      due: 2025-02-30\n           ^~~~~~~~~~\n");
  CHECK(task_messages("    target: 中心 4 家\n") ==
        "m.yaml:5:13: error: can't read this target: '中心 4 家' has no comparator; expected =, ~, "
        ">=, <= or in [mapping-bad-value]\n      target: 中心 4 家\n              ^^~~~~~~~\n");
  CHECK(task_messages("    requires: [养老]\n") ==
        "m.yaml:5:16: error: found '养老'; 'requires' must be the id of a task, such as 2025-K7QM2 "
        "[mapping-bad-value]\n      requires: [养老]\n                 ^^~~\n");
  CHECK(
      task_messages("    part_of: 2025-AAAAA\n") ==
      "m.yaml:5:14: error: found '2025-AAAAA'; 'part_of' must be the id of another task than this "
      "one [mapping-bad-value]\n      part_of: 2025-AAAAA\n               ^~~~~~~~~~\n");
  CHECK(task_messages("    weight: 0\n") ==
        "m.yaml:5:13: error: found '0'; 'weight' must be greater than 0 [mapping-bad-value]\n"
        "      weight: 0\n              ^\n");
  CHECK(
      task_messages("    machine: hello\n") ==
      "m.yaml:5:14: error: this line is the machine's own note and can't be read any more; put it "
      "back, or remove it to make all that stands here your own [mapping-bad-value]\n"
      "      machine: hello\n               ^~~~~\n");
  CHECK(messages(std::string(kHead) + "tasks:\n  - id: bridge\n") ==
        "m.yaml:4:9: error: found 'bridge'; 'id' must be a year, a dash and a name, such as "
        "2025-K7QM2 [mapping-bad-value]\n    - id: bridge\n          ^~~~~~\n");
}

TEST_CASE("a wrong type or a missing key is told where it is") {
  CHECK(task_messages("    title: [x]\n") ==
        "m.yaml:5:12: error: found a list; 'title' must be text [mapping-wrong-type]\n"
        "      title: [x]\n             ^~~\n");
  CHECK(task_messages("    suspect: yes\n") ==
        "m.yaml:5:14: error: found 'yes'; 'suspect' must be true or false [mapping-wrong-type]\n"
        "      suspect: yes\n               ^~~\n");
  CHECK(task_messages("    results:\n      - source: s\n") ==
        "m.yaml:6:9: error: a result needs 'quote' [mapping-missing-key]\n"
        "        - source: s\n          ^~~~~~~~~\n");
  CHECK(messages(std::string(kHead) + "tasks:\n  - title: x\n") ==
        "m.yaml:4:5: error: a task needs 'id' [mapping-missing-key]\n    - title: x\n      "
        "^~~~~~~~\n");
  CHECK(messages("plumbline: 1\ntasks: []\n") ==
        "m.yaml:1:1: error: a mapping needs 'plan' [mapping-missing-key]\n"
        "  plumbline: 1\n  ^~~~~~~~~~~~\n");
  CHECK(messages("plumbline: 1\nplan:  # later\n") ==
        "m.yaml:2:6: error: a mapping needs 'plan' [mapping-missing-key]\n"
        "  plan:  # later\n       ^\n");
  CHECK(messages("plumbline: 1\nplan: {year: soon}\n") ==
        "m.yaml:2:14: error: found 'soon'; 'year' must be a whole number [mapping-wrong-type]\n"
        "  plan: {year: soon}\n               ^~~~\n");
  CHECK(messages("plumbline: 1\nplan: {year: 25}\n") ==
        "m.yaml:2:14: error: found '25'; 'year' must be a year of four digits [mapping-bad-value]\n"
        "  plan: {year: 25}\n               ^~\n");
  CHECK(messages("") ==
        "m.yaml:1:1: error: found nothing; a mapping must be a map of keys [mapping-wrong-type]\n"
        "  \n  ^\n");
}

TEST_CASE("another version of the format is refused") {
  CHECK(messages("plumbline: 2\nplan: {year: 2025}\n") ==
        "m.yaml:1:12: error: found version '2'; this program reads version 1 [mapping-version]\n"
        "  plumbline: 2\n             ^\n");
}

TEST_CASE("two tasks of one id are shown with both places") {
  CHECK(messages(std::string(kHead) + "tasks:\n  - id: 2025-AAAAA\n  - id: 2025-AAAAA\n") ==
        "m.yaml:5:9: error: two tasks have the id '2025-AAAAA' [mapping-duplicate-id]\n"
        "    - id: 2025-AAAAA\n          ^~~~~~~~~~\n"
        "m.yaml:4:9: note: first here\n    - id: 2025-AAAAA\n          ^~~~~~~~~~\n");
}

TEST_CASE("a wrong key is left out, and the rest of its task still counts") {
  source::DiagnosticSink sink;
  const auto mapping = load_mapping(
      {"m.yaml",
       std::string(kHead) +
           "tasks:\n  - id: 2025-AAAAA\n    due: soon\n    ruling: {status: met}\n"
           "    results:\n      - quote: x\n      - {quote: q, source: s}\n  - title: y\n"},
      sink);
  REQUIRE(mapping);
  CHECK(sink.error_count() == 3);
  REQUIRE(mapping->tasks.size() == 1);
  CHECK(mapping->tasks[0].ruling);
  CHECK(mapping->tasks[0].results.size() == 1);
}

}  // namespace plumbline::mapping
