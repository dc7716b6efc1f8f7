#include "mapping/decisions.h"

#include <doctest/doctest.h>

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

std::string show_edges(const std::string& bytes) {
  std::string out;
  for (const model::Dependency& edge : stated_dependencies(load(bytes))) {
    CHECK(edge.origin == model::DependencyOrigin::mapping);
    CHECK(edge.because == "stated in m.yaml");
    out += edge.from.value + ' ' + std::string(model::to_word(edge.kind)) + ' ' + edge.to.value;
    if (edge.weight != 1.0) out += " x" + std::to_string(edge.weight).substr(0, 3);
    out += '\n';
  }
  return out;
}

// The messages of suspect_findings.
std::string looks(const std::string& bytes, const std::vector<model::Task>& tasks) {
  std::string out;
  for (const model::Finding& finding : suspect_findings(load(bytes), tasks)) {
    CHECK(finding.kind == model::FindingKind::suspect);
    out += finding.message + '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("only what a person stated is a stated dependency") {
  CHECK(show_edges(sample_file()) == "");
  const std::string bytes = with(sample_file(), "    kind: milestone\n",
                                 "    kind: milestone\n    requires: [2025-AAAAA, 2025-BBBBB]\n"
                                 "    continues: 2024-AAAAA\n    supersedes: [2024-BBBBB]\n");
  CHECK(show_edges(bytes) ==
        "2025-CCCCC requires 2025-AAAAA\n2025-CCCCC requires 2025-BBBBB\n"
        "2025-CCCCC continues 2024-AAAAA\n2025-CCCCC supersedes 2024-BBBBB\n");
  CHECK(show_edges(with(bytes, "    due: 2025-06-30\n", "    not_a_task: true\n")) ==
        "2025-CCCCC requires 2025-BBBBB\n2025-CCCCC continues 2024-AAAAA\n"
        "2025-CCCCC supersedes 2024-BBBBB\n");
}

TEST_CASE("a part_of is stated where a person changed it or gave it a weight") {
  const std::string part = "    part_of: 2025-AAAAA\n";
  CHECK(show_edges(with(sample_file(), part, "    part_of: 2025-CCCCC\n")) ==
        "2025-BBBBB part_of 2025-CCCCC\n");
  CHECK(show_edges(with(sample_file(), part, part + "    weight: 2.5\n")) ==
        "2025-BBBBB part_of 2025-AAAAA x2.5\n");
}

TEST_CASE("rulings are by task") {
  const auto found = rulings(load(with(sample_file(), "    kind: milestone\n",
                                       "    kind: milestone\n    ruling: {status: met}\n")));
  CHECK(found.size() == 1);
  CHECK(found.at({"2025-CCCCC"}).status == model::Status::met);
}

TEST_CASE("a task is suspect where it is marked, and where the next run would mark it") {
  const std::vector<model::Task> same = sample_analysis().tasks;
  std::vector<model::Task> moved = same;
  moved[2].fingerprint = "CCCCC001";
  std::vector<model::Task> gone = same;
  gone[2].fingerprint.clear();
  const std::string touched =
      with(sample_file(), "    kind: milestone\n", "    kind: milestone\n    lead: x\n");
  const std::string changed =
      "task 2025-CCCCC is suspect until somebody looks at it: its text in the source changed\n";
  const std::string lost =
      "task 2025-CCCCC is suspect until somebody looks at it: its text is no more in the source\n";
  CHECK(looks(touched, same) == "");
  CHECK(looks(sample_file(), moved) == "");
  CHECK(looks(touched, moved) == changed);
  CHECK(looks(touched, gone) == lost);
  const std::string marked = with(touched, "    lead: x\n", "    lead: x\n    suspect: true\n");
  CHECK(looks(marked, same) == changed);
  CHECK(looks(marked, gone) == lost);
  CHECK(looks(with(touched, "fCCCCC000", "fCCCCC000 x"), gone) == "");
  CHECK(looks(marked, {}) == changed);
}

TEST_CASE("a suspect finding shows the passage as it now stands") {
  const auto findings = suspect_findings(load(with(sample_file(), "    kind: milestone\n",
                                                   "    kind: milestone\n    suspect: true\n")),
                                         sample_analysis().tasks);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].tasks == std::vector<model::TaskId>{{"2025-CCCCC"}});
  REQUIRE(findings[0].passages.size() == 1);
  CHECK(findings[0].passages[0].quote == "云溪大桥建成通车");
}

}  // namespace plumbline::mapping
