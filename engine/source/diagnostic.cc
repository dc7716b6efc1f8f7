#include "source/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "source/diagnostic_words.h"
#include "source/line_index.h"
#include "source/utf8.h"

namespace plumbline::source {
namespace {

constexpr std::size_t kExcerptPoints = 120;  // a report's line can be a page long

const std::string& severity_word(Severity severity, const DiagnosticWords& words) {
  switch (severity) {
    case Severity::note:
      return words.note;
    case Severity::warning:
      return words.warning;
    case Severity::error:
      return words.error;
  }
  return words.error;
}

std::string count_of_rest(std::string words, std::size_t count) {
  constexpr std::string_view kCount = "{n}";
  const std::size_t at = words.find(kCount);
  if (at != std::string::npos) words.replace(at, kCount.size(), std::to_string(count));
  return words;
}

// Columns a code point takes on a terminal: Han and full-width forms take two.
int display_width(char32_t point) {
  const bool wide = (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
                    (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
                    (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF00 && point <= 0xFF60) ||
                    (point >= 0x20000 && point <= 0x3FFFD);
  return wide ? 2 : 1;
}

std::string excerpt(std::string_view line, std::uint32_t column, std::size_t marked) {
  const std::u32string points = to_utf32(line);
  const std::size_t at = std::min<std::size_t>(column - 1, points.size());
  const std::size_t from = at > kExcerptPoints / 2 ? at - kExcerptPoints / 2 : 0;
  const std::size_t to = std::min(points.size(), from + kExcerptPoints);
  std::string shown = "  ";
  std::string carets = "  ";
  for (std::size_t i = from; i < to; ++i) {
    append_utf8(shown, points[i] < 0x20 ? U' ' : points[i]);
    const bool in_mark = i >= at && i < at + std::max<std::size_t>(marked, 1);
    const char sign = i < at ? ' ' : (i == at ? '^' : (in_mark ? '~' : '\0'));
    if (sign != '\0') carets.append(static_cast<std::size_t>(display_width(points[i])), sign);
  }
  if (at >= to) carets += '^';
  return shown + "\n" + carets + "\n";
}

// Keeps the texts of the files that are quoted, each looked up once.
class Quoter {
 public:
  explicit Quoter(const TextLookup& lookup) : lookup_(lookup) {}

  std::string place(const std::string& path, const std::optional<ByteSpan>& span) {
    const std::optional<std::string>& text = text_of(path);
    if (path.empty()) return "";
    if (!span || !text) return path + ": ";
    const Position at = LineIndex(*text).position(span->from);
    return fmt::format("{}:{}:{}: ", path, at.line, at.column);
  }

  std::string quote(const std::string& path, const std::optional<ByteSpan>& span) {
    const std::optional<std::string>& text = text_of(path);
    if (!span || !text || find_invalid_utf8(*text)) return "";
    const LineIndex lines(*text);
    const Position at = lines.position(span->from);
    const auto rest = std::string_view(*text).substr(
        std::min<std::size_t>(span->from, text->size()), span->size());
    return excerpt(lines.line(at.line), at.column,
                   count_code_points(rest.substr(0, rest.find('\n'))));
  }

 private:
  const std::optional<std::string>& text_of(const std::string& path) {
    const auto known = texts_.find(path);
    if (known != texts_.end()) return known->second;
    return texts_.emplace(path, path.empty() || !lookup_ ? std::nullopt : lookup_(path))
        .first->second;
  }

  const TextLookup& lookup_;
  std::map<std::string, std::optional<std::string>> texts_;
};

}  // namespace

void DiagnosticSink::report(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  diagnostics_.push_back(std::move(diagnostic));
}

void DiagnosticSink::error(std::string code, std::string path, std::optional<ByteSpan> span,
                           std::string message) {
  report({Severity::error, std::move(code), std::move(path), span, std::move(message), {}});
}

void DiagnosticSink::warning(std::string code, std::string path, std::optional<ByteSpan> span,
                             std::string message) {
  report({Severity::warning, std::move(code), std::move(path), span, std::move(message), {}});
}

void DiagnosticSink::append(DiagnosticSink&& other) {
  errors_ += other.errors_;
  std::move(other.diagnostics_.begin(), other.diagnostics_.end(), std::back_inserter(diagnostics_));
  other.diagnostics_.clear();
  other.errors_ = 0;
}

std::string format_diagnostics(const std::vector<Diagnostic>& diagnostics, const TextLookup& lookup,
                               std::size_t limit) {
  return format_diagnostics(diagnostics, lookup, DiagnosticWords{}, limit);
}

std::string format_diagnostics(const std::vector<Diagnostic>& diagnostics, const TextLookup& lookup,
                               const DiagnosticWords& words, std::size_t limit) {
  std::vector<const Diagnostic*> sorted;
  for (const Diagnostic& diagnostic : diagnostics) sorted.push_back(&diagnostic);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Diagnostic* a, const Diagnostic* b) {
    const auto from = [](const Diagnostic* d) { return d->span ? d->span->from : 0; };
    return std::forward_as_tuple(a->path, from(a)) < std::forward_as_tuple(b->path, from(b));
  });
  Quoter quoter(lookup);
  std::string out;
  for (std::size_t i = 0; i < std::min(limit, sorted.size()); ++i) {
    const Diagnostic& d = *sorted[i];
    out += fmt::format("{}{}{} [{}]\n", quoter.place(d.path, d.span),
                       severity_word(d.severity, words), d.message, d.code);
    out += quoter.quote(d.path, d.span);
    for (const RelatedPlace& related : d.related) {
      out += fmt::format("{}{}{}\n", quoter.place(related.path, related.span), words.note,
                         related.message);
      out += quoter.quote(related.path, related.span);
    }
  }
  if (sorted.size() > limit) out += count_of_rest(words.more, sorted.size() - limit) + "\n";
  return out;
}

}  // namespace plumbline::source
