#include "measures/chinese_numbers.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "mention_fixture.h"

namespace test = plumbline::test;

TEST_CASE("every number of a sentence is there, with what it stands for") {
  struct Case {
    std::string text;
    std::string expected;
  };
  for (const Case& c : std::vector<Case>{
           {"区级收入90亿元，增长4.2%", "9000000000元; 4.2%"},
           {"引进首店25家以上", "(1); >= 25家"},
           {"普惠托位不少于500个", ">= 500个"},
           {"举办近百场活动", "near 100场"},
           {"惠及300余户", "> 300户"},
           {"2024年投入6.5亿元", "year:2024; 650000000元"},
           {"1月8日开幕", "date:1; date:8"},
           {"第三届灯会", "ordinal:3"},
           {"第一支柱行业", "(1); (ordinal:1)"},
           {"地铁22号线", "code:22"},
           {"Z4项目投用", "{code:4}"},
           {"“3+X”体系", "{code:3}"},
           {"12345热线", "12345"},
           {"“1234”战略", "{1234}"},
           {"“五宜”城区", "(5)"},
           {"三大空间布局", "3"},
           {"河湖Ⅲ类断面", "(ordinal:3)"},
           {"二期工程", "ordinal:2"},
       }) {
    CAPTURE(c.text);
    CHECK(test::chinese_text(c.text) == c.expected);
  }
}

TEST_CASE("words that an English number may answer are there beside the numerals") {
  CHECK(test::chinese_text("一刻钟生活圈").find("(15分钟)") != std::string::npos);
  CHECK(test::chinese_text("“十四五”规划").find("(14)") != std::string::npos);
  CHECK(test::chinese_text("去年新增").find("(year:any)") != std::string::npos);
}

TEST_CASE("numbers stand inside their sentence, in order") {
  for (const std::string text : {"第", "3+", "Z", "5+2+", "第三", "万", "1月", "2024", "Ⅲ",
                                 "百分之", "由5%提高到7%", "\xe2\x85", "3亿"}) {
    CAPTURE(text);
    std::uint32_t last = 0;
    for (const auto& mention : test::chinese_reader().find(text)) {
      CHECK(mention.number.from >= last);
      CHECK(mention.number.from < mention.number.to);
      CHECK(mention.number.to <= text.size());
      CHECK(mention.span.to <= text.size());
      last = mention.number.from;
    }
  }
}

TEST_CASE("the step is one unit in the last place that is written") {
  const auto step = [](const char* text) { return test::chinese_reader().find(text).front().step; };
  CHECK(step("267.3万平方米") == doctest::Approx(1000));
  CHECK(step("10.9亿元") == doctest::Approx(1e7));
  CHECK(step("315家") == doctest::Approx(1));
}
