// Named things in a piece: quoted names, and names that end in a telling suffix.
#pragma once

#include <string>
#include <vector>

#include "source/byte_span.h"

namespace plumbline::extraction {

class SentenceReader;

/// Texts of 《…》 and “…” (without the marks, 2 to 30 code points), and of names that end in a word
/// of the lexicon class entity.suffix (工程, 行动, 医院): from the nearest boundary (punctuation, a
/// verb, a particle, a number) to the suffix, 4 to 16 code points. In order, unique.
[[nodiscard]] std::vector<std::string> find_entities(const SentenceReader& reader,
                                                     source::TextSpan span);

}  // namespace plumbline::extraction
