#include "reports/phrases.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

namespace plumbline::reports {
namespace {

template <std::size_t N>
using Names = std::array<std::string_view, N>;

// In the order of the enumerators.
constexpr Names<7> kStatuses = {
    msgid("exceeded"),    msgid("met"),         msgid("partly met"),      msgid("not met"),
    msgid("in progress"), msgid("no evidence"), msgid("not reported yet")};
constexpr Names<3> kPaces = {msgid("ahead of pace"), msgid("on pace"), msgid("behind pace")};
constexpr Names<8> kStages = {"",
                              msgid("planned"),
                              msgid("approved"),
                              msgid("started"),
                              msgid("under construction"),
                              msgid("topped out"),
                              msgid("completed"),
                              msgid("in use")};
constexpr Names<3> kKinds = {msgid("target"), msgid("milestone"), msgid("action")};
constexpr Names<3> kRelations = {msgid("fulfils"), msgid("progress"), msgid("restates")};
constexpr Names<7> kFindings = {msgid("contradiction"),   msgid("blocked"),
                                msgid("carried over"),    msgid("conflict of rules"),
                                msgid("several figures"), msgid("target lowered"),
                                msgid("source changed")};
constexpr Names<5> kDocumentKinds = {msgid("work report"), msgid("follow-up report"),
                                     msgid("mid-year report"), msgid("bilingual report"),
                                     msgid("other document")};

template <class Enum, std::size_t N>
std::string name(const Names<N>& names, Enum value, const Catalogue& words) {
  const std::string_view id = names[static_cast<std::size_t>(value)];
  return id.empty() ? std::string() : words.tr(id);
}

struct Scale {
  double factor;
  std::string_view word;
};

// Largest first. Chinese counts by ten thousands, English by thousands.
constexpr std::array<Scale, 3> kChinese = {{{1e12, "万亿"}, {1e8, "亿"}, {1e4, "万"}}};
constexpr std::array<Scale, 3> kEnglish = {
    {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}}};

// Up to four decimals without trailing zeros.
std::string decimal(double value) {
  std::string text = fmt::format("{:.4f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

// 14000.5 as 14,000.5.
std::string with_thousands(std::string text) {
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(text.find('.'), text.size());
  for (std::size_t at = point; at > first + 3; at -= 3) text.insert(at - 3, 1, ',');
  return text;
}

std::string scaled(double value, bool is_chinese) {
  for (const Scale& scale : is_chinese ? kChinese : kEnglish) {
    if (std::abs(value) < scale.factor) continue;
    const std::string digits = decimal(value / scale.factor);
    return (is_chinese ? digits : with_thousands(digits)) + std::string(scale.word);
  }
  return is_chinese ? decimal(value) : with_thousands(decimal(value));
}

}  // namespace

std::string status_name(model::Status status, const Catalogue& words) {
  return name(kStatuses, status, words);
}
std::string pace_name(model::Pace pace, const Catalogue& words) {
  return name(kPaces, pace, words);
}
std::string stage_name(model::Stage stage, const Catalogue& words) {
  return name(kStages, stage, words);
}
std::string kind_name(model::TaskKind kind, const Catalogue& words) {
  return name(kKinds, kind, words);
}
std::string relation_name(model::Relation relation, const Catalogue& words) {
  return name(kRelations, relation, words);
}
std::string finding_name(model::FindingKind kind, const Catalogue& words) {
  return name(kFindings, kind, words);
}
std::string document_kind_name(model::DocumentKind kind, const Catalogue& words) {
  return name(kDocumentKinds, kind, words);
}

std::string figure(double value, const std::string& unit, const Catalogue& words) {
  const bool is_chinese = words.tongue() == Tongue::zh;
  if (unit == "%") return decimal(value) + unit;
  std::string number = scaled(value, is_chinese);
  if (unit.empty()) return number;
  if (unit == "百分点") return words.tr("{x} percentage points", {{"x", number}});
  return number + (is_chinese ? "" : " ") + words.tr_in("unit", unit);
}

std::string aim(const model::Measure& measure, const Catalogue& words) {
  if (measure.form == model::MeasureForm::growth && measure.value < 0.0 &&
      measure.op == model::Comparator::equal) {
    model::Measure fall = measure;
    fall.form = model::MeasureForm::decline;
    fall.value = -measure.value;
    return aim(fall, words);
  }
  const bool is_rank = measure.form == model::MeasureForm::rank;
  const std::string unit = is_rank ? std::string() : measure.unit;
  std::string text = figure(measure.value, unit, words);
  switch (measure.op) {
    case model::Comparator::equal:
      break;
    case model::Comparator::about:
      text = words.tr("about {x}", {{"x", text}});
      break;
    case model::Comparator::at_least:
      text = words.tr("at least {x}", {{"x", text}});
      break;
    case model::Comparator::at_most:
      text = words.tr("at most {x}", {{"x", text}});
      break;
    case model::Comparator::range:
      text = words.tr(
          "{x} to {y}",
          {{"x", text}, {"y", figure(measure.value_hi.value_or(measure.value), unit, words)}});
      break;
  }
  if (is_rank) return words.tr("rank {x}", {{"x", text}});
  if (measure.form == model::MeasureForm::growth) return words.tr("growth of {x}", {{"x", text}});
  if (measure.form == model::MeasureForm::decline) return words.tr("fall of {x}", {{"x", text}});
  return text;
}

std::string target_phrase(const model::Measure& measure, const Catalogue& words) {
  std::string text = aim(measure, words);
  if (measure.indicator.empty()) return text;
  return words.tr("{indicator}: {aim}", {{"indicator", measure.indicator}, {"aim", text}});
}

std::string percent(double share) {
  double tenths = std::nearbyint(share * 1000.0);
  if (share < 1.0) tenths = std::min(tenths, 999.0);
  std::string text = fmt::format("{:.1f}", tenths / 10.0);
  if (text.ends_with(".0")) text.erase(text.size() - 2);
  return (text == "-0" ? "0" : text) + "%";
}

std::string percent_of_tenths(int tenths) {
  return fmt::format("{}.{}%", tenths / 10, tenths % 10);
}

std::string day(const calendar::Date& date, const Catalogue& words) {
  constexpr Names<12> kMonths = {"January",   "February", "March",    "April",
                                 "May",       "June",     "July",     "August",
                                 "September", "October",  "November", "December"};
  if (date.month < 1 || date.month > kMonths.size()) return {};
  const std::string month = std::to_string(date.month);
  return words.tr("{d} {month} {y}", {{"d", std::to_string(date.day)},
                                      {"m", month},
                                      {"month", std::string(kMonths[date.month - 1U])},
                                      {"y", std::to_string(date.year)}});
}

}  // namespace plumbline::reports
