#include "cli/translate_message.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/message_patterns.h"

namespace plumbline::cli {
namespace {

using reports::Catalogue;

struct Part {
  std::string_view name;  // with its '=' where it is a phrase
  std::string_view text;
};
using Parts = std::vector<Part>;

// The parts of a message made after the pattern. Each ends where the words behind it first occur:
// what people wrote stands in quotes in nearly all messages, so that it seldom holds them.
std::optional<Parts> take_apart(std::string_view message, std::string_view pattern) {
  Parts parts;
  for (;;) {
    const std::size_t open = pattern.find('{');
    const std::string_view before = pattern.substr(0, open);
    if (!message.starts_with(before)) return std::nullopt;
    message.remove_prefix(before.size());
    if (open == std::string_view::npos) {
      if (!message.empty()) return std::nullopt;
      return parts;
    }
    const std::size_t close = pattern.find('}', open);
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    pattern.remove_prefix(close + 1);
    const std::string_view behind = pattern.substr(0, pattern.find('{'));
    std::size_t end = message.find(behind);
    if (behind.empty()) {
      end = message.size();
    } else if (behind.size() == pattern.size()) {  // the last words end the message
      end = message.ends_with(behind) ? message.size() - behind.size() : std::string_view::npos;
    }
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    parts.push_back({name, message.substr(0, end)});
    message.remove_prefix(end);
  }
}

// The translation of a pattern with the parts in their places.
std::string put_together(std::string_view translation, const Parts& parts, const Catalogue& words) {
  std::string out;
  while (!translation.empty()) {
    const std::size_t open = translation.find('{');
    out += translation.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = translation.find('}', open);
    if (close == std::string_view::npos) return out.append(translation.substr(open));
    const std::string_view name = translation.substr(open + 1, close - open - 1);
    translation.remove_prefix(close + 1);
    const auto part = std::find_if(parts.begin(), parts.end(),
                                   [&](const Part& candidate) { return candidate.name == name; });
    if (part == parts.end()) continue;
    out += name.starts_with('=') ? translate_message(part->text, words) : std::string(part->text);
  }
  return out;
}

// `; did you mean 'check'?` ends messages of every kind.
std::pair<std::string_view, std::string_view> without_suggestion(std::string_view message) {
  constexpr std::string_view kBegin = "; did you mean '";
  constexpr std::string_view kEnd = "'?";
  const std::size_t at = message.rfind(kBegin);
  if (at == std::string_view::npos || !message.ends_with(kEnd)) return {message, {}};
  const std::size_t from = at + kBegin.size();
  return {message.substr(0, at), message.substr(from, message.size() - kEnd.size() - from)};
}

}  // namespace

std::string translate_message(std::string_view message, const Catalogue& words) {
  if (words.tongue() == reports::Tongue::en) return std::string(message);
  const auto [said, suggested] = without_suggestion(message);
  for (const std::string_view pattern : message_patterns()) {
    const auto parts = take_apart(said, pattern);
    if (!parts) continue;
    std::string translated = put_together(words.tr(pattern), *parts, words);
    if (!suggested.empty()) {
      translated += words.tr("; did you mean '{name}'?", {{"name", std::string(suggested)}});
    }
    return translated;
  }
  return std::string(message);
}

std::vector<source::Diagnostic> translate_diagnostics(std::vector<source::Diagnostic> diagnostics,
                                                      const Catalogue& words) {
  for (source::Diagnostic& diagnostic : diagnostics) {
    diagnostic.message = translate_message(diagnostic.message, words);
    for (source::RelatedPlace& related : diagnostic.related) {
      related.message = translate_message(related.message, words);
    }
  }
  return diagnostics;
}

source::DiagnosticWords diagnostic_words(const Catalogue& words) {
  return {words.tr("note: "), words.tr("warning: "), words.tr("error: "), words.tr("and {n} more")};
}

}  // namespace plumbline::cli
