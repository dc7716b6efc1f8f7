#include "reading/html_syntax.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace reading = plumbline::reading;
namespace test = plumbline::test;

TEST_CASE("a tag has its name, its kind and its end") {
  struct Case {
    const char* text;
    const char* name;
    std::size_t end;
    bool closes, empty, leads;
  };
  for (const Case& c :
       {Case{"<p>x", "p", 3, false, false, false}, Case{"</DIV >x", "div", 7, true, false, false},
        Case{"<br/>", "br", 5, false, true, false},
        Case{"<a HREF='>'>x", "a", 12, false, false, true},
        Case{"<a title='>x", "a", 11, false, false, false},
        Case{"<!DOCTYPE html>x", "", 15, false, false, false},
        Case{"<!-- > -->x", "", 10, false, false, false}}) {
    CAPTURE(c.text);
    const reading::Glyphs text = test::glyphs_of(c.text);
    const auto tag = reading::HtmlTags(text).at(0);
    REQUIRE(tag);
    CHECK(tag->name == c.name);
    CHECK(tag->end == c.end);
    CHECK(tag->closes == c.closes);
    CHECK(tag->empty == c.empty);
    CHECK(tag->leads == c.leads);
  }
}

TEST_CASE("an angle that opens no tag is a character") {
  for (const char* text : {"<", "< p>", "<1>", "<p", "<>", "<中>"}) {
    CAPTURE(text);
    const reading::Glyphs glyphs = test::glyphs_of(text);
    CHECK_FALSE(reading::HtmlTags(glyphs).at(0));
  }
}

TEST_CASE("entities are read by name and by number, others stay") {
  const auto value = [](const char* text) {
    const auto entity = reading::html_entity_at(test::glyphs_of(text), 0);
    return entity ? entity->value : U'\0';
  };
  CHECK(value("&lt;") == U'<');
  CHECK(value("&#20013;") == U'中');
  CHECK(value("&#X4e2d;") == U'中');
  for (const char* text : {"&", "&;", "&lt", "&#;", "&#x;", "&#0;", "&#xD800;", "&#x110000;",
                           "&#99999999;", "&中;", "&nosuchname;"}) {
    CAPTURE(text);
    CHECK(value(text) == U'\0');
  }
}
