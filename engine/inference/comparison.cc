#include "inference/comparison.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inference/reported_period.h"
#include "source/utf8.h"

namespace plumbline::inference {
namespace {

using model::Measure;
using model::MeasureForm;

bool is_change(MeasureForm form) {
  return form == MeasureForm::growth || form == MeasureForm::decline;
}

// Totals and amounts of a year are told apart in words only now and then, so they compare.
bool is_amount(MeasureForm form) {
  return form == MeasureForm::level || form == MeasureForm::increment;
}

bool forms_compare(MeasureForm a, MeasureForm b) {
  return a == b || (is_change(a) && is_change(b)) || (is_amount(a) && is_amount(b));
}

// A cut in an amount (减少300万吨) is of form decline with a unit that is no rate.
bool amounts_compare(const Measure& a, const Measure& b, const lexicon::Lexicon& lexicon) {
  const auto amount = [&](const Measure& m) {
    return is_amount(m.form) || (m.form == MeasureForm::decline && !is_rate(m, lexicon));
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

// Chinese names end with what they name: 品牌首店 and 新落户首店 are both shops.
bool same_head(const std::string& a, const std::string& b) {
  constexpr std::size_t kHead = 2;
  const std::u32string first = source::to_utf32(a);
  const std::u32string second = source::to_utf32(b);
  return first.size() >= kHead && second.size() >= kHead &&
         std::equal(first.end() - kHead, first.end(), second.end() - kHead);
}

// A name that goes on behind a whole other name may be of another thing: 国内生产总值 and
// 单位国内生产总值能耗, but not 就业 and 就业人数.
bool goes_on_otherwise(std::string_view a, std::string_view b, const lexicon::Lexicon& lexicon) {
  const auto [shorter, longer] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
  const std::size_t at = longer.find(shorter);
  if (shorter.empty() || at == longer.npos) return false;
  const std::string_view rest = longer.substr(at + shorter.size());
  const lexicon::WordClass* others = lexicon.find_class("status.other_thing");
  return others != nullptr &&
         std::find(others->words.begin(), others->words.end(), rest) != others->words.end();
}

double similarity(const Measure& a, const Measure& b, const lexicon::Lexicon& lexicon) {
  const std::string first = lexicon.canonical_indicator(a.indicator);
  const std::string second = lexicon.canonical_indicator(b.indicator);
  if (first == second) return 2.0;
  // An elliptic figure has no indicator of its own: the link vouches for it.
  if (first.empty() || second.empty()) return kLeastSimilarity;
  if (goes_on_otherwise(first, second, lexicon)) return 0.0;
  const double shared = containment(first, second);
  return same_head(first, second) ? std::max(shared, kLeastSimilarity) : shared;
}

model::Polarity effective_polarity(const Measure& target) {
  return target.form == MeasureForm::decline ? model::Polarity::floor : target.polarity;
}

// A later day is newer word; results of a whole year are the last.
calendar::Date period_end(const model::Result& result) {
  return result.as_of.value_or(calendar::whole_year(result.year).last);
}

bool says_any(const Measure& outcome, std::string_view word_class,
              const lexicon::Lexicon& lexicon) {
  const std::vector<std::string> words = lexicon.words(word_class);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return outcome.indicator.find(word) != std::string::npos ||
           outcome.passage.quote.find(word) != std::string::npos;
  });
}

// What was added in a year is no answer from what there is in all (扩至41家 for 新增6家).
bool is_total_for_increment(const Measure& target, const Measure& outcome,
                            const lexicon::Lexicon& lexicon) {
  return target.form == MeasureForm::increment && outcome.form == MeasureForm::level &&
         says_any(outcome, "status.total", lexicon) &&
         !says_any(outcome, "status.this_year", lexicon);
}

// How many things an indicator joins with 、 outside parentheses.
int items_named(const std::string& indicator) {
  int items = 1;
  int depth = 0;
  for (const char32_t point : source::to_utf32(indicator)) {
    if (point == U'（' || point == U'(') ++depth;
    if (point == U'）' || point == U')') --depth;
    if (point == U'、' && depth <= 0) ++items;
  }
  return items;
}

// Whether the two are of a kind, whatever they are called.
bool may_answer(const Measure& target, const Measure& outcome, const lexicon::Lexicon& lexicon) {
  if (outcome.role == model::MeasureRole::context) return false;
  if (!forms_compare(target.form, outcome.form) && !amounts_compare(target, outcome, lexicon)) {
    return false;
  }
  // A figure for several things together (家庭农场、合作社共31家) is none for one of them.
  if (items_named(outcome.indicator) > items_named(target.indicator)) return false;
  return !is_total_for_increment(target, outcome, lexicon);
}

bool is_of_other_period(const Measure& outcome, const model::Result& result,
                        const lexicon::Lexicon& lexicon) {
  return is_over_several_years(outcome, result) || is_for_slice_of_year(outcome, result, lexicon);
}

// How well `outcome` answers `target`: above 0 where it does.
double fit(const Measure& target, const Measure& outcome, const model::Result& result,
           const lexicon::Lexicon& lexicon) {
  if (!may_answer(target, outcome, lexicon)) return 0.0;
  const double alike = similarity(target, outcome, lexicon);
  if (alike < kLeastSimilarity || is_of_other_period(outcome, result, lexicon)) return 0.0;
  return alike + (target.form == outcome.form ? 0.5 : 0.0);
}

Comparison make_comparison(const Measure& target, const Measure& outcome,
                           const model::Result& result, double actual) {
  const bool opposite =
      is_change(target.form) && is_change(outcome.form) && target.form != outcome.form;
  return {&target,
          &outcome,
          &result,
          target.value,
          target.value_hi,
          opposite ? -actual : actual,
          effective_polarity(target),
          0.0,
          false};
}

// The only figure of the results with the very form and unit of the target: the link vouches that
// they speak of one thing, though they name it differently (棚改, 棚户区住房改造). Money can be for
// anything.
std::optional<Comparison> vouched(const Measure& target,
                                  std::span<const model::Result* const> results,
                                  const lexicon::Lexicon& lexicon) {
  const lexicon::Unit* unit = lexicon.find_unit(target.unit);
  if (unit == nullptr || unit->dimension == "money") return std::nullopt;
  std::optional<Comparison> only;
  for (const model::Result* result : results) {
    for (const Measure& outcome : result->measures) {
      if (outcome.form != target.form || outcome.unit != target.unit ||
          !may_answer(target, outcome, lexicon) || is_of_other_period(outcome, *result, lexicon)) {
        continue;
      }
      if (only) return std::nullopt;
      only = make_comparison(target, outcome, *result, outcome.value);
    }
  }
  return only;
}

// From the share of the goal that a result says was reached. Of several
// (分别完成全年任务的54.7%和60%) the one whose indicator is nearest, the first of equals.
std::optional<Comparison> derive(const Measure& target,
                                 std::span<const model::Result* const> results,
                                 const lexicon::Lexicon& lexicon) {
  if (!is_amount(target.form)) return std::nullopt;
  std::optional<Comparison> derived;
  for (const model::Result* result : results) {
    for (const Measure& outcome : result->measures) {
      if (outcome.unit != "%" || is_change(outcome.form) ||
          !says_any(outcome, "status.goal", lexicon))
        continue;
      const double alike = similarity(target, outcome, lexicon);
      if (derived && alike <= derived->likeness) continue;
      derived = make_comparison(target, outcome, *result, target.value * outcome.value / 100.0);
      derived->derived = true;
      derived->likeness = alike;
    }
  }
  return derived;
}

}  // namespace

bool is_rate(const Measure& measure, const lexicon::Lexicon& lexicon) {
  if (!is_change(measure.form)) return false;
  const lexicon::Unit* unit = lexicon.find_unit(measure.unit);
  return unit != nullptr && (unit->dimension == "ratio" || unit->dimension == "points");
}

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
  std::pair<calendar::Date, double> best_rank;
  for (const model::Result* result : results) {
    for (const Measure& outcome : result->measures) {
      const std::pair rank{period_end(*result), fit(target, outcome, *result, lexicon)};
      if (rank.second == 0.0 || (best && rank <= best_rank)) continue;
      const auto actual = convert(outcome.value, outcome.unit, target.unit, lexicon);
      if (!actual) continue;
      best_rank = rank;
      best = make_comparison(target, outcome, *result, *actual);
      best->likeness = rank.second;
    }
  }
  if (!best) best = vouched(target, results, lexicon);
  return best ? best : derive(target, results, lexicon);
}

model::Attainment attainment(const Comparison& comparison, const lexicon::Lexicon& lexicon) {
  model::Attainment result;
  result.indicator = comparison.target->indicator;
  result.planned = comparison.planned;
  result.actual = comparison.actual;
  result.unit = comparison.target->unit;
  result.difference = comparison.actual - comparison.planned;
  result.share_applies = comparison.polarity != model::Polarity::ceiling &&
                         !is_rate(*comparison.target, lexicon) && comparison.planned > 0;
  result.derived = comparison.derived;
  result.share = result.share_applies ? comparison.actual / comparison.planned : 0.0;
  return result;
}

bool same_indicator(const Measure& a, const Measure& b, const lexicon::Lexicon& lexicon) {
  return !a.indicator.empty() && a.form == b.form && a.unit == b.unit && a.year == b.year &&
         lexicon.canonical_indicator(a.indicator) == lexicon.canonical_indicator(b.indicator);
}

}  // namespace plumbline::inference
