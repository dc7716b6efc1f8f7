// A clause that is too long for a title, said in fewer words.
#pragma once

#include <string>

#include "extraction/piece.h"

namespace plumbline::extraction {

/// What a title holds without being shortened, and what it never exceeds, in code points.
inline constexpr std::size_t kWantedTitle = 20;
inline constexpr std::size_t kLongestTitle = 28;

/// The text of `span`, a part of the piece's core. When it is longer than wanted, in this order:
/// without what stands in parentheses; of a list the first item and 等 (改造东湖路、西湖路等道路 is
/// 改造东湖路等道路); the act and what stands behind the last 的. What is still longer than allowed
/// ends in … behind a whole word.
[[nodiscard]] std::string abridge(const SentenceReader& reader, const Piece& piece,
                                  source::TextSpan span);

}  // namespace plumbline::extraction
