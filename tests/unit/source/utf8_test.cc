#include "source/utf8.h"

#include <doctest/doctest.h>

#include <string>

namespace plumbline::source {
namespace {

TEST_CASE("every code point survives encoding and decoding") {
  for (char32_t point :
       {U'a', U'\u007F', U'\u0080', U'\u00e9', U'\u0800', U'\u0FFF', U'\u1000', U'\u4e91',
        U'\uD7FF', U'\uE000', U'\uFFFF', U'\U0001F600', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, point);
    const CodePoint back = decode_at(text, 0);
    CHECK(back.value == point);
    CHECK(back.length == text.size());
  }
}

TEST_CASE("the first byte that is no valid UTF-8 is found") {
  struct Row {
    const char* name;
    std::string bytes;
    std::size_t at;
  };
  const Row rows[] = {
      {"a lone continuation byte", "ab\x80", 2},
      {"a sequence cut off by the end", "a\xE4\xBA", 1},
      {"an overlong form", "\xC0\xAF", 0},
      {"an overlong three-byte form", "x\xE0\x80\xAF", 1},
      {"a surrogate", "\xED\xA0\x80", 0},
      {"a value above U+10FFFF", "\xF4\x90\x80\x80", 0},
      {"GB18030 bytes", "\xD4\xC6", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(find_invalid_utf8(row.bytes) == row.at);
  }
  CHECK_FALSE(find_invalid_utf8("云溪区 U+FFFD \xEF\xBF\xBD").has_value());
}

TEST_CASE("an invalid byte decodes to the replacement character and counts as one") {
  CHECK(decode_at("\xFFz", 0).value == kReplacement);
  CHECK(decode_at("\xFFz", 0).length == 1);
  CHECK(count_code_points("云\xFF溪") == 3);
}

TEST_CASE("an offset inside a character is floored to its beginning") {
  const std::string text = "a云b";
  CHECK(floor_code_point(text, 0) == 0);
  CHECK(floor_code_point(text, 2) == 1);
  CHECK(floor_code_point(text, 3) == 1);
  CHECK(floor_code_point(text, 4) == 4);
  CHECK(floor_code_point(text, 99) == text.size());
}

TEST_CASE("Han characters are told from kana, marks and letters") {
  CHECK(is_han(U'区'));
  CHECK(is_han(U'\u3400'));
  CHECK_FALSE(is_han(U'，'));
  CHECK_FALSE(is_han(U'カ'));
  CHECK_FALSE(is_han(U'a'));
}

}  // namespace
}  // namespace plumbline::source
