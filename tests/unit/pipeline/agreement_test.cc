#include "pipeline/agreement.h"

#include <doctest/doctest.h>

namespace plumbline::pipeline {
namespace {

JudgedLink link(bool confirmed, std::optional<model::Verdict> verdict, double probability) {
  JudgedLink one;
  one.confirmed = confirmed;
  one.verdict = verdict;
  one.probability = probability;
  return one;
}

constexpr auto kAccepted = model::Verdict::accepted;
constexpr auto kReview = model::Verdict::review;

}  // namespace

// Cohen's own table of 1960 is not at hand in a test; this one is computed by hand: observed 0.7,
// expected 0.5 * 0.6 + 0.5 * 0.4 = 0.5, so 0.2 / 0.5.
TEST_CASE("kappa is the agreement beyond chance") {
  Agreement agreement;
  agreement.counts = {
      {{"yes", "yes"}, 20}, {{"yes", "no"}, 5}, {{"no", "yes"}, 10}, {{"no", "no"}, 15}};
  CHECK(agreement.total() == 50);
  CHECK(agreement.agreed() == 35);
  CHECK(agreement.kappa().value() == doctest::Approx(0.4));
}

TEST_CASE("kappa is 1 for always, 0 for chance, below for worse; nothing to say without cases") {
  Agreement agreement;
  CHECK_FALSE(agreement.kappa());
  agreement.counts = {{{"a", "a"}, 3}, {{"b", "b"}, 2}};
  CHECK(agreement.kappa().value() == doctest::Approx(1.0));
  agreement.counts = {{{"a", "a"}, 1}, {{"a", "b"}, 1}, {{"b", "a"}, 1}, {{"b", "b"}, 1}};
  CHECK(agreement.kappa().value() == doctest::Approx(0.0));
  agreement.counts = {{{"a", "b"}, 1}, {{"b", "a"}, 1}};
  CHECK(agreement.kappa().value() == doctest::Approx(-1.0));
  agreement.counts = {{{"a", "a"}, 4}};
  CHECK_FALSE(agreement.kappa());
}

TEST_CASE("only accepted links count as linked") {
  const std::vector<JudgedLink> links{link(true, kAccepted, 0.9), link(true, kReview, 0.4),
                                      link(false, {}, 0.01)};
  const auto agreement = link_agreement(links);
  CHECK(agreement.counts.at({"linked", "linked"}) == 1);
  CHECK(agreement.counts.at({"not", "linked"}) == 1);
  CHECK(agreement.counts.at({"not", "not"}) == 1);
}

TEST_CASE("links are binned by the confidence that they are shown with") {
  const std::vector<JudgedLink> links{link(true, kAccepted, 0.95), link(false, kAccepted, 0.9),
                                      link(true, kAccepted, 1.0), link(true, kReview, 0.35),
                                      link(false, {}, 0.05)};
  const auto bins = calibrate(links);
  CHECK(bins[9].decided == 3);
  CHECK(bins[9].confirmed == 2);
  CHECK(bins[9].shown == doctest::Approx(0.95));
  CHECK(bins[3].decided == 1);
  CHECK(bins[0].decided == 0);  // never shown
}

TEST_CASE("statuses agree by their words") {
  const std::vector<JudgedStatus> statuses{{0, model::Status::met, model::Status::met},
                                           {1, model::Status::met, model::Status::partly_met}};
  CHECK(status_agreement(statuses).counts.at({"partly_met", "met"}) == 1);
}

}  // namespace plumbline::pipeline
