// Typed ids: a TaskId is no SourceId, and neither is a string.
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace plumbline::model {

template <class Tag>
struct Id {
  std::string value;

  [[nodiscard]] bool empty() const { return value.empty(); }
  auto operator<=>(const Id&) const = default;
};

/// As written in plumbline.yaml, such as `gwr/2023.txt`.
using SourceId = Id<struct SourceTag>;
/// `YEAR-XXXXX` (Crockford base 32 of the content, see extraction/identity.h), never reused.
using TaskId = Id<struct TaskTag>;
/// `SOURCE@FROM-TO` over the bytes of the source; changes when the source changes.
using ResultId = Id<struct ResultTag>;
/// `PACK/NAME`, such as `status/target-floor`.
using RuleId = Id<struct RuleTag>;

}  // namespace plumbline::model

template <class Tag>
struct std::hash<plumbline::model::Id<Tag>> {
  std::size_t operator()(const plumbline::model::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.value);
  }
};
