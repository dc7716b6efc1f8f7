// One pass over the graph gives what trying every rule until nothing changes gives.
#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "inference_fixture.h"
#include "naive_inference.h"

namespace model = plumbline::model;
namespace test = plumbline::test;
using model::Aspect;
using model::DependencyKind;
using model::Relation;
using model::Status;
using test::NaiveEdge;
using test::NaiveStatus;
using test::NaiveTask;

namespace {

// Between two tasks: nothing, or an edge one way or the other.
constexpr std::array<DependencyKind, 2> kKinds{DependencyKind::requires_, DependencyKind::part_of};
constexpr int kChoices = 1 + 2 * static_cast<int>(kKinds.size());

std::string name(std::size_t i) {
  return std::string(1, static_cast<char>('a' + i));
}

// The results that give a task of no parts this status.
void answer(test::World& world, std::size_t i, Status status) {
  switch (status) {
    case Status::met:
      world.answer(name(i), test::result(name(i), Aspect::done));
      break;
    case Status::not_met:
      world.answer(name(i), test::result(name(i), Aspect::failed));
      break;
    case Status::in_progress:
      world.answer(name(i), test::result(name(i), Aspect::under_way), Relation::progress);
      break;
    default:
      break;
  }
}

bool has_cycle(std::size_t size, const std::vector<NaiveEdge>& edges) {
  std::vector<bool> gone(size, false);
  for (std::size_t round = 0; round < size; ++round) {
    for (std::size_t i = 0; i < size; ++i) {
      bool waits = false;
      for (const NaiveEdge& edge : edges) waits = waits || (edge.from == i && !gone[edge.to]);
      if (!waits) gone[i] = true;
    }
  }
  for (const bool each : gone) {
    if (!each) return true;
  }
  return false;
}

// The `number`-th graph: a choice for each pair of tasks.
std::vector<NaiveEdge> edges_of(std::size_t size, std::uint32_t number) {
  std::vector<NaiveEdge> edges;
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = i + 1; j < size; ++j) {
      const int choice = static_cast<int>(number % kChoices);
      number /= kChoices;
      if (choice == 0) continue;
      const DependencyKind kind = kKinds[static_cast<std::size_t>(choice - 1) % kKinds.size()];
      const bool turned = choice > static_cast<int>(kKinds.size());
      edges.push_back(turned ? NaiveEdge{j, i, kind} : NaiveEdge{i, j, kind});
    }
  }
  return edges;
}

void check(const std::vector<NaiveTask>& tasks, const std::vector<NaiveEdge>& edges) {
  test::World world;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    world.add(test::action(name(i)));
    if (!tasks[i].reviewed) world.tasks.back().year += 1;
    if (tasks[i].own) answer(world, i, *tasks[i].own);
    if (tasks[i].ruled) {
      world.options.rulings.emplace(model::TaskId{name(i)}, model::Ruling{*tasks[i].ruled, "b"});
    }
  }
  for (const NaiveEdge& edge : edges) world.depend(name(edge.from), edge.kind, name(edge.to));
  const auto assessed = world.infer();
  const auto expected = test::infer_naively(tasks, edges);
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const NaiveStatus got{assessed[i].reported, assessed[i].inferred};
    if (got != expected[i]) {
      FAIL("task ", name(i), " of: ", test::statuses(assessed));
    }
  }
}

// What can be inferred, nothing among it.
constexpr std::array<std::optional<Status>, 5> kInferable{
    std::nullopt, Status::in_progress, Status::partly_met, Status::met, Status::exceeded};

// The `number`-th way to infer something of each task.
std::vector<NaiveStatus> guess(std::vector<NaiveStatus> statuses, std::uint32_t number) {
  for (NaiveStatus& each : statuses) {
    each.inferred = kInferable[number % kInferable.size()];
    number /= kInferable.size();
  }
  return statuses;
}

// By brute force: of all ways to infer something, one alone is stable, and it is what the fixpoint
// iteration ends in.
void check_by_force(const std::vector<NaiveTask>& tasks, const std::vector<NaiveEdge>& edges) {
  const auto expected = test::infer_naively(tasks, edges);
  std::uint32_t ways = 1;
  for (std::size_t i = 0; i < tasks.size(); ++i) ways *= kInferable.size();
  int stable = 0;
  for (std::uint32_t number = 0; number < ways; ++number) {
    const auto guessed = guess(expected, number);
    if (!test::is_stable(tasks, edges, guessed)) continue;
    ++stable;
    if (guessed != expected) FAIL("a second fixpoint");
  }
  CHECK(stable == 1);
}

// What is known of a task after all: higher says more.
int known(const NaiveTask& task, const NaiveStatus& status) {
  constexpr std::array<int, 7> kRung{4, 3, 2, 1, 1, 0, 0};  // by Status
  return kRung[static_cast<std::size_t>(
      task.ruled.value_or(status.inferred.value_or(status.reported)))];
}

