// Any text as a page, as Markdown, as printed pages: what is left keeps its bytes, in order; the
// cleaned text is valid, and the map leads from all of it into the file.
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "reading/clean_text.h"
#include "reading/decode.h"
#include "reading/html.h"
#include "reading/markdown.h"
#include "reading/page_furniture.h"
#include "source/utf8.h"

namespace {

using namespace plumbline;

void must(bool holds) {
  if (!holds) std::abort();
}

void check_order(const reading::Glyphs& glyphs, std::size_t size) {
  std::uint32_t at = 0;
  for (const auto& glyph : glyphs) {
    must(glyph.from >= at && glyph.from <= glyph.to && glyph.to <= size);
    at = glyph.from;
  }
}

void check_text(const reading::CleanText& text, std::size_t size) {
  must(!source::find_invalid_utf8(text.text));
  must(text.offsets.text_size() == text.text.size());
  std::uint32_t from = 0;
  for (std::uint32_t at = 0; at < text.text.size(); ++at) {
    const auto place = text.offsets.to_file({at, at + 1});
    must(place.from >= from && place.from <= place.to && place.to <= size);
    from = place.from;
  }
  std::uint32_t end = 0;
  for (const auto& paragraph : text.paragraphs) {
    must(paragraph.span.from >= end && !paragraph.span.empty());
    must(paragraph.span.to <= text.text.size());
    end = paragraph.span.to;
  }
}

}  // namespace

// The first byte chooses what the rest is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2 || size > 16384) return 0;
  const source::SourceFile file{"fuzz.txt", {reinterpret_cast<const char*>(data) + 1, size - 1}};
  reading::CleanupLog log;
  source::DiagnosticSink sink;
  auto glyphs = reading::decode(file, 16384, log, sink);
  if (!glyphs) return 0;
  switch (data[0] % 3) {
    case 0:
      glyphs = reading::read_html(*glyphs, log);
      break;
    case 1:
      glyphs = reading::read_markdown(*glyphs, log);
      break;
    default:
      glyphs = reading::join_pages(std::move(*glyphs), log);
      break;
  }
  check_order(*glyphs, file.bytes.size());
  check_text(reading::clean_text(*glyphs, log), file.bytes.size());
  for (const auto& note : log.take()) {
    for (const auto place : note.places) must(place.to <= file.bytes.size());
  }
  return 0;
}
