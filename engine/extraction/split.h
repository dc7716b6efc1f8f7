// A sentence cut into the pieces that can each be a task or a result.
#pragma once

#include <string_view>
#include <vector>

#include "extraction/piece.h"

namespace plumbline::extraction {

/// A comma-level clause (with the frame before it and the elliptic clauses that lean on it), and
/// the items of its enumeration where each item has a number or a stage of its own; else no items.
struct SplitClause {
  Piece whole;
  std::vector<Piece> items;
  source::TextSpan shared_verb;  // 新增 of 新增驿站4家、床位300张; empty when no verb leads it
};

/// Cut at list commas (、) outside quotes and parentheses; one item when there is none.
[[nodiscard]] std::vector<source::TextSpan> list_items(std::string_view text,
                                                       source::TextSpan span);

/// The clauses of the reader's sentence, in order. A clause that only carries on the one before it
/// (增长5.2%, 比上年…) is joined to it; one that only names the time, place or object of the next
/// (今年, 对…的企业) is joined to that. List points (一是, 首先) are cut off.
[[nodiscard]] std::vector<SplitClause> split_sentence(const SentenceReader& reader);

}  // namespace plumbline::extraction
