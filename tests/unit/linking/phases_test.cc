#include "linking/phases.h"

#include <doctest/doctest.h>

#include <string>

#include "linking_fixture.h"
#include "source/utf8.h"

namespace linking = plumbline::linking;
namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

// `1:望江公园 2:望江公园`.
std::string phases_of(const std::string& clause, const std::string& sentence) {
  auto task = test::task("T1", clause);
  task.sentence = sentence;
  std::string text;
  for (const auto& phase : linking::PhaseReader(test::shipped_lexicon()).read(task)) {
    if (!text.empty()) text += ' ';
    text += std::to_string(phase.number) + ':';
    for (const char32_t point : phase.before) source::append_utf8(text, point);
  }
  return text;
}

std::size_t common_name(const std::u32string& a, const std::u32string& b) {
  return linking::PhaseReader(test::shipped_lexicon()).common_name({1, a}, {2, b});
}

}  // namespace

TEST_CASE("a phase is read with what stands before it up to a mark") {
  const std::string clause = "扩建绿道，推动望江水厂二期开工";
  CHECK(phases_of(clause, clause) == "2:推动望江水厂");
}

TEST_CASE("a phase without a name is of the project that the sentence named last") {
  CHECK(phases_of("二期完成立项", "望江公园一期对外开放，二期完成立项") == "2:望江公园");
  CHECK(phases_of("推进二期建设", "推进二期建设").empty());
}

TEST_CASE("a longer phase word is not read twice") {
  CHECK(phases_of("望江新城第二期工程", "望江新城第二期工程") == "2:望江新城");
}

TEST_CASE("clauses without a phase have none") {
  CHECK(phases_of("修缮望江楼", "修缮望江楼").empty());
}

TEST_CASE("two phases share the name that both end in, whatever verb stands before it") {
  CHECK(common_name(U"推动望江水厂", U"加快望江水厂") == 4);
  CHECK(common_name(U"望江水厂", U"建成望江水厂") == 4);
}

TEST_CASE("names that only end alike are not shared") {
  CHECK(common_name(U"南湖公园", U"北湖公园") == 0);
  CHECK(common_name(U"望江水厂", U"云汀医院") == 0);
}
