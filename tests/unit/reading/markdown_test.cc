#include "reading/markdown.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace reading = plumbline::reading;
namespace test = plumbline::test;

namespace {

std::string plain(const std::string& markdown) {
  reading::CleanupLog log;
  return test::text_of(reading::read_markdown(test::glyphs_of(markdown), log));
}

}  // namespace

TEST_CASE("marks that only say how a text looks go, the others stay") {
  struct Case {
    const char* markdown;
    const char* text;
  };
  for (const Case& c : {
           Case{"# 一、回顾", " 一、回顾"},
           Case{"#5 号楼", "#5 号楼"},
           Case{"> 引文", "引文"},
           Case{"* 甲\n+ 乙\n- 丙", "- 甲\n- 乙\n- 丙"},
           Case{"1.  甲", "1.  甲"},
           Case{"**增长**5%，*约*3`万`__套__", "增长5%，约3万套"},
           Case{"3*4 与 3 * 4", "3*4 与 3 * 4"},
           Case{"2\\. 甲\\*乙\\n", "2. 甲*乙\\n"},
           Case{"见[公报](http://a_b)和![图](x.png)。", "见公报和。"},
           Case{"目标[1]，见[2]后", "目标[1]，见[2]后"},
           Case{"床位[^1]张\n[^1]: 说明\n[a]: http://x", "床位张\n\n"},
           Case{"甲\n---\n乙\n***\n```\n丙\n```", "甲\n\n乙\n\n\n丙\n"},
           Case{"| 学位 | 300个 |\n|:--|--:|", " 学位， 300个。\n"},
           Case{"]甲](", "]甲]("},
           Case{"甲|乙", "甲|乙"},
           Case{"行<br>行 <u>下</u>&nbsp;划 a<b", "行\n行 下\u00a0划 a<b"},
       }) {
    CAPTURE(c.markdown);
    CHECK(plain(c.markdown) == c.text);
  }
}

TEST_CASE("front matter goes only where it is closed at once") {
  CHECK(plain("---\ntitle: x\n---\n正文") == "\n正文");
  CHECK(plain("---\n正文") == "\n正文");
}

TEST_CASE("no text takes long") {
  std::string hostile;
  for (int i = 0; i < 30000; ++i) hostile += "[![](<a \\";
  CHECK(plain(hostile).size() <= hostile.size());
}
