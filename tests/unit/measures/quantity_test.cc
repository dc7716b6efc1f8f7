#include "measures/quantity.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
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

TEST_CASE("units are shown by their own name") {
  check_all({
      {"面积8.2万平米", "= 82000平方米"},
      {"绿地40公顷", "= 40公顷"},
      {"里程30千米", "= 30公里"},
      {"装机2.5亿千瓦", "= 250000000千瓦"},
      {"发电35亿千瓦时", "= 3500000000千瓦时"},
      {"变电站110千伏", "= 110千伏"},
      {"浓度32微克/立方米", "= 32微克/立方米"},
      {"算力1000P", "= 1000P"},
      {"吞吐3000万标箱", "= 30000000标准箱"},
      {"接待120万人次", "= 1200000人次"},
      {"外汇3亿美元", "= 300000000美元"},
      {"期望寿命80.5岁", "= 80.5岁"},
  });
}

TEST_CASE("ratios in words and in 成, 倍, ‰ have a value") {
  check_all({
      {"超过三成", "= 30%"},
      {"占六成以上", ">= 60%"},
      {"约占三分之一", "= 33.3%"},
      {"占比百分之十三点四", "= 13.4%"},
      {"发生率千分之五", "= 5‰"},
      {"增长1.1倍", "= 1.1倍"},
      {"提高2个百分点", "= 2百分点"},
      {"压减一半", "= 50%"},
      {"收入翻两番", "= 3倍"},
  });
}

TEST_CASE("a range has two ends and one unit") {
  check_all({
      {"增长5%-6%", "range 5-6%"},
      {"增长5至6%", "range 5-6%"},
      {"新增60至70万人", "range 600000-700000人"},
      {"培训二三十人", "range 20-30人"},
      {"2021—2025年", ""},
  });
}

TEST_CASE("comparators behind the unit belong to the number") {
  check_all({
      {"50家以上", ">= 50家"},
      {"3%左右", "~ 3%"},
      {"5%以内", "<= 5%"},
      {"100名以下", "<= 100名"},
  });
}

TEST_CASE("people, money and households need no unit where their noun stands") {
  check_all({
      {"帮助5200万农民", "= 52000000人"},
      {"设立150亿产业基金", "= 15000000000元"},
      {"惠及上千万家庭", "= 10000000家庭"},
      {"提高6.9个、3.6个百分点", "= 6.9百分点; = 3.6百分点"},
  });
}

TEST_CASE("numbers of ranks, dates and codes are told apart") {
  check_all({
      {"排名全市第3位", "= 3位"},
      {"位列前十", "<= 10位"},
      {"升至第3位和第5位", "= 3位; = 5位"},
      {"第3届", ""},
      {"2024年3月5日", ""},
      {"G20峰会", ""},
      {"《100条意见》", ""},
      {"亿元以上项目入库63个", "= 63个"},
      {"税收过亿元", "= 100000000元"},
      {"沿江1公里范围内", ""},
  });
}

TEST_CASE("a 万 number of codes and marks is read in time linear in the text") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "三个方面、12家、C919、第三、";
  CHECK(test::quantities_of(text).size() == 20000);
}
