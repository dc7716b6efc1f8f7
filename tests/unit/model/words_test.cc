#include <doctest/doctest.h>

#include <string_view>

#include "model/assessment.h"
#include "model/dependency.h"
#include "model/document.h"
#include "model/link.h"
#include "model/measure.h"
#include "model/task.h"

namespace plumbline::model {
namespace {

// Exports, mappings and the store keep these words: a change would orphan them.
TEST_CASE("every status has its word and is read back from it") {
  const std::string_view words[] = {"exceeded",    "met",         "partly_met", "not_met",
                                    "in_progress", "no_evidence", "pending"};
  for (std::string_view word : words) {
    CAPTURE(word);
    const auto status = parse_status(word);
    REQUIRE(status.has_value());
    CHECK(to_word(*status) == word);
  }
  CHECK_FALSE(parse_status("done").has_value());
}

TEST_CASE("comparators are written as their signs") {
  CHECK(to_word(Comparator::about) == "~");
  CHECK(to_word(Comparator::at_least) == ">=");
  CHECK(to_word(Comparator::at_most) == "<=");
  CHECK(parse_comparator("range") == Comparator::range);
}

TEST_CASE("the last enumerator of each kind has a word") {
  CHECK(to_word(MeasureForm::duration) == "duration");
  CHECK(to_word(MeasureRole::context) == "context");
  CHECK(to_word(Polarity::about) == "about");
  CHECK(to_word(Part::plan) == "plan");
  CHECK(to_word(DocumentKind::other) == "other");
  CHECK(to_word(NumberingStyle::part) == "part");
  CHECK(to_word(Language::en) == "en");
  CHECK(to_word(TaskKind::action) == "action");
  CHECK(to_word(Stage::in_use) == "in_use");
  CHECK(to_word(Aspect::failed) == "failed");
  CHECK(to_word(Relation::restates) == "restates");
  CHECK(to_word(Verdict::review) == "review");
  CHECK(to_word(Decision::rejected) == "rejected");
  CHECK(to_word(DependencyKind::supersedes) == "supersedes");
  CHECK(to_word(DependencyOrigin::rule) == "rule");
  CHECK(to_word(Pace::behind) == "behind");
  CHECK(to_word(FindingKind::suspect) == "suspect");
}

}  // namespace
}  // namespace plumbline::model
