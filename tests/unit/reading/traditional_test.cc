#include "reading/traditional.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace reading = plumbline::reading;
namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

std::string simplified(const std::string& text) {
  reading::Glyphs glyphs = test::glyphs_of(text);
  reading::CleanupLog log;
  reading::Simplifier().convert(glyphs, 0, log);
  return test::text_of(glyphs);
}

}  // namespace

TEST_CASE("characters with several forms are converted by the phrase they stand in") {
  struct Case {
    const char* traditional;
    const char* simplified;
  };
  for (const Case& c :
       {Case{"沿著河岸", "沿着河岸"}, Case{"著名", "著名"}, Case{"顯著", "显著"},
        Case{"著力推進", "着力推进"}, Case{"乾淨", "干净"}, Case{"乾隆", "乾隆"},
        Case{"頭髮", "头发"}, Case{"發展", "发展"}, Case{"里程", "里程"}, Case{"後來", "后来"},
        Case{"皇后", "皇后"}, Case{"餘額", "余额"}, Case{"開工212部", "开工212部"}}) {
    CAPTURE(c.traditional);
    CHECK(simplified(c.traditional) == c.simplified);
  }
}

TEST_CASE("every glyph keeps its bytes, and only what changed is logged") {
  reading::Glyphs glyphs = test::glyphs_of("區政府");
  reading::CleanupLog log;
  reading::Simplifier().convert(glyphs, 0, log);
  CHECK(glyphs[0].from == 0);
  CHECK(glyphs[0].to == 3);
  const auto notes = log.take();
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].places == std::vector<source::ByteSpan>{{0, 3}});
}

TEST_CASE("a Traditional name in a Simplified text makes no Traditional text") {
  std::string simplified_text = "龍門書院開放。";
  for (int i = 0; i < 100; ++i) simplified_text += "全区经济平稳发展，就业稳定。";
  CHECK_FALSE(reading::is_traditional(test::glyphs_of(simplified_text)));
  std::string traditional_text;
  for (int i = 0; i < 10; ++i) traditional_text += "全區經濟平穩發展，就業穩定。";
  CHECK(reading::is_traditional(test::glyphs_of(traditional_text)));
}
