// Any bytes as a file: decoded or refused with a message; every character keeps bytes of the file,
// in order.
#include <cstdint>
#include <cstdlib>

#include "reading/decode.h"

namespace {

using namespace plumbline;

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 16384) return 0;
  const source::SourceFile file{"fuzz.txt", {reinterpret_cast<const char*>(data), size}};
  reading::CleanupLog log;
  source::DiagnosticSink sink;
  const auto glyphs = reading::decode(file, 16384, log, sink);
  must(glyphs.has_value() != sink.has_errors());
  if (glyphs) {
    std::uint32_t at = 0;
    for (const auto& glyph : *glyphs) {
      must(glyph.from >= at && glyph.from <= glyph.to && glyph.to <= size);
      must(glyph.value < 0x110000);
      at = glyph.to;
    }
  }
  for (const auto& note : log.take()) {
    for (const auto place : note.places) must(place.from < place.to && place.to <= size);
  }
  return 0;
}
