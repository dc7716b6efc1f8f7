// The bytes of a source that a fact was read from, and the rule that read it.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "model/ids.h"
#include "source/byte_span.h"

namespace plumbline::model {

/// A citation that can be printed without opening the source again.
struct Passage {
  SourceId source;
  source::ByteSpan span;                  // of the file as it is on disk
  std::uint32_t line = 0;                 // 1-based; 0: unknown
  std::uint32_t column = 0;               // 1-based, in code points
  std::string quote;                      // the original text of the span, as UTF-8, never repaired
  std::vector<std::string> section_path;  // headings from the outermost to the innermost, cleaned

  bool operator==(const Passage&) const = default;
};

/// One rule that fired: what it matched, and for link rules how many bits it added.
struct Firing {
  RuleId rule;
  int version = 1;
  std::string level;  // link comparisons: the level that held; status rules: the case
  double bits = 0.0;
  std::vector<std::pair<std::string, std::string>> matched;  // fact name, value as text

  bool operator==(const Firing&) const = default;
};

}  // namespace plumbline::model
