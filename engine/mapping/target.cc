#include "mapping/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace plumbline::mapping {
namespace {

using model::Comparator;
using model::MeasureForm;

struct Sign {
  std::string_view text;
  Comparator op;
};
// Longer signs first.
constexpr std::array<Sign, 8> kSigns = {{{">=", Comparator::at_least},
                                         {"≥", Comparator::at_least},
                                         {"<=", Comparator::at_most},
                                         {"≤", Comparator::at_most},
                                         {"≈", Comparator::about},
                                         {"～", Comparator::about},
                                         {"~", Comparator::about},
                                         {"=", Comparator::equal}}};

struct Multiple {
  std::string_view word;
  int zeros;
};
constexpr std::array<Multiple, 3> kMultiples = {{{"万亿", 12}, {"亿", 8}, {"万", 4}}};

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// `number` with its decimal point moved to the right: exact, where a product would round.
std::string shift_right(std::string_view number, int zeros) {
  const bool negative = number.starts_with('-');
  if (negative) number.remove_prefix(1);
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string digits(number.substr(0, point));
  std::string rest(point < number.size() ? number.substr(point + 1) : "");
  const auto count = static_cast<std::size_t>(zeros);
  if (rest.size() < count) rest.append(count - rest.size(), '0');
  digits += rest.substr(0, count);
  rest.erase(0, count);
  return fmt::format("{}{}{}{}", negative ? "-" : "", digits, rest.empty() ? "" : ".", rest);
}

// The shortest decimal, without exponent, that reads back as `value`.
std::string decimal(double value) {
  std::array<char, 400> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string("0");
}

// `number` divided by 10^zeros; empty where that is below one.
std::string shift_left(const std::string& number, int zeros) {
  const bool negative = number.starts_with('-');
  const std::string_view magnitude = std::string_view(number).substr(negative ? 1 : 0);
  const std::size_t point = std::min(magnitude.find('.'), magnitude.size());
  const auto count = static_cast<std::size_t>(zeros);
  if (point <= count) return {};
  std::string rest(magnitude.substr(point - count, count));
  if (point < magnitude.size()) rest += magnitude.substr(point + 1);
  while (rest.ends_with('0')) rest.pop_back();
  return fmt::format("{}{}{}{}", negative ? "-" : "", magnitude.substr(0, point - count),
                     rest.empty() ? "" : ".", rest);
}

std::pair<std::string, std::string_view> with_multiple(double value) {
  const std::string plain = decimal(value);
  std::pair<std::string, std::string_view> best{plain, ""};
  for (const Multiple& multiple : kMultiples) {
    if (multiple.zeros > 8) continue;
    std::string shorter = shift_left(plain, multiple.zeros);
    if (!shorter.empty() && shorter.size() + 1 < best.first.size()) {
      best = {std::move(shorter), multiple.word};
    }
  }
  return best;
}

class TargetParser {
 public:
  explicit TargetParser(std::string_view text) : text_(trim(text)) {}

  // The error message, or empty.
  std::string parse(TargetExpression& target) {
    if (text_.empty()) return "a target is empty";
    if (!split()) {
      return fmt::format("'{}' has no comparator; expected =, ~, >=, <= or in", text_);
    }
    target.op = op_;
    read_subject(target);
    std::string error = op_ == Comparator::range ? read_range(target) : read_value(target);
    if (!error.empty()) return error;
    return read_unit(target);
  }

 private:
  // At the first comparator sign, else at the last ` in `.
  bool split() {
    std::size_t at = text_.npos;
    std::size_t length = 0;
    for (const Sign& sign : kSigns) {
      const std::size_t found = text_.find(sign.text);
      if (found >= at) continue;
      at = found;
      length = sign.text.size();
      op_ = sign.op;
    }
    if (at == text_.npos) {
      const std::size_t found = text_.rfind(" in ");
      if (found == text_.npos && !text_.starts_with("in ")) return false;
      at = found == text_.npos ? 0 : found + 1;
      length = 2;
      op_ = Comparator::range;
    }
    subject_ = trim(text_.substr(0, at));
    sign_ = trim(text_.substr(at, length));
    rest_ = trim(text_.substr(at + length));
    return true;
  }

  void read_subject(TargetExpression& target) const {
    const std::size_t space = subject_.rfind(' ');
    const std::string_view last = space == subject_.npos ? subject_ : subject_.substr(space + 1);
    const auto form = model::parse_measure_form(last);
    target.form = form.value_or(MeasureForm::level);
    target.indicator = form ? trim(subject_.substr(0, subject_.size() - last.size())) : subject_;
  }

