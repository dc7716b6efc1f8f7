#include "reading/find_jurisdiction.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "reading_fixture.h"

using plumbline::reading::find_jurisdiction;
using plumbline::test::section_lexicon;
using Lines = std::vector<std::string_view>;

TEST_CASE("the jurisdiction is what the head names, in its fullest form") {
  struct Case {
    Lines head;
    Lines opening;
    const char* expected;
  };
  for (const Case& c : {
           Case{{"云溪区政府工作报告"}, {}, "云溪区"},
           Case{{"江城市云溪区人民政府关于议案办理情况的报告"}, {}, "江城市云溪区"},
           Case{{"江城经济技术开发区管委会2021年度工作报告"}, {}, "江城经济技术开发区"},
           Case{{"政府工作报告", "——2025年1月8日在江城市云溪区第三届人民代表大会第一次会议上",
                 "云溪区人民政府区长"},
                {},
                "江城市云溪区"},
           Case{{"政府工作报告"},
                {"各位代表：", "现在，我代表江城市人民政府，作工作报告。"},
                "江城市"},
           Case{{"政府工作报告"}, {"现在，我代表国务院，作政府工作报告。"}, "国务院"},
           Case{{"政府工作报告", "——2030年3月5日在第十五届全国人民代表大会第三次会议上"},
                {},
                "国务院"},
           // What is only spoken of, or has no name, is no jurisdiction.
           Case{{"政府工作报告"}, {"在国务院领导下，我区听取了云溪区人民政府的意见。"}, ""},
           Case{{"区政府关于落实意见的报告"}, {"受区政府委托，我作报告。"}, ""},
           Case{{"2024年云渡县人民政府工作报告"}, {}, "云渡县"},
           Case{{"2024年度云渡县人民政府工作报告"}, {}, "云渡县"},
           Case{{"2024年工作回顾"}, {}, ""},
       }) {
    CAPTURE(c.expected);
    CHECK(find_jurisdiction(c.head, c.opening, section_lexicon()) == c.expected);
  }
}
