#include "measures/compare_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <tuple>

namespace plumbline::measures {
namespace {

using model::DifferenceKind;

// Dimensions whose units are facts: 亩 is no hectare. Counts may be told in any measure word.
bool is_measured(std::string_view dimension) {
  constexpr std::array<std::string_view, 9> kMeasured = {
      "money", "ratio", "points", "area", "length", "volume", "mass", "power", "energy"};
  return std::find(kMeasured.begin(), kMeasured.end(), dimension) != kMeasured.end();
}

bool is_close(double a, double b, double relative = 1e-9) {
  return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

bool comparable(const NumberMention& a, const NumberMention& b) {
  return !a.base.empty() && a.base == b.base;
}

// Amounts of both in one unit, as far as there is one.
struct Amounts {
  double zh = 0.0;
  double en = 0.0;
  double zh_step = 1.0;
  double en_step = 1.0;
};

Amounts amounts(const NumberMention& zh, const NumberMention& en) {
  const bool convert = comparable(zh, en);
  const double f = convert ? zh.factor : 1.0;
  const double g = convert ? en.factor : 1.0;
  return {zh.value * f, en.value * g, zh.step * f, en.step * g};
}

bool converted(const NumberMention& zh, const NumberMention& en) {
  return comparable(zh, en) && !is_close(zh.factor, en.factor);
}

bool same_amount(const NumberMention& zh, const NumberMention& en) {
  const Amounts amount = amounts(zh, en);
  if (is_close(amount.zh, amount.en)) {
    if (!zh.value_hi || !en.value_hi) return true;
    const bool convert = comparable(zh, en);
    return is_close(*zh.value_hi * (convert ? zh.factor : 1.0),
                    *en.value_hi * (convert ? en.factor : 1.0));
  }
  // 1000亩 is 66.7 hectares: as exact as it is written.
  return converted(zh, en) &&
         std::abs(amount.zh - amount.en) < std::max(amount.zh_step, amount.en_step);
}

// Where units are unknown or differ: the figures as they are written.
bool same_figure(const NumberMention& zh, const NumberMention& en) {
  return is_close(zh.value, en.value);
}

bool units_differ(const NumberMention& zh, const NumberMention& en) {
  if (!is_measured(zh.dimension) || !is_measured(en.dimension)) return false;
  return zh.dimension != en.dimension || zh.base != en.base || !same_amount(zh, en);
}

// A round number with a comparator, for one without, may be rounded up to its noughts: nearly 300
// million for 2.99亿. As a power of ten.
double noughts(const NumberMention& round, const NumberMention& other) {
  const bool rough = round.bound == Bound::about || round.bound == Bound::near ||
                     round.bound == Bound::more || round.bound == Bound::at_least;
  if (!rough || other.bound != Bound::none || round.step <= 0) return 1.0;
  double power = 1.0;
  const double written = round.value / round.step;
  while (written >= power * 10 && is_close(std::fmod(written, power * 10) + 1, 1)) power *= 10;
  return power;
}

// One side is the other with fewer digits: rounded to the nearest, or cut off where it says so
// (over 2.6 million for 267.9万, nearly 60,000 for 5.98万).
bool is_rounded(const NumberMention& zh, const NumberMention& en) {
  if (zh.kind != NumberKind::amount || en.kind != NumberKind::amount) return false;
  if (is_measured(zh.dimension) && is_measured(en.dimension) && zh.base != en.base) return false;
  const Amounts amount = amounts(zh, en);
  const double zh_step = amount.zh_step * noughts(zh, en);
  const double en_step = amount.en_step * noughts(en, zh);
  if (is_close(zh_step, en_step)) return false;
  const bool zh_is_coarse = zh_step > en_step;
  const double coarse = zh_is_coarse ? amount.zh : amount.en;
  const double fine = zh_is_coarse ? amount.en : amount.zh;
  const double step = std::max(zh_step, en_step) * (1 + 1e-9);
  if (coarse < step) return false;
  if (std::abs(fine - coarse) <= step / 2) return true;
  const Bound bound = zh_is_coarse ? zh.bound : en.bound;
  const bool floor = bound == Bound::more || bound == Bound::at_least;
  return floor ? fine > coarse && fine < coarse + step
               : bound == Bound::near && fine < coarse && fine > coarse - step;
}

// The same digits at another power of ten.
bool is_shifted(const NumberMention& zh, const NumberMention& en) {
  if (zh.value <= 0 || en.value <= 0 || zh.kind != NumberKind::amount ||
      en.kind != NumberKind::amount) {
    return false;
  }
  const Amounts amount = amounts(zh, en);
  const double power = std::log10(amount.en / amount.zh);
  return std::abs(power) > 0.5 && std::abs(power - std::round(power)) < 1e-9;
}

// A rate that grows in one language and falls in the other.
bool opposed(const NumberMention& zh, const NumberMention& en) {
  using model::MeasureForm;
  const bool rates = (zh.dimension == "ratio" || zh.dimension == "points") &&
                     (en.dimension == "ratio" || en.dimension == "points");
  return rates && ((zh.form == MeasureForm::growth && en.form == MeasureForm::decline) ||
                   (zh.form == MeasureForm::decline && en.form == MeasureForm::growth));
}

// Whether a reader takes two bounds for the same. Both are normal words for 以上: over, at least.
bool bounds_agree(const NumberMention& zh, const NumberMention& en) {
  const auto is = [](Bound bound, std::initializer_list<Bound> set) {
    return std::find(set.begin(), set.end(), bound) != set.end();
  };
  if (zh.bound == en.bound || zh.bound == Bound::soft || en.bound == Bound::soft) return true;
  if (zh.value_hi.has_value() != en.value_hi.has_value()) return false;
  const auto floor = {Bound::at_least, Bound::more};
  const auto rough = {Bound::about, Bound::near};
  if (is(zh.bound, floor) && is(en.bound, floor)) return true;
  if (is(zh.bound, rough) && is(en.bound, rough)) return true;
  return zh.bound == Bound::more && en.bound == Bound::about;
}

struct Candidate {
  std::size_t zh = 0;
  std::size_t en = 0;
  double score = 0.0;                  // better first
  std::optional<DifferenceKind> kind;  // nullopt: they agree
};

class Comparison {
 public:
  Comparison(std::span<const NumberMention> zh, std::span<const NumberMention> en,
             std::uint32_t zh_size, std::uint32_t en_size)
      : zh_(zh),
        en_(en),
        zh_size_(std::max(zh_size, 1U)),
        en_size_(std::max(en_size, 1U)),
        en_of_(zh.size(), kNone),
        zh_of_(en.size(), kNone) {}

  std::vector<NumberDifference> run() {
    match_equal();
    match_years();
    match_alike();
    report_alone();
    std::stable_sort(differences_.begin(), differences_.end(),
                     [](const NumberDifference& a, const NumberDifference& b) {
                       return std::tie(a.zh_place, a.en_place) < std::tie(b.zh_place, b.en_place);
                     });
    return std::move(differences_);
  }

 private:
  [[nodiscard]] double apart(std::size_t zh, std::size_t en) const {
    return std::abs(zh_[zh].number.from / static_cast<double>(zh_size_) -
                    en_[en].number.from / static_cast<double>(en_size_));
  }

  [[nodiscard]] double likeness(std::size_t i, std::size_t j) const {
    const NumberMention& zh = zh_[i];
    const NumberMention& en = en_[j];
    double score = -3 * apart(i, j);
    if (zh.kind == en.kind) score += 4;
    if (!zh.dimension.empty() && zh.dimension == en.dimension) score += 3;
    if (units_differ(zh, en)) score -= 4;
    if (bounds_agree(zh, en)) score += 2;
    score += std::min(static_cast<int>(zh.standing), static_cast<int>(en.standing));
    return score;
  }

  void match_equal() {
    // English mentions by figure, so that only equal ones are looked at.
    std::vector<std::pair<double, std::size_t>> by_value;
    for (std::size_t j = 0; j < en_.size(); ++j) by_value.emplace_back(en_[j].value, j);
    std::sort(by_value.begin(), by_value.end());
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < zh_.size(); ++i) {
      if (zh_[i].any_year) continue;
      add_equal(i, by_value, candidates);
    }
    take_best(candidates);
  }

  void add_equal(std::size_t i, const std::vector<std::pair<double, std::size_t>>& by_value,
                 std::vector<Candidate>& candidates) const {
    const NumberMention& zh = zh_[i];
    const auto try_pair = [&](std::size_t j) {
      const NumberMention& en = en_[j];
      if (en.any_year || !may_answer(zh, en)) return;
      const bool equal = same_amount(zh, en);
      if (!equal && !(same_figure(zh, en) && units_differ(zh, en))) return;
      candidates.push_back({i, j, likeness(i, j), difference_of_equals(zh, en)});
    };
    const auto low =
        std::lower_bound(by_value.begin(), by_value.end(),
                         std::pair(zh.value - std::abs(zh.value) * 1e-9, std::size_t{0}));
    for (auto at = low;
         at != by_value.end() && (at->first <= zh.value || is_close(at->first, zh.value)); ++at) {
      try_pair(at->second);
    }
    if (zh.base.empty()) return;
    for (std::size_t j = 0; j < en_.size(); ++j) {
      if (converted(zh, en_[j]) && !same_figure(zh, en_[j])) try_pair(j);
    }
  }

  static std::optional<DifferenceKind> difference_of_equals(const NumberMention& zh,
                                                            const NumberMention& en) {
    if (units_differ(zh, en)) return DifferenceKind::unit;
    if (opposed(zh, en)) return DifferenceKind::direction;
    // 65岁以上老人 are people aged 65: a class of people, no figure that is bounded.
    const bool bounded =
        zh.kind == NumberKind::amount && en.kind == NumberKind::amount && zh.dimension != "age";
    if (bounded && !bounds_agree(zh, en)) return DifferenceKind::comparator;
    return std::nullopt;
  }

  // A word that says nothing of itself answers only its own kind.
  static bool may_answer(const NumberMention& zh, const NumberMention& en) {
    const bool date = zh.kind == NumberKind::date || en.kind == NumberKind::date;
    const bool loose = zh.standing == Standing::loose || en.standing == Standing::loose;
    return !date || !loose || zh.kind == en.kind;
  }

  void match_years() {
    const auto answer = [](std::span<const NumberMention> words, std::vector<std::size_t>& used,
                           std::span<const NumberMention> numbers,
                           std::vector<std::size_t>& matched) {
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].any_year) continue;
        for (std::size_t j = 0; j < numbers.size(); ++j) {
          if (numbers[j].kind != NumberKind::year || numbers[j].any_year || matched[j] != kNone) {
            continue;
          }
          used[i] = j;
          matched[j] = i;
          break;
        }
      }
    };
    answer(zh_, en_of_, en_, zh_of_);
    answer(en_, zh_of_, zh_, en_of_);
  }

  // What is left on both sides: shifted, rounded, or another number in the same place.
  void match_alike() {
    std::vector<Candidate> candidates;
    const auto places = expected_places();
    for (std::size_t i = 0; i < zh_.size(); ++i) {
      if (en_of_[i] != kNone || zh_[i].standing == Standing::loose) continue;
      for (std::size_t j = 0; j < en_.size(); ++j) {
        if (zh_of_[j] != kNone || en_[j].standing == Standing::loose) continue;
        add_alike(i, j, places[i], candidates);
      }
    }
    take_best(candidates);
  }

  void add_alike(std::size_t i, std::size_t j, double expected,
                 std::vector<Candidate>& candidates) const {
    const NumberMention& zh = zh_[i];
    const NumberMention& en = en_[j];
    const double away = std::abs(en_[j].number.from - expected) / en_size_;
    constexpr double kSamePlace =
        0.4;  // of the line: clauses change places, figures seldom sections
    DifferenceKind kind = DifferenceKind::value;
    double score = likeness(i, j) - 6 * away;
    if (is_shifted(zh, en)) {
      kind = DifferenceKind::magnitude;
      score += 6;
    } else if (is_rounded(zh, en)) {
      kind = DifferenceKind::rounding;
      score += 6;
    } else if (!same_sort(zh, en) || away > kSamePlace) {
      return;
    }
    candidates.push_back({i, j, score, kind});
  }

  // Two numbers that a reader would take for the same thing.
  static bool same_sort(const NumberMention& zh, const NumberMention& en) {
    if (zh.kind != en.kind) return false;
    if (is_measured(zh.dimension) != is_measured(en.dimension)) return false;
    if (is_measured(zh.dimension)) return zh.dimension == en.dimension;
    const bool time = zh.dimension == "time" || en.dimension == "time";
    return !time || zh.dimension == en.dimension;
  }

  // Where in the English line each Chinese number would stand, between its matched neighbours.
  [[nodiscard]] std::vector<double> expected_places() const {
    std::vector<double> places(zh_.size());
    for (std::size_t i = 0; i < zh_.size(); ++i)
      places[i] = expected_place(zh_, en_of_, en_, i, zh_size_, en_size_);
    return places;
  }

  // The place of the nearest neighbour's partner (three each side), else by proportion.
  static double expected_place(std::span<const NumberMention> from,
                               const std::vector<std::size_t>& partner,
                               std::span<const NumberMention> to, std::size_t at,
                               std::uint32_t from_size, std::uint32_t to_size) {
    constexpr std::size_t kReach = 3;
    const double scale = to_size / static_cast<double>(from_size);
    for (std::size_t step = 1; step <= kReach; ++step) {
      for (const std::size_t i : {at - step, at + step}) {
        if (i >= from.size() || partner[i] == kNone) continue;
        const double shift = static_cast<double>(from[at].number.from) - from[i].number.from;
        const double place = to[partner[i]].number.from + shift * scale;
        return std::clamp(place, 0.0, static_cast<double>(to_size));
      }
    }
    return from[at].number.from * scale;
  }

  void take_best(std::vector<Candidate>& candidates) {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    for (const Candidate& candidate : candidates) {
      if (en_of_[candidate.zh] != kNone || zh_of_[candidate.en] != kNone) continue;
      en_of_[candidate.zh] = candidate.en;
      zh_of_[candidate.en] = candidate.zh;
      if (candidate.kind && is_owed(candidate)) {
        report(*candidate.kind, candidate.zh, candidate.en);
      }
    }
  }

  [[nodiscard]] bool is_owed(const Candidate& candidate) const {
    return zh_[candidate.zh].standing != Standing::loose &&
           en_[candidate.en].standing != Standing::loose;
  }

  void report(DifferenceKind kind, std::size_t zh, std::size_t en) {
    const bool words = !zh_[zh].figure && !en_[en].figure;
    const bool ordinal = zh_[zh].kind == NumberKind::ordinal && en_[en].kind == NumberKind::ordinal;
    differences_.push_back(
        {kind, words || ordinal, zh, en, zh_[zh].number.from, en_[en].number.from});
  }

  void report_alone() {
    for (std::size_t i = 0; i < zh_.size(); ++i) {
      if (en_of_[i] != kNone || zh_[i].standing != Standing::stated) continue;
      const double place = expected_place(zh_, en_of_, en_, i, zh_size_, en_size_);
      differences_.push_back({DifferenceKind::missing, is_sequence(zh_[i]), i, std::nullopt,
                              zh_[i].number.from, static_cast<std::uint32_t>(place)});
    }
    for (std::size_t j = 0; j < en_.size(); ++j) {
      if (zh_of_[j] != kNone || en_[j].standing != Standing::stated) continue;
      const double place = expected_place(en_, zh_of_, zh_, j, en_size_, zh_size_);
      differences_.push_back({DifferenceKind::added, is_sequence(en_[j]), std::nullopt, j,
                              static_cast<std::uint32_t>(place), en_[j].number.from});
    }
  }

  static bool is_sequence(const NumberMention& mention) {
    return mention.kind == NumberKind::ordinal || !mention.figure;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::span<const NumberMention> zh_;
  std::span<const NumberMention> en_;
  std::uint32_t zh_size_;
  std::uint32_t en_size_;
  std::vector<std::size_t> en_of_;  // partner of each Chinese mention, or kNone
  std::vector<std::size_t> zh_of_;
  std::vector<NumberDifference> differences_;
};

}  // namespace

std::vector<NumberDifference> compare_numbers(std::span<const NumberMention> zh,
                                              std::span<const NumberMention> en,
                                              std::uint32_t zh_size, std::uint32_t en_size) {
  return Comparison(zh, en, zh_size, en_size).run();
}

}  // namespace plumbline::measures
