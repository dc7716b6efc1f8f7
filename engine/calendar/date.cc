#include "calendar/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <charconv>

namespace plumbline::calendar {
namespace {

namespace greg = boost::gregorian;

greg::date to_boost(const Date& date) {
  return {static_cast<unsigned short>(date.year), date.month, date.day};
}

Date from_boost(const greg::date& date) {
  return {static_cast<std::int16_t>(date.year()), static_cast<std::uint8_t>(date.month()),
          static_cast<std::uint8_t>(date.day())};
}

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc{} || end != text.data() + text.size() || text.front() == '-') return {};
  return value;
}

}  // namespace

bool is_valid(const Date& date) {
  return date.year >= 1400 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 &&
         date.day <= greg::gregorian_calendar::end_of_month_day(
                         static_cast<unsigned short>(date.year), date.month);
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return {};
  const Date date{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month),
                  static_cast<std::uint8_t>(*day)};
  if (!is_valid(date)) return {};
  return date;
}

std::string to_string(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

int days_between(const Date& from, const Date& to) {
  return static_cast<int>((to_boost(to) - to_boost(from)).days());
}

Date add_days(const Date& date, int days) {
  return from_boost(to_boost(date) + greg::date_duration(days));
}

Date end_of_month(int year, int month) {
  const auto last = greg::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year),
                                                               static_cast<unsigned short>(month));
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(last)};
}

Period whole_year(int year) {
  const auto y = static_cast<std::int16_t>(year);
  return {{y, 1, 1}, {y, 12, 31}};
}

double elapsed_share(const Period& period, const Date& day) {
  const double length = days_between(period.first, period.last) + 1;
  const double passed = days_between(period.first, day) + 1;
  return std::clamp(passed / length, 0.0, 1.0);
}

}  // namespace plumbline::calendar
