// The number, percentage, range, currency and dimension cases of microsoft/Recognizers-Text, read
// by our numbers and quantities. Those cases come from conversation (折扣, 三块, x大于10): what a
// report never writes is not read, so that the share right has a floor below 1.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "corpus.h"
#include "measures/numeral.h"
#include "measures_fixture.h"
#include "reading/clean_text.h"
#include "source/utf8.h"

namespace measures = plumbline::measures;
namespace reading = plumbline::reading;
namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

// Half-width and simplified, as all stages read it.
std::string clean(const std::string& text) {
  reading::Glyphs glyphs;
  for (std::size_t at = 0; at < text.size();) {
    const source::CodePoint point = source::decode_at(text, at);
    const auto from = static_cast<std::uint32_t>(at);
    at += point.length;
    glyphs.push_back({point.value, from, static_cast<std::uint32_t>(at)});
  }
  return reading::clean_piece(glyphs, true, false);
}

std::vector<double> numbers_of(const std::string& text) {
  std::vector<double> values;
  for (const measures::Numeral& numeral : measures::find_numerals(text)) {
    const double scale = numeral.kind == measures::NumeralKind::per_cent    ? 0.01
                         : numeral.kind == measures::NumeralKind::per_mille ? 0.001
                                                                            : 1.0;
    values.push_back(numeral.value * scale);
  }
  return values;
}

std::vector<double> amounts_of(const std::string& text) {
  std::vector<double> values;
  for (const measures::Quantity& quantity : test::quantities_of(text)) {
    values.push_back(quantity.value);
  }
  return values;
}

// The finite ends of [20,100), (,30] and the like; else the number alone.
std::vector<double> expected_values(const std::string& resolution) {
  std::vector<double> values;
  std::string digits;
  for (const char c : resolution + ' ') {
    const bool part = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == 'E' || c == '+';
    if (part) {
      digits += c;
    } else if (!digits.empty()) {
      values.push_back(std::strtod(digits.c_str(), nullptr));
      digits.clear();
    }
  }
  return values;
}

bool near(const std::vector<double>& found, const std::vector<double>& expected) {
  return std::equal(found.begin(), found.end(), expected.begin(), expected.end(),
                    [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::abs(b); });
}

bool contains_all(const std::vector<double>& found, const std::vector<double>& expected) {
  return std::all_of(expected.begin(), expected.end(), [&](double value) {
    return std::any_of(found.begin(), found.end(),
                       [value](double other) { return near({other}, {value}); });
  });
}

struct Suite {
  const char* file;
  bool amounts;  // quantities with units; else numbers
  bool exact;    // nothing else may be read
  double floor;  // of the share right
};

constexpr Suite kSuites[] = {
    {"number.json", false, true, 0.65},       {"percent.json", true, false, 0.72},
    {"number-range.json", false, false, 0.8}, {"currency.json", true, false, 0.6},
    {"dimension.json", true, false, 0.5},
};

double share_right(const std::string& folder, const Suite& suite) {
  const auto cases =
      nlohmann::json::parse(test::read_file(folder + "/recognizers-zh/" + suite.file));
  std::size_t right = 0;
  for (const auto& one : cases) {
    const std::string text = clean(one.at("input").get<std::string>());
    const std::vector<double> found = suite.amounts ? amounts_of(text) : numbers_of(text);
    std::vector<double> expected;
    for (const auto& result : one.at("results")) {
      const auto& value = result.at("resolution").at("value");
      if (!value.is_string()) continue;
      for (const double number : expected_values(value.get<std::string>())) {
        expected.push_back(number);
      }
    }
    const bool ok = suite.exact ? near(found, expected) : contains_all(found, expected);
    if (ok) ++right;
  }
  return static_cast<double>(right) / static_cast<double>(cases.size());
}

}  // namespace

TEST_CASE("numbers of the peer's specification are read") {
  const auto folder = test::peer_tests_folder();
  if (!folder) return test::skip("no peer tests");
  for (const Suite& suite : kSuites) {
    const double share = share_right(*folder, suite);
    MESSAGE(std::string(suite.file), ": ", share, " right");
    CHECK(share >= suite.floor);
  }
}
