// A sentence cut so that each piece has the words of its own quantities.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "measures/quantity.h"

namespace plumbline::measures {

/// How the quantities of one piece hang together.
enum class Bundle : std::uint8_t {
  single,
  list,     // 分别完成1097.6亿元、566.3亿元: one subject side, several numbers
  from_to,  // 由4354元增加到7703元: the first number is where it started
  chain     // 9个乡68个村7.6万名农民: each number before its own noun, one predicate
};

struct Piece {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::size_t first = 0;  // indexes of its quantities [first, last)
  std::size_t last = 0;
  int clause = 0;             // comma-level clause of the sentence
  bool begins_clause = true;  // else a joint (、, 和) stands before
  Bundle bundle = Bundle::single;
};

/// Pieces in order; clauses without a quantity are pieces with first == last.
[[nodiscard]] std::vector<Piece> split_pieces(std::string_view text,
                                              const std::vector<Quantity>& quantities,
                                              const Words& words);

}  // namespace plumbline::measures
