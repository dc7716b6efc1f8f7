#include "model/offset_map.h"

#include <algorithm>
#include <cassert>

namespace plumbline::model {

void OffsetMap::append(std::uint32_t text_length, std::uint32_t file_from,
                       std::uint32_t file_length) {
  if (text_length == 0) return;
  if (!runs_.empty()) {
    Run& last = runs_.back();
    const bool plain = last.text_length == last.file_length && text_length == file_length;
    if (plain && last.file + last.file_length == file_from) {
      last.text_length += text_length;
      last.file_length += file_length;
      text_size_ += text_length;
      return;
    }
  }
  runs_.push_back({text_size_, text_length, file_from, file_length});
  text_size_ += text_length;
}

const OffsetMap::Run& OffsetMap::run_at(std::uint32_t text_offset) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), text_offset,
                       [](std::uint32_t offset, const Run& run) { return offset < run.text; });
  assert(after != runs_.begin());
  return *(after - 1);
}

source::ByteSpan OffsetMap::to_file(source::TextSpan span) const {
  if (runs_.empty() || span.from >= text_size_) {
    const auto end = runs_.empty() ? 0 : runs_.back().file + runs_.back().file_length;
    return {end, end};
  }
  const Run& first = run_at(span.from);
  const bool first_plain = first.text_length == first.file_length;
  const std::uint32_t from = first_plain ? first.file + (span.from - first.text) : first.file;
  if (span.empty()) return {from, from};
  const std::uint32_t last_text = std::min(span.to, text_size_) - 1;
  const Run& last = run_at(last_text);
  const bool last_plain = last.text_length == last.file_length;
  const std::uint32_t to =
      last_plain ? last.file + (last_text - last.text) + 1 : last.file + last.file_length;
  return {from, to};
}

}  // namespace plumbline::model
