#include "cli/status_text.h"

#include <doctest/doctest.h>

#include <vector>

#include "inference/infer.h"

namespace plumbline::cli {
namespace {

pipeline::StatusQuestion question() {
  pipeline::StatusQuestion question{
      false, rules::Facts(inference::status_vocabulary()), {}, {}, {}, nullptr, nullptr, {}};
  rules::RuleTrace fired;
  fired.id.value = "status/floor";
  fired.version = 2;
  fired.why = "Amounts are shares.";
  fired.answers.push_back(
      {"beyond", "exceeded", 0.0, false, rules::FailedCondition{"share >= 1.1", {{"share", "1"}}}});
  fired.answers.push_back({"reached", "met", 0.0, false, {}});
  fired.answers.push_back({"never tried", "not_met", 0.0, false, {}});
  fired.taken = 1;
  rules::RuleTrace near;
  near.id.value = "status/rank";
  near.failed = rules::FailedCondition{"form == \"rank\"", {{"form", "level"}}};
  near.conditions = 2;
  near.conditions_met = 1;
  question.rules = {fired, near};
  return question;
}

std::string text_of(const pipeline::StatusQuestion& question) {
  const std::vector<pipeline::StatusQuestion> questions{question};
  return status_text(questions, {}, reports::Catalogue::shipped(reports::Tongue::en));
}

}  // namespace

TEST_CASE("the cases are shown as they were tried, and what nearly applied after them") {
  CHECK(text_of(question()) ==
        "\nstatus rules\n"
        "  status/floor v2: Amounts are shares.\n"
        "    - beyond, exceeded: share >= 1.1 (share=1)\n"
        "    + reached, met\n"
        "  status/rank v1 does not apply: form == \"rank\" (form=level)\n");
}

TEST_CASE("for a figure it is said where the status turns") {
  auto one = question();
  one.rules.clear();
  one.actual = 120.0;
  one.unit = "张";
  one.turns = {{std::nullopt, true, model::Status::not_met},
               {100.0, true, model::Status::partly_met},
               {200.5, false, model::Status::met}};
  CHECK(text_of(one) ==
        "\nstatus rules, of one figure\n"
        "    by the figure reported (张): not met; ≥ 100 partly met; > 200.5 met\n");
}

TEST_CASE("the figures that were compared are quoted where they stand") {
  model::Measure target;
  target.passage.source.value = "a";
  target.passage.line = 1;
  target.passage.column = 2;
  target.passage.quote = "床位200张";
  model::Measure outcome = target;
  outcome.passage.source.value = "b";
  outcome.passage.quote = "床位120张";
  auto one = question();
  one.rules.clear();
  one.target = &target;
  one.outcome = &outcome;
  CHECK(text_of(one) ==
        "\nstatus rules\n"
        "  as planned\n    a:1:2\n    “床位200张”\n"
        "  as reported\n    b:1:2\n    “床位120张”\n");
}

}  // namespace plumbline::cli
