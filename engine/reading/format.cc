#include "reading/format.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace plumbline::reading {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string ending_of(std::string_view path) {
  const auto dot = path.rfind('.');
  return dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos
             ? std::string()
             : lower(path.substr(dot + 1));
}

bool begins_as_html(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  const std::string head = lower(bytes.substr(first, 16));
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

// Of the formats in a zip archive only those that hold a text are told by a name in it.
Format in_archive(std::string_view bytes, const std::string& ending) {
  constexpr std::size_t kHead = 4096;  // where odt has its type; a docx may name its text late
  const std::string_view head = bytes.substr(0, kHead);
  if (head.find("application/vnd.oasis.opendocument.text") != std::string_view::npos) {
    return Format::odt;
  }
  if (ending == "odt") return Format::odt;
  const bool word = ending == "docx" || bytes.find("word/document") != std::string_view::npos;
  return word ? Format::docx : Format::text;
}

constexpr std::array<std::pair<std::string_view, Format>, 7> kEndings = {{
    {"html", Format::html},
    {"htm", Format::html},
    {"shtml", Format::html},
    {"xhtml", Format::html},
    {"md", Format::markdown},
    {"markdown", Format::markdown},
    {"mkd", Format::markdown},
}};

}  // namespace

Format find_format(std::string_view path, std::string_view bytes) {
  const std::string ending = ending_of(path);
  if (bytes.starts_with("%PDF-")) return Format::pdf;
  if (bytes.starts_with("PK\x03\x04")) return in_archive(bytes, ending);
  if (begins_as_html(bytes)) return Format::html;
  const auto found = std::find_if(kEndings.begin(), kEndings.end(),
                                  [&](const auto& known) { return known.first == ending; });
  return found == kEndings.end() ? Format::text : found->second;
}

bool needs_conversion(Format format) {
  return format >= Format::docx;
}

std::string_view to_word(Format format) {
  static constexpr std::array<std::string_view, 6> kWords = {"text", "html", "markdown",
                                                             "docx", "odt",  "pdf"};
  return kWords[static_cast<std::size_t>(format)];
}

}  // namespace plumbline::reading
