#include "reading/pinyin.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace reading = plumbline::reading;
namespace test = plumbline::test;

namespace {

std::string without_pinyin(const std::string& text, bool throughout) {
  const reading::Glyphs glyphs = test::glyphs_of(text);
  reading::Glyphs line;
  reading::CleanupLog log;
  reading::copy_without_pinyin(glyphs, 0, glyphs.size(), throughout, line, log);
  return test::text_of(line);
}

}  // namespace

TEST_CASE("readings behind characters go, other parentheses stay") {
  struct Case {
    const char* text;
    const char* expected;
    const char* throughout;
  };
  for (const Case& c :
       {Case{"区(qū)政府", "区政府", "区政府"}, Case{"广（guǎng）场", "广场", "广场"},
        Case{"绿(lǜ)化", "绿化", "绿化"}, Case{"的(de)事", "的(de)事", "的事"},
        Case{"园区(BDA)", "园区(BDA)", "园区(BDA)"}, Case{"增长(3%)", "增长(3%)", "增长(3%)"},
        Case{"平台(cloud)", "平台(cloud)", "平台"}, Case{"(qū)政府", "(qū)政府", "(qū)政府"},
        Case{"区(qū", "区(qū", "区(qū"}, Case{"区()", "区()", "区()"}}) {
    CAPTURE(c.text);
    CHECK(without_pinyin(c.text, false) == c.expected);
    CHECK(without_pinyin(c.text, true) == c.throughout);
  }
}

TEST_CASE("a text is annotated throughout from five toned readings on") {
  std::string text;
  for (int i = 0; i < 4; ++i) text += "区(qū)";
  CHECK_FALSE(reading::has_pinyin(test::glyphs_of(text + "的(de)")));
  CHECK(reading::has_pinyin(test::glyphs_of(text + "县(xiàn)")));
}
