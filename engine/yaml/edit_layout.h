// Where in the bytes of a file an edit may be spliced in: columns, line ends, comments.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/byte_span.h"
#include "yaml/node.h"

namespace plumbline::yaml {

/// A view of a file and its tree; both must outlive it.
class Layout {
 public:
  Layout(std::string_view bytes, const Node& tree) : bytes_(bytes), tree_(tree) {}

  /// "\n" or "\r\n": what the first line ends with.
  [[nodiscard]] std::string_view line_end() const;
  /// Bytes between the line start (behind a byte order mark) and `at`.
  [[nodiscard]] int column(std::size_t at) const;
  [[nodiscard]] std::size_t line_start(std::size_t at) const;
  /// Start of the line after `at`; nullopt when more than space and a comment follows on its line.
  [[nodiscard]] std::optional<std::size_t> line_after(std::size_t at) const;
  /// The line start of `at`, comments directly above included; nullopt when something else than
  /// spaces stands before `at` on its line.
  [[nodiscard]] std::optional<std::size_t> own_line_start(std::size_t at) const;
  /// Skips space and comments.
  [[nodiscard]] std::size_t skip_to_content(std::size_t at) const;
  /// The whole lines of [from, to); nullopt when they hold something else, or when a comment in
  /// them or directly above would be lost.
  [[nodiscard]] std::optional<source::ByteSpan> whole_lines(std::size_t from, std::size_t to) const;
  [[nodiscard]] bool has_comment(source::ByteSpan span) const;

  [[nodiscard]] bool inside_flow(const Node& node) const;
  /// Behind the colon of the key whose value `node` is.
  [[nodiscard]] std::optional<std::size_t> value_start(const Node& node) const;
  /// The column for the dashes of a list that is to stand where `node`, the value of a key, is.
  [[nodiscard]] std::optional<int> list_column(const Node& node) const;
  /// `value` under the header and in the indentation of the block scalar `node`; nullopt when the
  /// block can't hold it.
  [[nodiscard]] std::optional<std::string> block_scalar(const Node& node,
                                                        std::string_view value) const;

 private:
  /// The collections that hold `node`, outermost first.
  [[nodiscard]] std::vector<const Node*> ancestors(const Node& node) const;

  std::string_view bytes_;
  const Node& tree_;
};

}  // namespace plumbline::yaml
