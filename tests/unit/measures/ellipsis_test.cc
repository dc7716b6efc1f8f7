#include "measures/ellipsis.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "measures/find_measures.h"
#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace model = plumbline::model;

TEST_CASE("a figure with a bare verb measures what the verb was done to before") {
  struct Case {
    const char* sentence;
    std::vector<std::string> indicators;
  };
  const std::vector<Case> cases{
      {"关停小火电机组5000千瓦，今年要关停1000千瓦", {"关停小火电机组", "关停小火电机组"}},
      {"淘汰落后炼铁产能90吨、落后炼钢产能50吨，今年力争分别淘汰30吨和20吨",
       {"淘汰落后炼铁产能", "淘汰落后炼钢产能", "淘汰落后炼铁产能", "淘汰落后炼钢产能"}},
      {"关停小火电机组5000千瓦，关停小煤矿12处", {"关停小火电机组", "关停小煤矿"}},
  };
  for (const Case& each : cases) {
    CAPTURE(std::string(each.sentence));
    std::vector<std::string> found;
    for (const model::Measure& measure : measures::find_measures(
             each.sentence, model::Part::plan, plumbline::test::measure_lexicon())) {
      found.push_back(measure.indicator);
    }
    CHECK(found == each.indicators);
  }
}
