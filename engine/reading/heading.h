// Whether a paragraph is or begins with a heading.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "reading/clean_text.h"
#include "reading/enumerator.h"
#include "reading/section_words.h"
#include "reading/segment.h"

namespace plumbline::reading {

struct Heading {
  Enumerator mark;          // style none: no number
  source::TextSpan whole;   // number included, final mark excluded
  source::TextSpan title;   // without the number
  bool run_in = false;      // the paragraph goes on behind it
  bool names_part = false;  // without a number, and says which part of the report begins
};

/// What the decision may look at besides the paragraph itself.
struct HeadingContext {
  std::string_view text;  // of the document
  const SectionWords* words = nullptr;
  const Paragraph* next = nullptr;  // nullptr at the end
  bool in_head = false;             // among title, date and speaker
  std::size_t sections = 0;         // found before it: a greeting has no topic sentence
};

[[nodiscard]] std::optional<Heading> find_heading(const Paragraph& paragraph,
                                                  std::span<const SentenceSpan> sentences,
                                                  const HeadingContext& context);

/// The number or bullet at the beginning of cleaned text; its length in bytes.
struct MarkAtStart {
  Enumerator mark;
  std::uint32_t bytes = 0;
};
[[nodiscard]] std::optional<MarkAtStart> mark_at_start(std::string_view text);

/// Whether a heading without a number says which part of the report it begins.
[[nodiscard]] bool names_part(const Signs& signs);

}  // namespace plumbline::reading
