#include "linking/families.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
using linking::Kinship;

namespace {

constexpr const char* kFamilies =
    "  - {name: whole.grain, words: [粮食]}\n"
    "  - {name: kind.grain, words: [小麦, 水稻]}\n"
    "  - {name: whole.parks, words: [绿化]}\n"
    "  - {name: kind.parks, words: [公园, 口袋公园]}\n";

linking::Relative relative_of(const std::string& task, const std::string& result,
                              const std::vector<double>& bits = {6.0, 5.0}) {
  const auto lexicon = plumbline::test::small_lexicon(kFamilies);
  const linking::Families families(lexicon);
  return linking::closest(families.read(task), families.read(result), bits);
}

}  // namespace

TEST_CASE("how two clauses share a family of things") {
  CHECK(relative_of("提高小麦收购价", "粮食收购价稳步提高").kinship == Kinship::sums_up);
  CHECK(relative_of("提高粮食收购价", "小麦收购价提高").kinship == Kinship::spells_out);
  CHECK(relative_of("提高小麦收购价", "水稻收购价提高").kinship == Kinship::kin);
}

TEST_CASE("what both clauses name in the same words is no matter of families") {
  CHECK(relative_of("提高小麦收购价", "小麦收购价提高").kinship == Kinship::none);
  CHECK(relative_of("提高粮食收购价", "粮食收购价提高").kinship == Kinship::none);
  CHECK(relative_of("提高小麦收购价", "新建公园").kinship == Kinship::none);
  CHECK(relative_of("", "粮食").kinship == Kinship::none);
}

TEST_CASE("of several families the closest counts, then the one that tells more") {
  const auto found = relative_of("种小麦，建公园", "粮食丰收，绿化加快", {6.0, 7.0});
  CHECK(found.kinship == Kinship::sums_up);
  CHECK(found.family == 1);
  CHECK(relative_of("种小麦，建公园", "水稻丰收，绿化加快", {9.0, 2.0}).family == 1);
}

TEST_CASE("a word within a longer one does not count, and a word counts once") {
  const auto lexicon = plumbline::test::small_lexicon(kFamilies);
  const linking::Families families(lexicon);
  CHECK(families.size() == 2);
  CHECK(families.read("口袋公园、口袋公园").size() == 1);
  CHECK(families.read("口袋公园、森林公园").size() == 2);
  CHECK(linking::families_of(families.read("口袋公园和小麦")) ==
        std::vector<linking::Family>{0, 1});
}
