// From an offset in the cleaned text back to the bytes of the file.
#pragma once

#include <cstdint>
#include <vector>

#include "source/byte_span.h"

namespace plumbline::model {

/// Piecewise map: each run of cleaned bytes [text, next run) stems from the file bytes beginning at
/// `file`. In a run of equal lengths offsets advance together; in a `scaled` run (re-coded or
/// converted characters) each run is one indivisible character. Runs are appended in order and
/// both sides never go back. What was cleaned away is file bytes that no run covers.
class OffsetMap {
 public:
  /// Appends `text_length` cleaned bytes that stem from file bytes [file_from, file_from +
  /// file_length). Merges with the previous run where both are plain and adjoin.
  void append(std::uint32_t text_length, std::uint32_t file_from, std::uint32_t file_length);

  /// The smallest file span that holds every byte the cleaned span stems from. An empty span
  /// gives an empty span.
  [[nodiscard]] source::ByteSpan to_file(source::TextSpan span) const;
  [[nodiscard]] std::uint32_t text_size() const { return text_size_; }

 private:
  struct Run {
    std::uint32_t text;
    std::uint32_t text_length;
    std::uint32_t file;
    std::uint32_t file_length;
  };
  [[nodiscard]] const Run& run_at(std::uint32_t text_offset) const;

  std::vector<Run> runs_;
  std::uint32_t text_size_ = 0;
};

}  // namespace plumbline::model
