#include "rules/same_meaning.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace plumbline::rules {
namespace {

constexpr std::array<std::string_view, 5> kOnlySaid{"id", "version", "why", "note", "examples"};

bool is_only_said(const yaml::Entry& entry) {
  return std::find(kOnlySaid.begin(), kOnlySaid.end(), entry.key.value) != kOnlySaid.end();
}

// Every entry of `a` that matters stands in `b` with the same value, in whatever order.
bool is_covered(const yaml::Node& a, const yaml::Node& b) {
  return std::all_of(a.entries.begin(), a.entries.end(), [&b](const yaml::Entry& entry) {
    if (is_only_said(entry)) return true;
    const yaml::Node* other = b.find(entry.key.value);
    return other != nullptr && same_value(entry.value, *other);
  });
}

}  // namespace

bool same_value(const yaml::Node& a, const yaml::Node& b) {
  const auto same_entry = [](const yaml::Entry& x, const yaml::Entry& y) {
    return x.key.value == y.key.value && same_value(x.value, y.value);
  };
  return a.kind == b.kind && a.value == b.value &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same_value) &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                    same_entry);
}

bool same_meaning(const yaml::Node& a, const yaml::Node& b) {
  return is_covered(a, b) && is_covered(b, a);
}

}  // namespace plumbline::rules
