#include "extraction/years.h"

#include <doctest/doctest.h>

#include <string>

namespace extraction = plumbline::extraction;

TEST_CASE("a goal for a later year is told by where the year stands") {
  struct Case {
    std::string text;
    bool later;
  };
  const Case cases[] = {
      {"到2030年实现碳达峰", true},
      {"2030年前实现碳达峰", true},
      {"2027年建成示范区", true},
      {"力争2035年前基本建成", true},
      {"到2025年底完成改造", false},
      {"2025年新建6家", false},
      {"到2020年的目标已实现", false},
      {"编制面向2035年的规划", false},
      {"到9999年", false},
      {"年前完成", false},
      {"", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(extraction::sets_later_year(c.text, 2025) == c.later);
  }
}
