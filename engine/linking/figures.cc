#include "linking/figures.h"

#include <algorithm>
#include <tuple>

namespace plumbline::linking {
namespace {

using model::MeasureForm;

bool is_rate(MeasureForm form) {
  return form == MeasureForm::growth || form == MeasureForm::decline;
}

// Totals and amounts of a year are told apart in words only now and then.
bool is_amount(MeasureForm form) {
  return form == MeasureForm::level || form == MeasureForm::increment;
}

FormMatch match_forms(const Figure& a, const Figure& b) {
  if (a.form == b.form) return FormMatch::same;
  const bool rates = is_rate(a.form) && is_rate(b.form);
  const bool amounts = is_amount(a.form) && is_amount(b.form);
  // A cut in an amount (减少300万吨) is a decline in a unit that is no ratio.
  const bool cut = (is_amount(a.form) && b.form == MeasureForm::decline) ||
                   (is_amount(b.form) && a.form == MeasureForm::decline);
  return rates || amounts || cut ? FormMatch::comparable : FormMatch::different;
}

UnitMatch match_units(const Figure& a, const Figure& b) {
  if (a.unit == b.unit) return UnitMatch::same;
  if (a.table_unit == nullptr || b.table_unit == nullptr) return UnitMatch::different;
  if (a.table_unit->base == b.table_unit->base) return UnitMatch::converts;
  return a.table_unit->dimension == b.table_unit->dimension ? UnitMatch::dimension
                                                            : UnitMatch::different;
}

// What is measured stands last in a Chinese name, so of two names that share most of their words
// only those that end alike speak of one thing. Below a third of the weight two names share no more
// than a suffix.
constexpr double kPart = 0.75;
constexpr double kAlike = 0.34;

bool end_alike(std::u32string_view a, std::u32string_view b) {
  constexpr std::size_t kEnd = 2;
  return a.size() >= kEnd && b.size() >= kEnd &&
         a.substr(a.size() - kEnd) == b.substr(b.size() - kEnd);
}

IndicatorMatch match_indicators(const Figure& a, const Figure& b, const TermTable& terms) {
  if (!a.is_named || !b.is_named) return IndicatorMatch::unsaid;
  if (a.indicator == b.indicator) return IndicatorMatch::same;
  const double shorter = std::min(terms.weight(a.terms), terms.weight(b.terms));
  if (shorter <= 0.0) return IndicatorMatch::other;
  const double share = terms.shared_weight(a.terms, b.terms) / shorter;
  if (share >= kPart) {
    return end_alike(a.name, b.name) ? IndicatorMatch::part : IndicatorMatch::inside;
  }
  return share >= kAlike ? IndicatorMatch::alike : IndicatorMatch::other;
}

std::optional<double> ratio_of(const Figure& planned, const Figure& reported, UnitMatch unit) {
  if (unit != UnitMatch::same && unit != UnitMatch::converts) return std::nullopt;
  if (planned.value == 0.0) return std::nullopt;
  const double factor =
      unit == UnitMatch::same ? 1.0 : reported.table_unit->factor / planned.table_unit->factor;
  return reported.value * factor / planned.value;
}

FigureMatch match(const Figure& planned, const Figure& reported, const Profiles& profiles) {
  FigureMatch match;
  match.indicator = match_indicators(planned, reported, profiles.terms());
  match.unit = match_units(planned, reported);
  match.form = match_forms(planned, reported);
  match.ratio = ratio_of(planned, reported, match.unit);
  if (match.indicator == IndicatorMatch::same) {
    match.indicator_rarity = profiles.indicator_rarity(planned.indicator);
  }
  if (match.unit == UnitMatch::same) match.unit_rarity = profiles.unit_rarity(planned.unit);
  return match;
}

// Name and unit count alike; the form breaks ties.
auto rank(const FigureMatch& match) {
  const int agreement = static_cast<int>(match.indicator) + static_cast<int>(match.unit);
  return std::tuple(agreement, match.form);
}

}  // namespace

std::optional<FigureMatch> match_figures(const Profile& task, const Profile& result,
                                         const Profiles& profiles) {
  std::optional<FigureMatch> best;
  for (const Figure& planned : task.figures) {
    for (const Figure& reported : result.figures) {
      const FigureMatch one = match(planned, reported, profiles);
      if (!best || rank(*best) < rank(one)) best = one;
    }
  }
  return best;
}

std::string_view to_word(IndicatorMatch match) {
  switch (match) {
    case IndicatorMatch::other:
      return "other";
    case IndicatorMatch::unsaid:
      return "unsaid";
    case IndicatorMatch::inside:
      return "inside";
    case IndicatorMatch::alike:
      return "alike";
    case IndicatorMatch::part:
      return "part";
    case IndicatorMatch::same:
      return "same";
  }
  return "other";
}

std::string_view to_word(UnitMatch match) {
  switch (match) {
    case UnitMatch::different:
      return "different";
    case UnitMatch::dimension:
      return "dimension";
    case UnitMatch::converts:
      return "converts";
    case UnitMatch::same:
      return "same";
  }
  return "different";
}

std::string_view to_word(FormMatch match) {
  switch (match) {
    case FormMatch::different:
      return "different";
    case FormMatch::comparable:
      return "comparable";
    case FormMatch::same:
      return "same";
  }
  return "different";
}

}  // namespace plumbline::linking
