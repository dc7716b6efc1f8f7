#include "measures/indicator.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace measures = plumbline::measures;
using Names = std::vector<std::string>;

TEST_CASE("marks and particles at the ends of a name are cut off") {
  CHECK(measures::tidy_name("、的公园，") == "公园");
  CHECK(measures::tidy_name("“小巨人”企业") == "“小巨人”企业");
  CHECK(measures::tidy_name("、") == "");
}

TEST_CASE("subjects share their common end, beginning or genitive") {
  CHECK(measures::share_out("地方级、区级财政收入", 2) == Names{"地方级财政收入", "区级财政收入"});
  CHECK(measures::share_out("万元产值能耗、水耗", 2) == Names{"万元产值能耗", "万元产值水耗"});
  CHECK(measures::share_out("交通死亡事故起数、死亡人数", 2) ==
        Names{"交通死亡事故起数", "交通死亡人数"});
  CHECK(measures::share_out("出口和进口", 2) == Names{"出口", "进口"});
  CHECK(measures::share_out("中、高等学校", 2) == Names{"中等学校", "高等学校"});
  CHECK(measures::share_out("科技、教育和文化事业的支出", 3) ==
        Names{"科技的支出", "教育的支出", "文化事业的支出"});
}

TEST_CASE("a given beginning goes to each subject") {
  CHECK(measures::share_out("吸引观众和展商", 2, 6) == Names{"吸引观众", "吸引展商"});
}

TEST_CASE("subjects that are not as many as the numbers are not shared out") {
  CHECK(measures::share_out("财政收入", 2).empty());
  CHECK(measures::share_out("甲、乙、丙", 2).empty());
  CHECK(measures::share_out("“甲、乙”和丙", 3).empty());
}
