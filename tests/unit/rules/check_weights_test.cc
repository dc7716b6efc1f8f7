#include "rules/check_weights.h"

#include <doctest/doctest.h>

#include <string>

#include "check_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;
using rules::Layer;

namespace {

std::string link(const std::string& rule) {
  return test::found_by(rules::check_weights, Layer::link, {rule});
}

}  // namespace

TEST_CASE("lines that no pair can reach, or that all pass, are an error") {
  CHECK(
      link("id: c, when: named, compare: [{level: x, bits: 0.5}]")
          .find("4:10: error: no pair can be accepted: the most that it can have is 0.5 bits, the "
                "accept line is 1 [rule-decide]") == 0);
  CHECK(link("id: c, when: named, compare: [{level: x, bits: 2}]")
            .find("4:10: error: no pair can be dropped: the least that it can have is 0 bits, the "
                  "review line is 0 [rule-decide]") == 0);
  CHECK(link("id: c, compare: [{level: x, when: named, bits: 2}, {level: y, bits: -1}]") == "");
}

TEST_CASE("a bounded rarity counts for what it can come to, any other for anything") {
  CHECK(link("id: c, compare: [{level: x, when: named, bits: 0, rarity: \"0.1 * min(links, 5)\"}, "
             "{level: y, bits: -1}]")
            .find("the most that it can have is 0.5 bits") != std::string::npos);
  CHECK(link("id: c, compare: [{level: x, when: named, bits: 0, rarity: 0.1 * links}, "
             "{level: y, bits: -1}]") == "");
}

TEST_CASE("levels go from the most telling to the least, but for the last") {
  CHECK(link("id: c, compare: [{level: x, when: named, bits: 1}, {level: y, when: missed, bits: "
             "2}, {level: z, bits: -1}]") ==
        "5:57: warning: level 'y' has 2 bits, more than 'x' before it (1); levels go from the most "
        "telling to the least [rule-bits-order]\n"
        "  5:23: the level before it\n");
  CHECK(link("id: c, compare: [{level: x, when: named, bits: 2}, {level: y, when: missed, bits: "
             "-2}, {level: z, bits: 0}]") == "");
}

TEST_CASE("what is not known must not count as evidence") {
  const std::string levels =
      "compare: [{level: same, when: part == \"plan\", bits: 2}, {level: other, bits: -1}]";
  CHECK(link("id: c, " + levels) ==
        "5:69: warning: where 'part' is missing, 'other' counts (-1 bits); add a level for it, or "
        "'not missing(part)' to 'when' [rule-missing-counts]\n");
  CHECK(link("id: c, when: not missing(part), " + levels) == "");
  CHECK(link("id: c, compare: [{level: same, when: part == \"plan\", bits: 2}, "
             "{level: unknown, when: missing(part), bits: 0}, {level: other, bits: -1}]") == "");
}
