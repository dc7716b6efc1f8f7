#include "reading/charset.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

using plumbline::reading::recode;
using plumbline::test::text_of;

namespace {

const std::string kGb18030 =
    "\xD4\xC6\xCF\xAA\xC7\xF8\xD5\xFE\xB8\xAE\xB9\xA4\xD7\xF7\xB1\xA8"
    "\xB8\xE6\xA1\xA3\xB9\xFD\xC8\xA5\xD2\xBB\xC4\xEA\xA3\xAC\xC8\xAB"
    "\xC7\xF8\xBE\xAD\xBC\xC3\xB7\xA2\xD5\xB9\xCE\xC8\xD6\xD0\xD3\xD0"
    "\xBD\xF8\xA3\xAC\xB3\xC7\xD5\xF2\xD0\xC2\xD4\xF6\xBE\xCD\xD2\xB5"
    "\x31\x2E\x32\xCD\xF2\xC8\xCB\xA1\xA3";
const std::string kBig5 =
    "\xB6\xB3\xB7\xCB\xB0\xCF\xAC\x46\xA9\xB2\xA4\x75\xA7\x40\xB3\xF8"
    "\xA7\x69\xA1\x43\xB9\x4C\xA5\x68\xA4\x40\xA6\x7E\xA1\x41\xA5\xFE"
    "\xB0\xCF\xB8\x67\xC0\xD9\xB5\x6F\xAE\x69\xC3\xAD\xA4\xA4\xA6\xB3"
    "\xB6\x69\xA1\x41\xAB\xB0\xC2\xED\xB7\x73\xBC\x57\xB4\x4E\xB7\x7E"
    "\x31\x2E\x32\xB8\x55\xA4\x48\xA1\x43";
const std::string kSimplified =
    "云溪区政府工作报告。过去一年，全区经济发展稳中有进，城镇新增就业1.2万人。";
const std::string kTraditional =
    "雲溪區政府工作報告。過去一年，全區經濟發展穩中有進，城鎮新增就業1.2萬人。";

std::string utf16(const std::string& text, bool little) {
  std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const auto& glyph : plumbline::test::glyphs_of(text)) {
    const char high = static_cast<char>(glyph.value >> 8);
    const char low = static_cast<char>(glyph.value & 0xFF);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

}  // namespace

TEST_CASE("legacy encodings are told apart by what reads like Chinese") {
  struct Case {
    const char* charset;
    std::string bytes;
    std::string text;
  };
  for (const Case& c : {Case{"GB18030", kGb18030, kSimplified}, Case{"Big5", kBig5, kTraditional},
                        Case{"UTF-16", utf16(kSimplified, true), kSimplified},
                        Case{"UTF-16", utf16(kSimplified, false), kSimplified}}) {
    CAPTURE(c.charset);
    const auto recoded = recode(c.bytes);
    REQUIRE(recoded);
    CHECK(recoded->charset == c.charset);
    CHECK(text_of(recoded->glyphs) == c.text);
  }
}

TEST_CASE("every character keeps the bytes it was written with") {
  const auto recoded = recode(kGb18030);
  REQUIRE(recoded);
  std::uint32_t at = 0;
  for (const auto& glyph : recoded->glyphs) {
    CHECK(glyph.from == at);
    CHECK(glyph.to - glyph.from == (glyph.value < 0x80 ? 1u : 2u));
    at = glyph.to;
  }
  CHECK(at == kGb18030.size());
}

TEST_CASE("a text longer than one buffer keeps its places") {
  std::string bytes;
  for (int i = 0; i < 300; ++i) bytes += kGb18030;
  const auto recoded = recode(bytes);
  REQUIRE(recoded);
  const auto& last = recoded->glyphs.back();
  CHECK(last.to == bytes.size());
  CHECK(last.from == bytes.size() - 2);
}

TEST_CASE("bytes of no encoding, and rare characters only, are refused") {
  CHECK_FALSE(recode("\xFF\xFF\xFF\xFF"));
  CHECK_FALSE(recode("\x81\x82\x83\x84\x85\x86"));
}
