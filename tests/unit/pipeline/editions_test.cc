#include "pipeline/editions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace plumbline::pipeline {
namespace {

model::Reading reading(const std::string& id, const std::vector<std::string>& clauses) {
  model::Reading reading;
  reading.info.id.value = id;
  reading.info.jurisdiction = "云渡县";
  reading.review_years = {2024};
  reading.plan_years = {2025};
  for (const auto& clause : clauses) {
    model::Task task;
    task.text = clause;
    reading.tasks.push_back(task);
  }
  return reading;
}

const std::vector<std::string> kClauses{"新增床位", "建公园", "修桥", "出台办法", "治河"};

}  // namespace

TEST_CASE("two tellings of the same facts are editions; the smaller id is the original") {
  const std::vector<model::Reading> readings{reading("b", kClauses), reading("a", kClauses)};
  const auto editions = find_editions(readings);
  REQUIRE(editions.size() == 1);
  CHECK(editions[0].original == 1);
  CHECK(editions[0].copy == 0);
}

TEST_CASE("the edition in one language is the original, whatever its id") {
  std::vector<model::Reading> readings{reading("a", kClauses), reading("b", kClauses)};
  readings[0].info.kind = model::DocumentKind::bilingual;
  const auto editions = find_editions(readings);
  REQUIRE(editions.size() == 1);
  CHECK(editions[0].copy == 0);
}

TEST_CASE("spaces and marks make no other edition; other facts, years and places do") {
  auto spaced = kClauses;
  spaced[0] = "新增 床位。";
  CHECK(find_editions(std::vector{reading("a", kClauses), reading("b", spaced)}).size() == 1);
  auto other = kClauses;
  other[0] = "别的";
  other[1] = "另外的";
  other.push_back("又一件");
  CHECK(find_editions(std::vector{reading("a", kClauses), reading("b", other)}).empty());
  auto later = reading("b", kClauses);
  later.plan_years = {2026};
  CHECK(find_editions(std::vector{reading("a", kClauses), later}).empty());
  auto elsewhere = reading("b", kClauses);
  elsewhere.info.jurisdiction = "别县";
  CHECK(find_editions(std::vector{reading("a", kClauses), elsewhere}).empty());
}

TEST_CASE("an excerpt is an edition of the longer report, whatever its id") {
  auto longer = kClauses;
  for (const char* more : {"植树", "办学", "招商", "清淤"}) longer.push_back(more);
  const std::vector<model::Reading> readings{reading("a", kClauses), reading("b", longer)};
  const auto editions = find_editions(readings);
  REQUIRE(editions.size() == 1);
  CHECK(editions[0].original == 1);
  CHECK(editions[0].copy == 0);
}

TEST_CASE("a few shared clauses are chance") {
  const std::vector<std::string> few{"新增床位", "建公园"};
  CHECK(find_editions(std::vector{reading("a", kClauses), reading("b", few)}).empty());
}

TEST_CASE("of three editions two are copies of one original") {
  const std::vector<model::Reading> readings{reading("a", kClauses), reading("b", kClauses),
                                             reading("c", kClauses)};
  const auto editions = find_editions(readings);
  REQUIRE(editions.size() == 2);
  CHECK(editions[0].original == 0);
  CHECK(editions[1].original == 0);
}

}  // namespace plumbline::pipeline