  // Takes a number off the front of the rest; empty where there is none.
  std::string take_number() {
    std::size_t at = rest_.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
      const std::size_t from = at;
      while (at < rest_.size() && rest_[at] >= '0' && rest_[at] <= '9') ++at;
      return at > from;
    };
    if (!digits()) return {};
    if (at + 1 < rest_.size() && rest_[at] == '.' && rest_[at + 1] != '.') {
      ++at;
      if (!digits()) return {};
    }
    std::string number(rest_.substr(0, at));
    rest_.remove_prefix(at);
    return number;
  }

  static double value_of(std::string_view number, int zeros) {
    const std::string shifted = shift_right(number, zeros);
    double value = 0.0;
    std::from_chars(shifted.data(), shifted.data() + shifted.size(), value);
    return value;
  }

  int take_multiple() {
    rest_ = trim(rest_);
    for (const Multiple& multiple : kMultiples) {
      if (!rest_.starts_with(multiple.word)) continue;
      rest_.remove_prefix(multiple.word.size());
      return multiple.zeros;
    }
    return 0;
  }

  std::string read_value(TargetExpression& target) {
    const std::string_view found = rest_;
    const std::string number = take_number();
    if (number.empty()) {
      return fmt::format("expected a number after '{}', found '{}'", sign_, found);
    }
    target.value = value_of(number, take_multiple());
    return {};
  }

  std::string read_range(TargetExpression& target) {
    const std::string_view found = rest_;
    const std::string low = take_number();
    const bool dots = rest_.starts_with("..");
    if (dots) rest_.remove_prefix(2);
    const std::string high = take_number();
    if (low.empty() || !dots || high.empty()) {
      return fmt::format("expected LOW..HIGH after 'in', found '{}'", found);
    }
    const int zeros = take_multiple();
    target.value = value_of(low, zeros);
    target.value_hi = value_of(high, zeros);
    if (*target.value_hi < target.value) {
      return fmt::format("the range {}..{} ends below its beginning", low, high);
    }
    return {};
  }

  std::string read_unit(TargetExpression& target) {
    target.unit = trim(rest_);
    if (target.unit.find_first_of(" =<>~") != std::string::npos) {
      return fmt::format("expected one unit behind the number, found '{}'", target.unit);
    }
    return {};
  }

  std::string_view text_;
  std::string_view subject_;
  std::string_view sign_;
  std::string_view rest_;
  Comparator op_ = Comparator::equal;
};

std::string print_one(const TargetExpression& target) {
  std::string out = target.indicator;
  if (target.form != MeasureForm::level) {
    if (!out.empty()) out += ' ';
    out += model::to_word(target.form);
  }
  if (!out.empty()) out += ' ';
  auto [number, multiple] = with_multiple(target.value);
  if (target.op == Comparator::range) {
    // Both ends in full where they would need different multiples.
    auto [high, other] = with_multiple(target.value_hi.value_or(target.value));
    if (multiple != other) {
      number = decimal(target.value);
      high = decimal(target.value_hi.value_or(target.value));
      multiple = "";
    }
    out += fmt::format("in {}..{}", number, high);
  } else {
    out += fmt::format("{} {}", model::to_word(target.op), number);
  }
  if (!multiple.empty() || !target.unit.empty()) out += ' ';
  out += multiple;
  return out += target.unit;
}

}  // namespace

ParsedTargets parse_targets(std::string_view text) {
  ParsedTargets parsed;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t end = text.size();
    std::size_t length = 1;
    for (const std::string_view mark : {std::string_view(";"), std::string_view("；")}) {
      const std::size_t found = text.find(mark, at);
      if (found >= end) continue;
      end = found;
      length = mark.size();
    }
    TargetExpression target;
    parsed.error = TargetParser(text.substr(at, end - at)).parse(target);
    if (!parsed.error.empty()) return {{}, parsed.error};
    parsed.targets.push_back(std::move(target));
    at = end + length;
  }
  return parsed;
}

std::string print_targets(std::span<const TargetExpression> targets) {
  std::string out;
  for (const TargetExpression& target : targets) {
    const std::string text = print_one(target);
    const ParsedTargets back = parse_targets(text);
    if (back.targets.size() != 1 || back.targets[0] != target) continue;
    if (!out.empty()) out += "; ";
    out += text;
  }
  return out;
}

std::vector<TargetExpression> targets_of(std::span<const model::Measure> measures) {
  std::vector<TargetExpression> targets;
  for (const model::Measure& measure : measures) {
    if (measure.role != model::MeasureRole::target) continue;
    targets.push_back({measure.indicator, measure.form, measure.op, measure.value,
                       measure.op == Comparator::range ? measure.value_hi : std::nullopt,
                       measure.unit});
  }
  return targets;
}

}  // namespace plumbline::mapping
