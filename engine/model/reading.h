// What one source gives, once read: everything later stages need, without the text itself.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/measure.h"
#include "model/task.h"

namespace plumbline::model {

/// A section as it is shown and stored, without offsets into the cleaned text.
struct SectionOutline {
  int parent = -1;
  int level = 0;
  NumberingStyle numbering = NumberingStyle::none;
  std::string title;
  Part part = Part::other;
  std::optional<int> year;
  Passage heading;
  int clause_count = 0;

  bool operator==(const SectionOutline&) const = default;
};

struct CleanupCount {
  std::string kind;
  int count = 0;

  bool operator==(const CleanupCount&) const = default;
};

/// The unit of the incremental run: read again only when the source's hash or the packs' hash
/// changes, else taken from the store.
struct Reading {
  SourceInfo info;
  std::vector<SectionOutline> sections;
  std::vector<CleanupCount> cleanup;
  std::vector<int> review_years;  // ascending; a report can review several
  std::vector<int> plan_years;
  std::vector<Measure> measures;  // every measure of the document, in order
  std::vector<Task> tasks;        // in order; a whole before its parts
  std::vector<Result> results;    // in order; a whole before its parts

  bool operator==(const Reading&) const = default;
};

}  // namespace plumbline::model
