#include "measures/unit_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "measures/text_scan.h"

namespace plumbline::measures {
namespace {

constexpr TagSet kNouns = tag_set(Tag::people, Tag::money, Tag::households);
// How far behind a number the noun that tells its unit may stand (3亿多会用手机的老人).
constexpr std::uint32_t kNounReach = 48;     // bytes: sixteen characters
constexpr std::uint32_t kSubjectReach = 90;  // bytes: thirty characters
constexpr std::uint32_t kUnitReach = 30;     // bytes: of a unit with spaces between its characters

bool is_divisible(std::string_view dimension) {
  constexpr std::array<std::string_view, 7> kDimensions = {"length", "mass",   "area", "volume",
                                                           "time",   "energy", "money"};
  return std::find(kDimensions.begin(), kDimensions.end(), dimension) != kDimensions.end();
}

std::string unit_of_tag(Tag tag) {
  return tag == Tag::people ? "人" : tag == Tag::money ? "元" : "户";
}

UnitFound found(const lexicon::Unit& unit, std::uint32_t to) {
  UnitFound result{unit.canonical, unit.dimension, to};
  if (is_divisible(unit.dimension)) result.last_factor = unit.factor;
  return result;
}

// Rounded to a tenth of a per cent, as people write it: 三分之一 is 33.3%. What is exact in
// decimals stays so, and what is small (万分之三).
UnitFound fraction(const Numeral& numeral) {
  const double percent = numeral.value * 100;
  const bool exact = std::abs(percent * 1e4 - std::round(percent * 1e4)) < 1e-6;
  const double rounded = std::abs(percent) < 1 || exact ? percent : std::round(percent * 10) / 10;
  return {"%", "ratio", numeral.to, numeral.value == 0 ? 100.0 : rounded / numeral.value};
}

bool is_han(char32_t c) {
  return c >= 0x4E00 && c <= 0x9FFF;
}

}  // namespace

std::optional<UnitFound> UnitReader::read(const Numeral& numeral, bool guess) const {
  if (numeral.kind == NumeralKind::per_cent) return UnitFound{"%", "ratio", numeral.to};
  if (numeral.kind == NumeralKind::per_mille) return UnitFound{"‰", "ratio", numeral.to};
  std::uint32_t at = numeral.to;
  while (char_at(text_, at) == U' ') at = next(text_, at);
  if (numeral.kind == NumeralKind::fraction) return fraction(numeral);
  if (auto unit = written(numeral, at)) {
    // 2户籍人口 has no 户, 4人民币 has its 人民币.
    const Word* longer = words_.starting_at(at, tag_set(Tag::no_unit));
    if (longer == nullptr || longer->to <= unit->to) return unit;
  }
  if (auto unit = sign_before(numeral)) return unit;
  if (!guess || !numeral.scaled || numeral.bare) return std::nullopt;
  const std::string name = unit_of_noun(numeral.to);
  if (name.empty()) return std::nullopt;
  const lexicon::Unit* known = lexicon_.find_unit(name);
  return UnitFound{name, known == nullptr ? "" : known->dimension, numeral.to};
}

std::optional<UnitFound> UnitReader::written(const Numeral& numeral, std::uint32_t at) const {
  if (auto unit = tenths(numeral, at)) return unit;
  if (auto unit = thousand(numeral)) return unit;
  if (auto unit = with_half_inside(at)) return unit;
  std::uint32_t to = at;
  const lexicon::Unit* unit = match(at, to);
  if (unit == nullptr) {
    const bool lot =
        char_at(text_, at) == U'大' && !numeral.scaled && is_han(char_at(text_, next(text_, at)));
    return lot ? std::optional(UnitFound{"大", "count", next(text_, at)}) : std::nullopt;
  }
  // A Latin unit must end where the word ends: 5GB, but no 5Gbps.
  if (is_ascii_letter(char_before(text_, to)) && is_ascii_letter(char_at(text_, to))) {
    return std::nullopt;
  }
  // %20 of an address.
  if (text_[to - 1] == '%' &&
      (is_digit(char_at(text_, to)) || is_ascii_letter(char_at(text_, to)))) {
    return std::nullopt;
  }
  // 5两 is a weight, 两 in 2025两会 counts what follows.
  if (unit->canonical == "两" && !is_closed(to)) return std::nullopt;
  // 5角 is money, 三角 and 五角 begin names.
  if (unit->dimension == "money" && unit->factor < 1 && !numeral.arabic) return std::nullopt;
  if (unit->dimension == "time" && char_at(text_, to) == U'多') to = next(text_, to);
  std::uint32_t from = UINT32_MAX;
  const lexicon::Unit* rate = per_before(numeral, *unit, from);
  unit = rate != nullptr ? rate : in_context(at, to, *unit);
  UnitFound result = found(*unit, to);
  if (rate != nullptr) result.from = from;
  add_half(result);
  return result;
}

// 三成 is 30%, 七成六 76%; 打9折 leaves 90%, 五五折 55%.
std::optional<UnitFound> UnitReader::tenths(const Numeral& numeral, std::uint32_t at) const {
  const char32_t c = char_at(text_, at);
  if ((c != U'成' && c != U'折') || numeral.scaled || numeral.bare || numeral.value <= 0) {
    return std::nullopt;
  }
  const std::uint32_t behind = next(text_, at);
  if (c == U'折') {
    constexpr std::u32string_view kWords = U"叠线射腾页扇戏旧算合";
    if (kWords.find(char_at(text_, behind)) != std::u32string_view::npos) return std::nullopt;
    if (numeral.value >= 100 || numeral.value == 10) return std::nullopt;
    return UnitFound{"%", "ratio", behind, numeral.value < 10 ? 10.0 : 1.0};
  }
  if (numeral.value > 10) return std::nullopt;
  UnitFound unit{"%", "ratio", behind, 10.0};
  std::uint32_t digit = behind;
  while (char_at(text_, digit) == U' ') digit = next(text_, digit);
  constexpr std::u32string_view kDigits = U"一二三四五六七八九";
  const std::size_t value = kDigits.find(char_at(text_, digit));
  if (value != std::u32string_view::npos && is_closed(next(text_, digit))) {
    unit.plus = static_cast<double>(value) + 1;
    unit.to = next(text_, digit);
  }
  return unit;
}

// 110千伏, 2.5亿千瓦: the 千 belongs to the unit where there is such a one.
std::optional<UnitFound> UnitReader::thousand(const Numeral& numeral) const {
  const std::uint32_t at = previous(text_, numeral.to);
  if (at <= numeral.from || char_at(text_, at) != U'千' || numeral.value == 0) return std::nullopt;
  std::size_t length = 0;
  const lexicon::Unit* unit = lexicon_.match_unit(text_.substr(at), length);
  if (unit == nullptr || at + length <= numeral.to) return std::nullopt;
  const std::vector<Numeral> without = find_numerals(text_.substr(numeral.from, at - numeral.from));
  if (without.size() != 1) return std::nullopt;
  UnitFound result = found(*unit, at + static_cast<std::uint32_t>(length));
  result.times = without.front().value / numeral.value;
  return result;
}

// 两个半月, 三个半小时.
std::optional<UnitFound> UnitReader::with_half_inside(std::uint32_t at) const {
  constexpr std::string_view kHalf = "个半";
  if (!text_.substr(at).starts_with(kHalf)) return std::nullopt;
  const std::uint32_t behind = at + static_cast<std::uint32_t>(kHalf.size());
  const std::string whole = "个" + std::string(text_.substr(behind, kUnitReach));
  std::size_t length = 0;
  const lexicon::Unit* unit = lexicon_.match_unit(whole, length);
  if (unit == nullptr || unit->dimension != "time") return std::nullopt;
  UnitFound result = found(*unit, behind - 3 + static_cast<std::uint32_t>(length));
  result.plus = 0.5;
  return result;
}

// 两米半, 十五斤半; not 5公里半径.
void UnitReader::add_half(UnitFound& unit) const {
  if (char_at(text_, unit.to) != U'半' || !is_divisible(unit.dimension)) return;
  const std::uint32_t behind = next(text_, unit.to);
  if (!is_closed(behind)) return;
  unit.plus = 0.5;
  unit.to = behind;
}

// $20, ￥300, 人民币50万.
std::optional<UnitFound> UnitReader::sign_before(const Numeral& numeral) const {
  std::uint32_t at = numeral.from;
  while (at > 0 && text_[at - 1] == ' ') --at;
  const std::string_view before = text_.substr(0, at);
  for (const std::string_view sign : {"$", "¥", "￥", "€", "£", "人民币"}) {
    if (!before.ends_with(sign)) continue;
    std::uint32_t from = at - static_cast<std::uint32_t>(sign.size());
    while (from > 0 && is_ascii_letter(char_before(text_, from))) --from;
    const lexicon::Unit* unit = lexicon_.find_unit(text_.substr(from, at - from));
    if (unit == nullptr) return std::nullopt;
    UnitFound result = found(*unit, numeral.to);
    result.from = from;
    return result;
  }
  return std::nullopt;
}

// 每小时350公里, where the table has 公里/小时.
const lexicon::Unit* UnitReader::per_before(const Numeral& numeral, const lexicon::Unit& unit,
                                            std::uint32_t& begin) const {
  constexpr std::string_view kPer = "每";
  constexpr std::uint32_t kReach = 18;  // bytes: six characters
  const std::uint32_t from = numeral.from > kReach ? numeral.from - kReach : 0;
  const std::string_view before = text_.substr(from, numeral.from - from);
  const std::size_t per = before.rfind(kPer);
  if (per == std::string_view::npos || per + kPer.size() == before.size()) return nullptr;
  begin = from + static_cast<std::uint32_t>(per);
  return lexicon_.find_unit(unit.canonical + '/' + std::string(before.substr(per + kPer.size())));
}

// 64位处理器 has bits, 票价5块 is money.
const lexicon::Unit* UnitReader::in_context(std::uint32_t at, std::uint32_t to,
                                            const lexicon::Unit& unit) const {
  const auto other = [&](const char* name) {
    const lexicon::Unit* found = lexicon_.find_unit(name);
    return found == nullptr ? &unit : found;
  };
  const auto end = static_cast<std::uint32_t>(text_.size());
  if (unit.canonical == "位") {
    const std::uint32_t reach = std::min(to + kUnitReach, end);
    const bool bits = words_.first_in(to, reach, tag_set(Tag::storage)) != nullptr;
    return bits ? other("比特") : &unit;
  }
  if (unit.canonical == "块") {
    const std::uint32_t reach = at > kUnitReach ? at - kUnitReach : 0;
    const bool money = words_.last_in(reach, at, tag_set(Tag::price)) != nullptr;
    return money ? other("元") : &unit;
  }
  return &unit;
}

const lexicon::Unit* UnitReader::match(std::uint32_t at, std::uint32_t& to) const {
  std::size_t length = 0;
  const lexicon::Unit* unit = lexicon_.match_unit(text_.substr(at), length);
  to = at + static_cast<std::uint32_t>(length);
  if (text_.substr(at, kUnitReach).find(' ') == std::string_view::npos) return unit;
  std::uint32_t spaced_to = to;
  const lexicon::Unit* spaced = match_spaced(at, spaced_to);
  if (spaced == nullptr || spaced_to <= to) return unit;
  to = spaced_to;
  return spaced;
}

// 个 百 分 点: a text whose characters stand apart.
const lexicon::Unit* UnitReader::match_spaced(std::uint32_t at, std::uint32_t& to) const {
  std::string joined;
  std::array<std::uint32_t, kUnitReach> ends = {};
  for (std::uint32_t i = at; i < text_.size() && joined.size() < kUnitReach; ++i) {
    if (text_[i] == ' ') continue;
    ends[joined.size()] = i + 1;
    joined += text_[i];
  }
  std::size_t length = 0;
  const lexicon::Unit* unit = lexicon_.match_unit(joined, length);
  if (unit == nullptr || length > ends.size()) return nullptr;
  to = ends[length - 1];
  return unit;
}

bool UnitReader::extend(UnitFound& whole, const Numeral& next) const {
  if (whole.last_factor <= 0 || next.from < whole.to || next.scaled || next.value_hi) return false;
  const std::string_view between = text_.substr(whole.to, next.from - whole.to);
  if (!between.empty() && between != "又") return false;
  if (next.kind != NumeralKind::plain || next.value <= 0) return false;
  const lexicon::Unit* base = lexicon_.find_unit(whole.name);
  std::uint32_t to = next.to;
  const lexicon::Unit* unit = match(next.to, to);
  if (base == nullptr || unit == nullptr) return false;
  // 分 alone is a score: of money it is a cent, of time a minute.
  if (unit->canonical == "分") {
    unit = lexicon_.find_unit(whole.dimension == "time" ? "分钟" : "分钱");
    if (unit == nullptr) return false;
  }
  const double part = next.value * unit->factor;
  if (unit->base != base->base || part >= whole.last_factor) return false;
  whole.plus += part / base->factor;
  whole.last_factor = unit->factor;
  whole.to = to;
  return true;
}

// Nothing goes on that the characters before could be the beginning of.
bool UnitReader::is_closed(std::uint32_t at) const {
  const char32_t c = char_at(text_, at);
  return is_mark(c) || is_joint(c) || c == U'的' || c == U'以' || c == U'左' || c == U'之';
}

// 300万进城人口, 20亿港口基金: the noun behind, else the subject before.
std::string UnitReader::unit_of_noun(std::uint32_t at) const {
  std::uint32_t end = at;
  while (end < text_.size() && end - at < kNounReach && !is_mark(char_at(text_, end))) {
    end = next(text_, end);
  }
  if (const Word* noun = words_.first_in(at, end, kNouns)) return unit_of_tag(noun->tag);
  return unit_of_subject(at);
}

std::string UnitReader::unit_of_subject(std::uint32_t at) const {
  const std::uint32_t from = at > kSubjectReach ? at - kSubjectReach : 0;
  if (const Word* noun = words_.last_in(from, at, kNouns)) return unit_of_tag(noun->tag);
  return {};
}

}  // namespace plumbline::measures
