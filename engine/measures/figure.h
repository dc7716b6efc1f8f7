// One number with the words that belong to it: those before it and the noun behind its unit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "measures/left_side.h"
#include "measures/pieces.h"
#include "measures/quantity.h"
#include "measures/words.h"

namespace plumbline::measures {

/// Verbs that a figure's words can begin with or hold.
inline constexpr TagSet kVerbs = tag_set(Tag::lead_verb, Tag::newly, Tag::increment, Tag::act,
                                         Tag::coverage, Tag::decline, Tag::transitive);

struct Figure {
  std::size_t quantity = 0;  // index of the sentence's quantities
  LeftSide left;
  std::uint32_t noun_from = 0;  // behind the unit; equal to noun_to when there is none
  std::uint32_t noun_to = 0;

  [[nodiscard]] bool has_noun() const { return noun_from < noun_to; }
};

/// Reads the figures of one sentence. Keeps references.
class FigureReader {
 public:
  FigureReader(std::string_view text, const Words& words, const std::vector<Quantity>& quantities)
      : text_(text), words_(words), quantities_(quantities) {}

  /// The figure of a quantity whose own words lie inside [from, to).
  [[nodiscard]] Figure read(std::size_t quantity, std::uint32_t from, std::uint32_t to) const;
  /// All figures of a piece, each with the noun behind it: in 5宗43公顷土地 both have 土地.
  [[nodiscard]] std::vector<Figure> read_chain(const Piece& piece) const;

  [[nodiscard]] const Quantity& quantity(const Figure& figure) const {
    return quantities_[figure.quantity];
  }
  /// The words before the number as they stand, tidied; empty when there are none.
  [[nodiscard]] std::string core(const Figure& figure) const;
  [[nodiscard]] std::string noun(const Figure& figure) const;
  /// Of the words before the number those that belong to its noun: behind the 等 of a list, behind
  /// 的 where a noun follows, and from the verb on where who did it is longer than all the rest.
  [[nodiscard]] std::string nearest_part(const Figure& figure) const;
  /// The number is what the words before it reached (…率达到98%), not a count of what follows.
  [[nodiscard]] bool is_predicated(const Figure& figure) const;
  /// What the last noun of a chain goes on to say, for the nouns before it; empty for one figure.
  [[nodiscard]] std::string predicate(const std::vector<Figure>& chain) const;
  /// No longer word hides the verb (建设用地).
  [[nodiscard]] bool is_whole(const Word& verb) const;

 private:
  [[nodiscard]] std::string_view cut(std::uint32_t from, std::uint32_t to) const {
    return text_.substr(from, to - from);
  }
  void find_noun(Figure& figure, std::uint32_t to) const;
  [[nodiscard]] std::uint32_t noun_end(const Quantity& quantity, std::uint32_t from,
                                       std::uint32_t to) const;
  [[nodiscard]] std::uint32_t behind_examples(std::uint32_t from, std::uint32_t to) const;

  std::string_view text_;
  const Words& words_;
  const std::vector<Quantity>& quantities_;
};

}  // namespace plumbline::measures
