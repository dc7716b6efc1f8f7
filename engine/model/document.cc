#include "model/document.h"

#include <algorithm>

#include "source/utf8.h"

namespace plumbline::model {

std::vector<std::string> section_path(const Document& document, int section) {
  std::vector<std::string> path;
  for (int at = section; at >= 0; at = document.sections[static_cast<std::size_t>(at)].parent) {
    path.push_back(document.sections[static_cast<std::size_t>(at)].title);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

Passage make_passage(const Document& document, const source::LineIndex& lines,
                     source::TextSpan span, int section) {
  Passage passage;
  passage.source = document.info.id;
  passage.span = document.offsets.to_file(span);
  const source::Position place = lines.position(passage.span.from);
  passage.line = place.line;
  passage.column = place.column;
  const auto bytes =
      std::string_view(document.file_bytes).substr(passage.span.from, passage.span.size());
  passage.quote =
      source::find_invalid_utf8(bytes) ? std::string(document.view(span)) : std::string(bytes);
  passage.section_path = section_path(document, section);
  return passage;
}

}  // namespace plumbline::model
