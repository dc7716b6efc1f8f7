#include "pipeline/save_beside.h"

#include <cassert>
#include <utility>

#include "pipeline/for_each_index.h"
#include "store/store_error.h"

namespace plumbline::pipeline {

SaveBeside::SaveBeside(store::Store& store, unsigned threads)
    : store_(store), policy_(launch_policy(threads)) {}

template <class Step>
void SaveBeside::then(Step step) {
  steps_ = std::async(policy_, [before = std::move(steps_), step = std::move(step)] {
             if (before.valid()) before.get();
             step();
           }).share();
}

void SaveBeside::start(std::span<const model::Reading> readings,
                       std::span<const store::ReadingStamp> stamps) {
  steps_ = {};  // waits
  stamps_ = stamps;
  then([this, readings] {
    saving_.reset();
    saving_ = store_.start_save();
    saving_->add_readings(readings, stamps_);
  });
}

void SaveBeside::add_statements(std::span<const model::Task> tasks,
                                std::span<const model::Result> results) {
  then([this, tasks, results] { saving_->add_statements(tasks, results); });
}

void SaveBeside::add_links(std::span<const model::Link> links,
                           std::span<const model::Dependency> dependencies) {
  then([this, links, dependencies] { saving_->add_links(links, dependencies); });
}

void SaveBeside::add_conclusions(const model::Analysis& analysis) {
  analysis_ = &analysis;
  then([this] { saving_->add_conclusions(*analysis_); });
}

void SaveBeside::commit(std::string_view state_hash) {
  assert(analysis_ != nullptr);
  try {
    steps_.get();
    saving_->commit(state_hash);
  } catch (const store::StoreError& error) {
    saving_.reset();
    if (error.fault() != store::StoreFault::corrupt) throw;
    store_.save(*analysis_, state_hash, stamps_);
  }
}

}  // namespace plumbline::pipeline
