#include "measures/form.h"

#include <algorithm>
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

// 低于4.5%的控制目标 names a goal, 超额15% says how far it was passed.
bool is_passed(const FormContext& context) {
  const LeftSide& left = context.left;
  return context.words.first_in(left.begin, left.end, tag_set(Tag::surpass)) != nullptr &&
         context.words.starting_at(context.quantity.to, tag_set(Tag::figure_noun)) == nullptr;
}

MeasureForm ratio_form(const FormContext& context, const lexicon::Lexicon& lexicon) {
  const LeftSide& left = context.left;
  const Words& words = context.words;
  if (left.motion == Motion::growth) return MeasureForm::growth;
  if (left.motion == Motion::decline) return MeasureForm::decline;
  if (is_passed(context)) return MeasureForm::growth;
  if (left.reaches_to) return MeasureForm::share;
  if (words.starting_at(left.from, tag_set(Tag::decline), left.core_to) != nullptr) {
    return MeasureForm::decline;  // 压减支出5%
  }
  if (const auto form = lexicon.indicator_attribute(context.indicator, "form")) {
    const auto known = model::parse_measure_form(*form);
    if (known && *known != MeasureForm::level && *known != MeasureForm::increment) return *known;
  }
  if (context.quantity.unit == "倍") return left.reaches ? MeasureForm::level : MeasureForm::growth;
  return MeasureForm::share;
}

MeasureForm motion_form(const LeftSide& left) {
  return left.motion == Motion::decline ? MeasureForm::decline : MeasureForm::growth;
}

bool is_sum(const std::optional<MeasureForm>& form) {
  return form == MeasureForm::level || form == MeasureForm::increment ||
         form == MeasureForm::decline;
}

// A verb at the head of the words before the number.
std::optional<MeasureForm> head_form(const FormContext& context) {
  const LeftSide& left = context.left;
  const Words& words = context.words;
  const std::uint32_t end = context.left.end;
  const bool money = context.quantity.dimension == "money";
  const std::uint32_t heads[] = {left.from, left.core_from};
  for (const std::uint32_t at : heads) {
    if (at >= end) continue;
    if (words.starting_at(at, tag_set(Tag::newly), end) != nullptr) return MeasureForm::increment;
    if (words.starting_at(at, tag_set(Tag::total, Tag::coverage), end) != nullptr) {
      return MeasureForm::level;
    }
    if (money && words.starting_at(at, tag_set(Tag::budget), end) != nullptr) {
      return MeasureForm::level;
    }
    if (words.starting_at(at, kIncrements, end) != nullptr) return MeasureForm::increment;
    if (words.starting_at(at, tag_set(Tag::decline), end) != nullptr) return MeasureForm::decline;
    if (words.starting_at(at, tag_set(Tag::level), end) != nullptr) return MeasureForm::level;
  }
  return std::nullopt;
}

// What only the words behind the unit say: 20万渔民得到了…, 6个样机发布.
std::optional<MeasureForm> told_form(const FormContext& context) {
  if (context.noun_from >= context.noun_to) return std::nullopt;
  // 60万平方米的枢纽竣工: a property of what is told.
  if (context.text.substr(context.quantity.to).starts_with("的")) return MeasureForm::level;
  constexpr TagSet kCoverage = tag_set(Tag::coverage, Tag::coverage_after);
  const Word* verb = context.words.first_in(context.noun_from, context.noun_to,
                                            kCoverage | kIncrements | tag_set(Tag::lead_verb));
  if (verb == nullptr) return MeasureForm::increment;
  const Word* coverage = context.words.starting_at(verb->from, kCoverage);
  return coverage != nullptr && coverage->to == verb->to ? MeasureForm::level
                                                         : MeasureForm::increment;
}

// A verb stands in the words behind the unit.
bool is_told(const FormContext& context) {
  return context.words.first_in(context.noun_from, context.noun_to,
                                kIncrements | tag_set(Tag::lead_verb)) != nullptr;
}

std::optional<MeasureForm> telling_form(const FormContext& context) {
  const LeftSide& left = context.left;
  if (left.reaches_to || context.is_subject) return MeasureForm::level;
  if (left.motion == Motion::growth) return MeasureForm::increment;
  if (left.motion == Motion::decline) return MeasureForm::decline;
  const std::uint32_t end = context.left.end;
  const Words& words = context.words;
  if (words.first_in(left.from, end, tag_set(Tag::newly)) != nullptr) return MeasureForm::increment;
  if (words.first_in(left.begin, end, tag_set(Tag::total, Tag::coverage)) != nullptr) {
    return MeasureForm::level;
  }
  return std::nullopt;
}

// Totals by their name (收入, 规模) stay totals under a verb of doing (完成), but not under one
// that says the number is new.
MeasureForm amount_form(const FormContext& context) {
  if (const auto form = telling_form(context)) return *form;
  const LeftSide& left = context.left;
  const Words& words = context.words;
  const std::uint32_t end = context.left.end;
  const bool money = context.quantity.dimension == "money";
  const auto head = head_form(context);
  if (head == MeasureForm::level || head == MeasureForm::decline) return *head;
  const bool passes = words.first_in(left.core_to, end, tag_set(Tag::level)) != nullptr;
  if (context.enumerated && !head && !passes && is_sum(context.before)) return *context.before;
  const bool done =
      !money && words.first_in(left.core_from, left.core_to, tag_set(Tag::transitive)) != nullptr;
  if (!left.empty() && (money || !head) && !done &&
      words.ending_at(left.core_to, tag_set(Tag::level), left.core_from) != nullptr) {
    return MeasureForm::level;
  }
  // 河道治理投入90亿元: an expense by its name.
  if (money && !left.empty() && !head) {
    const Word* budget = words.ending_at(left.core_to, tag_set(Tag::budget), left.core_from);
    if (budget != nullptr && budget->from > left.core_from) return MeasureForm::level;
  }
  if (head) return *head;
  if (passes) return MeasureForm::level;
  const Word* doing = words.first_in(left.from, end, kIncrements);
  const bool bare = context.noun_from >= context.noun_to;
  if (doing == nullptr && bare && is_sum(context.before)) return *context.before;
  if (money) {
    const Word* budget = words.first_in(left.from, end, tag_set(Tag::budget));
    const bool once = doing != nullptr && (budget == nullptr || budget->from > doing->from);
    return once ? MeasureForm::increment : MeasureForm::level;
  }
  const auto told = told_form(context);
  if (told == MeasureForm::level) return *told;
  if (doing != nullptr || is_told(context)) return MeasureForm::increment;
  if (context.quantity.dimension == "people") return MeasureForm::level;
  if (left.reaches) return MeasureForm::level;
  // The unit as written can be shorter than its name (GHz, 吉赫兹).
  const std::uint32_t written = context.quantity.unit_to - context.quantity.from;
  const auto unit = std::min(written, static_cast<std::uint32_t>(context.quantity.unit.size()));
  if (words.starting_at(context.quantity.unit_to - unit, tag_set(Tag::event)) != nullptr) {
    return MeasureForm::increment;
  }
  if (left.op) return MeasureForm::level;
  return told.value_or(MeasureForm::level);
}

}  // namespace

MeasureForm form_of(const FormContext& context, const lexicon::Lexicon& lexicon) {
  if (const auto form = written_form(context)) return *form;
  switch (context.quantity.kind) {
    case QuantityKind::rank:
      return MeasureForm::rank;
    case QuantityKind::duration:
      // 优良天数达到300天 counts days.
      if (context.indicator.ends_with("数")) return amount_form(context);
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
