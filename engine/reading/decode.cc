#include "reading/decode.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "reading/charset.h"
#include "source/utf8.h"

namespace plumbline::reading {
namespace {

using source::ByteSpan;

// What people pass by mistake, by the first bytes of the file.
std::string_view known_format(std::string_view bytes) {
  using std::operator""sv;
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kFormats = {{
      {"%PDF-"sv, "a PDF file"},
      {"PK\x03\x04"sv, "a zip archive, such as docx or xlsx"},
      {"\xD0\xCF\x11\xE0"sv, "an old Word or Excel file (save it as docx)"},
      {"{\\rtf"sv, "a rich text file (save it as docx)"},
      {"\x89PNG"sv, "a PNG picture"},
      {"\xFF\xD8\xFF"sv, "a JPEG picture"},
      {"GIF8"sv, "a GIF picture"},
      {"\x1F\x8B"sv, "a gzip archive"},
      {"SQLite format 3"sv, "an SQLite database"},
  }};
  for (const auto& [mark, name] : kFormats) {
    if (bytes.starts_with(mark)) return name;
  }
  return {};
}

bool is_binary(std::string_view bytes) {
  if (has_utf16_mark(bytes)) return false;
  const std::string_view sample = bytes.substr(0, 64 << 10);
  std::size_t controls = 0;
  for (const char c : sample) {
    if (static_cast<unsigned char>(c) >= 0x20) continue;
    if (c == '\0') return true;
    const bool control =
        c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != '\x1b';
    if (control) ++controls;
  }
  return controls * 50 > sample.size();
}

// Bytes that are no character give kReplacement of length 1 and are dropped; a damaged text has at
// most one in a thousand and still mostly characters beyond ASCII around them.
struct Utf8Reading {
  Glyphs glyphs;
  std::vector<std::uint32_t> damage;
  std::size_t wide = 0;
};

Utf8Reading read_utf8(std::string_view bytes, std::size_t from) {
  Utf8Reading reading;
  reading.glyphs.reserve(bytes.size() / 2 + 1);
  for (std::size_t at = from; at < bytes.size();) {
    const source::CodePoint point = source::decode_at(bytes, at);
    const auto place = static_cast<std::uint32_t>(at);
    at += point.length;
    if (point.value == source::kReplacement && point.length == 1) {
      reading.damage.push_back(place);
      continue;
    }
    if (point.length > 1) ++reading.wide;
    reading.glyphs.push_back({point.value, place, static_cast<std::uint32_t>(at)});
  }
  return reading;
}

bool is_acceptable(const Utf8Reading& reading, std::size_t size) {
  if (reading.damage.empty()) return true;
  return reading.damage.size() * 1000 <= size && reading.wide > reading.damage.size() * 50;
}

bool has_text(const Glyphs& glyphs) {
  return std::any_of(glyphs.begin(), glyphs.end(), [](const Glyph& glyph) {
    return !is_space(glyph.value) && !is_line_end(glyph.value) && !is_invisible(glyph.value);
  });
}

std::optional<Glyphs> decode_any(const source::SourceFile& file, CleanupLog& log,
                                 source::DiagnosticSink& sink) {
  const std::string_view bytes = file.bytes;
  if (!has_utf16_mark(bytes)) {
    Utf8Reading reading = read_utf8(bytes, bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (is_acceptable(reading, bytes.size())) {
      for (const std::uint32_t at : reading.damage) log.add(Cleanup::damage_dropped, {at, at + 1});
      if (!reading.damage.empty()) {
        sink.warning("source-damaged", file.path,
                     ByteSpan{reading.damage[0], reading.damage[0] + 1},
                     "found " + std::to_string(reading.damage.size()) +
                         " bytes that are no UTF-8; the text is read without them");
      }
      return std::move(reading.glyphs);
    }
  }
  if (auto recoded = recode(bytes)) {
    log.add(Cleanup::recoded, {0, static_cast<std::uint32_t>(bytes.size())});
    return std::move(recoded->glyphs);
  }
  sink.error("source-undecodable", file.path, std::nullopt,
             "the encoding is unknown, expected UTF-8, GB18030, Big5 or UTF-16 with a byte order "
             "mark");
  return std::nullopt;
}

}  // namespace

std::optional<Glyphs> decode(const source::SourceFile& file, std::size_t size_limit,
                             CleanupLog& log, source::DiagnosticSink& sink) {
  const auto fail = [&](const char* code, std::string message) {
    sink.error(code, file.path, std::nullopt, std::move(message));
    return std::nullopt;
  };
  const std::size_t size = file.bytes.size();
  if (size > size_limit) {
    return fail("source-too-large", "the file has " + std::to_string(size) +
                                        " bytes, the limit is " + std::to_string(size_limit) +
                                        "; raise size_limit in plumbline.yaml to read it");
  }
  if (size == 0) return fail("source-empty", "the file is empty, expected the text of a report");
  const std::string_view format = known_format(file.bytes);
  if (!format.empty()) {
    return fail("source-binary", "found " + std::string(format) + ", expected text");
  }
  if (is_binary(file.bytes)) return fail("source-binary", "found binary bytes, expected text");
  auto glyphs = decode_any(file, log, sink);
  if (glyphs && !has_text(*glyphs)) {
    return fail("source-empty", "the file holds only blanks, expected the text of a report");
  }
  return glyphs;
}

}  // namespace plumbline::reading
