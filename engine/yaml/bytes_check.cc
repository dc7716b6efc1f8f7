#include "yaml/bytes_check.h"

#include <fmt/format.h>

#include <optional>

#include "source/utf8.h"

namespace plumbline::yaml {
namespace {

using source::ByteSpan;

ByteSpan one_byte(std::size_t at) {
  const auto from = static_cast<std::uint32_t>(at);
  return {from, from + 1};
}

// One pass: a byte below 0x20 other than tab and line ends, or a CR without its LF.
std::optional<std::size_t> find_bad_control(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte >= 0x20 && byte != 0x7F) continue;
    if (byte == '\n' || byte == '\t') continue;
    if (byte == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') continue;
    return i;
  }
  return std::nullopt;
}

bool is_conflict_marker(std::string_view line) {
  return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") ||
         line.starts_with("||||||| ") || line == "=======" || line == "=======\r";
}

std::optional<ByteSpan> find_conflict_marker(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const char first = bytes[at];
    if ((first == '<' || first == '>' || first == '|' || first == '=') &&
        is_conflict_marker(bytes.substr(at, end - at))) {
      return ByteSpan{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 7)};
    }
    at = end + 1;
  }
  return std::nullopt;
}

}  // namespace

std::size_t bom_length(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

bool check_bytes(const source::SourceFile& file, const Limits& limits,
                 source::DiagnosticSink& sink) {
  const std::string& bytes = file.bytes;
  if (bytes.size() > limits.bytes) {
    sink.error("yaml-too-large", file.path, std::nullopt,
               fmt::format("file has {} bytes; at most {} are read", bytes.size(), limits.bytes));
    return false;
  }
  if (const auto at = source::find_invalid_utf8(bytes)) {
    sink.error("yaml-encoding", file.path, one_byte(*at),
               fmt::format("byte 0x{:02X} is no UTF-8; save the file as UTF-8",
                           static_cast<unsigned char>(bytes[*at])));
    return false;
  }
  if (const auto at = find_bad_control(bytes)) {
    if (bytes[*at] == '\r') {
      sink.error("yaml-lone-cr", file.path, one_byte(*at),
                 "carriage return without a line feed; use LF or CRLF line ends");
    } else {
      sink.error("yaml-control-character", file.path, one_byte(*at),
                 fmt::format("control character 0x{:02X} is not allowed",
                             static_cast<unsigned char>(bytes[*at])));
    }
    return false;
  }
  if (const auto span = find_conflict_marker(bytes)) {
    sink.error("yaml-conflict-marker", file.path, span,
               "merge conflict marker; resolve the conflict first");
    return false;
  }
  return true;
}

}  // namespace plumbline::yaml
