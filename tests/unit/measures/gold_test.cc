// The measures of labelled reports: whole district reports, and sampled clauses of reviews of five
// years by the State Council (review_clauses.json: places and values only).
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "corpus.h"
#include "scoring.h"

namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

// A labelled report or part of one: a measure belongs to a label when it overlaps its quote.
test::MeasureScore score_report(const nlohmann::json& gold) {
  const auto from = gold.at("from").get<std::uint32_t>();
  const auto to = gold.at("to").get<std::uint32_t>();
  std::vector<test::FoundMeasure> found = test::read_measures(gold.at("doc"));
  std::erase_if(found, [&](const auto& one) { return one.span.from >= to || one.span.to <= from; });
  test::MeasureScore score;
  score.read = static_cast<double>(found.size());
  for (const auto& item : gold.at("items")) {
    const auto at = item.at("at").get<std::uint32_t>();
    const auto end = at + static_cast<std::uint32_t>(item.at("quote").get<std::string>().size());
    const auto overlaps = [at, end](const source::ByteSpan& span) {
      return span.from < end && span.to > at;
    };
    test::score_label(item, found, overlaps, score);
  }
  return score;
}

// Sampled clauses: a measure belongs to the clause that its number stands in, where it ends.
test::MeasureScore score_clauses(const nlohmann::json& report) {
  std::vector<test::FoundMeasure> found = test::read_measures(report.at("doc"));
  test::MeasureScore score;
  for (const auto& clause : report.at("clauses")) {
    const auto from = clause.at("span").at(0).get<std::uint32_t>();
    const auto to = clause.at("span").at(1).get<std::uint32_t>();
    const auto ends_inside = [from, to](const source::ByteSpan& span) {
      return span.to > from && span.to <= to;
    };
    score.read += static_cast<double>(std::count_if(
        found.begin(), found.end(), [&](const auto& one) { return ends_inside(one.span); }));
    for (const auto& item : clause.at("items")) {
      test::score_label(item, found, ends_inside, score);
    }
  }
  return score;
}

}  // namespace

TEST_CASE("measures of the labelled reports are found with their form and role") {
  const auto folder = test::gold_folder();
  if (!folder || !test::corpus_folder()) return test::skip("no labelled reports");
  test::MeasureScore total;
  for (const char* name : {"bda-2021", "chaoyang-2025", "dongcheng-2025-review"}) {
    const std::string file = *folder + "/measures/" + name + ".json";
    const auto score = score_report(nlohmann::json::parse(test::read_file(file)));
    test::print_score(name, score);
    total += score;
  }
  test::print_score("all", total);
  CHECK(total.f1() >= 0.97);
  CHECK(total.op / total.right >= 0.97);
  CHECK(total.form / total.right >= 0.95);
  CHECK(total.role / total.right >= 0.97);
  CHECK(total.indicator / total.right >= 0.9);
}

TEST_CASE("measures of sampled clauses of five-year reviews are found") {
  if (!test::corpus_folder()) return test::skip("no reports");
  const std::string file = test::source_folder() + "/tests/unit/measures/review_clauses.json";
  test::MeasureScore total;
  for (const auto& report : nlohmann::json::parse(test::read_file(file))) {
    const auto score = score_clauses(report);
    test::print_score(report.at("doc"), score);
    total += score;
  }
  test::print_score("all sampled clauses", total);
  CHECK(total.f1() >= 0.97);
  CHECK(total.op / total.right >= 0.95);
  CHECK(total.form / total.right >= 0.9);
  CHECK(total.role / total.right >= 0.85);
  CHECK(total.indicator / total.right >= 0.85);
}
