#include "calendar/date.h"

#include <doctest/doctest.h>

namespace plumbline::calendar {
namespace {

TEST_CASE("a date is read only in its ISO form and only when the day exists") {
  CHECK(parse_date("2025-02-28") == Date{2025, 2, 28});
  CHECK(parse_date("2024-02-29").has_value());
  for (const char* wrong : {"2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "20250101",
                            "2025/01/01", "-025-01-01", "2025-01-0x", ""}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_date(wrong).has_value());
  }
}

TEST_CASE("printing and reading are inverse") {
  const Date date{1999, 12, 31};
  CHECK(to_string(date) == "1999-12-31");
  CHECK(parse_date(to_string(date)) == date);
}

TEST_CASE("days are counted over leap years and backwards") {
  CHECK(days_between({2024, 2, 28}, {2024, 3, 1}) == 2);
  CHECK(days_between({2025, 2, 28}, {2025, 3, 1}) == 1);
  CHECK(days_between({2025, 3, 1}, {2025, 2, 28}) == -1);
  CHECK(add_days({2023, 12, 31}, 1) == Date{2024, 1, 1});
  CHECK(end_of_month(2024, 2) == Date{2024, 2, 29});
}

TEST_CASE("the elapsed share runs from nought to one and stays there") {
  const Period year = whole_year(2025);
  CHECK(elapsed_share(year, {2024, 12, 31}) == 0.0);
  CHECK(elapsed_share(year, {2025, 6, 30}) == doctest::Approx(181.0 / 365.0));
  CHECK(elapsed_share(year, {2025, 12, 31}) == 1.0);
  CHECK(elapsed_share(year, {2026, 5, 1}) == 1.0);
}

}  // namespace
}  // namespace plumbline::calendar
