// Saves a run while it is still being derived.
#pragma once

#include <future>
#include <optional>
#include <span>
#include <string_view>

#include "model/analysis.h"
#include "store/store.h"

namespace plumbline::pipeline {

/// Writes the rows of each step on a thread of its own (with one thread: when the save is
/// committed), one step after the other. What the steps are given must stay in place, and the
/// store must not be used, until `commit` or the end of this. What a step throws, `commit` throws.
class SaveBeside {
 public:
  SaveBeside(store::Store& store, unsigned threads);

  /// Begins, or begins anew: what was given before is forgotten. `stamps` are parallel to
  /// `readings`.
  void start(std::span<const model::Reading> readings, std::span<const store::ReadingStamp> stamps);
  void add_statements(std::span<const model::Task> tasks, std::span<const model::Result> results);
  void add_links(std::span<const model::Link> links,
                 std::span<const model::Dependency> dependencies);
  /// `analysis` has the readings, statements and links that were given before.
  void add_conclusions(const model::Analysis& analysis);
  /// Returns when the store holds it all. A store that turns out to be damaged is made anew.
  void commit(std::string_view state_hash);

 private:
  template <class Step>
  void then(Step step);

  store::Store& store_;
  std::launch policy_;
  std::optional<store::Saving> saving_;
  std::span<const store::ReadingStamp> stamps_;
  const model::Analysis* analysis_ = nullptr;
  std::shared_future<void> steps_;  // the last; it waits for those before
};

}  // namespace plumbline::pipeline
