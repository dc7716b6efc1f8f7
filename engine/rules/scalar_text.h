// A text that stands in a YAML scalar, with the way back from its offsets to the bytes of the file,
// so that a complaint about an expression can point into the expression.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/byte_span.h"
#include "source/source_file.h"
#include "yaml/node.h"

namespace plumbline::rules {

class ScalarText {
 public:
  /// `node` is a scalar of `file`.
  ScalarText(const source::SourceFile& file, const yaml::Node& node);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// Bytes of the file for text()[from, to). The whole scalar where the bytes do not follow the
  /// value (escapes beyond those of JSON).
  [[nodiscard]] source::ByteSpan place(std::size_t from, std::size_t to) const;

 private:
  std::string text_;
  source::ByteSpan whole_;
  std::vector<std::uint32_t> offsets_;  // of each byte of text_; empty: not known
};

}  // namespace plumbline::rules
