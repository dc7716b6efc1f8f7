// One piece as the facts that extraction rules speak of.
#pragma once

#include "extraction/piece.h"
#include "extraction/sentence_reader.h"
#include "rules/facts.h"

namespace plumbline::extraction {

/// Where a piece stands in its sentence.
struct Place {
  int index = 0;         // of the clause in its sentence, from 0
  int count = 1;         // clauses of the sentence
  bool is_item = false;  // an item of an enumeration
};

[[nodiscard]] rules::Facts piece_facts(const SentenceReader& reader, const Piece& piece,
                                       const Place& place);

}  // namespace plumbline::extraction
