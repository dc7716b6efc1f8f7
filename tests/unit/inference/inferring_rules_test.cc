#include "inference/inferring_rules.h"

#include <doctest/doctest.h>

#include <string>

#include "inference_fixture.h"

namespace inference = plumbline::inference;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

// Whether a pack of one rule with this condition and sentence looks at the graph alone.
bool graph_alone(const std::string& when, const std::string& because = "so",
                 const std::string& state = "active") {
  return inference::look_at_graph_alone(test::status_rules(
      "plumbline: 1\npack: p\nversion: 1\nlet:\n"
      "  told: phase == \"reported\" and links > 0\n  figure: told and compared\n"
      "rules:\n  - {id: a, version: 1, layer: status, why: w., state: " +
      state + ", when: '" + when + "', status: met, because: '" + because +
      "',\n     examples: {fires: [{links: 1}], silent: [{links: 0}]}}\n"));
}

}  // namespace

TEST_CASE("the shipped rules look at nothing but the graph when it is asked") {
  CHECK(inference::look_at_graph_alone(test::shipped_status_rules()));
}

TEST_CASE("a rule of the reported phase is not asked, however it says so") {
  CHECK(graph_alone("phase == \"reported\" and links > 0"));
  CHECK(graph_alone("links > 0 and phase == \"reported\""));
  CHECK(graph_alone("told and reviewed"));
  CHECK(graph_alone("figure and reviewed"));
}

TEST_CASE("a rule that looks at more than the graph keeps its tasks apart") {
  CHECK(graph_alone("phase == \"inferred\" and parts > 0"));
  CHECK_FALSE(graph_alone("phase == \"inferred\" and links > 0"));
  CHECK_FALSE(graph_alone("parts > 0 or reviewed"));
  CHECK_FALSE(graph_alone("told or links > 0"));
  CHECK_FALSE(graph_alone("parts > 0", "{kind}"));
}

TEST_CASE("a draft is never asked") {
  CHECK(graph_alone("links > 0", "so", "draft"));
}

TEST_CASE("tasks in the same surroundings have the answer of asking the rules anew") {
  const auto& rules = test::shipped_status_rules();
  const inference::StatusReader reader(test::shipped_lexicon());
  inference::InferringRules asked(rules, reader, true);
  inference::InferringRules anew(rules, reader, false);
  const model::Task task = test::action("a");
  inference::Evidence evidence;
  evidence.task = &task;
  for (int round = 0; round < 2; ++round) {
    for (const double done : {0.0, 1.0}) {
      for (const auto reported : {model::Status::no_evidence, model::Status::not_met}) {
        inference::GraphContext context;
        context.inferring = true;
        context.dependents_done = done;
        context.reported = reported;
        const auto* grade = asked.grade(evidence, {}, context);
        const bool expected = done > 0.0 && reported == model::Status::no_evidence;
        REQUIRE((grade != nullptr) == expected);
        if (!expected) continue;
        CHECK(grade->status == model::Status::met);
        CHECK(grade->proof == anew.grade(evidence, {}, context)->proof);
      }
    }
  }
}
