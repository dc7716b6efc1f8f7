// Headings that are sentences.
#pragma once

#include "model/document.h"

namespace plumbline::model {

/// Whether `sentence`, a heading of `document`, is the first sentence of its paragraph that only
/// says its topic: without a number of its own, below the first level, closed by 。.
[[nodiscard]] bool is_topic(const Document& document, const Sentence& sentence);

}  // namespace plumbline::model
