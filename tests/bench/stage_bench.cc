// Times single stages on one thread, for run_bench.py: prints one JSON object.
//
//   plumbline_stage_bench read FILE...             reading, measures and extraction of each file
//   plumbline_stage_bench series FILE...           the same of 1, 10, 100, 1,000 reports, in turn
//   plumbline_stage_bench link PLAN OUTCOME        linking two reports
//   plumbline_stage_bench jurisdiction TASKS RESULTS   linking statements that it invents
//
// Times are processor time of the process, in milliseconds.
#include <sys/resource.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "extraction/extract.h"
#include "linking/link.h"
#include "pipeline/packs.h"
#include "reading/read_document.h"
#include "statement_maker.h"
#include "workspace/shipped_files.h"

namespace plumbline::bench {
namespace {

using Json = nlohmann::ordered_json;

pipeline::Packs shipped_packs() {
  const pipeline::PackFiles files{
      workspace::shipped_sources("rules/"), workspace::shipped_sources("lexicon/"), {}};
  source::DiagnosticSink sink;
  auto packs = pipeline::compile_packs(files, sink);
  if (!packs) throw std::runtime_error("the shipped packs do not compile");
  return std::move(*packs);
}

source::SourceFile file_at(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + path);
  return {path, bytes.str()};
}

model::Reading read_all(const source::SourceFile& file, const pipeline::Packs& packs) {
  source::DiagnosticSink sink;
  model::SourceInfo stated;
  stated.id.value = file.path;
  stated.path = file.path;
  const auto document = reading::read_document(file, stated, *packs.lexicon, sink);
  if (!document) throw std::runtime_error("cannot read " + file.path);
  return extraction::extract(*document, packs.extract, *packs.lexicon);
}

double milliseconds_of(const std::function<void()>& work) {
  const std::clock_t begin = std::clock();
  work();
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

double median_of(int rounds, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) times.push_back(milliseconds_of(work));
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

// The first time includes what patterns build when they meet their first texts.
Json bench_read(const std::vector<std::string>& paths) {
  constexpr int kRounds = 15;
  Json all = Json::array();
  for (const std::string& path : paths) {
    const auto packs = shipped_packs();
    const auto file = file_at(path);
    const auto read = [&] { static_cast<void>(read_all(file, packs)); };
    const double first = milliseconds_of(read);
    all.push_back({{"file", path},
                   {"bytes", file.bytes.size()},
                   {"first", first},
                   {"median", median_of(kRounds, read)}});
  }
  return all;
}

Json bench_series(const std::vector<std::string>& paths) {
  const auto packs = shipped_packs();
  std::vector<source::SourceFile> files;
  for (const std::string& path : paths) files.push_back(file_at(path));
  Json all = Json::array();
  for (const std::size_t count : {1, 10, 100, 1000}) {
    std::size_t bytes = 0;
    const double spent = milliseconds_of([&] {
      for (std::size_t i = 0; i < count; ++i) {
        const auto& file = files[i % files.size()];
        bytes += file.bytes.size();
        static_cast<void>(read_all(file, packs));
      }
    });
    all.push_back({{"reports", count}, {"bytes", bytes}, {"total", spent}});
  }
  return all;
}

Json link_figures(const std::vector<model::Task>& tasks, const std::vector<model::Result>& results,
                  const pipeline::Packs& packs, int rounds) {
  linking::LinkStatistics statistics;
  std::size_t links = 0;
  const double spent = median_of(rounds, [&] {
    links = linking::link(tasks, results, {}, packs.link, *packs.lexicon, &statistics).size();
  });
  return {{"tasks", tasks.size()},
          {"results", results.size()},
          {"pairs_possible", statistics.pairs_possible},
          {"pairs_compared", statistics.pairs_compared},
          {"links", links},
          {"median", spent},
          {"megabytes", peak_megabytes()}};
}

// The plan of the first report, and what the second reports on that year.
Json bench_link(const std::string& plan, const std::string& outcome) {
  constexpr int kRounds = 15;
  const auto packs = shipped_packs();
  const auto before = read_all(file_at(plan), packs);
  const auto after = read_all(file_at(outcome), packs);
  std::vector<model::Result> results;
  if (before.tasks.empty()) throw std::runtime_error("no tasks in " + plan);
  const int year = before.tasks.front().year;
  std::copy_if(after.results.begin(), after.results.end(), std::back_inserter(results),
               [&](const model::Result& result) { return result.year == year; });
  return link_figures(before.tasks, results, packs, kRounds);
}

Json bench_jurisdiction(std::size_t tasks, std::size_t results) {
  const auto packs = shipped_packs();
  Json all = Json::array();
  for (const std::size_t part : {16, 8, 4, 2, 1}) {
    const auto made = make_statements(tasks / part, results / part, packs);
    all.push_back(link_figures(made.tasks, made.results, packs, 1));
  }
  return all;
}

Json run(const std::vector<std::string>& arguments) {
  const std::string mode = arguments.empty() ? "" : arguments.front();
  const std::vector<std::string> rest(arguments.begin() + (arguments.empty() ? 0 : 1),
                                      arguments.end());
  if (mode == "read" && !rest.empty()) return bench_read(rest);
  if (mode == "series" && !rest.empty()) return bench_series(rest);
  if (mode == "link" && rest.size() == 2) return bench_link(rest[0], rest[1]);
  if (mode == "jurisdiction" && rest.size() == 2) {
    return bench_jurisdiction(std::stoul(rest[0]), std::stoul(rest[1]));
  }
  throw std::runtime_error(
      "usage: read FILE... | series FILE... | link PLAN OUTCOME | jurisdiction TASKS RESULTS");
}

}  // namespace
}  // namespace plumbline::bench

int main(int argc, char** argv) {
  try {
    std::cout << plumbline::bench::run({argv + 1, argv + argc}).dump() << '\n';
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
