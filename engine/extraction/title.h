// A short, readable name for a task.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "extraction/piece.h"

namespace plumbline::extraction {

/// The clause without the words that only introduce it (今年, 力争: lexicon class title.lead) and,
/// for a target that ends in its number, without comparator, number and unit; at most 28 code
/// points, cut at a boundary. Never empty for a piece that is not.
[[nodiscard]] std::string make_title(const SentenceReader& reader, const Piece& piece);

/// Of a whole: the title of its first part, and how many parts there are.
[[nodiscard]] std::string make_whole_title(const std::string& first, std::size_t parts);

/// Makes the titles of one document unique within a year by adding （2）, （3）.
class UniqueTitles {
 public:
  [[nodiscard]] std::string next(int year, const std::string& title);

 private:
  std::map<std::pair<int, std::string>, int> used_;
};

}  // namespace plumbline::extraction
