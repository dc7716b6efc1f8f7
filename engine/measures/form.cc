#include "measures/form.h"

#include <string>

namespace plumbline::measures {
namespace {

using model::MeasureForm;

constexpr TagSet kIncrements = tag_set(Tag::newly, Tag::increment, Tag::act);

std::optional<MeasureForm> written_form(const FormContext& context) {
  if (context.quantity.phrase == nullptr) return std::nullopt;
  const auto& attributes = context.words.word_class(*context.quantity.phrase).attributes;
  const auto at = attributes.find("form");
  return at == attributes.end() ? std::nullopt : model::parse_measure_form(at->second);
}

MeasureForm ratio_form(const FormContext& context, const lexicon::Lexicon& lexicon) {
  const LeftSide& left = context.left;
  if (left.motion == Motion::growth) return MeasureForm::growth;
  if (left.motion == Motion::decline) return MeasureForm::decline;
  if (context.words.first_in(left.from, context.quantity.from, tag_set(Tag::surpass)) != nullptr) {
    return MeasureForm::growth;
  }
  if (left.reaches_to) return MeasureForm::share;
  if (const auto form = lexicon.indicator_attribute(context.indicator, "form")) {
    if (const auto known = model::parse_measure_form(*form)) {
      if (*known == MeasureForm::growth || *known == MeasureForm::decline) return *known;
      if (*known == MeasureForm::share) return *known;
    }
  }
  if (context.quantity.unit == "倍") return left.reaches ? MeasureForm::level : MeasureForm::growth;
  return MeasureForm::share;
}

MeasureForm motion_form(const LeftSide& left) {
  return left.motion == Motion::decline ? MeasureForm::decline : MeasureForm::growth;
}

// Totals by their name (收入, 规模) stay totals under a verb of doing (完成), but not under one
// that says the number is new.
MeasureForm amount_form(const FormContext& context) {
  const LeftSide& left = context.left;
  const Words& words = context.words;
  if (left.reaches_to) return MeasureForm::level;
  if (left.motion == Motion::growth) return MeasureForm::increment;
  if (left.motion == Motion::decline) return MeasureForm::decline;
  const std::uint32_t end = context.quantity.from;
  const Word* total = words.first_in(left.from, end, tag_set(Tag::total));
  if (total != nullptr) return MeasureForm::level;
  if (words.first_in(left.from, end, tag_set(Tag::newly)) != nullptr) return MeasureForm::increment;
  const bool named = !left.empty();
  if (named && words.ending_at(left.core_to, tag_set(Tag::level), left.core_from) != nullptr) {
    return MeasureForm::level;
  }
  const Word* head = words.starting_at(left.from, kIncrements | tag_set(Tag::level), end);
  if (head != nullptr && head->tag == Tag::level) return MeasureForm::level;
  if (head != nullptr || words.first_in(left.from, end, kIncrements) != nullptr) {
    return MeasureForm::increment;
  }
  if (context.before && !left.reaches) return *context.before;
  if (left.reaches || left.op) {
    return context.before.value_or(MeasureForm::level);
  }
  const bool told = context.noun_from < context.noun_to;
  return told || context.quantity.no_unit ? MeasureForm::increment : MeasureForm::level;
}

}  // namespace

MeasureForm form_of(const FormContext& context, const lexicon::Lexicon& lexicon) {
  if (const auto form = written_form(context)) return *form;
  switch (context.quantity.kind) {
    case QuantityKind::rank:
      return MeasureForm::rank;
    case QuantityKind::duration:
      return MeasureForm::duration;
    case QuantityKind::points:
      return motion_form(context.left);
    case QuantityKind::ratio:
      return ratio_form(context, lexicon);
    case QuantityKind::phrase:
      return MeasureForm::level;
    case QuantityKind::amount:
      break;
  }
  return amount_form(context);
}

}  // namespace plumbline::measures
