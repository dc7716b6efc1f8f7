#include "reports/escape.h"

#include <algorithm>

namespace plumbline::reports {
namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Where a text at the beginning of a line would open a list or a heading, the offset of the
// character that does; npos else.
std::size_t block_mark(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == text.size()) return std::string_view::npos;
  constexpr std::string_view kItemMarks = ".)";
  constexpr std::string_view kBlockMarks = "#+-=";
  const std::string_view marks = at > 0 ? kItemMarks : kBlockMarks;
  const bool ends_word = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == text[at];
  return ends_word && marks.find(text[at]) != std::string_view::npos ? at : std::string_view::npos;
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += is_control(c) ? ' ' : c;
    }
  }
  return out;
}

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_[]<>|~&$";
  const std::size_t mark = block_mark(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_control(c)) {
      out += ' ';
      continue;
    }
    if (i == mark || kMarkup.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string escape_csv(std::string_view text) {
  constexpr std::string_view kFormula = "=+-@\t\r";
  const bool is_formula = !text.empty() && kFormula.find(text.front()) != std::string_view::npos;
  std::string field = is_formula ? "'" : "";
  field += text;
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (const char c : field) {
    if (c == '"') out += c;
    out += c;
  }
  return out += '"';
}

}  // namespace plumbline::reports
