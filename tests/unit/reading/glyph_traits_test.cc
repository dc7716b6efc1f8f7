#include "reading/glyph_traits.h"

#include <doctest/doctest.h>

#include <string_view>

namespace reading = plumbline::reading;

namespace {

reading::Traits traits_of(std::u32string_view text) {
  reading::Glyphs glyphs;
  for (const char32_t c : text) glyphs.push_back({c, 0, 0});
  return reading::traits_of(glyphs);
}

}  // namespace

TEST_CASE("the fast look at a character sees what the slow one does") {
  bool same = true;
  for (char32_t c = 0; c < 0x30000; ++c) {
    same = same && reading::traits_of(c) == reading::find_traits(c);
  }
  CHECK(same);
}

TEST_CASE("a line has the traits of its characters") {
  CHECK(traits_of(U"") == 0);
  CHECK(traits_of(U"推进改革。") == reading::kHan);
  CHECK(traits_of(U"新建3家，完成") == (reading::kHan | reading::kDigit | reading::kComma));
  CHECK(traits_of(U"a,b\n") == (reading::kLatin | reading::kMark | reading::kLineEnd));
  CHECK(traits_of(U"１　\u200B") == (reading::kOtherWidth | reading::kSpace | reading::kInvisible));
  CHECK((traits_of(U"qū") & reading::kAccented) != 0);
  CHECK((traits_of(U"2O24") & reading::kLookalike) != 0);
}
