// Paragraphs to sentences and clauses, by the marks that stand outside quotes, titles, brackets.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "source/byte_span.h"

namespace plumbline::reading {

/// A sentence within its paragraph.
struct SentenceSpan {
  source::TextSpan span;  // without leading space and the final mark
  std::uint32_t end = 0;  // behind the final mark
  char32_t mark = 0;      // 。 ！ ？ ； or 0 at the end of the paragraph
};

/// Ends are 。！？； in Chinese, and . ! ? ; before a space in English. Marks inside “…”, 《…》 and
/// （…） end nothing as long as the bracket is closed in the same paragraph, within 300 characters.
/// Empty sentences are left out. `at` is added to every offset.
[[nodiscard]] std::vector<SentenceSpan> split_sentences(std::string_view paragraph,
                                                        std::uint32_t at, model::Language language);

/// The pieces of a sentence between its commas (and colons, and the space that stands for a comma
/// between two longer phrases), brackets respected. Empty pieces are left out.
[[nodiscard]] std::vector<source::TextSpan> split_clauses(std::string_view sentence,
                                                          std::uint32_t at,
                                                          model::Language language);

}  // namespace plumbline::reading
