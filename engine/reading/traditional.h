// Traditional characters to Simplified. OpenCC's tables are loaded only for a text that needs them.
#pragma once

#include <memory>

#include "reading/cleanup_log.h"
#include "reading/glyph.h"

namespace plumbline::reading {

/// Whether the text is written in Traditional characters: at least twenty of the commonest that
/// Simplified lacks, and one in thirty of its Han characters.
[[nodiscard]] bool is_traditional(const Glyphs& text);

/// Keeps OpenCC's tables (a few milliseconds to load). Throws plumbline::Error when they are not
/// installed.
class Simplifier {
 public:
  Simplifier();
  ~Simplifier();
  Simplifier(Simplifier&&) noexcept;
  Simplifier& operator=(Simplifier&&) noexcept;

  /// Converts [first, text.size()) phrase by phrase in place. Every glyph keeps its bytes: where
  /// OpenCC changes the number of characters, they are converted one by one.
  void convert(Glyphs& text, std::size_t first, CleanupLog& log) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace plumbline::reading
