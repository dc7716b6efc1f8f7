// The thing that a sentence names before a colon: 云溪会展中心：年底前封顶.
#pragma once

#include "extraction/sentence_reader.h"

namespace plumbline::extraction {

/// Empty when the sentence does not begin so, or when what stands before the colon acts itself.
[[nodiscard]] source::TextSpan find_topic(const SentenceReader& reader);

}  // namespace plumbline::extraction
