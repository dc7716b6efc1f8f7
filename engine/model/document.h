// A report as read: cleaned text, sections, sentences and clauses, each with its part and year.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"
#include "model/ids.h"
#include "model/offset_map.h"
#include "model/passage.h"
#include "source/byte_span.h"
#include "source/line_index.h"

namespace plumbline::model {

/// What a stretch of a report gives: results (review), tasks (plan), or neither (other: heads,
/// five-year reviews, situation analysis, slogans, closing words).
enum class Part : std::uint8_t { other, review, plan };
enum class Language : std::uint8_t { zh, en };
enum class DocumentKind : std::uint8_t { work_report, follow_up, mid_year, bilingual, other };
enum class NumberingStyle : std::uint8_t {
  none,           // a heading by its shape only
  chinese,        // 一、
  parenthesised,  // (一)
  arabic,         // 1.
  bullet,         // ● ◆ ——
  first_is,       // 一是
  ordinal,        // 第一
  part            // 第一部分
};

/// What is known of a source before its text is read, and after.
struct SourceInfo {
  SourceId id;
  std::string path;          // as in plumbline.yaml
  std::string title;         // from the text
  std::string jurisdiction;  // 国务院, 北京市朝阳区; empty: the workspace's own
  std::optional<calendar::Date> delivered;  // the day, where known
  std::optional<int> delivered_year;        // the year at least
  DocumentKind kind = DocumentKind::work_report;
  std::string content_hash;  // source::content_hash of the bytes

  bool operator==(const SourceInfo&) const = default;
};

struct Section {
  int parent = -1;  // index into Document::sections; -1: top
  int level = 0;    // 0: top
  NumberingStyle numbering = NumberingStyle::none;
  std::string title;         // cleaned, without its number
  source::TextSpan heading;  // of the heading in the text
  source::TextSpan body;     // what it spans, sub-sections included, heading excluded
  Part part = Part::other;
  std::optional<int> year;  // the year that its results or tasks speak of
};

/// Up to 。！？；: or a line end that ends a sentence.
struct Sentence {
  source::TextSpan span;  // without leading space and the final mark
  int section = -1;       // index into Document::sections; -1: before the first heading
  int paragraph = 0;      // counts paragraphs of the document
  Part part = Part::other;
  std::optional<int> year;
  bool several_years = false;  // a review of several years that end with `year`: 过去五年
  Language language = Language::zh;
  bool is_heading = false;  // a heading's own words (some reports state results in headings)
};

/// A comma-level piece of a sentence: up to ，, where the comma is no part of a number or name.
struct Clause {
  source::TextSpan span;
  int sentence = 0;  // index into Document::sentences
};

/// One kind of thing that was cleaned away or converted: pinyin, full-width forms, line breaks.
struct CleanupNote {
  std::string kind;  // stable, kebab-case: pinyin-removed, traditional-converted, line-joined
  std::vector<source::ByteSpan> places;  // in the file
};

struct Document {
  SourceInfo info;
  std::string file_bytes;  // the file as on disk
  std::string text;        // cleaned, UTF-8, Simplified
  OffsetMap offsets;
  std::vector<Section> sections;    // in document order
  std::vector<Sentence> sentences;  // in document order, not overlapping
  std::vector<Clause> clauses;      // in document order, each inside its sentence
  std::vector<CleanupNote> cleanup;

  [[nodiscard]] std::string_view view(source::TextSpan span) const {
    return std::string_view(text).substr(span.from, span.size());
  }
};

/// Titles from the outermost section down to `section`; empty for -1.
[[nodiscard]] std::vector<std::string> section_path(const Document& document, int section);

/// The passage of a cleaned span. `lines` indexes document.file_bytes. The quote is the file's
/// own text where that is UTF-8, else the cleaned text.
[[nodiscard]] Passage make_passage(const Document& document, const source::LineIndex& lines,
                                   source::TextSpan span, int section);

[[nodiscard]] std::string_view to_word(Part part);
[[nodiscard]] std::string_view to_word(DocumentKind kind);  // work-report, follow-up, mid-year, ...
[[nodiscard]] std::string_view to_word(NumberingStyle style);
[[nodiscard]] std::string_view to_word(Language language);
[[nodiscard]] std::optional<DocumentKind> parse_document_kind(std::string_view word);
[[nodiscard]] std::optional<Part> parse_part(std::string_view word);

}  // namespace plumbline::model
