// One plain number of a text, in digits, in characters or mixed: 5万4千, 一百零几万, 12.3e4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "measures/numeral.h"

namespace plumbline::measures {

/// What a character is to a number. `more` is 余, 多, 几.
enum class Symbol : std::uint8_t { none, digit, small_scale, big_scale, more, point };

struct Meaning {
  Symbol symbol = Symbol::none;
  double value = 0.0;
};

/// A text as characters. Places are indexes of characters; one past the end is allowed.
class NumberText {
 public:
  explicit NumberText(std::string_view text);

  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] char32_t at(std::size_t i) const { return i < size() ? values_[i] : U'\0'; }
  [[nodiscard]] Symbol symbol(std::size_t i) const {
    return i < size() ? meanings_[i].symbol : Symbol::none;
  }
  [[nodiscard]] double value(std::size_t i) const { return meanings_[i].value; }
  /// In bytes of the text.
  [[nodiscard]] std::uint32_t offset(std::size_t i) const { return offsets_[i]; }
  [[nodiscard]] bool has_digit(std::size_t i) const { return at(i) >= U'0' && at(i) <= U'9'; }
  [[nodiscard]] bool starts_number(std::size_t i) const;
  [[nodiscard]] std::size_t behind_spaces(std::size_t i) const;

 private:
  std::vector<char32_t> values_;
  std::vector<Meaning> meanings_;
  std::vector<std::uint32_t> offsets_;  // one more than values
};

/// False where no number begins: a look through the text that allocates nothing.
[[nodiscard]] bool may_have_number(std::string_view text);

/// The number that begins at `at`, where one starts; `at` moves behind it. No sign, no fraction.
[[nodiscard]] Numeral read_number(const NumberText& text, std::size_t& at);

}  // namespace plumbline::measures
