// A piece of a sentence with all that was read from it, before rules decide what it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extraction/head.h"
#include "extraction/sentence_reader.h"
#include "model/measure.h"
#include "model/task.h"

namespace plumbline::extraction {

struct Piece {
  source::TextSpan span;  // in Document::text
  source::TextSpan core;  // without the frames before the clause (今年, 对…的企业)
  std::vector<model::Measure> measures;
  std::vector<model::ActionWord> actions;
  std::vector<std::string> entities;
  std::vector<lexicon::ClassIndex> lead;  // of words that the core begins with; unique
  std::vector<lexicon::ClassIndex> tail;  // of words that the core ends with; unique
  std::optional<Head> head;
  model::Stage stage = model::Stage::none;
  int stage_count = 0;  // places with a stage word
  model::Aspect aspect = model::Aspect::none;
  bool continuing = false;
};

[[nodiscard]] Piece read_piece(const SentenceReader& reader, source::TextSpan span,
                               source::TextSpan core);

}  // namespace plumbline::extraction
