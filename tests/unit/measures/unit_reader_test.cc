#include "measures/unit_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "measures_fixture.h"

namespace test = plumbline::test;

namespace {

struct Case {
  const char* text;
  const char* expected;
};

void check_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(test::quantity_text(c.text) == c.expected);
  }
}

}  // namespace

TEST_CASE("a unit is the longest that is written, also with spaces in it") {
  check_all({{"修路12.5公里", "= 12.5公里"},
             {"提高1.5 个 百 分 点", "= 1.5百分点"},
             {"变电站110千伏", "= 110千伏"},
             {"装机2.5亿千瓦", "= 250000000千瓦"},
             {"发放4人民币", "= 4元"},
             {"地址a%20b", ""},
             {"2025两会", ""},
             {"重50两", "= 50两"}});
}

TEST_CASE("parts of one amount are added up") {
  check_all({{"每张3元5角", "= 3.5元"},
             {"价格50元6角三分", "= 50.63元"},
             {"两美元又三美分", "= 2.03美元"},
             {"用时缩短2小时30分", "= 2.5小时"},
             {"两米半", "= 2.5米"},
             {"连续三个半小时", "= 3.5小时"},
             {"半径5公里", "= 5公里"},
             {"5公里半径", "= 5公里"},
             {"3公里5公里", "= 3公里; = 5公里"}});
}

TEST_CASE("tenths and discounts are percentages") {
  check_all({{"占三成", "= 30%"},
             {"占七成六", "= 76%"},
             {"占半成", "= 5%"},
             {"打9.5折", "= 95%"},
             {"打五五折", "= 55%"},
             {"打对折", "= 50%"},
             {"九折页", ""}});
}

TEST_CASE("what stands before a number with its unit is part of it") {
  const auto found = test::quantities_of("浓度每立方米32微克");
  REQUIRE(found.size() == 1);
  CHECK(found[0].from == 6);
}

TEST_CASE("a sign of money stands before its number") {
  check_all({{"投资$20", "= 20美元"},
             {"投资￥300万", "= 3000000元"},
             {"投资人民币50万", "= 500000元"},
             {"投资HK$8", "= 8港元"}});
}

TEST_CASE("what stands around a number tells which unit is meant") {
  check_all({{"列车每小时350公里", "= 350公里/小时"},
             {"细颗粒物每立方米32微克", "= 32微克/立方米"},
             {"64位处理器", "= 64比特"},
             {"培养64位教师", "= 64位"},
             {"餐价5块", "= 5元"},
             {"铺设草坪5块", "= 5块"},
             {"五角大楼", ""}});
}
