// A sentence with its words and measures, found once for all its pieces.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "extraction/word_roles.h"
#include "lexicon/lexicon.h"
#include "model/document.h"
#include "model/measure.h"

namespace plumbline::extraction {

/// A word with what it stands for.
struct Word {
  source::TextSpan span;  // in Document::text
  lexicon::Mention mention;
  const WordRole* role = nullptr;
};

class SentenceReader {
 public:
  /// Keeps references to `document` and `roles`.
  SentenceReader(const model::Document& document, int sentence, const WordRoles& roles);

  [[nodiscard]] const std::vector<model::Measure>& measures() const { return measures_; }
  /// All words inside `span` that no overlapping word of the same kind hides; by place, longer
  /// first.
  [[nodiscard]] std::vector<Word> words(source::TextSpan span) const;
  [[nodiscard]] std::vector<Word> words(source::TextSpan span, WordFamily family) const;
  /// The longest word of one of the families that begins at `at` and ends before `end`.
  [[nodiscard]] const Word* word_at(std::uint32_t at, std::uint32_t end,
                                    std::initializer_list<WordFamily> families) const;

  [[nodiscard]] std::string_view view(source::TextSpan span) const { return document_.view(span); }
  [[nodiscard]] std::string_view text() const { return document_.text; }
  [[nodiscard]] const std::string& class_name(lexicon::ClassIndex word_class) const {
    return roles_.class_name(word_class);
  }
  [[nodiscard]] const std::string& written(const Word& word) const;
  [[nodiscard]] const model::Document& document() const { return document_; }
  [[nodiscard]] const model::Sentence& sentence() const {
    return document_.sentences[static_cast<std::size_t>(sentence_)];
  }
  [[nodiscard]] int index() const { return sentence_; }

 private:
  [[nodiscard]] std::span<const Word> from(std::uint32_t at) const;

  const model::Document& document_;
  const WordRoles& roles_;
  int sentence_;
  std::vector<model::Measure> measures_;
  std::vector<Word> words_;
};

}  // namespace plumbline::extraction
