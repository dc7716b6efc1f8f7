#include "cli/explanation.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace plumbline::cli {
namespace {

model::Analysis analysis() {
  model::Analysis analysis;
  model::Task task;
  task.id.value = "2024-AAAAA";
  task.title = "修桥";
  task.year = 2024;
  task.passage.quote = "修\n桥";
  analysis.tasks.push_back(task);
  model::Assessment assessment;
  assessment.task = task.id;
  assessment.inferred = model::Status::met;
  assessment.findings.push_back({model::FindingKind::carried_over, "planned again", {}, {}});
  analysis.assessments.push_back(assessment);
  analysis.results.emplace_back();
  analysis.results[0].id.value = "a@1-2";
  model::Link link;
  link.task = task.id;
  link.result.value = "a@1-2";
  link.decision = model::Decision::rejected;
  link.evidence.push_back({{"link/silent"}, 1, "none", 0.0, {}});
  link.evidence.push_back({{"link/loud"}, 1, "same", 2.5, {{"fact", "x"}}});
  analysis.links.push_back(link);
  return analysis;
}

// The task of `analysis` with its one link.
TaskExplanation explanation(const model::Analysis& analysis) {
  TaskExplanation explanation{analysis, 0};
  pipeline::PairExplanation pair;
  pair.task = &analysis.tasks[0];
  pair.result = pair.weighed = &analysis.results[0];
  pair.link = &analysis.links[0];
  explanation.pairs.push_back(pair);
  pair.link = nullptr;
  pair.stopped_at = linking::Gate::review;
  explanation.pairs.push_back(pair);
  return explanation;
}

}  // namespace

TEST_CASE("an inferred status is told apart from what the results alone say") {
  const auto all = analysis();
  const auto text =
      explain_text(explanation(all), reports::Catalogue::shipped(reports::Tongue::en), false);
  CHECK(text.find("met (inferred; the results alone say no evidence)") != std::string::npos);
  CHECK(text.find("“修桥”") != std::string::npos);
  CHECK(text.find("planned again") != std::string::npos);
}

TEST_CASE("links show their decision and the evidence that weighs") {
  const auto all = analysis();
  const auto text =
      explain_text(explanation(all), reports::Catalogue::shipped(reports::Tongue::en), false);
  CHECK(text.find("1. rejected") != std::string::npos);
  CHECK(text.find("+2.50  link/loud v1 (same) fact=x") != std::string::npos);
  CHECK(text.find("link/silent") == std::string::npos);
  const auto json = explain_json(explanation(all));
  CHECK(json["links"][0]["evidence"].size() == 2);
  CHECK(json["links"][0]["counts"] == false);
  CHECK(json["links"].size() == 1);
}

TEST_CASE("what was compared and is no link goes on the numbers of the links") {
  const auto all = analysis();
  const auto words = reports::Catalogue::shipped(reports::Tongue::en);
  const auto text = explain_text(explanation(all), words, false);
  CHECK(text.find("near misses\n  2. ") != std::string::npos);
  const auto json = explain_json(explanation(all));
  CHECK(json["near_misses"][0]["stopped_at"] == "review");
}

TEST_CASE("a pair tells what it is, what stopped it, and what it weighs") {
  const auto all = analysis();
  const auto words = reports::Catalogue::shipped(reports::Tongue::en);
  const auto text = explain_pair_text(explanation(all).pairs[1], all, words, false);
  CHECK(text.find("2024-AAAAA 修桥\n") == 0);
  CHECK(text.find("not linked\n") != std::string::npos);
  CHECK(text.find("weight\n") != std::string::npos);
  CHECK(explain_pair_json(explanation(all).pairs[1], all)["linked"] == false);
}

}  // namespace plumbline::cli
