// Work on the items of a list by several threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <future>
#include <iterator>
#include <utility>
#include <vector>

namespace plumbline::linking {

/// What `work(from, to)`, which returns a vector, gives for stretches that cover [0, count), put
/// together in order: the same whatever the number of threads. One stretch a thread; a short list
/// is one stretch.
template <class Work>
auto in_stretches(std::size_t count, unsigned threads, const Work& work) {
  constexpr std::size_t kShortest = 64;
  const std::size_t stretch = std::max(kShortest, (count + threads - 1) / threads);
  std::vector<std::future<decltype(work(count, count))>> others;
  for (std::size_t from = stretch; from < count; from += stretch) {
    others.push_back(std::async(std::launch::async, work, from, std::min(from + stretch, count)));
  }
  auto all = work(0, std::min(stretch, count));
  for (auto& other : others) {
    auto part = other.get();
    std::move(part.begin(), part.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace plumbline::linking
