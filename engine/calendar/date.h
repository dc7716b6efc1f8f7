// Days and periods of the civil calendar. Boost.Date_Time stays inside the .cc file.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::calendar {

/// A day of the proleptic Gregorian calendar, years 1400 to 9999. Plain value: `is_valid` tells
/// whether the day exists.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  auto operator<=>(const Date&) const = default;
};

[[nodiscard]] bool is_valid(const Date& date);
/// Reads `YYYY-MM-DD`; nullopt for anything else and for days that do not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
/// `YYYY-MM-DD`.
[[nodiscard]] std::string to_string(const Date& date);
/// Signed number of days from `from` to `to`; both must be valid.
[[nodiscard]] int days_between(const Date& from, const Date& to);
[[nodiscard]] Date add_days(const Date& date, int days);
[[nodiscard]] Date end_of_month(int year, int month);

/// Both ends included.
struct Period {
  Date first;
  Date last;

  auto operator<=>(const Period&) const = default;
};

[[nodiscard]] Period whole_year(int year);

/// Share of `period` that has passed at the end of `day`: 0 before it, 1 from its last day on.
[[nodiscard]] double elapsed_share(const Period& period, const Date& day);

}  // namespace plumbline::calendar
