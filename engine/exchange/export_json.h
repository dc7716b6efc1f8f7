// The export that other programs, and the scorer of labelled reports, read.
#pragma once

#include <string>

#include "model/analysis.h"

namespace plumbline::exchange {

/// Which part of the analysis; empty and 0 mean all. A year keeps the tasks planned for it and the
/// measures that speak of it.
struct ExportOptions {
  std::string jurisdiction;
  int year = 0;
  bool indent = true;  // one key a line, for diffs; else one line
};

/// One JSON object, UTF-8, ending in a line feed:
///   tasks: id, doc, span [from, to) in bytes of the file, jurisdiction, year, kind, title, quote,
///          status (from the linked results alone), inferred_status and ruled_status where there
///          are such, effective_status, part_of, due, outcomes (doc, span, relation, score,
///          decision, rules, quote)
///   measures: doc, span, indicator, form, op, value, value_hi, unit, role, year
/// Only links that count are outcomes. A task with parts has its own outcomes and, as its status is
/// rolled up from them, those of its parts, each passage once. Whole numbers are written without
/// a fraction. Order and bytes depend on the analysis alone.
[[nodiscard]] std::string export_json(const model::Analysis& analysis,
                                      const ExportOptions& options = {});

}  // namespace plumbline::exchange
