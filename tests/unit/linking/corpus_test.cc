// Properties that the links of every pair of real reports must have.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus.h"
#include "extraction/extract.h"
#include "linking/candidates.h"
#include "linking/link.h"
#include "linking/propose_edges.h"
#include "linking_fixture.h"
#include "reading/read_document.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

struct YearPair {
  std::vector<model::Task> tasks;
  std::vector<model::Result> results;
};

model::Reading read(const std::string& path) {
  plumbline::source::DiagnosticSink sink;
  model::SourceInfo info;
  info.id.value = path;
  info.path = path;
  const plumbline::source::SourceFile file{path, test::read_file(path)};
  const auto document =
      plumbline::reading::read_document(file, info, test::shipped_lexicon(), sink);
  REQUIRE(document);
  return plumbline::extraction::extract(*document, test::shipped_extract_rules(),
                                        test::shipped_lexicon());
}

// What one report plans and the report of the next year says; nothing without the shared reports.
YearPair year_pair(int year) {
  YearPair pair;
  const auto folder = test::corpus_folder();
  if (!folder) {
    test::skip("no shared reports");
    return pair;
  }
  const std::string stem = *folder + "/gwr/";
  for (model::Task& task : read(stem + std::to_string(year) + ".txt").tasks) {
    if (task.year == year) pair.tasks.push_back(std::move(task));
  }
  for (model::Result& result : read(stem + std::to_string(year + 1) + ".txt").results) {
    if (result.year == year) pair.results.push_back(std::move(result));
  }
  return pair;
}

}  // namespace

TEST_CASE("links of real reports say why, and few pairs are compared") {
  const YearPair pair = year_pair(2018);
  if (pair.tasks.empty()) return;
  linking::LinkStatistics statistics;
  const auto links = linking::link(pair.tasks, pair.results, {}, test::shipped_rules(),
                                   test::shipped_lexicon(), &statistics);
  CHECK(links.size() > 50);
  CHECK(statistics.pairs_compared <= pair.tasks.size() * linking::kCandidates);
  std::set<std::pair<std::string, std::string>> seen;
  for (const model::Link& link : links) {
    CHECK(seen.emplace(link.task.value, link.result.value).second);
    double sum = 0.0;
    for (const model::Firing& firing : link.evidence) sum += firing.bits;
    CHECK(sum == doctest::Approx(link.bits));
  }
}

TEST_CASE("a promise can be followed through the years of real reports") {
  const auto folder = test::corpus_folder();
  if (!folder) {
    test::skip("no shared reports");
    return;
  }
  std::vector<model::Task> tasks;
  for (const int year : {2006, 2007, 2008, 2011, 2012, 2015, 2016, 2018, 2019}) {
    for (auto& task : read(*folder + "/gwr/" + std::to_string(year) + ".txt").tasks) {
      tasks.push_back(std::move(task));
    }
  }
  std::map<model::TaskId, model::TaskId> earlier;
  std::set<model::TaskId> reached;
  for (const auto& edge :
       linking::propose_edges(tasks, test::shipped_edge_rules(), test::shipped_lexicon())) {
    if (edge.kind != model::DependencyKind::continues) continue;
    CHECK(earlier.emplace(edge.from, edge.to).second);
    CHECK(reached.insert(edge.to).second);
  }
  std::size_t longest = 0;
  for (const auto& [task, before] : earlier) {
    std::size_t length = 1;
    for (auto at = earlier.find(task); at != earlier.end(); at = earlier.find(at->second)) ++length;
    longest = std::max(longest, length);
  }
  CHECK(longest >= 9);  // new jobs in towns were promised in each of these reports
}

TEST_CASE("linking real reports twice gives the same links") {
  const YearPair pair = year_pair(2015);
  if (pair.tasks.empty()) return;
  const auto once =
      linking::link(pair.tasks, pair.results, {}, test::shipped_rules(), test::shipped_lexicon());
  CHECK(once == linking::link(pair.tasks, pair.results, {}, test::shipped_rules(),
                              test::shipped_lexicon()));
}

TEST_CASE("what a person rejected is not proposed again, and nothing else is lost") {
  const YearPair pair = year_pair(2018);
  if (pair.tasks.empty()) return;
  const auto before =
      linking::link(pair.tasks, pair.results, {}, test::shipped_rules(), test::shipped_lexicon());
  REQUIRE_FALSE(before.empty());
  const linking::Decided rejected{
      before[0].task, before[0].result, model::Decision::rejected, {}, false};
  const auto after = linking::link(pair.tasks, pair.results, {&rejected, 1}, test::shipped_rules(),
                                   test::shipped_lexicon());
  for (const model::Link& link : after) {
    CHECK_FALSE((link.task == rejected.task && link.result == rejected.result));
  }
  CHECK(after.size() + 1 >= before.size());
}
