// Measures of a report against labels, scored as the labels' own program does: a measure is found
// when a read one has the same value and unit; form, comparator, role and indicator are counted of
// those found, an indicator by the characters it shares with the label's.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "model/measure.h"
#include "source/byte_span.h"

namespace plumbline::test {

struct FoundMeasure {
  source::ByteSpan span;  // of the file
  model::Measure measure;
  bool used = false;
};

struct MeasureScore {
  double labelled = 0;
  double read = 0;
  double right = 0;
  double op = 0;
  double form = 0;
  double role = 0;
  double indicator = 0;

  [[nodiscard]] double f1() const { return 2 * right / (labelled + read); }
  MeasureScore& operator+=(const MeasureScore& other);
};

/// All measures of a report of the corpus.
[[nodiscard]] std::vector<FoundMeasure> read_measures(const std::string& path);

using Place = std::function<bool(const source::ByteSpan&)>;

/// Counts one label; the best of the measures in its place is used up.
void score_label(const nlohmann::json& label, std::vector<FoundMeasure>& found, const Place& place,
                 MeasureScore& score);

/// One line of the table of docs/measures.md.
void print_score(const std::string& name, const MeasureScore& score);

}  // namespace plumbline::test
