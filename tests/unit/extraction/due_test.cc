#include "extraction/due.h"

#include <doctest/doctest.h>

#include <string>

#include "extraction_fixture.h"

namespace calendar = plumbline::calendar;
namespace extraction = plumbline::extraction;
namespace test = plumbline::test;

namespace {

std::string due(const std::string& clause) {
  const test::SentenceFixture sentence(clause);
  const auto date = extraction::find_due_date(sentence.reader(), sentence.whole(), 2025);
  return date ? calendar::to_string(*date) : "none";
}

}  // namespace

TEST_CASE("a due date is the last day of the period that a clause names") {
  struct Case {
    std::string clause;
    std::string due;
  };
  const Case cases[] = {
      {"上半年完成滨河公园改造", "2025-06-30"},
      {"一季度前启动招标", "2025-03-31"},
      {"年底前实现全覆盖", "2025-12-31"},
      {"2月底前印发方案", "2025-02-28"},
      {"10月底前完成供暖准备", "2025-10-31"},
      {"前三季度开工六成", "2025-09-30"},
      {"上半年开工，年底前竣工", "2025-12-31"},
      {"新建养老驿站6家", "none"},
      {"五年内实现翻番", "none"},
      {"3年内完成整治", "none"},
      {"13月底前完成", "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.clause);
    CHECK(due(c.clause) == c.due);
  }
}

TEST_CASE("only the words inside the span count") {
  const test::SentenceFixture sentence("上半年开工，年底前竣工");
  const auto date =
      extraction::find_due_date(sentence.reader(), sentence.span_of("上半年开工"), 2024);
  REQUIRE(date);
  CHECK(calendar::to_string(*date) == "2024-06-30");
}
