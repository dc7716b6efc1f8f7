// What was cleaned away or converted, by kind, with its places in the file.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "source/byte_span.h"

namespace plumbline::reading {

enum class Cleanup : std::uint8_t {
  recoded,                 // the file is not UTF-8
  damage_dropped,          // bytes that are no character of the file's encoding
  markup_removed,          // <p>, &nbsp;, **, # of web pages and Markdown
  navigation_dropped,      // lines of a web page that are nothing but links
  note_removed,            // [1] and its note at the end
  page_furniture_removed,  // page numbers and running heads between the pages of a print
  pinyin_removed,          // 區(qū)
  traditional_converted,   // 國 -> 国
  width_normalised,        // １ -> 1, ％ -> %
  punctuation_normalised,  // , -> ， between Chinese words
  digits_joined,           // 1 9 9 7 年
  letter_read_as_digit,    // 25l亿
  invisible_removed,       // zero-width characters
  spaces_removed,          // between Chinese words, at line ends
  line_joined,             // a line break inside a sentence
};
inline constexpr std::size_t kCleanupKinds = 15;

[[nodiscard]] std::string_view to_word(Cleanup kind);

/// Places are kept in the order they are added; a place that adjoins the one before extends it.
class CleanupLog {
 public:
  void add(Cleanup kind, source::ByteSpan place);
  /// The kinds that occurred, in the order of the enumeration, places sorted.
  [[nodiscard]] std::vector<model::CleanupNote> take();

 private:
  std::array<std::vector<source::ByteSpan>, kCleanupKinds> places_;
};

}  // namespace plumbline::reading
