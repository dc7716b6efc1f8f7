#include "measures/compare_numbers.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "mention_fixture.h"

namespace measures = plumbline::measures;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

// `kind Chinese|English` of each difference; kinds of ordinals and lists begin with #.
std::string differences(std::string_view zh, std::string_view en) {
  const auto chinese = test::chinese_reader().find(zh);
  const auto english = test::english_reader().find(en);
  const auto cut = [](std::string_view text, const std::vector<measures::NumberMention>& mentions,
                      std::optional<std::size_t> index) {
    if (!index) return std::string();
    const auto span = mentions[*index].number;
    return std::string(text.substr(span.from, span.size()));
  };
  std::string list;
  for (const auto& difference :
       measures::compare_numbers(chinese, english, static_cast<std::uint32_t>(zh.size()),
                                 static_cast<std::uint32_t>(en.size()))) {
    if (!list.empty()) list += "; ";
    if (difference.ordinal_or_list) list += '#';
    list += std::string(model::to_word(difference.kind)) + ' ' + cut(zh, chinese, difference.zh) +
            '|' + cut(en, english, difference.en);
  }
  return list;
}

struct Case {
  std::string zh;
  std::string en;
  std::string expected;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.zh);
    CAPTURE(c.en);
    CHECK(differences(c.zh, c.en) == c.expected);
  }
}

}  // namespace

TEST_CASE("a faithful translation differs in nothing") {
  check({
      {"区级收入56.6亿元，增长5.6%", "District revenue was 5.66 billion yuan, up 5.6%", ""},
      {"引入首店31家", "Thirty-one first stores opened", ""},
      {"9个乡68个村7.6万人参保", "76,000 people from 68 villages and nine townships joined", ""},
      {"接待游客突破750万人次", "receive more than 7.5 million visitors", ""},
      {"增长3%以上", "growth of at least 3%", ""},
      {"举办近百场活动", "nearly 100 events were held", ""},
      {"惠及300余户", "benefiting over 300 households", ""},
      {"15分钟生活圈", "everything within 15 minutes’ walk", ""},
      {"一刻钟生活圈", "a 15-minute living circle", ""},
      {"实施“十四五”规划", "the 14th Five-Year Plan", ""},
      {"去年投用的学校", "the schools that opened in 2023", ""},
      {"高标准农田扩容2700亩", "farmland expanded by 180 hectares", ""},
      {"新增绿地1000亩", "66.7 hectares of green space were added", ""},
      {"三分之一的居民", "one third of the residents", ""},
      {"投资110亿元至120亿元", "invest 11 billion to 12 billion yuan", ""},
      {"二期投用", "Phase II opened", ""},
      {"65岁以上老人免费乘车", "people aged 65 and above ride for free", ""},
      {"保持两位数增长", "double-digit growth", ""},
      {"新建公园1座", "a new park was built", ""},
      {"覆盖率达100%", "with full coverage", ""},
      {"前三季度增长5%", "growth of 5% in the first three quarters", ""},
      {"第二产业增长4%", "the secondary sector grew by 4%", ""},
  });
}

TEST_CASE("each kind of difference has its name") {
  check({
      {"兑付1.1亿元", "paid out 11 million yuan", "magnitude 1.1亿|11 million"},
      {"修路4000公里", "400 kilometres of road", "magnitude 4000|400"},
      {"增长4.1%", "up 1.4%", "value 4.1|1.4"},
      {"新增3862亩", "3,862 hectares were added", "unit 3862|3,862"},
      {"提高2个百分点", "up by 2%", "unit 2|2"},
      {"平均跑动0.2次", "Services went into operation", "missing 0.2|"},
      {"办好灯会", "the 2025 Lantern Festival", "added |2025"},
      {"增长5%", "fell by 5%", "direction 5|5"},
      {"引进25家以上", "attract 25 stores", "comparator 25|25"},
      {"控制在5%以内", "over 5%", "comparator 5|5"},
      {"拆除267.3万平方米", "2.67 million square metres were demolished",
       "rounding 267.3万|2.67 million"},
      {"第三届灯会", "the Lantern Festival", "#missing 三|"},
      {"三大布局", "four layouts", "#value 三|four"},
  });
}

TEST_CASE("a number cut off where the text says so is rounded, a wrong one is not") {
  check({
      {"消费2.99亿元", "over 290 million yuan was spent", "rounding 2.99亿|290 million"},
      {"消费2.99亿元", "nearly 300 million yuan was spent", "rounding 2.99亿|300 million"},
      {"床位不少于300张", "at least 310 beds", "value 300|310"},
      {"消费2.93亿元", "330 million yuan was spent", "value 2.93亿|330 million"},
  });
}

TEST_CASE("what changed is paired with what stands in its place") {
  check({
      {"新增床位30张、托位50个、学位70个", "30 beds, 50 nursery places and 90 school places",
       "value 70|90"},
      {"增长5%，下降3%，占比8%", "up 6%, down 3%, a share of 8%", "value 5|6"},
      {"Z4、Z5项目", "the Z4 and Z6 projects", "value 5|6"},
  });
}

TEST_CASE("slogans with numbers need no number, and answer one") {
  check({
      {"建设“五宜”城区", "a city to live, work and rest in", ""},
      {"建设“两区”", "the “Two Zones”", ""},
      {"一批企业入驻", "companies moved in", ""},
      {"统一部署", "one plan", ""},
  });
}

TEST_CASE("empty lines are compared too") {
  CHECK(differences("", "").empty());
  CHECK(differences("", "5 parks") == "added |5");
  CHECK(differences("5个", "") == "missing 5|");
}
