// Work on several threads: a loop over indices, and one thing beside another.
#pragma once

#include <cstddef>
#include <functional>
#include <future>

namespace plumbline::pipeline {

/// Calls `work(i)` for each i in [0, count), on up to `threads` threads; returns when all are done.
/// Calls must not touch each other's data. When calls throw, the exception of the smallest index
/// is thrown again here, after all threads ended.
void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work);

/// For std::async: work that goes on beside the caller's, or with one thread waits until it is
/// asked for.
[[nodiscard]] std::launch launch_policy(unsigned threads);

/// `asked`, or the number of processors when it is 0; at least 1.
[[nodiscard]] unsigned thread_count(int asked);

}  // namespace plumbline::pipeline
