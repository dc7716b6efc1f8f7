#include "reading/mode.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace plumbline::reading {
namespace {

using model::Part;

// A year that the heading itself names is the year of its section.
Mode review_of(const ReportYears& years, std::optional<int> named) {
  const bool other = named && named != years.plan;
  return {Part::review, other ? named : years.review, false, false, false};
}

Mode plan_of(const ReportYears& years, std::optional<int> named) {
  if (years.results_only) return {};
  const bool other = named && named != years.review;
  return {Part::plan, other ? named : years.plan, false, false, false};
}

Mode many_years() {
  return {Part::other, std::nullopt, true, false, false};
}

Mode past_term(const ReportYears& years) {
  return {Part::review, years.review, true, false, false};
}

// “十五” is a plan, 第十五届 is none.
const SignPlace* names_five_year_plan(const Signs& signs, std::string_view text) {
  const SignPlace* plan = signs.first(Sign::five_year_plan);
  return plan != nullptr && text.substr(0, plan->from).ends_with("“") ? plan : nullptr;
}

// “十五”期间 is a time, “十五”规划 a document.
bool is_period(const Signs& signs, const SignPlace& plan, std::string_view text) {
  const SignPlace* span = signs.first(Sign::span);
  return span != nullptr && span->from == plan.to + 3 && text.substr(plan.to).starts_with("”");
}

// The last year of a five-year plan, by its name: “八五” ended in 1995, “十四五” ends in 2025.
int last_year_of(std::string_view plan) {
  constexpr int kBeforeFirst = 1955;  // the plans from the eighth on follow each other
  constexpr int kYears = 5;
  constexpr std::array<std::string_view, 9> kDigits = {"一", "二", "三", "四", "五",
                                                       "六", "七", "八", "九"};
  plan.remove_suffix(std::string_view("五").size());
  const bool from_ten = plan.starts_with("十");
  if (from_ten) plan.remove_prefix(std::string_view("十").size());
  const auto digit = std::find(kDigits.begin(), kDigits.end(), plan);
  const auto ones = digit == kDigits.end() ? 0 : static_cast<int>(digit - kDigits.begin()) + 1;
  return kBeforeFirst + kYears * ((from_ten ? 10 : 0) + ones);
}

// Several years that are over by the end of the year under review.
bool speaks_of_past_term(const Signs& signs, std::string_view text, const ReportYears& years) {
  if (signs.has(Sign::past_term)) return true;
  if (!years.review) return false;
  const SignPlace* plan = names_five_year_plan(signs, text);
  if (plan != nullptr && is_period(signs, *plan, text)) {
    return last_year_of(text.substr(plan->from, plan->to - plan->from)) <= *years.review;
  }
  const auto& named = signs.years();
  return std::any_of(named.begin(), named.end(), [&](const YearPlace& place) {
    return place.range && place.year <= *years.review;
  });
}

// The time that a heading names, if any.
enum class Time { none, past, present, past_term, many };

Time time_of(const Signs& signs, std::string_view title, const ReportYears& years) {
  const auto year = signs.single_year();
  const bool past =
      signs.has(Sign::past_year) || signs.has(Sign::last_year) || (year && year == years.review);
  const bool present = (signs.has(Sign::this_year) && !signs.has(Sign::so_far)) ||
                       (year && year == years.plan && year != years.review);
  if (past) return Time::past;
  if (present) return Time::present;
  if (speaks_of_past_term(signs, title, years)) return Time::past_term;
  return speaks_of_many_years(signs, title) ? Time::many : Time::none;
}

Begins what_year(const YearPlace& year, std::string_view lead, const ReportYears& years) {
  if (year.range) {
    return years.review && year.year <= *years.review ? Begins::past_term : Begins::many;
  }
  // 从2023年起, 到2030年: a span of time, not the year of the passage.
  const std::string_view before = lead.substr(0, year.from);
  if (before.ends_with("到")) {
    return years.plan && year.year > *years.plan ? Begins::later : Begins::nothing;
  }
  for (const std::string_view particle : {"从", "自", "按", "以", "比", "较"}) {
    if (before.ends_with(particle)) return Begins::nothing;
  }
  if (year.year == years.review) return Begins::last_year;
  return year.year == years.plan ? Begins::this_year : Begins::nothing;
}

}  // namespace

bool speaks_of_many_years(const Signs& signs, std::string_view title) {
  const auto& years = signs.years();
  return signs.has(Sign::many_years) || signs.has(Sign::past_term) ||
         names_five_year_plan(signs, title) != nullptr ||
         std::any_of(years.begin(), years.end(),
                     [](const YearPlace& place) { return place.range; });
}

Begins begins_with(const Signs& signs, std::string_view lead, const ReportYears& years) {
  constexpr std::uint32_t kStart = 9;  // bytes: 在过去的, 回顾过去, 经过五年
  struct Found {
    std::uint32_t at = kStart + 1;
    Begins what = Begins::nothing;
  } found;
  const auto take = [&found](std::uint32_t at, Begins what) {
    if (at < found.at) found = {at, what};
  };
  const auto take_sign = [&](Sign sign, Begins what) {
    if (const SignPlace* place = signs.first_within(sign, kStart)) take(place->from, what);
  };
  take_sign(Sign::so_far, Begins::nothing);
  take_sign(Sign::past_year, Begins::past);
  take_sign(Sign::last_year, Begins::last_year);
  take_sign(Sign::this_year, Begins::this_year);
  take_sign(Sign::past_term, Begins::past_term);
  take_sign(Sign::many_years, Begins::many);
  take_sign(Sign::recent_years, Begins::recent);
  const SignPlace* plan = names_five_year_plan(signs, lead);
  if (plan != nullptr && plan->from <= kStart && is_period(signs, *plan, lead)) {
    take(plan->from, speaks_of_past_term(signs, lead, years) ? Begins::past_term : Begins::many);
  }
  if (!signs.years().empty()) {
    const YearPlace& year = signs.years().front();
    const SignPlace* over = signs.first(Sign::over);
    if (over != nullptr && over->to == year.from && year.year == years.review) return Begins::past;
    if (year.from <= kStart) take(year.from, what_year(year, lead, years));
  }
  return found.what;
}

std::optional<Mode> mode_of_heading(const Signs& signs, std::string_view title, bool first_level,
                                    const ReportYears& years) {
  if (signs.has(Sign::closing)) return Mode{};
  const bool review = signs.has(Sign::review);
  const bool plan = signs.has(Sign::plan);
  const Time time = time_of(signs, title, years);
  if (time == Time::none && !(first_level && (review || plan))) return std::nullopt;
  if (!first_level && !review && !plan) return std::nullopt;
  const bool many = speaks_of_many_years(signs, title);
  const auto named = signs.single_year();
  if (time == Time::past_term || time == Time::many) {
    const bool is_review = time == Time::past_term && !(plan && !review);
    Mode mode = is_review ? past_term(years) : many_years();
    mode.then_plan = review && plan;
    return mode;
  }
  if (review || (time == Time::past && !plan)) {
    Mode mode = review_of(years, named);
    mode.then_plan = plan;
    mode.then_many = many;
    return mode;
  }
  return plan_of(years, time == Time::past ? std::nullopt : named);
}

}  // namespace plumbline::reading
