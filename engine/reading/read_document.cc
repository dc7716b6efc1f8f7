#include "reading/read_document.h"

#include <utility>

#include "reading/clean_text.h"
#include "reading/decode.h"
#include "reading/delivered_year.h"
#include "reading/find_head.h"
#include "reading/find_parts.h"
#include "reading/find_sections.h"
#include "source/content_hash.h"

namespace plumbline::reading {
namespace {

// What is stated overrules what was read.
void merge_head(const Head& head, bool kind_is_stated, model::SourceInfo& info) {
  info.title = head.title;
  if (info.jurisdiction.empty()) info.jurisdiction = head.jurisdiction;
  if (!info.delivered && !info.delivered_year) {
    info.delivered = head.delivered;
    info.delivered_year = head.delivered_year;
  }
  if (info.delivered) info.delivered_year = info.delivered->year;
  const bool stated = kind_is_stated || info.kind != model::DocumentKind::work_report;
  if (!stated) info.kind = head.kind;
}

}  // namespace

std::optional<model::Document> read_document(const source::SourceFile& file,
                                             const model::SourceInfo& stated,
                                             const lexicon::Lexicon& lexicon,
                                             source::DiagnosticSink& sink,
                                             const ReadOptions& options) {
  CleanupLog log;
  const auto glyphs = decode(file, options.size_limit, log, sink);
  if (!glyphs) return std::nullopt;
  CleanText text = clean_text(*glyphs, log);
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
  document.offsets = std::move(text.offsets);
  document.cleanup = log.take();
  return document;
}

}  // namespace plumbline::reading
