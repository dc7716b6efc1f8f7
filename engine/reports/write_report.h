// One writer a format: a report to the bytes of a file. No clock, no paths, no locale: the same
// report, words and templates give the same bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reports/catalogue.h"
#include "reports/report.h"
#include "source/source_file.h"

namespace plumbline::reports {

enum class Format : std::uint8_t { markdown, html, json, csv };

/// `md`, `html`, `json`, `csv`: the words of --format and the file extensions.
[[nodiscard]] std::string_view to_word(Format format);
[[nodiscard]] std::optional<Format> parse_format(std::string_view word);

/// Writes `report`. `templates` holds the files of datasets/templates, found by the end of their
/// path: report.md.mustache, report.html.mustache, report.css (a workspace's own stand before the
/// shipped ones). Throws plumbline::Error when the template is missing or does not parse. JSON and
/// CSV need no template; JSON keys and status words are stable and not translated.
[[nodiscard]] std::string write_report(const Report& report, Format format, const Catalogue& words,
                                       std::span<const source::SourceFile> templates);

/// What the JSON of an earlier report said, newest first: that report, then the one it was compared
/// with. Empty when the text is no such JSON.
[[nodiscard]] std::vector<PastReport> read_past_reports(std::string_view json);

}  // namespace plumbline::reports
