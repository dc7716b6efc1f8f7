#include "mapping/target.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

namespace plumbline::mapping {
namespace {

using model::Comparator;
using model::MeasureForm;

std::string reprinted(const char* text) {
  const ParsedTargets parsed = parse_targets(text);
  return parsed.error.empty() ? print_targets(parsed.targets) : parsed.error;
}

}  // namespace

TEST_CASE("a target is read in any spacing and printed in one") {
  const struct {
    const char* text;
    const char* printed;
  } rows[] = {
      {"养老服务中心 >= 4 家", "养老服务中心 >= 4 家"},
      {"养老服务中心>=4家", "养老服务中心 >= 4 家"},
      {"  城镇新增就业 increment ≥ 1200 万人 ", "城镇新增就业 increment >= 1200 万人"},
      {"城镇新增就业 increment >= 12000000 人", "城镇新增就业 increment >= 1200 万人"},
      {"投资 = 1.5 万亿元", "投资 = 15000 亿元"},
      {"投资 = 7.15 亿元", "投资 = 7.15 亿元"},
      {"产业用地 = 300 亩", "产业用地 = 300 亩"},
      {"岗位 = 10000 个", "岗位 = 1 万个"},
      {"岗位 = 12345 个", "岗位 = 12345 个"},
      {"生产总值 growth ≈ 5.5 %", "生产总值 growth ~ 5.5 %"},
      {"能耗 decline ≤ -0.5 %", "能耗 decline <= -0.5 %"},
      {"增速 growth in 5..5.5 %", "增速 growth in 5..5.5 %"},
      {"岗位 in 1..2 万 个", "岗位 in 1..2 万个"},
      {"investment in R&D >= 3 %", "investment in R&D >= 3 %"},
      {"排名 rank <= 5", "排名 rank <= 5"},
      {"growth >= 5 %", "growth >= 5 %"},
      {">= 4 家", ">= 4 家"},
      {"in 4..5 家", "in 4..5 家"},
      {"a = 1; b = 2；c = 3", "a = 1; b = 2; c = 3"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(reprinted(row.text) == row.printed);
  }
}

TEST_CASE("a target that can't be read says what was expected") {
  const struct {
    const char* text;
    const char* error;
  } rows[] = {
      {"", "a target is empty"},
      {"a = 1;", "a target is empty"},
      {"养老服务中心 4 家", "'养老服务中心 4 家' has no comparator; expected =, ~, >=, <= or in"},
      {"a >= 家", "expected a number after '>=', found '家'"},
      {"a = .5", "expected a number after '=', found '.5'"},
      {"a in 5 %", "expected LOW..HIGH after 'in', found '5 %'"},
      {"a in 5..x", "expected LOW..HIGH after 'in', found '5..x'"},
      {"a in 6..5 %", "the range 6..5 ends below its beginning"},
      {"a = 5 家 左右", "expected one unit behind the number, found '家 左右'"},
      {"a >= 5 <= 6", "expected one unit behind the number, found '<= 6'"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(parse_targets(row.text).error == row.error);
  }
}

TEST_CASE("what is printed reads back to the same values") {
  std::mt19937 random(7);
  const auto pick = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  for (int i = 0; i < 2000; ++i) {
    TargetExpression target;
    target.indicator = i % 7 == 0 ? "" : "指标 甲";
    target.form = static_cast<MeasureForm>(pick(7));
    target.op = static_cast<Comparator>(pick(5));
    const double digits = pick(2'000'000'000) - 1'000'000'000;
    target.value = digits * std::pow(10.0, pick(20) - 8);
    if (target.op == Comparator::range) target.value_hi = target.value + pick(1000);
    target.unit = i % 3 == 0 ? "" : "元/吨";
    const std::string text = print_targets(std::vector{target});
    CAPTURE(text);
    CHECK(parse_targets(text).targets == std::vector{target});
  }
}

TEST_CASE("what the form can't hold is left out") {
  const TargetExpression bad{"a>=b", MeasureForm::level, Comparator::equal, 1.0, std::nullopt, ""};
  const TargetExpression good{"a", MeasureForm::level, Comparator::equal, 1.0, std::nullopt, ""};
  CHECK(print_targets(std::vector{bad, good}) == "a = 1");
}

TEST_CASE("targets are the measures of that role") {
  model::Measure outcome;
  outcome.role = model::MeasureRole::outcome;
  model::Measure target;
  target.role = model::MeasureRole::target;
  target.indicator = "a";
  target.value = 3;
  target.value_hi = 4;  // means nothing without a range
  const TargetExpression expected{"a", MeasureForm::level, Comparator::equal,
                                  3.0, std::nullopt,       ""};
  CHECK(targets_of(std::vector{outcome, target}) == std::vector{expected});
}

}  // namespace plumbline::mapping
