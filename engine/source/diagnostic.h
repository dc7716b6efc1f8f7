// What is wrong in a user's text, as values that are collected, sorted and capped.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/byte_span.h"

namespace plumbline::source {

enum class Severity { note, warning, error };

/// A second place that explains the first ("first defined here").
struct RelatedPlace {
  std::string path;
  ByteSpan span;
  std::string message;
};

/// `message` is lower case, says what was found and what was expected, has no final stop.
/// `code` is stable and kebab-case, such as `rule-unknown-field`. A diagnostic without a span
/// speaks of the file (or, with an empty path, of the whole workspace).
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  std::string path;
  std::optional<ByteSpan> span;
  std::string message;
  std::vector<RelatedPlace> related;
};

/// Where stages report. Values in, nothing printed; keeps everything, the printer caps.
class DiagnosticSink {
 public:
  void report(Diagnostic diagnostic);
  void error(std::string code, std::string path, std::optional<ByteSpan> span, std::string message);
  void warning(std::string code, std::string path, std::optional<ByteSpan> span,
               std::string message);

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t error_count() const { return errors_; }
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  /// Moves the diagnostics of `other` to the end of this sink (for stages that ran in parallel:
  /// append in input order, so that the result does not depend on the thread count).
  void append(DiagnosticSink&& other);

 private:
  std::vector<Diagnostic> diagnostics_;
  std::size_t errors_ = 0;
};

/// Returns the bytes of a path for the excerpt, or nullopt when they can't be had.
using TextLookup = std::function<std::optional<std::string>(std::string_view path)>;

inline constexpr std::size_t kDiagnosticLimit = 50;

/// `path:line:col: error: message [code]`, then the source line and a caret row; sorted by path
/// and offset; at most `limit`, then one line that counts the rest.
[[nodiscard]] std::string format_diagnostics(const std::vector<Diagnostic>& diagnostics,
                                             const TextLookup& lookup,
                                             std::size_t limit = kDiagnosticLimit);

}  // namespace plumbline::source
