#include "rules/check_reach.h"

#include <doctest/doctest.h>

#include <string>

#include "check_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;
using rules::Layer;

namespace {

std::string status(const std::string& rule) {
  return test::found_by(rules::check_reach, Layer::status, {"id: a, because: b, " + rule});
}

}  // namespace

TEST_CASE("a rule whose conditions exclude each other never fires") {
  CHECK(status("when: links > 1 and links < 1, status: met") ==
        "4:10: error: rule 'p/a' never fires: its conditions exclude each other "
        "[rule-unreachable]\n");
  CHECK(status("when: links > 1 and not (links < 1), status: met") == "");
}

TEST_CASE("a case behind those that hold wherever it does is never reached") {
  CHECK(status("when: named, cases: [{name: some, when: links > 0, status: met}, "
               "{name: many, when: links > 5, status: exceeded}]") ==
        "4:90: error: case 'many' is never reached: those before it hold wherever it does "
        "[rule-unreachable]\n"
        "  4:46: 'some' holds wherever it does\n");
  CHECK(status("when: named, cases: [{name: many, when: links > 5, status: exceeded}, "
               "{name: some, when: links > 0, status: met}]") == "");
}

TEST_CASE("a case that contradicts the rule's condition is never reached") {
  CHECK(status("when: links > 0, cases: [{name: none, when: links == 0, status: met}, "
               "{name: other, status: not_met}]") ==
        "4:50: error: case 'none' is never reached: it can't hold together with 'when' "
        "[rule-unreachable]\n");
}

TEST_CASE("several cases together can leave nothing for the next") {
  CHECK(status("when: not missing(links), cases: [{name: low, when: links < 5, status: met}, "
               "{name: high, when: links >= 5, status: met}, {name: rest, status: not_met}]")
            .find("case 'rest' is never reached: those before it hold wherever it does") !=
        std::string::npos);
  // Without `not missing` the rest is where the number is not known.
  CHECK(status("when: named, cases: [{name: low, when: links < 5, status: met}, "
               "{name: high, when: links >= 5, status: met}, {name: rest, status: not_met}]") ==
        "");
}

TEST_CASE("values between two thresholds that no case takes are a hole") {
  CHECK(status("when: named, cases: [{name: low, when: links < 5, status: not_met}, "
               "{name: high, when: links > 5, status: met}]") ==
        "4:10: warning: rule 'p/a' has a hole between its thresholds: no case holds where "
        "links == 5 [rule-hole]\n");
  CHECK(status("when: named, cases: [{name: high, when: planned - actual >= 1, status: met}, "
               "{name: low, when: planned - actual < 0.5, status: not_met}]")
            .find("no case holds where planned - actual == 0.5") != std::string::npos);
  CHECK(status("when: named, cases: [{name: low, when: links <= 5, status: not_met}, "
               "{name: high, when: links > 5, status: met}]") == "");
}

TEST_CASE("open ends are no hole, and a rule may speak of a part only") {
  CHECK(status("when: named, cases: [{name: half, when: links > 5, status: met}, "
               "{name: all, when: links > 2, status: exceeded}]") == "");
  CHECK(status("when: links > 3 and links < 9, cases: [{name: low, when: links < 5, status: met}, "
               "{name: high, when: links >= 5, status: met}]") == "");
}

TEST_CASE("levels of a comparison are looked at alike") {
  CHECK(test::found_by(rules::check_reach, Layer::link,
                       {"id: c, compare: [{level: near, when: links > 1, bits: 1}, "
                        "{level: far, when: links > 2, bits: 0}]"})
            .find("level 'far' is never reached") != std::string::npos);
}
