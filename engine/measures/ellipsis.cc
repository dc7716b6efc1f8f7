#include "measures/ellipsis.h"

#include <cstddef>
#include <string>

namespace plumbline::measures {
namespace {

// Whether `figure` tells what the bare `verb` is done to: 关停小火电机组9千瓦, 关停9千瓦小火电机组.
bool has_object(std::string_view sentence, const model::Measure& figure, const std::string& verb) {
  if (figure.indicator.size() <= verb.size()) return false;
  const std::string_view text = sentence.substr(figure.text.from, figure.text.size());
  return figure.indicator.starts_with(verb) || text.starts_with(verb);
}

// The indicators before `end` whose verb `short_one` repeats.
std::vector<std::string> indicators_meant(std::string_view sentence,
                                          const std::vector<model::Measure>& measures,
                                          std::size_t end, const model::Measure& short_one) {
  std::vector<std::string> meant;
  for (std::size_t i = 0; i < end; ++i) {
    const model::Measure& one = measures[i];
    if (one.unit != short_one.unit || !has_object(sentence, one, short_one.indicator)) continue;
    if (meant.empty() || meant.back() != one.indicator) meant.push_back(one.indicator);
  }
  return meant;
}

}  // namespace

void complete_indicators(std::string_view sentence, std::vector<model::Measure>& measures) {
  for (std::size_t first = 1; first < measures.size();) {
    const std::string indicator = measures[first].indicator;
    std::size_t last = first + 1;
    while (last < measures.size() && measures[last].indicator == indicator &&
           measures[last].unit == measures[first].unit) {
      ++last;
    }
    if (!indicator.empty()) {
      const auto meant = indicators_meant(sentence, measures, first, measures[first]);
      const bool one_each = meant.size() == last - first;
      for (std::size_t i = first; i < last && !meant.empty(); ++i) {
        if (one_each) {
          measures[i].indicator = meant[i - first];
        } else if (last - first == 1) {
          measures[i].indicator = meant.back();
        }
      }
    }
    first = last;
  }
}

}  // namespace plumbline::measures
