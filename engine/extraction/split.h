// A sentence cut into the pieces that can each be a task or a result.
#pragma once

#include <vector>

#include "extraction/piece.h"

namespace plumbline::extraction {

/// A comma-level clause (with the elliptic clauses that lean on it), and the items of its
/// enumeration where each item has a number or a stage of its own; else no items.
struct SplitClause {
  Piece whole;
  std::vector<Piece> items;
};

/// The clauses of the reader's sentence, in order. A clause that only carries on the one before it
/// (增长5.2%, 其中…, 比上年…) is joined to it.
[[nodiscard]] std::vector<SplitClause> split_sentence(const SentenceReader& reader);

}  // namespace plumbline::extraction
