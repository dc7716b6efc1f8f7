#include "reading/html_syntax.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace plumbline::reading {
namespace {

char32_t lower(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

bool stands_at(const Glyphs& text, std::size_t at, std::string_view word) {
  if (text.size() - std::min(at, text.size()) < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[at + i].value) != static_cast<char32_t>(word[i])) return false;
  }
  return true;
}

// The names that Chinese pages use; all others are kept as written.
constexpr std::array<std::pair<std::string_view, char32_t>, 30> kEntities = {{
    {"nbsp", 0xA0},   {"lt", U'<'},     {"gt", U'>'},       {"amp", U'&'},    {"quot", U'"'},
    {"apos", U'\''},  {"ldquo", U'“'},  {"rdquo", U'”'},    {"lsquo", U'‘'},  {"rsquo", U'’'},
    {"mdash", U'—'},  {"ndash", U'–'},  {"hellip", U'…'},   {"middot", U'·'}, {"bull", U'•'},
    {"times", U'×'},  {"divide", U'÷'}, {"plusmn", U'±'},   {"deg", U'°'},    {"permil", U'‰'},
    {"emsp", 0x2003}, {"ensp", 0x2002}, {"thinsp", 0x2009}, {"ldots", U'…'},  {"sup2", U'²'},
    {"sup3", U'³'},   {"yen", U'¥'},    {"copy", U'©'},     {"zwnj", 0x200C}, {"shy", 0xAD},
}};

constexpr std::size_t kLongestEntity = 10;  // characters between & and ;

std::optional<char32_t> named(std::string_view name) {
  const auto found = std::find_if(kEntities.begin(), kEntities.end(),
                                  [name](const auto& entity) { return entity.first == name; });
  if (found == kEntities.end()) return std::nullopt;
  return found->second;
}

std::optional<char32_t> numbered(std::string_view number) {
  const bool hexadecimal = !number.empty() && (number[0] == 'x' || number[0] == 'X');
  if (hexadecimal) number.remove_prefix(1);
  if (number.empty() || number.size() > 7) return std::nullopt;
  char32_t value = 0;
  for (const char c : number) {
    const bool digit = c >= '0' && c <= '9';
    const char32_t letter = lower(static_cast<unsigned char>(c));
    const bool hex = hexadecimal && letter >= U'a' && letter <= U'f';
    if (!digit && !hex) return std::nullopt;
    value = value * (hexadecimal ? 16 : 10) +
            (digit ? static_cast<char32_t>(c - '0') : letter - U'a' + 10);
  }
  const bool surrogate = value >= 0xD800 && value < 0xE000;
  if (value == 0 || value > 0x10FFFF || surrogate) return std::nullopt;
  return value;
}

}  // namespace

HtmlTags::HtmlTags(const Glyphs& text) : text_(text) {
  for (std::size_t i = text.size(); i > 0 && behind_last_tag_ == 0; --i) {
    if (text[i - 1].value == U'>') behind_last_tag_ = i;
  }
}

// A > inside a quoted attribute ends nothing. A quote that is never closed is none: that can happen
// once for each of the two marks, so the text is looked through three times at most.
std::optional<std::size_t> HtmlTags::end_of_tag(std::size_t at) const {
  char32_t quote = 0;
  for (std::size_t i = at; i < behind_last_tag_; ++i) {
    const char32_t c = text_[i].value;
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == U'>') {
      return i + 1;
    } else if ((c == U'"' || c == U'\'') && i > at && text_[i - 1].value == U'=') {
      quote = c;
    }
  }
  for (std::size_t i = at; i < behind_last_tag_; ++i) {
    if (text_[i].value == U'>') return i + 1;
  }
  return std::nullopt;
}

std::optional<HtmlTag> HtmlTags::at(std::size_t at) const {
  HtmlTag tag;
  if (stands_at(text_, at, "<!--")) {
    for (tag.end = at + 4; tag.end < text_.size(); ++tag.end) {
      if (stands_at(text_, tag.end, "-->")) {
        tag.end += 3;
        return tag;
      }
    }
    return tag;  // never closed: the rest is the comment
  }
  if (at + 1 >= behind_last_tag_) return std::nullopt;
  std::size_t i = at + 1;
  tag.closes = text_[i].value == U'/';
  if (tag.closes) ++i;
  const char32_t first = i < text_.size() ? text_[i].value : U'\0';
  const bool declares = !tag.closes && (first == U'!' || first == U'?');
  if (!declares && !is_ascii_letter(first)) return std::nullopt;
  const auto end = end_of_tag(at);
  if (!end) return std::nullopt;
  tag.end = *end;
  if (declares) return tag;
  constexpr std::size_t kLongestName = 16;
  while (i < tag.end && (is_ascii_letter(text_[i].value) || is_digit(text_[i].value))) {
    if (tag.name.size() < kLongestName) {
      tag.name.push_back(static_cast<char>(lower(text_[i].value)));
    }
    ++i;
  }
  tag.empty = text_[tag.end - 2].value == U'/';
  for (; i < tag.end && !tag.leads; ++i) tag.leads = stands_at(text_, i, "href");
  return tag;
}

std::size_t HtmlTags::end_of_raw(const std::string& name, std::size_t from) const {
  const std::string ending = "</" + name;
  for (std::size_t i = from; i < behind_last_tag_; ++i) {
    if (text_[i].value != U'<' || !stands_at(text_, i, ending)) continue;
    while (text_[i].value != U'>') ++i;
    return i + 1;
  }
  return text_.size();
}

std::optional<HtmlEntity> html_entity_at(const Glyphs& text, std::size_t at) {
  std::string name;
  std::size_t i = at + 1;
  for (; i < text.size() && text[i].value != U';'; ++i) {
    if (text[i].value >= 0x80 || name.size() == kLongestEntity) return std::nullopt;
    name.push_back(static_cast<char>(text[i].value));
  }
  if (i >= text.size() || name.empty()) return std::nullopt;
  const auto value = name[0] == '#' ? numbered(std::string_view(name).substr(1)) : named(name);
  if (!value) return std::nullopt;
  return HtmlEntity{*value, i + 1};
}

}  // namespace plumbline::reading
