#include "reading/format.h"

#include <doctest/doctest.h>

#include <string>

using plumbline::reading::find_format;
using plumbline::reading::Format;

TEST_CASE("the first bytes tell the format, else the ending of the name") {
  struct Case {
    const char* path;
    std::string bytes;
    Format format;
  };
  const std::string zip = "PK\x03\x04";
  for (const Case& c :
       {Case{"a.txt", "文", Format::text}, Case{"a", "", Format::text},
        Case{"a.txt", "%PDF-1.7", Format::pdf}, Case{"a.pdf", "文", Format::text},
        Case{"a.HTM", "文", Format::html},
        Case{"a.txt", "\xEF\xBB\xBF\n<!DOCTYPE HTML>", Format::html},
        Case{"a.txt", "<html>", Format::html}, Case{"a.md", "文", Format::markdown},
        Case{"a.md/b", "文", Format::text}, Case{"a.docx", zip, Format::docx},
        Case{"a", zip + "word/document.xml", Format::docx}, Case{"a.zip", zip, Format::text},
        Case{"a", zip + "mimetypeapplication/vnd.oasis.opendocument.text", Format::odt}}) {
    CAPTURE(c.path);
    CAPTURE(c.bytes);
    CHECK(find_format(c.path, c.bytes) == c.format);
  }
}

TEST_CASE("only what is no text needs a converter") {
  using plumbline::reading::needs_conversion;
  for (const Format format : {Format::text, Format::html, Format::markdown}) {
    CHECK_FALSE(needs_conversion(format));
  }
  for (const Format format : {Format::docx, Format::odt, Format::pdf}) {
    CHECK(needs_conversion(format));
  }
  CHECK(plumbline::reading::to_word(Format::pdf) == "pdf");
}
