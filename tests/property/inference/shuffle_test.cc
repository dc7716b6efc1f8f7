// The order in which tasks, results, links and dependencies come changes no assessment.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "inference_fixture.h"

namespace model = plumbline::model;
namespace test = plumbline::test;
using model::Aspect;
using model::DependencyKind;

namespace {

// Links of one task keep their order: it is the order of their weight.
test::World random_world(std::mt19937& random) {
  test::World world;
  const std::size_t size = 3 + random() % 8;
  for (std::size_t i = 0; i < size; ++i) {
    const std::string id(1, static_cast<char>('a' + i));
    const bool figure = random() % 2 == 0;
    world.add(figure ? test::target(id, {"学位 increment = 100 个"}) : test::action(id));
    if (random() % 3 != 0) {
      const auto figures =
          std::vector<std::string>{"学位 increment = " + std::to_string(random() % 150) + " 个"};
      world.answer(id, test::result(id, static_cast<Aspect>(random() % 5),
                                    figure ? figures : std::vector<std::string>{}));
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (random() % 4 != 0) continue;
      world.depend(id, static_cast<DependencyKind>(random() % 4),
                   std::string(1, static_cast<char>('a' + j)),
                   1.0 + static_cast<double>(random() % 3));
    }
  }
  return world;
}

std::map<model::TaskId, model::Assessment> by_task(const test::World& world) {
  std::map<model::TaskId, model::Assessment> all;
  for (model::Assessment& each : world.infer()) {
    // Neighbours are told in the order of the tasks.
    std::sort(each.findings.begin(), each.findings.end(), [](const auto& a, const auto& b) {
      return std::tie(a.message, a.tasks) < std::tie(b.message, b.tasks);
    });
    for (model::ProofStep& step : each.proof) {
      std::sort(step.premises.begin(), step.premises.end());
    }
    all.emplace(each.task, std::move(each));
  }
  return all;
}

}  // namespace

TEST_CASE("shuffled input gives the same assessments") {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    test::World world = random_world(random);
    const auto expected = by_task(world);
    std::shuffle(world.tasks.begin(), world.tasks.end(), random);
    std::shuffle(world.results.begin(), world.results.end(), random);
    std::shuffle(world.links.begin(), world.links.end(), random);
    std::shuffle(world.dependencies.begin(), world.dependencies.end(), random);
    CHECK(by_task(world) == expected);
  }
}
