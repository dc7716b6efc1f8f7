// The act that governs a clause: its head.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extraction/sentence_reader.h"

namespace plumbline::extraction {

/// Chains such as 加快建设 and 研究制定 are one head: their last definite word, else their last.
struct Head {
  const WordRole* role = nullptr;
  std::string word;
  bool verb_first = false;  // nothing but adverbs stands before it
  bool definite = false;
  bool goes_on = false;       // the chain begins with a word that goes on: 推进, 加快
  source::TextSpan span;      // of the whole chain
  std::uint32_t content = 0;  // where the clause begins behind its adverbs
};

/// `clause` without the frames before it. nullopt when no action word stands in it.
[[nodiscard]] std::optional<Head> find_head(const SentenceReader& reader, source::TextSpan clause);

/// The first offset behind words that only introduce (今年, 要, 科学、精准、高效) or say by when
/// (年底前, 10月底前, 2025年).
[[nodiscard]] std::uint32_t skip_leads(const SentenceReader& reader, source::TextSpan clause);

}  // namespace plumbline::extraction
