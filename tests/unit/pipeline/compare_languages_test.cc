#include "pipeline/compare_languages.h"

#include <doctest/doctest.h>

#include <string>

#include "workspace_fixture.h"

namespace plumbline::pipeline {
namespace {

constexpr const char* kTwo =
    "云渡县政府工作报告\nGovernment Work Report of Yundu County\n"
    "一、2024年工作回顾\nI. Review of the Work in 2024\n"
    "全县生产总值达到325.6亿元，增长6.2%。\n"
    "The gross product of the county reached 325.6 billion yuan, up 6.2%.\n"
    "新建公园5个。\nFive parks were built.\n"
    "第三届灯会闭幕。\nThe Lantern Festival came to an end.\n";

std::vector<LanguageComparison> compare(test::County& county) {
  const auto workspace = county.open();
  auto comparisons = compare_languages(county.files, workspace, county.sink);
  REQUIRE(comparisons);
  return std::move(*comparisons);
}

}  // namespace

TEST_CASE("only sources in two languages are compared") {
  test::County county;
  CHECK(compare(county).empty());
  county.write("two.txt", kTwo);
  county.write("plumbline.yaml", "plumbline: 1\nsources:\n  - {id: two.txt, file: two.txt}\n");
  CHECK(compare(county).size() == 1);
}

TEST_CASE("differences stand at their lines, with the clause of each language") {
  test::County county;
  county.write("two.txt", kTwo);
  county.write("plumbline.yaml", "plumbline: 1\nsources:\n  - {id: two.txt, file: two.txt}\n");
  const auto comparisons = compare(county);
  REQUIRE(comparisons.size() == 1);
  const auto& found = comparisons.front();
  CHECK(found.pairs.size() == 5);
  REQUIRE(found.disagreements.size() == 2);
  const auto& product = found.disagreements[0];
  CHECK(product.kind == model::DifferenceKind::magnitude);
  CHECK_FALSE(product.ordinal_or_list);
  CHECK(product.zh.quote.quote == "全县生产总值达到325.6亿元");
  CHECK(product.zh.quote.line == 5);
  REQUIRE(product.en.number);
  CHECK(product.en.number->quote == "325.6 billion yuan");
  CHECK(product.en.number->line == 6);
  const auto& ordinal = found.disagreements[1];
  CHECK(ordinal.kind == model::DifferenceKind::missing);
  CHECK(ordinal.ordinal_or_list);
  CHECK_FALSE(ordinal.en.number);
  CHECK(ordinal.en.quote.quote == "The Lantern Festival came to an end");
}

TEST_CASE("English lines make no tasks, results or measures beside the Chinese") {
  test::County county;
  county.write("two.txt", kTwo);
  county.write("plumbline.yaml", "plumbline: 1\nsources:\n  - {id: two.txt, file: two.txt}\n");
  const auto analysis = county.analyse();
  REQUIRE(analysis.readings.size() == 1);
  for (const auto& result : analysis.readings.front().results) {
    CHECK(result.passage.line % 2 == 1);
  }
  for (const auto& measure : analysis.readings.front().measures) {
    CHECK(measure.passage.line % 2 == 1);
  }
}

}  // namespace plumbline::pipeline
