#include "reports/build_rows.h"

#include <doctest/doctest.h>

#include "sample_analysis.h"

namespace plumbline::reports {
namespace {

Row amount_row(double planned, double actual) {
  Row row;
  row.kind = model::TaskKind::target;
  row.status = model::Status::partly_met;
  row.target = model::Measure{};
  row.target->unit = "套";
  row.target->form = model::MeasureForm::increment;
  row.attainment = model::Attainment{};
  row.attainment->unit = "套";
  row.attainment->planned = planned;
  row.attainment->actual = actual;
  row.attainment->share = actual / planned;
  return row;
}

TEST_CASE("a running year has a pace to be behind and months to make up in") {
  // A published bulletin: 53.3% done in the third quarter, 21.7 points below 75%.
  const auto gap = find_shortfall(amount_row(3000, 1599), {2019, 9, 30}, 0.75, 2019);
  REQUIRE(gap.has_value());
  CHECK(*gap->share == doctest::Approx(0.533));
  CHECK(*gap->behind_pace == doctest::Approx(21.7));
  CHECK(gap->months_left == 3);
  CHECK(*gap->needed_a_month == doctest::Approx(467.0));
}

TEST_CASE("a begun month counts as one that is left") {
  CHECK(find_shortfall(amount_row(120, 60), {2019, 9, 1}, 0.67, 2019)->months_left == 4);
  CHECK(find_shortfall(amount_row(120, 60), {2018, 9, 1}, 0.0, 2019)->months_left == 12);
}

TEST_CASE("after the year nothing can be made up any more") {
  const auto gap = find_shortfall(amount_row(100, 60), {2019, 12, 31}, 1.0, 2019);
  CHECK(*gap->missing == doctest::Approx(40));
  CHECK_FALSE(gap->behind_pace.has_value());
  CHECK_FALSE(gap->needed_a_month.has_value());
}

TEST_CASE("rates are off by points, and percentages need no more a month") {
  Row row = amount_row(5, 4.2);
  row.attainment->share_applies = false;
  row.attainment->difference = -0.8;
  const auto rate = find_shortfall(row, {2019, 9, 30}, 0.75, 2019);
  CHECK(*rate->points == doctest::Approx(0.8));
  CHECK_FALSE(rate->share.has_value());
  Row share = amount_row(95, 60);
  share.target->unit = std::string("%");
  CHECK_FALSE(find_shortfall(share, {2019, 9, 30}, 0.75, 2019)->needed_a_month.has_value());
}

TEST_CASE("a ceiling is missed from above only") {
  Row row = amount_row(30, 28);
  row.attainment->share_applies = false;
  row.attainment->difference = -2;
  row.target->polarity = model::Polarity::ceiling;
  CHECK_FALSE(find_shortfall(row, {2019, 9, 30}, 0.75, 2019).has_value());
  row.attainment->difference = 2;
  CHECK(*find_shortfall(row, {2019, 9, 30}, 0.75, 2019)->points == doctest::Approx(2));
}

TEST_CASE("what is met and on pace lacks nothing") {
  Row row = amount_row(100, 120);
  row.status = model::Status::exceeded;
  CHECK_FALSE(find_shortfall(row, {2019, 12, 31}, 1.0, 2019).has_value());
}

TEST_CASE("the measure that was compared decides, else the first target") {
  model::Task task;
  task.measures.resize(3);
  task.measures[0].role = model::MeasureRole::context;
  task.measures[1].role = model::MeasureRole::target;
  task.measures[2].role = model::MeasureRole::target;
  task.measures[2].value = 7;
  model::Assessment assessment;
  CHECK(deciding_measure(task, assessment) == &task.measures[1]);
  assessment.attainment = model::Attainment{};
  assessment.attainment->planned = 7;
  CHECK(deciding_measure(task, assessment) == &task.measures[2]);
  CHECK(deciding_measure(model::Task{}, {}) == nullptr);
}

TEST_CASE("a passage has one number however often it is used") {
  const std::map<model::SourceId, std::string> paths = {{{"a"}, "a.txt"}};
  CitationList citations(paths);
  model::Passage first;
  first.source = {"a"};
  first.span = {1, 5};
  model::Passage second = first;
  second.span = {1, 6};
  CHECK(citations.number_of(first) == 1);
  CHECK(citations.number_of(second) == 2);
  CHECK(citations.number_of(first) == 1);
  CHECK(citations.path_of({"a"}) == "a.txt");
  CHECK(citations.path_of({"unknown"}) == "unknown");
  CHECK(citations.take().size() == 2);
}

TEST_CASE("a silent row keeps what was looked at and not taken, strongest first") {
  const Report report = make_report(test::sample_analysis(), test::sample_options());
  const Row& silent = report.row(7);
  REQUIRE(silent.near_misses.size() == 1);
  CHECK(silent.near_misses[0].strongest_against == "link/amount-far-off");
  CHECK(silent.in_review == 1);
  CHECK(report.row(2).near_misses.empty());
}

}  // namespace
}  // namespace plumbline::reports
