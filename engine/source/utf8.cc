#include "source/utf8.h"

namespace plumbline::source {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

bool is_continuation(std::uint8_t byte) {
  return (byte & 0xC0) == 0x80;
}

struct Lead {
  std::uint8_t length = 0;  // 0: no lead byte
  char32_t bits = 0;
  char32_t smallest = 0;  // below it the form is overlong
};

Lead read_lead(std::uint8_t byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return {2, static_cast<char32_t>(byte & 0x1F), 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {3, static_cast<char32_t>(byte & 0x0F), 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {4, static_cast<char32_t>(byte & 0x07), 0x10000};
  return {};
}

// Length 0 tells an invalid sequence apart from a written U+FFFD.
CodePoint decode_strictly(std::string_view text, std::size_t at) {
  const Lead lead = read_lead(byte_at(text, at));
  if (lead.length == 0 || at + lead.length > text.size()) return {kReplacement, 0};
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const std::uint8_t byte = byte_at(text, at + i);
    if (!is_continuation(byte)) return {kReplacement, 0};
    value = (value << 6) | static_cast<char32_t>(byte & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < lead.smallest || value > 0x10FFFF || surrogate) return {kReplacement, 0};
  return {value, lead.length};
}

}  // namespace

CodePoint decode_rare(std::string_view text, std::size_t at) {
  const CodePoint strict = decode_strictly(text, at);
  return strict.length == 0 ? CodePoint{kReplacement, 1} : strict;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint point = decode_at(text, at);
    const bool is_valid = point.length > 1 || point.value < 0x80;
    if (!is_valid) return at;
    at += point.length;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) ++count;
  return count;
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point >= 0x800 && code_point < 0x10000) {  // most of a report
    const char bytes[] = {static_cast<char>(0xE0 | (code_point >> 12)),
                          static_cast<char>(0x80 | ((code_point >> 6) & 0x3F)),
                          static_cast<char>(0x80 | (code_point & 0x3F))};
    out.append(bytes, sizeof(bytes));
    return;
  }
  char bytes[4];
  std::size_t size = 0;
  const auto put = [&](char32_t byte) { bytes[size++] = static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
  out.append(bytes, size);
}

std::u32string to_utf32(std::string_view text) {
  std::u32string points;
  points.reserve(text.size() / 2);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    points.push_back(point.value);
    at += point.length;
  }
  return points;
}

std::size_t floor_code_point(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  std::size_t start = at;
  while (start > 0 && at - start < 3 && is_continuation(byte_at(text, start))) --start;
  return start + decode_at(text, start).length > at ? start : at;
}

}  // namespace plumbline::source
