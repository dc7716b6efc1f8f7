// The number, percentage, range, currency and dimension cases of microsoft/Recognizers-Text, read
// by our numbers and quantities. What is read otherwise is listed with the reason, so that neither
// a new failure nor a repaired one goes unseen.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
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

// In an amount of one unit's base; plain numbers have the base "".
struct Amount {
  double value = 0.0;
  std::string base;
};
using Amounts = std::vector<Amount>;

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

// Their names of units, and what one of it is in ours.
struct PeerUnit {
  const char* name;
  const char* ours;
  double times;
};
constexpr PeerUnit kPeerUnits[] = {
    {"Chinese yuan", "元", 1},
    {"United States dollar", "美元", 1},
    {"Dollar", "美元", 1},
    {"New Taiwan dollar", "新台币", 1},
    {"Japanese yen", "日元", 1},
    {"Bitcoin", "比特币", 1},
    {"Mu", "亩", 1},
    {"Centimeter", "厘米", 1},
    {"Meter", "米", 1},
    {"Kilometer", "公里", 1},
    {"Jin", "斤", 1},
    {"Liang", "两", 1},
    {"Kilogram", "公斤", 1},
    {"Bit", "比特", 1},
    {"Kilobit", "比特", 1000},
    {"Kilobyte", "千字节", 1},
    {"Megahertz", "兆赫兹", 1},
    {"Kilowatt", "千瓦", 1},
};

Amount in_base(double value, const std::string& unit) {
  const auto* known = test::measure_lexicon().find_unit(unit);
  return known == nullptr ? Amount{value, unit} : Amount{value * known->factor, known->base};
}

Amount of_peer(double value, const std::string& name) {
  for (const PeerUnit& unit : kPeerUnits) {
    if (name == unit.name) return in_base(value * unit.times, unit.ours);
  }
  return {value, name};
}

// A dozen is twelve; 百分之 and 千分之 are no part of the peer's number. A scale alone (万) is
// none.
Amounts numbers_of(const std::string& text) {
  const measures::Words words(text, test::word_table());
  Amounts amounts;
  std::uint32_t word_to = 0;
  for (const measures::Numeral& numeral : measures::find_numerals(text)) {
    const auto* word = words.starting_at(numeral.from, measures::tag_set(measures::Tag::no_number));
    if (word != nullptr) word_to = word->to;
    if (numeral.bare || numeral.from < word_to) continue;
    const bool dozens = text.substr(numeral.to).starts_with("打");
    amounts.push_back({numeral.value * (dozens ? 12 : 1), ""});
  }
  return amounts;
}

bool has_kind(const measures::Quantity& quantity, const std::string& kind) {
  using measures::QuantityKind;
  if (kind == "percent") {
    return quantity.kind == QuantityKind::ratio || quantity.kind == QuantityKind::points;
  }
  if (kind == "currency") return quantity.dimension == "money";
  constexpr const char* kDimensions[] = {"area", "length", "mass",      "volume",
                                         "data", "power",  "frequency", "speed"};
  return std::find(std::begin(kDimensions), std::end(kDimensions), quantity.dimension) !=
         std::end(kDimensions);
}

