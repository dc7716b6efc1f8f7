#include "inference/comparison.h"

#include <algorithm>
#include <map>
#include <string>

#include "source/utf8.h"

namespace plumbline::inference {
namespace {

using model::Measure;
using model::MeasureForm;

bool is_rate(MeasureForm form) {
  return form == MeasureForm::growth || form == MeasureForm::decline;
}

// Totals and amounts of a year are told apart in words only now and then, so they compare.
bool is_amount(MeasureForm form) {
  return form == MeasureForm::level || form == MeasureForm::increment;
}

bool forms_compare(MeasureForm a, MeasureForm b) {
  return a == b || (is_rate(a) && is_rate(b)) || (is_amount(a) && is_amount(b));
}

// A cut in an amount (减少300万吨) is of form decline with a unit that is no rate.
bool amounts_compare(const Measure& a, const Measure& b) {
  const auto amount = [](const Measure& m) {
    return is_amount(m.form) ||
           (m.form == MeasureForm::decline && m.unit != "%" && m.unit != "百分点");
  };
  return amount(a) && amount(b);
}

std::map<char32_t, int> letters(const std::string& text) {
  std::map<char32_t, int> counts;
  for (char32_t point : source::to_utf32(text)) ++counts[point];
  return counts;
}

// Share of the shorter indicator's characters that the longer one has too (overlap coefficient):
// a plan says 养老床位 where the report says 新增普惠养老床位.
double containment(const std::string& a, const std::string& b) {
  const auto first = letters(a);
  const auto second = letters(b);
  int common = 0;
  int total_first = 0;
  int total_second = 0;
  for (const auto& [point, count] : first) {
    total_first += count;
    const auto found = second.find(point);
    if (found != second.end()) common += std::min(count, found->second);
  }
  for (const auto& [point, count] : second) total_second += count;
  const int shorter = std::min(total_first, total_second);
  return shorter == 0 ? 0.0 : static_cast<double>(common) / shorter;
}

// Below it two indicators are different things; half of the shorter one's characters.
constexpr double kLeastSimilarity = 0.5;

double similarity(const Measure& a, const Measure& b, const lexicon::Lexicon& lexicon) {
  const std::string first = lexicon.canonical_indicator(a.indicator);
  const std::string second = lexicon.canonical_indicator(b.indicator);
  if (first == second) return 2.0;
  // An elliptic figure has no indicator of its own: the link vouches for it.
  if (first.empty() || second.empty()) return kLeastSimilarity;
  return containment(first, second);
}

model::Polarity effective_polarity(const Measure& target) {
  return target.form == MeasureForm::decline ? model::Polarity::floor : target.polarity;
}

}  // namespace

std::optional<double> convert(double value, const std::string& from, const std::string& to,
                              const lexicon::Lexicon& lexicon) {
  if (from == to) return value;
  const lexicon::Unit* source = lexicon.find_unit(from);
  const lexicon::Unit* target = lexicon.find_unit(to);
  if (source == nullptr || target == nullptr || source->base != target->base) return std::nullopt;
  return value * source->factor / target->factor;
}

std::optional<Comparison> compare(const Measure& target,
                                  std::span<const model::Result* const> results,
                                  const lexicon::Lexicon& lexicon) {
  std::optional<Comparison> best;
  double best_score = 0.0;
  for (const model::Result* result : results) {
    for (const Measure& outcome : result->measures) {
      if (outcome.role == model::MeasureRole::context) continue;
      if (!forms_compare(target.form, outcome.form) && !amounts_compare(target, outcome)) continue;
      const auto actual = convert(outcome.value, outcome.unit, target.unit, lexicon);
      if (!actual) continue;
      const double alike = similarity(target, outcome, lexicon);
      if (alike < kLeastSimilarity) continue;
      const double score = alike + (target.form == outcome.form ? 0.5 : 0.0);
      if (score <= best_score) continue;
      best_score = score;
      const bool opposite =
          is_rate(target.form) && is_rate(outcome.form) && target.form != outcome.form;
      best = Comparison{&target,
                        &outcome,
                        target.value,
                        target.value_hi,
                        opposite ? -*actual : *actual,
                        effective_polarity(target)};
    }
  }
  return best;
}

model::Attainment attainment(const Comparison& comparison) {
  model::Attainment result;
  result.indicator = comparison.target->indicator;
  result.planned = comparison.planned;
  result.actual = comparison.actual;
  result.unit = comparison.target->unit;
  result.difference = comparison.actual - comparison.planned;
  result.share_applies = comparison.polarity != model::Polarity::ceiling &&
                         !is_rate(comparison.target->form) && comparison.planned > 0;
  result.share = result.share_applies ? comparison.actual / comparison.planned : 0.0;
  return result;
}

bool same_indicator(const Measure& a, const Measure& b, const lexicon::Lexicon& lexicon) {
  return !a.indicator.empty() && a.form == b.form && a.unit == b.unit && a.year == b.year &&
         lexicon.canonical_indicator(a.indicator) == lexicon.canonical_indicator(b.indicator);
}

}  // namespace plumbline::inference