std::uint32_t graphs_of(std::size_t size) {
  std::uint32_t count = 1;
  for (std::size_t pair = 0; pair < size * (size - 1) / 2; ++pair) count *= kChoices;
  return count;
}

NaiveTask random_task(std::mt19937& random) {
  NaiveTask task;
  constexpr std::array<std::optional<Status>, 6> kOwn{
      std::nullopt, std::nullopt, Status::met, Status::met, Status::not_met, Status::in_progress};
  task.own = kOwn[random() % kOwn.size()];
  task.reviewed = random() % 4 != 0;
  if (random() % 8 == 0) task.ruled = static_cast<Status>(random() % 7);
  return task;
}

}  // namespace

TEST_CASE("inference over every graph of up to three tasks and every evidence is the fixpoint") {
  constexpr std::array<std::optional<Status>, 4> kOwn{std::nullopt, Status::met, Status::not_met,
                                                      Status::in_progress};
  for (std::size_t size = 1; size <= 3; ++size) {
    for (std::uint32_t number = 0; number < graphs_of(size); ++number) {
      const auto edges = edges_of(size, number);
      if (has_cycle(size, edges)) continue;
      for (std::uint32_t choice = 0; choice < 1u << (2 * size); ++choice) {
        std::vector<NaiveTask> tasks(size);
        for (std::size_t i = 0; i < size; ++i) tasks[i].own = kOwn[(choice >> (2 * i)) & 3u];
        check(tasks, edges);
        check_by_force(tasks, edges);
      }
    }
  }
}

TEST_CASE("inference over every graph of four tasks is the fixpoint") {
  std::mt19937 random(41);
  int checked = 0;
  for (std::uint32_t number = 0; number < graphs_of(4); ++number) {
    const auto edges = edges_of(4, number);
    if (has_cycle(4, edges)) continue;
    std::vector<NaiveTask> tasks;
    for (int i = 0; i < 4; ++i) tasks.push_back(random_task(random));
    check(tasks, edges);
    check_by_force(tasks, edges);
    ++checked;
  }
  CHECK(checked > 1000);
}

TEST_CASE("a task that is ruled further along takes nothing from what is inferred of others") {
  constexpr std::array kLadder{Status::no_evidence, Status::in_progress, Status::partly_met,
                               Status::met, Status::exceeded};
  std::mt19937 random(11);
  for (std::size_t size = 2; size <= 4; ++size) {
    for (std::uint32_t number = 0; number < graphs_of(size); ++number) {
      const auto edges = edges_of(size, number);
      if (has_cycle(size, edges)) continue;
      std::vector<NaiveTask> tasks;
      for (std::size_t i = 0; i < size; ++i) tasks.push_back(random_task(random));
      const std::size_t raised = random() % size;
      std::vector<int> before(size, 0);
      for (const Status rung : kLadder) {
        tasks[raised].ruled = rung;
        const auto statuses = test::infer_naively(tasks, edges);
        for (std::size_t i = 0; i < size; ++i) {
          const int now = known(tasks[i], statuses[i]);
          CHECK(now >= before[i]);
          before[i] = now;
        }
      }
    }
  }
}

TEST_CASE("inference over larger random graphs is the fixpoint") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::size_t size = 5 + random() % 8;
    std::vector<NaiveEdge> edges;
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (random() % 4 == 0) edges.push_back({i, j, kKinds[random() % kKinds.size()]});
      }
    }
    std::vector<NaiveTask> tasks;
    for (std::size_t i = 0; i < size; ++i) tasks.push_back(random_task(random));
    check(tasks, edges);
  }
}

TEST_CASE("inference over a graph large enough to remember its answers is the fixpoint") {
  std::mt19937 random(23);
  const std::size_t size = 20'000;
  test::World world;
  std::vector<NaiveTask> tasks;
  std::vector<NaiveEdge> edges;
  for (std::size_t i = 0; i < size; ++i) {
    const std::string id = std::to_string(i);
    world.add(test::action(id));
    tasks.push_back(random_task(random));
    tasks.back().reviewed = true;
    if (tasks.back().ruled) {
      world.options.rulings.emplace(model::TaskId{id}, model::Ruling{*tasks.back().ruled, "b"});
    }
    tasks.back().own.reset();
    if (i == 0) continue;
    const std::size_t to = random() % i;
    const DependencyKind kind = kKinds[random() % kKinds.size()];
    edges.push_back({i, to, kind});
    world.depend(id, kind, std::to_string(to));
  }
  const auto assessed = world.infer();
  std::vector<NaiveStatus> got;
  for (const auto& each : assessed) got.push_back({each.reported, each.inferred});
  CHECK(test::is_stable(tasks, edges, got));
}
