// What must hold for the tasks and results of every real report, and how many of those that experts
// labelled are found.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "corpus.h"
#include "extraction_fixture.h"
#include "source/utf8.h"

namespace model = plumbline::model;
namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

// Reports of the State Council and the seeds, each read once.
const std::map<std::string, model::Reading>& readings() {
  static const std::map<std::string, model::Reading> kReadings = [] {
    std::map<std::string, model::Reading> all;
    const auto folder = test::corpus_folder();
    if (!folder) return all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
      if (!entry.is_regular_file() || entry.path().extension() != ".txt") continue;
      const auto name = std::filesystem::relative(entry.path(), *folder).generic_string();
      if (!name.starts_with("gwr/") && !name.starts_with("seeds/")) continue;
      all.emplace(name, test::extract(test::read_report(test::read_file(entry.path().string()))));
    }
    return all;
  }();
  return kReadings;
}

bool no_corpus() {
  if (!readings().empty()) return false;
  test::skip("no shared reports");
  return true;
}

// The labels' own rule: at least half of the quote, and a quarter of what either covers.
bool hits(source::ByteSpan gold, source::ByteSpan found) {
  const std::uint32_t from = std::max(gold.from, found.from);
  const std::uint32_t to = std::min(gold.to, found.to);
  if (to <= from) return false;
  const double common = to - from;
  const double all = static_cast<double>(gold.size()) + found.size() - common;
  return common * 2 >= gold.size() && common / all >= 0.25;
}

template <class Statement>
bool any_hits(source::ByteSpan gold, const std::vector<Statement>& found) {
  return std::any_of(found.begin(), found.end(), [gold](const Statement& statement) {
    return hits(gold, statement.passage.span);
  });
}

source::ByteSpan span_of(const nlohmann::json& at, const nlohmann::json& quote) {
  const auto from = at.get<std::uint32_t>();
  return {from, from + static_cast<std::uint32_t>(quote.get<std::string>().size())};
}

template <class Statement>
void check_wholes(const std::vector<Statement>& statements) {
  std::map<std::string, source::ByteSpan> seen;
  for (const Statement& statement : statements) {
    CHECK(seen.emplace(statement.id.value, statement.passage.span).second);
    if (!statement.part_of) continue;
    const auto whole = seen.find(statement.part_of->value);
    REQUIRE(whole != seen.end());
    CHECK(whole->second.from <= statement.passage.span.from);
    CHECK(whole->second.to >= statement.passage.span.to);
  }
}

}  // namespace

TEST_CASE("ids are unique in every real report, and a whole stands before its parts") {
  if (no_corpus()) return;
  for (const auto& [name, reading] : readings()) {
    CAPTURE(name);
    check_wholes(reading.tasks);
    check_wholes(reading.results);
  }
}

TEST_CASE("titles of every real report are short, and unique within a year") {
  if (no_corpus()) return;
  for (const auto& [name, reading] : readings()) {
    CAPTURE(name);
    std::set<std::pair<int, std::string>> titles;
    for (const model::Task& task : reading.tasks) {
      CAPTURE(task.title);
      CHECK_FALSE(task.title.empty());
      CHECK(source::count_code_points(task.title) <= 40);
      CHECK(titles.insert({task.year, task.title}).second);
      CHECK_FALSE(task.found_by.empty());
    }
  }
}

TEST_CASE("of the labelled tasks at least 95 in 100 are found, of the outcomes 98") {
  const auto gold = test::gold_folder();
  if (no_corpus() || !gold) return;
  int tasks = 0;
  int found_tasks = 0;
  int outcomes = 0;
  int found_outcomes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*gold + "/links")) {
    const auto pair = nlohmann::json::parse(test::read_file(entry.path().string()));
    const auto& plan = readings().at(pair["plan_doc"]);
    const auto& outcome = readings().at(pair["outcome_doc"]);
    for (const auto& task : pair["tasks"]) {
      ++tasks;
      found_tasks += any_hits(span_of(task["plan_at"], task["plan_quote"]), plan.tasks) ? 1 : 0;
      for (const auto& one : task["outcomes"]) {
        ++outcomes;
        found_outcomes += any_hits(span_of(one["at"], one["quote"]), outcome.results) ? 1 : 0;
      }
    }
  }
  MESSAGE("tasks ", found_tasks, " of ", tasks, ", outcomes ", found_outcomes, " of ", outcomes);
  CHECK(found_tasks >= 0.95 * tasks);
  CHECK(found_outcomes >= 0.98 * outcomes);
}
