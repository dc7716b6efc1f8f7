// The structure of one report as `show` prints it: its sections with what was counted in each, and
// what was cleaned away.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace plumbline::cli {

/// What stands in one section itself, sections below it not counted.
struct SectionContent {
  std::size_t chinese = 0;  // clauses
  std::size_t english = 0;
  std::size_t review = 0;  // clauses of each part
  std::size_t plan = 0;
  std::size_t other = 0;

  [[nodiscard]] std::size_t clauses() const { return chinese + english; }
};

/// One for each section of `document`, and before them one for what stands before the first.
[[nodiscard]] std::vector<SectionContent> count_contents(const model::Document& document);

/// The number or bullet that a heading begins with: 一、 （二） ●; empty where it is one by its
/// shape.
[[nodiscard]] std::string mark_of(const model::Document& document, const model::Section& section);

/// What a place of the file reads, on one line, at most 40 characters; empty where the file is not
/// UTF-8.
[[nodiscard]] std::string excerpt(const model::Document& document, source::ByteSpan place);

/// The sections: title, level, parent, numbering, part, year, language, clauses and how many of
/// them belong to each part, heading with its place.
[[nodiscard]] nlohmann::ordered_json sections_json(const model::Document& document);
/// Each kind of clean-up with its count, or with its places (span, line, column, text).
[[nodiscard]] nlohmann::ordered_json cleanup_json(const model::Document& document,
                                                  bool with_places);

}  // namespace plumbline::cli
