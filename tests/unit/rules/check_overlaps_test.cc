#include "rules/check_overlaps.h"

#include <doctest/doctest.h>

#include <string>

#include "check_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;
using rules::Layer;

namespace {

std::string status(const std::vector<std::string>& rules) {
  return test::found_by(rules::check_overlaps, Layer::status, rules);
}

}  // namespace

TEST_CASE("two rules that can give one task different statuses are named with an example") {
  CHECK(status({"id: a, because: b, when: links > 2, status: met",
                "id: b, because: b, when: links < 5, status: not_met"}) ==
        "5:10: warning: rules 'p/a' and 'p/b' can both fire and disagree: met and not_met where "
        "links = 3.5 [rule-overlap]\n"
        "  4:10: the other rule; let one of them beat the other\n");
}

TEST_CASE("rules that agree, exclude each other, beat each other or give a pace do not overlap") {
  CHECK(status({"id: a, because: b, when: links > 2, status: met",
                "id: b, because: b, when: links < 5, status: met"}) == "");
  CHECK(status({"id: a, because: b, when: links > 2, status: met",
                "id: b, because: b, when: links <= 2, status: not_met"}) == "");
  CHECK(status({"id: a, because: b, beats: b, when: links > 2, status: met",
                "id: b, because: b, when: links < 5, status: not_met"}) == "");
  CHECK(status({"id: a, because: b, when: links > 2, pace: ahead",
                "id: b, because: b, when: links < 5, pace: behind"}) == "");
  CHECK(status({"id: a, because: b, when: links > 2, status: met",
                "id: b, because: b, state: draft, when: links < 5, status: not_met"}) == "");
}

TEST_CASE("only the cases that can be the one are held against each other") {
  CHECK(status({"id: a, because: b, when: named, cases: [{name: x, when: links > 2, status: met}, "
                "{name: y, when: links > 0, status: in_progress}]",
                "id: b, because: b, when: named and links > 2, status: met"}) == "");
}

TEST_CASE("a rule that is beaten wherever it fires has no effect") {
  CHECK(status({"id: a, because: b, beats: b, when: links > 2, status: met",
                "id: b, because: b, when: links > 5, status: exceeded"}) ==
        "5:10: warning: rule 'p/b' has no effect: 'p/a' beats it and fires wherever it does "
        "[rule-always-beaten]\n");
  CHECK(status({"id: a, because: b, beats: b, when: links > 2, cases: [{name: x, when: named, "
                "status: met}]",
                "id: b, because: b, when: links > 5, status: exceeded"}) == "");
}
