#include "graph/dependency_graph.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>
#include <string>
#include <tuple>

namespace graph = plumbline::graph;
namespace model = plumbline::model;
namespace source = plumbline::source;
using graph::DependencyGraph;
using graph::Edge;
using graph::Vertex;
using model::DependencyKind;

namespace {

constexpr DependencyKind kRequires = DependencyKind::requires_;
constexpr DependencyKind kPartOf = DependencyKind::part_of;
constexpr DependencyKind kContinues = DependencyKind::continues;
const std::vector<DependencyKind> kAllKinds{kRequires, kPartOf, kContinues,
                                            DependencyKind::supersedes};

std::vector<model::TaskId> tasks(std::size_t count) {
  std::vector<model::TaskId> ids;
  for (std::size_t i = 0; i < count; ++i)
    ids.push_back({std::string(1, static_cast<char>('a' + i))});
  return ids;
}

// "a>b" with a kind.
model::Dependency dependency(const char* edge, DependencyKind kind = kRequires) {
  model::Dependency result;
  result.from = {std::string(1, edge[0])};
  result.to = {std::string(1, edge[2])};
  result.kind = kind;
  return result;
}

std::string text(std::span<const Edge> edges) {
  std::string result;
  for (const Edge& edge : edges) {
    result += result.empty() ? "" : " ";
    result += static_cast<char>('a' + edge.from);
    result += '>';
    result += static_cast<char>('a' + edge.to);
  }
  return result;
}

std::vector<std::string> messages(const source::DiagnosticSink& sink) {
  std::vector<std::string> result;
  for (const auto& diagnostic : sink.diagnostics()) {
    CHECK(diagnostic.code == "dependency-cycle");
    CHECK(diagnostic.severity == source::Severity::error);
    result.push_back(diagnostic.message);
  }
  return result;
}

// Reachability by trying every edge until nothing changes.
std::set<Vertex> naive_reachable(std::span<const Edge> edges, Vertex start,
                                 std::span<const DependencyKind> kinds) {
  std::set<Vertex> found{start};
  for (bool grew = true; grew;) {
    grew = false;
    for (const Edge& edge : edges) {
      const bool wanted = std::find(kinds.begin(), kinds.end(), edge.kind) != kinds.end();
      if (wanted && found.contains(edge.from) && found.insert(edge.to).second) grew = true;
    }
  }
  found.erase(start);
  return found;
}

std::vector<model::Dependency> random_dependencies(std::mt19937& random, std::size_t size,
                                                   std::size_t count) {
  std::uniform_int_distribution<std::size_t> vertex(0, size - 1);
  std::uniform_int_distribution<int> kind(0, 3);
  std::vector<model::Dependency> edges;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string edge{static_cast<char>('a' + vertex(random)), '>',
                           static_cast<char>('a' + vertex(random))};
    edges.push_back(dependency(edge.c_str(), static_cast<DependencyKind>(kind(random))));
  }
  return edges;
}

// The edges that stay when each is asked whether it closes a cycle with those kept before.
std::vector<Edge> naive_acyclic(const std::vector<model::Dependency>& dependencies) {
  std::vector<Edge> kept;
  for (const model::Dependency& each : dependencies) {
    const Edge edge{static_cast<Vertex>(each.from.value[0] - 'a'),
                    static_cast<Vertex>(each.to.value[0] - 'a'), each.kind};
    const bool doubled = std::find(kept.begin(), kept.end(), edge) != kept.end();
    const bool closes =
        edge.from == edge.to || naive_reachable(kept, edge.to, kAllKinds).contains(edge.from);
    if (!doubled && !closes) kept.push_back(edge);
  }
  std::sort(kept.begin(), kept.end(), [](const Edge& a, const Edge& b) {
    return std::tie(a.from, a.to, a.kind) < std::tie(b.from, b.to, b.kind);
  });
  return kept;
}

// The smallest vertex that has all it points to before it, again and again.
std::vector<Vertex> naive_order(std::size_t size, std::span<const Edge> edges) {
  std::vector<Vertex> order;
  while (order.size() < size) {
    for (Vertex vertex = 0; vertex < size; ++vertex) {
      const auto done = [&](Vertex v) {
        return std::find(order.begin(), order.end(), v) != order.end();
      };
      const bool ready = std::all_of(edges.begin(), edges.end(), [&](const Edge& edge) {
        return edge.from != vertex || done(edge.to);
      });
      if (done(vertex) || !ready) continue;
      order.push_back(vertex);
      break;
    }
  }
  return order;
}

}  // namespace

TEST_CASE("a graph without tasks is empty") {
  source::DiagnosticSink sink;
  const auto built = DependencyGraph::build({}, {}, sink);
  CHECK(built.size() == 0);
  CHECK(built.edges().empty());
  CHECK(built.dependencies_first().empty());
}

TEST_CASE("tasks are found by their id") {
  source::DiagnosticSink sink;
  const auto built = DependencyGraph::build(tasks(3), {}, sink);
  CHECK(built.find({"c"}) == Vertex{2});
  CHECK(built.task(2).value == "c");
  CHECK_FALSE(built.find({"z"}));
}

