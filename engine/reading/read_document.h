// File to Document: encodings, clean-up with an offset map, sections, clauses, parts and years.
#pragma once

#include <optional>
#include <string>

#include "lexicon/lexicon.h"
#include "model/document.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace plumbline::reading {

struct ReadOptions {
  std::size_t size_limit = 64u << 20;  // bytes
  bool kind_is_stated = false;         // stated.kind overrules the text even when work_report
};

/// The text of the document has one form for what files write in several: paragraphs parted by
/// "\n", Simplified characters, half-width digits, letters and %, ，；：！？（） in Chinese lines
/// (a comma or colon inside a number stays half-width), no spaces but between Latin words and for
/// a missing comma between two longer phrases. Clauses also end at ： and at that space. Numbers
/// and bullets are in no sentence's span; a sentence that names its part (2024年工作回顾) is
/// `other`.
///
/// `stated` holds what plumbline.yaml says (id, path; jurisdiction, delivered, kind where stated:
/// these overrule the text). nullopt after an error (empty, binary, undecodable, too large): one
/// diagnostic with the file's name.
[[nodiscard]] std::optional<model::Document> read_document(const source::SourceFile& file,
                                                           const model::SourceInfo& stated,
                                                           const lexicon::Lexicon& lexicon,
                                                           source::DiagnosticSink& sink,
                                                           const ReadOptions& options = {});

}  // namespace plumbline::reading
