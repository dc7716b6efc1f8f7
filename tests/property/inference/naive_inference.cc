#include "naive_inference.h"

#include <algorithm>
#include <array>

namespace plumbline::test {
namespace {

using model::DependencyKind;
using model::Status;

bool is_done(Status status) {
  return status == Status::exceeded || status == Status::met;
}

// How far up: what is said of a task, then how much of it is done.
int reached(Status status) {
  constexpr std::array<int, 7> kRungs{4, 3, 2, 1, 1, 0, 0};  // by Status
  return kRungs[static_cast<std::size_t>(status)];
}

bool is_silent(Status status) {
  return status == Status::no_evidence || status == Status::pending;
}

template <class Predicate>
std::size_t how_many(const std::vector<Status>& statuses, Predicate predicate) {
  return static_cast<std::size_t>(std::count_if(statuses.begin(), statuses.end(), predicate));
}

auto is(Status wanted) {
  return [wanted](Status status) { return status == wanted; };
}

// What parts with something said of them make of their whole; nullopt where `inferring` and the
// parts say nothing new.
std::optional<Status> roll_up(const std::vector<Status>& parts, bool inferring) {
  const std::size_t all = parts.size();
  if (how_many(parts, is(Status::exceeded)) == all) return Status::exceeded;
  if (how_many(parts, is_done) == all) return Status::met;
  if (!inferring && how_many(parts, is(Status::not_met)) * 2 > all) return Status::not_met;
  if (how_many(parts, is_done) + how_many(parts, is(Status::partly_met)) > 0) {
    return Status::partly_met;
  }
  if (how_many(parts, is(Status::in_progress)) > 0) return Status::in_progress;
  return inferring ? std::nullopt : std::optional(Status::not_met);
}

class Naive {
 public:
  Naive(const std::vector<NaiveTask>& tasks, const std::vector<NaiveEdge>& edges)
      : tasks_(tasks), edges_(edges), all_(tasks.size()) {}

  [[nodiscard]] bool stays(const std::vector<NaiveStatus>& statuses) {
    all_ = statuses;
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      if (inferred(i) != all_[i].inferred) return false;
    }
    return true;
  }

  std::vector<NaiveStatus> run() {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < tasks_.size(); ++i) {
        const Status now = reported(i);
        changed = changed || now != all_[i].reported;
        all_[i].reported = now;
      }
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < tasks_.size(); ++i) {
        const auto now = inferred(i);
        changed = changed || now != all_[i].inferred;
        all_[i].inferred = now;
      }
    }
    return all_;
  }

 private:
  [[nodiscard]] Status effective(std::size_t i) const {
    if (tasks_[i].ruled) return *tasks_[i].ruled;
    return all_[i].inferred.value_or(all_[i].reported);
  }

  [[nodiscard]] Status reported(std::size_t i) const {
    std::vector<Status> parts;
    for (const NaiveEdge& edge : edges_) {
      if (edge.to == i && edge.kind == DependencyKind::part_of) {
        parts.push_back(all_[edge.from].reported);
      }
    }
    const bool all_silent = how_many(parts, is_silent) == parts.size();
    if (!all_silent) return *roll_up(parts, false);
    if (tasks_[i].own) return *tasks_[i].own;
    return tasks_[i].reviewed ? Status::no_evidence : Status::pending;
  }

  [[nodiscard]] std::optional<Status> inferred(std::size_t i) const {
    const Status said = all_[i].reported;
    std::vector<Status> parts;
    bool needed = false;
    for (const NaiveEdge& edge : edges_) {
      if (edge.to != i) continue;
      if (edge.kind == DependencyKind::part_of) parts.push_back(effective(edge.from));
      needed = needed || (edge.kind == DependencyKind::requires_ && is_done(effective(edge.from)));
    }
    std::optional<Status> found;
    const bool open = is_silent(said) || said == Status::in_progress;
    if (parts.empty() && needed && open) found = Status::met;
    if (!parts.empty() && (open || said == Status::partly_met)) found = roll_up(parts, true);
    // Nothing is taken back, as could follow from a person's ruling on a part.
    return found && reached(*found) > reached(said) ? found : std::nullopt;
  }

  const std::vector<NaiveTask>& tasks_;
  const std::vector<NaiveEdge>& edges_;
  std::vector<NaiveStatus> all_;
};

}  // namespace

std::vector<NaiveStatus> infer_naively(const std::vector<NaiveTask>& tasks,
                                       const std::vector<NaiveEdge>& edges) {
  return Naive(tasks, edges).run();
}

bool is_stable(const std::vector<NaiveTask>& tasks, const std::vector<NaiveEdge>& edges,
               const std::vector<NaiveStatus>& statuses) {
  return Naive(tasks, edges).stays(statuses);
}

}  // namespace plumbline::test
