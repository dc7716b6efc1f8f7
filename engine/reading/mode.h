// What a heading says of its section, before the text below it is looked at.
#pragma once

#include <optional>

#include "model/document.h"
#include "reading/section_words.h"

namespace plumbline::reading {

/// What a stretch of the report is.
struct Mode {
  model::Part part = model::Part::other;
  std::optional<int> year;
  bool many_years =
      false;               // of a term or a five-year plan: a review where that is over, else other
  bool then_plan = false;  // one heading for the review and the plan behind it
  bool then_many = false;  // one heading for the year and for the term behind it

  bool operator==(const Mode&) const = default;
};

/// The years a report can speak of.
struct ReportYears {
  std::optional<int> review;
  std::optional<int> plan;
  bool results_only = false;  // follow-up and mid-year reports
};

/// nullopt when the heading says nothing about parts. `numbered`: deeper headings need both a time
/// and a word (2024年工作回顾), a heading of the first level needs one of them.
[[nodiscard]] std::optional<Mode> mode_of_heading(const Signs& signs, std::string_view title,
                                                  bool first_level, const ReportYears& years);

/// Whether a heading speaks of several years: 五年, “十四五”时期, 2021-2025年.
[[nodiscard]] bool speaks_of_many_years(const Signs& signs, std::string_view title);

/// The time that a passage begins with.
enum class Begins {
  nothing,
  past,       // a passage on the year under review
  last_year,  // a sentence on it
  this_year,  // the year planned for
  past_term,  // several years up to the one under review
  many,       // another term or five-year plan
  recent,     // background: 近年来
  later       // a year behind the one planned for: 到2030年
};

[[nodiscard]] Begins begins_with(const Signs& signs, std::string_view lead,
                                 const ReportYears& years);

}  // namespace plumbline::reading
