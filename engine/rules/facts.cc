#include "rules/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace plumbline::rules {

FactIndex Vocabulary::declare(std::string name, FactType type, std::string meaning,
                              std::vector<std::string> values) {
  assert(!find(name));
  facts_.push_back({std::move(name), type, std::move(meaning), std::move(values)});
  return static_cast<FactIndex>(facts_.size() - 1);
}

std::optional<FactIndex> Vocabulary::find(std::string_view name) const {
  const auto found = std::find_if(facts_.begin(), facts_.end(),
                                  [&](const FactDeclaration& fact) { return fact.name == name; });
  if (found == facts_.end()) return std::nullopt;
  return static_cast<FactIndex>(found - facts_.begin());
}

void Facts::clear() {
  std::fill(values_.begin(), values_.end(), FactValue{});
}

namespace {

// Whole numbers in full, for 20000000000 is read more easily than 2e+10.
std::string number_text(double number) {
  const double whole = std::round(number);
  const bool is_whole = std::abs(number - whole) <= 1e-9 * std::abs(number);
  if (is_whole && std::abs(whole) < 1e15)
    return fmt::format_int(static_cast<std::int64_t>(whole)).str();
  return fmt::format("{:.10g}", number);
}

}  // namespace

std::string to_text(const FactValue& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const double* number = std::get_if<double>(&value)) return number_text(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* words = std::get_if<std::vector<std::string>>(&value)) {
    std::string all;
    for (const std::string& word : *words) all += (all.empty() ? "" : " ") + word;
    return all;
  }
  return "missing";
}

std::string_view to_word(FactType type) {
  switch (type) {
    case FactType::flag:
      return "flag";
    case FactType::number:
      return "number";
    case FactType::text:
      return "text";
    case FactType::words:
      return "words";
  }
  return "flag";
}

}  // namespace plumbline::rules
