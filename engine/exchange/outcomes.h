// What is exported as the outcomes of a task: the clauses that answer it and its parts.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/analysis.h"
#include "source/byte_span.h"

namespace plumbline::exchange {

/// One clause that answers a task, or neighbouring clauses of one whole that are told as one, and
/// what the sentence goes on to say behind it that answers no task: its figures and how it came.
struct Outcome {
  const model::Result* result = nullptr;  // the first clause
  const model::Link* link = nullptr;      // the strongest
  source::ByteSpan span;                  // of the file
  std::string_view quote;                 // the bytes of `span`
  std::vector<const model::Link*> links;  // by clause
};

/// Looks up what answers a task. Keeps pointers into the analysis, which must outlive it.
class OutcomeIndex {
 public:
  explicit OutcomeIndex(const model::Analysis& analysis);

  /// Of the links that count, those of the task itself first, then those of its parts that speak of
  /// another passage; strongest first within each. Neighbours stand where the stronger stood.
  [[nodiscard]] std::vector<Outcome> of(std::string_view task) const;

 private:
  void add(std::string_view task, std::vector<Outcome>& outcomes) const;
  void go_on(Outcome& outcome) const;
  [[nodiscard]] const model::Passage* whole_of(const Outcome& a, const Outcome& b) const;

  std::unordered_map<std::string_view, const model::Result*> results_;
  std::unordered_map<std::string_view, std::vector<const model::Result*>> parts_of_result_;
  std::unordered_set<std::string_view> answering_;                               // results
  std::unordered_map<std::string_view, std::vector<const model::Link*>> links_;  // by task
  std::unordered_map<std::string_view, std::vector<std::string_view>> parts_;    // by whole task
};

}  // namespace plumbline::exchange
