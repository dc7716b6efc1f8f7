// Inference over a large random dependency graph, timed part by part and held against the plain
// loop that repeats until nothing changes. Prints `name seconds` lines; the graph goes to a file
// for the peer:
//
//   plumbline_inference_bench TASKS EDGES GRAPH_FILE
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "graph/dependency_graph.h"
#include "inference/inferring_rules.h"
#include "inference/lattice.h"
#include "inference/propagate.h"
#include "pipeline/packs.h"
#include "workspace/shipped_files.h"

namespace graph = plumbline::graph;
namespace inference = plumbline::inference;
namespace model = plumbline::model;
namespace source = plumbline::source;
namespace pipeline = plumbline::pipeline;
namespace workspace = plumbline::workspace;
using model::DependencyKind;
using model::Status;

namespace {

pipeline::Packs shipped_packs() {
  const pipeline::PackFiles files{
      workspace::shipped_sources("rules/"), workspace::shipped_sources("lexicon/"), {}};
  source::DiagnosticSink sink;
  auto packs = pipeline::compile_packs(files, sink);
  if (!packs) throw std::runtime_error("the shipped packs do not compile");
  return std::move(*packs);
}

// Processor time: all parts use one thread, and other programs of the machine do not count.
class Watch {
 public:
  // Prints what was done since the last call.
  void tell(const char* what) {
    std::printf("%s %.3f\n", what,
                static_cast<double>(std::clock() - begin_) / static_cast<double>(CLOCKS_PER_SEC));
    begin_ = std::clock();
  }
  void start() { begin_ = std::clock(); }

 private:
  std::clock_t begin_ = std::clock();
};

// Each edge from a task to one of lower number before the tasks are shuffled; one in eight makes a
// part of a whole.
std::vector<graph::Edge> random_edges(std::size_t tasks, std::size_t count, std::mt19937& random) {
  std::vector<graph::Vertex> number(tasks);
  for (graph::Vertex i = 0; i < tasks; ++i) number[i] = i;
  std::shuffle(number.begin(), number.end(), random);
  std::vector<graph::Edge> edges;
  edges.reserve(count);
  while (edges.size() < count) {
    const auto a = static_cast<graph::Vertex>(random() % tasks);
    const auto b = static_cast<graph::Vertex>(random() % tasks);
    if (a == b) continue;
    const auto kind = random() % 8 == 0 ? DependencyKind::part_of : DependencyKind::requires_;
    edges.push_back({number[std::max(a, b)], number[std::min(a, b)], kind});
  }
  return edges;
}

std::vector<Status> random_statuses(std::size_t tasks, std::mt19937& random) {
  constexpr std::array kStatuses{Status::no_evidence, Status::no_evidence, Status::no_evidence,
                                 Status::no_evidence, Status::no_evidence, Status::in_progress,
                                 Status::in_progress, Status::partly_met,  Status::not_met,
                                 Status::met};
  std::vector<Status> statuses(tasks);
  for (Status& each : statuses) each = kStatuses[random() % kStatuses.size()];
  return statuses;
}

void write(const char* path, const std::vector<Status>& statuses,
           const std::vector<graph::Edge>& edges) {
  std::ofstream file(path);
  file << statuses.size() << ' ' << edges.size() << '\n';
  for (const Status each : statuses) file << model::to_word(each) << '\n';
  for (const graph::Edge& edge : edges) {
    file << edge.from << ' ' << edge.to << ' ' << model::to_word(edge.kind) << '\n';
  }
}

// No order, no memory of what changed: every task is looked at again until nothing changes.
class RepeatUntilStable {
 public:
  RepeatUntilStable(const std::vector<Status>& reported, const std::vector<graph::Edge>& edges)
      : reported_(reported), now_(reported), in_(reported.size()), out_(reported.size()) {
    for (const graph::Edge& edge : edges) {
      in_[edge.to].push_back(edge);
      out_[edge.from].push_back(edge);
    }
  }

  // Returns how often it went over all tasks.
  int run(inference::InferringRules& rules, const inference::Evidence& evidence) {
    int rounds = 0;
    for (bool changed = true; changed; ++rounds) {
      changed = false;
      for (std::size_t i = 0; i < now_.size(); ++i)
        changed = look_at(i, rules, evidence) || changed;
    }
    return rounds;
  }
  [[nodiscard]] const std::vector<Status>& statuses() const { return now_; }

 private:
  bool look_at(std::size_t task, inference::InferringRules& rules,
               const inference::Evidence& evidence) {
    inference::PartCounts parts;
    inference::GraphContext context;
    context.inferring = true;
    context.reported = reported_[task];
    for (const graph::Edge& edge : in_[task]) {
      if (edge.kind == DependencyKind::part_of) {
        parts.add(now_[edge.from], edge.weight);
      } else if (inference::is_done(now_[edge.from])) {
        context.dependents_done += 1;
      }
    }
    // The shipped rules do not ask for `requirements_open`; it is counted as the pass counts it.
    for (const graph::Edge& edge : out_[task]) {
      if (edge.kind == DependencyKind::requires_ && !inference::is_done(reported_[edge.to])) {
        context.requirements_open += 1;
      }
    }
    const auto* grade = rules.grade(evidence, parts, context);
    const Status status = grade != nullptr && inference::says_more(grade->status, reported_[task])
                              ? grade->status
                              : reported_[task];
    if (status == now_[task]) return false;
    now_[task] = status;
    return true;
  }

  const std::vector<Status>& reported_;
  std::vector<Status> now_;
  std::vector<std::vector<graph::Edge>> in_, out_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const std::size_t tasks = std::strtoull(argv[1], nullptr, 10);
  const std::size_t count = std::strtoull(argv[2], nullptr, 10);
  std::mt19937 random(20250301);
  const auto edges = random_edges(tasks, count, random);
  const auto statuses = random_statuses(tasks, random);
  write(argv[3], statuses, edges);

  std::vector<model::TaskId> ids;
  for (std::size_t i = 0; i < tasks; ++i) ids.push_back({"2024-" + std::to_string(i)});
  const model::Task task;
  const inference::Evidence nothing{&task, {}, {}, true, {}};
  const std::vector<inference::Evidence> evidence(tasks, nothing);
  std::vector<model::Assessment> assessments(tasks);
  for (std::size_t i = 0; i < tasks; ++i) {
    assessments[i].task = ids[i];
    assessments[i].reported = statuses[i];
  }
  const auto packs = shipped_packs();
  const auto& rules = packs.status;
  const inference::StatusReader reader(*packs.lexicon);

  Watch watch;
  source::DiagnosticSink sink;
  const auto built = graph::DependencyGraph::from_edges(ids, edges, sink);
  watch.tell("build");
  inference::propagate(built, evidence, rules, reader, assessments);
  watch.tell("infer");

  RepeatUntilStable naive(statuses, edges);
  inference::InferringRules answers(rules, reader, true);
  watch.start();
  const int rounds = naive.run(answers, nothing);
  watch.tell("repeat");
  std::printf("rounds %d\n", rounds);
  std::size_t inferred = 0;
  for (std::size_t i = 0; i < tasks; ++i) {
    if (naive.statuses()[i] != assessments[i].effective()) return 1;
    inferred += assessments[i].inferred ? 1 : 0;
  }
  std::printf("inferred %zu\n", inferred);
  return 0;
}
