#include "reading/decode.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace reading = plumbline::reading;
namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

struct Outcome {
  std::optional<reading::Glyphs> glyphs;
  std::string diagnostics;
};

Outcome decode(const std::string& bytes, std::size_t limit = 1000) {
  reading::CleanupLog log;
  source::DiagnosticSink sink;
  Outcome outcome;
  outcome.glyphs = reading::decode({"report.txt", bytes}, limit, log, sink);
  outcome.diagnostics =
      source::format_diagnostics(sink.diagnostics(), [](std::string_view) { return std::nullopt; });
  return outcome;
}

}  // namespace

TEST_CASE("a file that can't be read gets one error with its name and the reason") {
  struct Case {
    std::string bytes;
    const char* expected;
  };
  const Case cases[] = {
      {"", "report.txt: error: the file is empty, expected the text of a report [source-empty]\n"},
      {" \n\t\xE3\x80\x80\n",
       "report.txt: error: the file holds only blanks, expected the text of a report "
       "[source-empty]\n"},
      {"%PDF-1.7 text", "report.txt: error: found a PDF file, expected text [source-binary]\n"},
      {std::string("PK\x03\x04") + "rest",
       "report.txt: error: found a zip archive, such as docx or xlsx, expected text "
       "[source-binary]\n"},
      {std::string("ab\0cd", 5),
       "report.txt: error: found binary bytes, expected text [source-binary]\n"},
      {"\x01\x02\x03\x04 abc",
       "report.txt: error: found binary bytes, expected text [source-binary]\n"},
      {"\xFF\xFF\xFF\xFF\xFF",
       "report.txt: error: the encoding is unknown, expected UTF-8, GB18030, Big5 or UTF-16 with "
       "a byte order mark [source-undecodable]\n"},
      {std::string(1001, 'a'),
       "report.txt: error: the file has 1001 bytes, the limit is 1000; raise size_limit in "
       "plumbline.yaml to read it [source-too-large]\n"},
  };
  for (const Case& c : cases) {
    const Outcome outcome = decode(c.bytes);
    CHECK_FALSE(outcome.glyphs);
    CHECK(outcome.diagnostics == c.expected);
  }
}

TEST_CASE("a byte order mark is no character, and the places count it") {
  const Outcome outcome = decode("\xEF\xBB\xBF区");
  REQUIRE(outcome.glyphs);
  REQUIRE(outcome.glyphs->size() == 1);
  CHECK(outcome.glyphs->front().from == 3);
  CHECK(outcome.glyphs->front().to == 6);
}

TEST_CASE("a few damaged bytes are dropped with a warning, many are another encoding") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "全区经济发展";
  const Outcome damaged = decode(text + "\xE5\x8C" + text, 100000);
  REQUIRE(damaged.glyphs);
  CHECK(test::text_of(*damaged.glyphs) == text + text);
  CHECK(damaged.diagnostics ==
        "report.txt: warning: found 2 bytes that are no UTF-8; the text is read without them "
        "[source-damaged]\n");
}
