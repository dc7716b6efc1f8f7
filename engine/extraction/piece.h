// A piece of a sentence with all that was read from it, before rules decide what it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/document.h"
#include "model/measure.h"
#include "model/task.h"

namespace plumbline::extraction {

struct Piece {
  source::TextSpan span;  // in Document::text
  std::vector<model::Measure> measures;
  std::vector<model::ActionWord> actions;
  std::vector<std::string> entities;
  std::vector<std::string> classes;  // names of the lexicon classes mentioned, sorted, unique
  model::Stage stage = model::Stage::none;
  int stage_count = 0;  // mentions of stage words
  model::Aspect aspect = model::Aspect::none;
  bool continuing = false;
};

/// A sentence with its lexicon mentions and measures, found once for all its pieces.
class SentenceReader {
 public:
  /// Keeps references to `document` and `lexicon`.
  SentenceReader(const model::Document& document, int sentence, const lexicon::Lexicon& lexicon);

  [[nodiscard]] Piece read(source::TextSpan span) const;
  [[nodiscard]] const std::vector<model::Measure>& measures() const { return measures_; }
  /// Mentions of the classes below a dotted prefix inside `span`, in order.
  [[nodiscard]] std::vector<lexicon::Mention> mentions(std::string_view prefix,
                                                       source::TextSpan span) const;
  [[nodiscard]] const std::string& class_name(const lexicon::Mention& mention) const {
    return lexicon_.classes()[mention.word_class].name;
  }
  [[nodiscard]] const model::Document& document() const { return document_; }
  [[nodiscard]] const model::Sentence& sentence() const;
  [[nodiscard]] int index() const { return sentence_; }

 private:
  const model::Document& document_;
  const lexicon::Lexicon& lexicon_;
  int sentence_;
  std::vector<model::Measure> measures_;
  std::vector<lexicon::Mention> mentions_;  // spans in Document::text
};

}  // namespace plumbline::extraction
