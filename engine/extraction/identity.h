// Ids and fingerprints from content, so that two people's runs give the same.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/ids.h"
#include "source/byte_span.h"

namespace plumbline::extraction {

/// Hands out the ids of one document's tasks, in order. Equal clauses of one year are told apart
/// by their occurrence, which is part of the hash.
class TaskIdentity {
 public:
  explicit TaskIdentity(std::string jurisdiction) : jurisdiction_(std::move(jurisdiction)) {}

  struct Identity {
    model::TaskId id;         // YEAR-XXXXX
    std::string fingerprint;  // eight digits over text and occurrence
  };
  /// `text` is the task's cleaned clause.
  [[nodiscard]] Identity next(int year, std::string_view text);

 private:
  std::string jurisdiction_;
  std::unordered_map<std::string, int> seen_;  // how often, by year and text
  std::unordered_set<model::TaskId> given_;
};

/// `SOURCE@FROM-TO`.
[[nodiscard]] model::ResultId result_id(const model::SourceId& source, source::ByteSpan span);

}  // namespace plumbline::extraction