Amounts amounts_of(const std::string& text, const std::string& kind) {
  Amounts amounts;
  for (const measures::Quantity& quantity : test::quantities_of(text)) {
    if (!has_kind(quantity, kind)) continue;
    // The peer's 20% of 5-20%: what stands beside the unit.
    Amount amount = in_base(quantity.value_hi.value_or(quantity.value), quantity.unit);
    if (kind == "percent") amount.base.clear();  // the peer has no points
    amounts.push_back(std::move(amount));
  }
  return amounts;
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

Amounts expected_amounts(const nlohmann::json& one) {
  Amounts amounts;
  for (const auto& result : one.at("results")) {
    const auto& resolution = result.at("resolution");
    if (!resolution.at("value").is_string()) continue;
    const std::string unit = resolution.value("unit", "");
    for (const double value : expected_values(resolution.at("value").get<std::string>())) {
      amounts.push_back(unit.empty() ? Amount{value, ""} : of_peer(value, unit));
    }
  }
  return amounts;
}

bool same(const Amount& a, const Amount& b) {
  return a.base == b.base && std::abs(a.value - b.value) <= 1e-9 * std::abs(b.value);
}

struct Tally {
  double cases = 0;
  double found = 0;
  double exact = 0;
};

struct Verdict {
  bool found = false;  // every expected value, with its unit
  bool exact = false;  // and nothing else, in order
};

// The ranges of a text are compared by their ends alone.
Verdict judge(const nlohmann::json& one, const std::string& kind) {
  const std::string text = clean(one.at("input").get<std::string>());
  const bool numbers = kind == "number" || kind == "number-range";
  const Amounts expected = expected_amounts(one);
  const Amounts found = numbers ? numbers_of(text) : amounts_of(text, kind);
  Verdict verdict;
  verdict.found = std::all_of(expected.begin(), expected.end(), [&found](const Amount& amount) {
    return std::any_of(found.begin(), found.end(),
                       [&amount](const Amount& other) { return same(other, amount); });
  });
  verdict.exact = kind == "number-range" ? verdict.found
                                         : std::equal(found.begin(), found.end(), expected.begin(),
                                                      expected.end(), same);
  return verdict;
}

// What is not read exactly so, and why.
struct Exception {
  const char* kind;
  const char* input;
  const char* reason;
};
constexpr const char* kPower = "no report writes powers";
constexpr const char* kCurrency =
    "the peer gives the number of a price to its currency reader only";
constexpr const char* kHalf = "对折 is a half; the peer takes it in simplified characters only";
constexpr const char* kSpan = "twenty to thirty points; the peer reads none";
constexpr Exception kExceptions[] = {
    {"number", "2^-1", kPower},
    {"number", "1.1^+23", kPower},
    {"number", "-1.1^+23", kPower},
    {"number", "-1.1^--23", kPower},
    {"number", "1, 234, 567.3", "clean-up joins digit groups that are set apart"},
    {"number", "一美元", kCurrency},
    {"number", "苹果折扣一美元", kCurrency},
    {"number", "这台电脑两美刀", kCurrency},
    {"percent", "二三十个百分点", kSpan},
    {"percent", "二三十個百分點", kSpan},
    {"percent", "五百分之2.2", "a fraction is told as a share"},
    {"percent", "對折", kHalf},
};

bool is_listed(const std::string& kind, const std::string& input) {
  return std::any_of(std::begin(kExceptions), std::end(kExceptions),
                     [&](const Exception& one) { return kind == one.kind && input == one.input; });
}

Tally tally(const std::string& folder, const std::string& kind) {
  const auto cases =
      nlohmann::json::parse(test::read_file(folder + "/recognizers-zh/" + kind + ".json"));
  Tally sum;
  for (const auto& one : cases) {
    const std::string input = one.at("input").get<std::string>();
    CAPTURE(kind);
    CAPTURE(input);
    const Verdict verdict = judge(one, kind);
    ++sum.cases;
    sum.found += verdict.found ? 1 : 0;
    sum.exact += verdict.exact ? 1 : 0;
    CHECK(verdict.exact == !is_listed(kind, input));
  }
  return sum;
}

void print(const std::string& kind, const Tally& sum) {
  std::printf("%-14s %4.0f cases  values right %.3f  and nothing else %.3f\n", kind.c_str(),
              sum.cases, sum.found / sum.cases, sum.exact / sum.cases);
}

}  // namespace

TEST_CASE("numbers of the peer's specification are read, but those listed") {
  const auto folder = test::peer_tests_folder();
  if (!folder) return test::skip("no peer tests");
  Tally all;
  for (const char* kind : {"number", "percent", "currency", "dimension"}) {
    const Tally sum = tally(*folder, kind);
    print(kind, sum);
    all.cases += sum.cases;
    all.found += sum.found;
    all.exact += sum.exact;
  }
  print("all of these", all);
  CHECK(all.found / all.cases >= 0.95);
  const Tally ranges = tally(*folder, "number-range");
  print("number-range", ranges);
  CHECK(ranges.found / ranges.cases >= 0.85);
}
