#include "reading/mode.h"

#include <algorithm>
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

// The time that a heading names, if any.
enum class Time { none, past, present, many };

Time time_of(const Signs& signs, std::string_view title, const ReportYears& years) {
  const auto year = signs.single_year();
  const bool past = signs.has(Sign::past_year) || (year && year == years.review);
  const bool present = (signs.has(Sign::this_year) && !signs.has(Sign::so_far)) ||
                       (year && year == years.plan && year != years.review);
  if (past) return Time::past;
  if (present) return Time::present;
  const auto whole = static_cast<std::uint32_t>(title.size());
  return speaks_of_many_years(signs, title, whole) ? Time::many : Time::none;
}

}  // namespace

bool speaks_of_many_years(const Signs& signs, std::string_view text, std::uint32_t limit) {
  if (signs.first_within(Sign::many_years, limit) != nullptr) return true;
  const auto& years = signs.years();
  if (std::any_of(years.begin(), years.end(),
                  [limit](const YearPlace& place) { return place.range && place.from <= limit; })) {
    return true;
  }
  // “十五” is a plan, 第十五届 is none.
  const SignPlace* plan = signs.first_within(Sign::five_year_plan, limit);
  return plan != nullptr && text.substr(0, plan->from).ends_with("“");
}

std::optional<Mode> mode_of_heading(const Signs& signs, std::string_view title, bool first_level,
                                    const ReportYears& years) {
  if (signs.has(Sign::closing)) return Mode{};
  const bool review = signs.has(Sign::review);
  const bool plan = signs.has(Sign::plan);
  const Time time = time_of(signs, title, years);
  if (time == Time::none && !(first_level && (review || plan))) return std::nullopt;
  if (!first_level && !review && !plan) return std::nullopt;
  const bool many = speaks_of_many_years(signs, title, static_cast<std::uint32_t>(title.size()));
  const auto named = signs.single_year();
  if (time == Time::many) {
    Mode mode = many_years();
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
