#include "reading/read_document.h"

#include <utility>

#include "reading/clean_text.h"
#include "reading/decode.h"
#include "reading/delivered_year.h"
#include "reading/find_head.h"
#include "reading/find_parts.h"
#include "reading/find_sections.h"
#include "reading/format.h"
#include "reading/html.h"
#include "reading/markdown.h"
#include "reading/page_furniture.h"
#include "source/content_hash.h"

namespace plumbline::reading {
namespace {

// What the format of the file adds to its text.
Glyphs without_markup(Glyphs glyphs, Format format, CleanupLog& log) {
  switch (format) {
    case Format::html:
      return read_html(glyphs, log);
    case Format::markdown:
      return read_markdown(glyphs, log);
    default:
      return join_pages(std::move(glyphs), log);
  }
}

// What is stated overrules what was read.
void merge_head(const Head& head, bool kind_is_stated, model::SourceInfo& info) {
  if (info.title.empty()) info.title = head.title;
  if (info.jurisdiction.empty()) info.jurisdiction = head.jurisdiction;
  if (!info.delivered && !info.delivered_year) {
    info.delivered = head.delivered;
    info.delivered_year = head.delivered_year;
  }
  if (info.delivered) info.delivered_year = info.delivered->year;
  const bool stated = kind_is_stated || info.kind != model::DocumentKind::work_report;
  if (!stated) info.kind = head.kind;
}

// A promise or result of no year can't be paired with anything, nor fall due.
void leave_out_yearless(model::Document& document, source::DiagnosticSink& sink) {
  bool found = false;
  for (model::Sentence& sentence : document.sentences) {
    if (sentence.part == model::Part::other || sentence.year) continue;
    sentence.part = model::Part::other;
    found = true;
  }
  for (model::Section& section : document.sections) {
    if (!section.year) section.part = model::Part::other;
  }
  if (!found) return;
  sink.warning("source-without-year", document.info.path, std::nullopt,
               "the text does not say of which year it is, so nothing of it counts as a task or a "
               "result; state `delivered` in plumbline.yaml");
}

}  // namespace

std::optional<model::Document> read_document(const source::SourceFile& file,
                                             const model::SourceInfo& stated,
                                             const lexicon::Lexicon& lexicon,
                                             source::DiagnosticSink& sink,
                                             const ReadOptions& options) {
  CleanupLog log;
  auto decoded = decode(file, options.size_limit, log, sink);
  if (!decoded) return std::nullopt;
  const Format format = find_format(file.path, file.bytes);
  const Glyphs glyphs = without_markup(std::move(*decoded), format, log);
  CleanText text = clean_text(glyphs, log);
  if (text.paragraphs.empty()) {
    sink.error("source-empty", file.path, std::nullopt,
               "nothing of the file is text, expected a report");
    return std::nullopt;
  }
  const SectionWords words(lexicon);
  const std::size_t body = find_body(text, words);
  Head head = find_head(text, body, words);

  model::Document document;
  document.info = stated;
  document.info.content_hash = source::content_hash(file.bytes);
  merge_head(head, options.kind_is_stated, document.info);
  head.kind = document.info.kind;
  document.file_bytes = file.bytes;
  document.text = text.text;
  find_sections(text, body, words, document);
  if (!document.info.delivered_year) {
    document.info.delivered_year = find_delivered_year(document, head, words);
  }
  find_parts(head, words, body, document);
  leave_out_yearless(document, sink);
  document.offsets = std::move(text.offsets);
  document.cleanup = log.take();
  return document;
}

}  // namespace plumbline::reading
