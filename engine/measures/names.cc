#include "measures/names.h"

#include "measures/text_scan.h"

namespace plumbline::measures {
namespace {

constexpr TagSet kBefore = tag_set(Tag::at_least_before, Tag::at_most_before, Tag::about_before);
constexpr TagSet kActs = tag_set(Tag::increment, Tag::lead_verb, Tag::act);

// 上百, 数千, 成百: with a bare scale as good as a comparator.
bool has_quantifier_before(const Candidate& candidate) {
  const char32_t before = char_before(candidate.text, candidate.numeral.from);
  return before == U'上' || before == U'数' || before == U'逾' ||
         candidate.words.ending_at(candidate.numeral.from, kBefore) != nullptr;
}

bool has_act_before(const Candidate& candidate) {
  std::uint32_t at = candidate.numeral.from;
  while (const Word* filler = candidate.words.ending_at(
             at, tag_set(Tag::at_least_before, Tag::at_most_before, Tag::about_before, Tag::reach,
                         Tag::reach_to, Tag::fall_to))) {
    at = filler->from;
    if (at == 0) return true;
  }
  return at != candidate.numeral.from || candidate.words.ending_at(at, kActs) != nullptr;
}

// A small number in characters counts behind a verb, behind 等 and in an enumeration.
bool has_frame_before(const Candidate& candidate) {
  const char32_t before = char_before(candidate.text, candidate.numeral.from);
  return has_act_before(candidate) || before == U'等' || before == U'、' || before == U'和' ||
         before == U'这';
}

// Where the clause of `at` begins.
std::uint32_t clause_start(std::string_view text, std::uint32_t at) {
  constexpr std::string_view kComma = "，";
  constexpr std::uint32_t kReach = 300;  // bytes: a hundred characters
  const std::uint32_t from = at > kReach ? at - kReach : 0;
  const std::size_t comma = text.substr(from, at - from).rfind(kComma);
  return comma == std::string_view::npos ? from
                                         : from + static_cast<std::uint32_t>(comma + kComma.size());
}

// 五次降低利率: how often something was done.
bool is_repeated_act(const Candidate& candidate, std::string_view dimension) {
  return dimension == "occasions" &&
         candidate.words.starting_at(candidate.unit_to,
                                     kActs | tag_set(Tag::growth, Tag::decline)) != nullptr;
}

bool is_named_han_count(const Candidate& candidate, std::string_view dimension) {
  const Numeral& numeral = candidate.numeral;
  const Words& words = candidate.words;
  if (numeral.value <= 1) return true;
  // 二次, 二期: 两 counts, 二 orders.
  if (candidate.text.substr(numeral.from, numeral.to - numeral.from) == "二") return true;
  if (words.starting_at(candidate.unit_to, tag_set(Tag::name_after)) != nullptr) return true;
  const bool things = dimension == "count" || dimension == "occasions";
  if (!things || numeral.scaled) return false;
  // 三间房, 五棵松: at its beginning a name is as likely as a count.
  const bool loose = words.starting_at(candidate.unit_from, tag_set(Tag::loose_unit),
                                       candidate.unit_to) != nullptr;
  if (!loose) return numeral.value < 10 && !has_frame_before(candidate);
  if (words.starting_at(candidate.unit_to, tag_set(Tag::abstract)) != nullptr) return true;
  return !has_act_before(candidate) && !is_repeated_act(candidate, dimension);
}

bool is_named_lot(const Candidate& candidate) {  // N大 with the noun directly behind
  const Numeral& numeral = candidate.numeral;
  if (numeral.arabic) return false;
  if (numeral.value < 4 || numeral.value >= 10) return true;
  if (candidate.words.starting_at(candidate.unit_to, tag_set(Tag::abstract)) != nullptr)
    return true;
  const std::uint32_t from = clause_start(candidate.text, numeral.from);
  return candidate.words.first_in(from, numeral.from, kActs) == nullptr;
}

bool is_year(const Numeral& numeral) {
  constexpr double kLast = 9999;  // before a cast that may not hold it
  if (numeral.scaled || numeral.value < 1000 || numeral.value > kLast) return false;
  return numeral.value == static_cast<double>(static_cast<int>(numeral.value));
}

}  // namespace

bool is_part_of_code(const Candidate& candidate) {
  const char32_t before = char_before(candidate.text, candidate.numeral.from);
  const char32_t after = char_at(candidate.text, candidate.numeral.to);
  if (!candidate.numeral.arabic) return false;
  if (is_ascii_letter(before) || is_digit(before)) return true;
  constexpr std::u32string_view kSigns = U"+＋×*/.#＃_〔［[—";
  if (before != U'\0' && kSigns.find(before) != std::u32string_view::npos) return true;
  if (before == U'-' || before == U'－') {
    const std::uint32_t at = previous(candidate.text, candidate.numeral.from);
    if (is_ascii_letter(char_before(candidate.text, at))) return true;
  }
  constexpr std::u32string_view kAfter = U"+＋×*/〕］]";
  return after != U'\0' && kAfter.find(after) != std::u32string_view::npos;
}

bool has_name_before(const Candidate& candidate) {
  return candidate.words.ending_at(candidate.numeral.from, tag_set(Tag::name_before)) != nullptr;
}

bool is_named_count(const Candidate& candidate, std::string_view unit, std::string_view dimension) {
  const Numeral& numeral = candidate.numeral;
  if (char_at(candidate.text, candidate.unit_to) == U'级') return true;
  if (numeral.bare) {
    if (numeral.more || has_quantifier_before(candidate)) return false;
    return candidate.words.starting_at(candidate.unit_to, tag_set(Tag::at_least_after)) == nullptr;
  }
  if (unit == "大") return is_named_lot(candidate);
  if (numeral.arabic) {
    return candidate.text.substr(candidate.unit_to).starts_with("方面");
  }
  return is_named_han_count(candidate, dimension);
}

Duration classify_duration(const Candidate& candidate, std::string_view unit) {
  const Numeral& numeral = candidate.numeral;
  const Words& words = candidate.words;
  if ((unit == "年" && is_year(numeral)) || numeral.bare) return Duration::none;
  const char32_t before = char_before(candidate.text, numeral.from);
  const bool continuous = words.ending_at(numeral.from, tag_set(Tag::lasting)) != nullptr;
  const bool passed = words.ending_at(numeral.from, tag_set(Tag::lasted)) != nullptr;
  const bool clock = unit != "年" && unit != "个月" && unit != "个季度";
  const std::string_view behind = candidate.text.substr(candidate.unit_to);
  const bool best = behind.substr(0, 24).find("最") != std::string_view::npos;
  if (behind.starts_with("来")) {
    return best && numeral.value > 1 ? Duration::background : Duration::none;
  }
  if (words.starting_at(candidate.unit_to, tag_set(Tag::name_after, Tag::point_after)) != nullptr) {
    return Duration::none;
  }
  if (numeral.value == 1 && numeral.han && !(clock && continuous)) return Duration::none;
  if (before == U'近') return best ? Duration::background : Duration::none;
  if (continuous && !passed) return Duration::measured;
  if (passed) {
    return candidate.text.substr(candidate.unit_to).starts_with("时间") ? Duration::none
                                                                        : Duration::background;
  }
  if (clock) {
    const bool compared = words.ending_at(numeral.from, kBefore | tag_set(Tag::reach, Tag::reach_to,
                                                                          Tag::fall_to)) != nullptr;
    const bool limited =
        words.starting_at(candidate.unit_to, tag_set(Tag::at_least_after, Tag::at_most_after,
                                                     Tag::about_after)) != nullptr;
    const bool closed = limited || is_mark(char_at(candidate.text, candidate.unit_to));
    return compared || (numeral.arabic && closed) ? Duration::measured : Duration::none;
  }
  constexpr std::u32string_view kFrame = U"去后来这前每头的满第";
  if (before != U'\0' && kFrame.find(before) != std::u32string_view::npos) return Duration::none;
  if (unit == "个月") return Duration::background;
  return numeral.value >= 10 && !is_mark(char_at(candidate.text, candidate.unit_to))
             ? Duration::background
             : Duration::none;
}

}  // namespace plumbline::measures
