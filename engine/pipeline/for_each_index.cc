#include "pipeline/for_each_index.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace plumbline::pipeline {

void for_each_index(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t)>& work) {
  std::vector<std::exception_ptr> thrown(count);
  std::atomic<std::size_t> next{0};
  const auto loop = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        thrown[i] = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> helpers;
    const std::size_t wanted = std::min<std::size_t>(threads, count);
    for (std::size_t i = 1; i < wanted; ++i) helpers.emplace_back(loop);
    loop();
  }
  for (const auto& exception : thrown) {
    if (exception) std::rethrow_exception(exception);
  }
}

std::launch launch_policy(unsigned threads) {
  return threads > 1 ? std::launch::async : std::launch::deferred;
}

unsigned thread_count(int asked) {
  if (asked > 0) return static_cast<unsigned>(asked);
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace plumbline::pipeline
