// A sentence with its words and measures, found once for all its pieces.
#pragma once

#include <cstddef>
#include <cstdint>
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

/// The words of some families inside a span, one after the other: a view into the reader.
class WordsInside {
 public:
  /// `beginning`: those that begin inside. `to`: where they must end.
  WordsInside(std::span<const Word> beginning, std::uint32_t to, FamilySet families)
      : words_(beginning), to_(to), families_(families) {}

  class Iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = Word;
    Iterator() = default;
    Iterator(const Word* at, const WordsInside& all) : at_(at), all_(&all) { skip(); }
    const Word& operator*() const { return *at_; }
    const Word* operator->() const { return at_; }
    Iterator& operator++() {
      ++at_;
      skip();
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    void skip() {
      while (at_ != all_->end_of_words() && !all_->holds(*at_)) ++at_;
    }
    const Word* at_ = nullptr;
    const WordsInside* all_ = nullptr;
  };

  [[nodiscard]] Iterator begin() const { return {words_.data(), *this}; }
  [[nodiscard]] Iterator end() const { return {end_of_words(), *this}; }
  [[nodiscard]] bool empty() const { return begin() == end(); }

 private:
  [[nodiscard]] const Word* end_of_words() const { return words_.data() + words_.size(); }
  [[nodiscard]] bool holds(const Word& word) const {
    return word.span.to <= to_ && (families_ & set_of(word.role->family)) != 0;
  }

  std::span<const Word> words_;
  std::uint32_t to_;
  FamilySet families_;
};

class SentenceReader {
 public:
  /// Keeps references to `document` and `roles`.
  SentenceReader(const model::Document& document, int sentence, const WordRoles& roles);

  [[nodiscard]] const std::vector<model::Measure>& measures() const { return measures_; }
  /// All words inside `span` that no overlapping word of the same kind hides; by place, longer
  /// first.
  [[nodiscard]] WordsInside words(source::TextSpan span, FamilySet families = kAllFamilies) const;
  [[nodiscard]] WordsInside words(source::TextSpan span, WordFamily family) const {
    return words(span, set_of(family));
  }
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
  /// The index of the first word that begins at `at` or behind it.
  [[nodiscard]] std::size_t first_from(std::uint32_t at) const;

  const model::Document& document_;
  const WordRoles& roles_;
  int sentence_;
  std::vector<model::Measure> measures_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> first_from_;  // into words_, by the byte of the sentence
};

}  // namespace plumbline::extraction
