// Pairs of characters of a clause, and how much each of them tells: what the text similarity of
// linking is made of.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"

namespace plumbline::linking {

/// Index into TermTable; terms of one text are sorted and unique.
using Term = std::uint32_t;
using Terms = std::vector<Term>;

/// The terms of a text with the sum of their weights.
struct Bag {
  Terms terms;
  double weight = 0.0;
};

/// Brings a text into the form in which two texts are compared. Words of a lexicon class
/// `same.NAME` (abbreviations and other names of one thing) become the longest word of the class,
/// the one that says most; words of `link.stop` (that carry no content) and marks become one space
/// each; 、 stays, as it parts the items of a list. Words of `entity.unbroken` stay whole, whatever
/// stop word they hold.
class TextForm {
 public:
  explicit TextForm(const lexicon::Lexicon& lexicon);
  [[nodiscard]] std::u32string operator()(std::string_view text) const;

 private:
  enum class Kind : std::uint8_t { stop, unbroken, synonym };
  struct Role {
    Kind kind = Kind::stop;
    std::string replacement;  // of a synonym
  };
  std::vector<Role> roles_;
  // Of these classes alone: most words of the lexicon have no say here.
  lexicon::PhraseMatcher matcher_;
};

/// The terms of a workspace's clauses and their weights in bits: a pair of characters that one
/// clause in a thousand has tells ten bits, one that every tenth has three.
class TermTable {
 public:
  /// Terms of `form`: pairs of Chinese characters, and whole Latin words that hold a letter.
  [[nodiscard]] Terms read(std::u32string_view form);
  /// One term for each Chinese character and Latin letter that stands in `form`. A table holds
  /// either these or those of `read`.
  [[nodiscard]] Terms read_letters(std::u32string_view form);
  /// Counts the terms of one clause. All are counted before the first weight is asked.
  void count(const Terms& terms);
  void finish(std::size_t clauses);

  [[nodiscard]] double weight(Term term) const { return weights_[term]; }
  [[nodiscard]] double weight(const Terms& terms) const;
  /// By character of `form`, see WeighedForm.
  [[nodiscard]] std::vector<double> weights_along(std::u32string_view form) const;
  /// Of the terms that both have.
  [[nodiscard]] double shared_weight(const Terms& a, const Terms& b) const;
  [[nodiscard]] double shared_weight(const Bag& a, const Bag& b) const {
    return shared_weight(a.terms, b.terms);
  }
  [[nodiscard]] std::size_t size() const { return counts_.size(); }
  [[nodiscard]] std::size_t clauses_with(Term term) const { return counts_[term]; }

 private:
  // A place of `numbers_`, which is searched on from where the key's hash points to. Keys are never
  // 0, which is a place that is free.
  struct Numbered {
    std::uint64_t key = 0;
    Term term = 0;
  };

  [[nodiscard]] Term number_of(std::uint64_t key);
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const;
  void grow();

  std::vector<Numbered> numbers_;  // a power of two of places, half of them free
  std::vector<std::uint32_t> counts_;
  std::vector<double> weights_;
};

/// Bits told by sharing what `count` of `clauses` clauses have.
[[nodiscard]] double rarity(std::size_t count, std::size_t clauses);

[[nodiscard]] Terms shared_terms(const Terms& a, const Terms& b);
[[nodiscard]] Terms united_terms(const Terms& a, const Terms& b);

/// A text as compared, with the weight of each pair of neighbouring characters.
struct WeighedForm {
  std::u32string text;
  std::vector<double> weights;  // by character: of the pair that it ends; 0 at the start of a run
};

/// Weight of the heaviest run of characters that both texts have; spaces and 、 end a run.
[[nodiscard]] double heaviest_common_run(const WeighedForm& a, const WeighedForm& b);

/// Weight of the heaviest item of a list (what stands beside a 、) in `list` that stands whole in
/// `text`; 0 where there is none.
[[nodiscard]] double heaviest_item_in(const WeighedForm& list, std::u32string_view text);

}  // namespace plumbline::linking
