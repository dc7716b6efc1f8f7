#include "reading/pinyin.h"

#include <string_view>

#include "source/utf8.h"

namespace plumbline::reading {
namespace {

constexpr std::u32string_view kToned = U"āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ";

bool is_toned(char32_t c) {
  return kToned.find(c) != std::u32string_view::npos || (c >= 0x300 && c <= 0x30C);
}

bool is_pinyin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || c == U'ü' || c == 0x261 || is_toned(c);
}

// A reading at `at`, its parentheses included; length 0 when there is none.
struct PinyinGroup {
  std::size_t length = 0;
  bool toned = false;
};

PinyinGroup group_at(const Glyphs& text, std::size_t at, std::size_t end) {
  constexpr std::size_t kLongest = 8;  // zhuāng, with a combining mark
  const auto is_open = [](char32_t c) { return c == U'(' || c == U'（'; };
  const auto is_close = [](char32_t c) { return c == U')' || c == U'）'; };
  if (at == 0 || !is_open(text[at].value) || !source::is_han(text[at - 1].value)) return {};
  PinyinGroup group;
  std::size_t i = at + 1;
  while (i < end && i - at <= kLongest && is_pinyin_letter(text[i].value)) {
    group.toned = group.toned || is_toned(text[i].value);
    ++i;
  }
  if (i == at + 1 || i >= end || !is_close(text[i].value)) return {};
  group.length = i + 1 - at;
  return group;
}

}  // namespace

bool has_pinyin(const Glyphs& text) {
  int found = 0;
  for (std::size_t i = 1; i < text.size() && found < 5; ++i) {
    if (group_at(text, i, text.size()).toned) ++found;
  }
  return found >= 5;
}

void copy_without_pinyin(const Glyphs& text, std::size_t from, std::size_t to, bool throughout,
                         Glyphs& line, CleanupLog& log) {
  for (std::size_t i = from; i < to;) {
    const PinyinGroup group = i > from ? group_at(text, i, to) : PinyinGroup{};
    if (group.length > 0 && (group.toned || throughout)) {
      log.add(Cleanup::pinyin_removed, {text[i].from, text[i + group.length - 1].to});
      i += group.length;
    } else {
      line.push_back(text[i++]);
    }
  }
}

}  // namespace plumbline::reading