TEST_CASE("edges come out in order, doubled and unknown ones are dropped") {
  source::DiagnosticSink sink;
  auto heavy = dependency("b>a", kPartOf);
  heavy.weight = 2.5;
  const std::vector<model::Dependency> stated{dependency("c>a"), heavy, dependency("b>z"),
                                              dependency("b>a", kPartOf), dependency("b>a")};
  const auto built = DependencyGraph::build(tasks(3), stated, sink);
  CHECK(text(built.edges()) == "b>a b>a c>a");
  CHECK(built.edges()[0].kind == kRequires);
  CHECK(built.edges()[1].weight == 2.5);
  CHECK(text(built.out_edges(1)) == "b>a b>a");
  CHECK(built.out_edges(0).empty());
  CHECK(text(built.in_edges(0)) == "b>a b>a c>a");
  CHECK(messages(sink).empty());
}

TEST_CASE("a cycle is reported with its path and its last edge is left out") {
  source::DiagnosticSink sink;
  const std::vector<model::Dependency> stated{dependency("a>b"), dependency("b>c", kPartOf),
                                              dependency("c>a"), dependency("c>d")};
  const auto built = DependencyGraph::build(tasks(4), stated, sink);
  CHECK(text(built.edges()) == "a>b b>c c>d");
  CHECK(messages(sink) ==
        std::vector<std::string>{
            "dependencies run in a circle: 'c' requires 'a' requires 'b' part_of 'c'; "
            "'c' requires 'a' is left out"});
}

TEST_CASE("a task that depends on itself is a cycle") {
  source::DiagnosticSink sink;
  const auto built =
      DependencyGraph::build(tasks(1), std::vector{dependency("a>a", kContinues)}, sink);
  CHECK(built.edges().empty());
  CHECK(messages(sink) ==
        std::vector<std::string>{
            "dependencies run in a circle: 'a' continues 'a'; 'a' continues 'a' is left out"});
}

TEST_CASE("two cycles through one edge cost one edge each") {
  source::DiagnosticSink sink;
  const std::vector<model::Dependency> stated{dependency("a>b"), dependency("b>a"),
                                              dependency("b>c"), dependency("c>a")};
  const auto built = DependencyGraph::build(tasks(3), stated, sink);
  CHECK(text(built.edges()) == "a>b b>c");
  CHECK(messages(sink).size() == 2);
}

TEST_CASE("every task comes after all it depends on, smaller numbers first") {
  source::DiagnosticSink sink;
  const std::vector<model::Dependency> stated{dependency("a>d"), dependency("d>c", kPartOf)};
  const auto built = DependencyGraph::build(tasks(5), stated, sink);
  CHECK(built.dependencies_first() == std::vector<Vertex>{1, 2, 3, 0, 4});
}

TEST_CASE("what is reached depends on the kinds asked for") {
  source::DiagnosticSink sink;
  const std::vector<model::Dependency> stated{dependency("a>b"), dependency("b>c", kPartOf),
                                              dependency("b>d")};
  const auto built = DependencyGraph::build(tasks(4), stated, sink);
  CHECK(built.reachable(0, kAllKinds) == std::vector<Vertex>{1, 2, 3});
  CHECK(built.reachable(0, std::vector{kRequires}) == std::vector<Vertex>{1, 3});
  CHECK(built.reachable(0, {}).empty());
  CHECK(built.reaching(2, kAllKinds) == std::vector<Vertex>{0, 1});
  CHECK(built.reaching(2, std::vector{kRequires}).empty());
}

TEST_CASE("a chain of a hundred thousand tasks is no deeper than any other graph") {
  source::DiagnosticSink sink;
  std::vector<model::TaskId> ids;
  std::vector<model::Dependency> stated;
  for (int i = 0; i < 100'000; ++i) {
    ids.push_back({std::to_string(i)});
    if (i > 0) stated.push_back({ids[ids.size() - 1], ids[ids.size() - 2], kRequires, {}, 1.0, ""});
  }
  const auto built = DependencyGraph::build(ids, stated, sink);
  CHECK(built.reachable(99'999, kAllKinds).size() == 99'999);
  CHECK(built.dependencies_first().front() == 0);
}

TEST_CASE("random graphs come out as a naive reference builds them") {
  std::mt19937 random(20250301);
  for (int round = 0; round < 400; ++round) {
    const std::size_t size = 1 + random() % 9;
    const auto stated = random_dependencies(random, size, random() % 24);
    source::DiagnosticSink sink;
    const auto built = DependencyGraph::build(tasks(size), stated, sink);
    const std::vector<Edge> expected = naive_acyclic(stated);
    CAPTURE(round);
    REQUIRE(
        std::equal(built.edges().begin(), built.edges().end(), expected.begin(), expected.end()));
    CHECK(built.dependencies_first() == naive_order(size, expected));
    for (Vertex vertex = 0; vertex < size; ++vertex) {
      const std::vector<DependencyKind> kinds{kRequires, kPartOf};
      const auto reached = naive_reachable(expected, vertex, kinds);
      CHECK(built.reachable(vertex, kinds) == std::vector<Vertex>(reached.begin(), reached.end()));
      for (const Vertex other : built.reaching(vertex, kinds)) {
        CHECK(naive_reachable(expected, other, kinds).contains(vertex));
      }
    }
  }
}

TEST_CASE("edges between numbered tasks build the graph that their ids would") {
  const std::vector<model::Dependency> stated{dependency("c>a"), dependency("a>b"),
                                              dependency("c>a"), dependency("b>c")};
  source::DiagnosticSink by_id;
  source::DiagnosticSink by_number;
  const auto expected = DependencyGraph::build(tasks(3), stated, by_id);
  const auto built = DependencyGraph::from_edges(
      tasks(3), std::vector<Edge>{{2, 0}, {0, 1}, {2, 0}, {1, 2}}, by_number);
  CHECK(text(built.edges()) == text(expected.edges()));
  CHECK(messages(by_number) == messages(by_id));
}
