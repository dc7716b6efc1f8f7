#include "reading/html.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace reading = plumbline::reading;
namespace test = plumbline::test;

namespace {

std::string page(const std::string& html) {
  reading::CleanupLog log;
  return test::text_of(reading::read_html(test::glyphs_of(html), log));
}

}  // namespace

TEST_CASE("a page gives the text that a browser shows, a line a block") {
  struct Case {
    const char* html;
    const char* text;
  };
  for (const Case& c : {
           Case{"<p>新增<b>学位</b>300个。</p><p>完工。</p>", "新增学位300个。\n完工。\n"},
           Case{"<h2>一、回顾</h2>建成<br>两座<br/>桥", "一、回顾\n建成\n两座\n桥"},
           Case{"<P CLASS=\"a>b\">大写</P>", "大写\n"},
           Case{"增长5&nbsp;%，3&lt;4&#65292;&#x4E2D;&amp;&unknown;",
                "增长5\u00a0%，3<4，中&&unknown;"},
           Case{"前<!-- <p>不见 -->后<![CDATA[]]>", "前后"},
           Case{"<head><title>标题</title><meta></head><body>正文", "正文"},
           Case{"<script>if (a<b) '</p>'</script>文<style>p{}</style>", "文"},
           Case{"<nav>首页</nav><main>文</main><footer>版权</footer>", "文\n"},
           Case{"<ruby>區<rp>(</rp><rt>qū</rt><rp>)</rp></ruby>政府", "區政府"},
           Case{"<ruby>区<rt>qū</ruby>政府", "区政府"},
           Case{"新增\n      学位3个\n about 5", "新增学位3个 about 5"},
           Case{"a < b，a<1，<<", "a < b，a<1，<<"},
           Case{"<svg/>文<nav/>字", "文字"},
       }) {
    CAPTURE(c.html);
    CHECK(page(c.html) == c.text);
  }
}

TEST_CASE("a line of nothing but links is navigation; a link in a sentence is not") {
  CHECK(page("<li><a href=x>首页</a> <a href=y>公开</a></li><p>见<a href=z>公报</a>。</p>") ==
        "见公报。\n");
  CHECK(page("<p><a name=top>第一段</a></p>") == "第一段\n");
}

TEST_CASE("the cells of a row are clauses of one sentence") {
  CHECK(page("<table><tr><td>新增学位</td><td>300个</td></tr></table>") == "新增学位，300个。\n");
  CHECK(page("<tr>\n<td><p>新增学位</p></td>\n<td><p>300个。</p></td></tr>") ==
        "新增学位，300个。\n");
  SUBCASE("but a page that is laid out by a table is no row") {
    CHECK(page("<table><tr><td><p>第一段。</p><p>第二段。</p></td></tr></table>") ==
          "第一段。\n第二段。\n");
  }
}

TEST_CASE("what is never closed ends with the page, and no page takes long") {
  CHECK(page("文<!-- 无尽") == "文");
  CHECK(page("文<script>无尽") == "文");
  CHECK(page("<a 'x") == "<a 'x");
  std::string hostile;
  for (int i = 0; i < 60000; ++i) hostile += "<a =\"<!-";
  CHECK(page(hostile + ">").empty());
  std::string deep;
  for (int i = 0; i < 60000; ++i) deep += "<nav><td><div>";
  CHECK(page(deep).size() < 10);
  CHECK(page(std::string(100000, '\n') + std::string(100000, '&')).size() >= 100000);
}

TEST_CASE("every character keeps its bytes of the page, in order") {
  const std::string html = "<p>增&#38271;<b>5</b>%</p><table><tr><td>甲<td>乙</tr></table>";
  reading::CleanupLog log;
  const auto glyphs = reading::read_html(test::glyphs_of(html), log);
  std::uint32_t end = 0;
  for (const auto& glyph : glyphs) {
    CHECK(glyph.from >= end);
    CHECK(glyph.to >= glyph.from);
    end = glyph.to;
  }
  CHECK(html.substr(glyphs[1].from, glyphs[1].to - glyphs[1].from) == "&#38271;");
}
