// Every conclusion made again from its record: of the county, the shipped example, and the shared
// reports. And a record with one thing changed, which must be seen.
#include "pipeline/replay.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "corpus.h"
#include "explained_county.h"

namespace plumbline::pipeline {
namespace {

std::string text_of(const std::vector<Discrepancy>& found) {
  std::string text;
  for (const auto& one : found) text += one.conclusion + ": " + one.differs + "\n";
  return text;
}

std::string replayed(const test::ExplainedCounty& county) {
  return text_of(replay(county.analysis, county.mappings.mappings, *county.packs));
}

// What is found when one thing of the county's record was changed.
std::string broken(const std::function<void(model::Analysis&)>& change) {
  static test::ExplainedCounty& county = []() -> test::ExplainedCounty& {
    static test::ExplainedCounty loaded;
    loaded.load();
    return loaded;
  }();
  const model::Analysis whole = county.analysis;
  change(county.analysis);
  std::string found = replayed(county);
  county.analysis = whole;
  return found;
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

model::Link& strongest(model::Analysis& analysis) {
  return *std::max_element(analysis.links.begin(), analysis.links.end(),
                           [](const auto& a, const auto& b) { return a.bits < b.bits; });
}

// A workspace out of files on the disk, run, and read back from its store.
class Workspace {
 public:
  explicit Workspace(const std::vector<std::pair<std::string, std::string>>& sources) {
    county_.county.remove("2024.txt");
    county_.county.remove("2025.txt");
    std::string settings = "plumbline: 1\nsources:\n";
    for (const auto& [id, path] : sources) {
      settings += "  - {id: " + id + ", file: " + path + "}\n";
    }
    county_.county.write("plumbline.yaml", settings);
    county_.county.run();
    county_.load();
  }
  [[nodiscard]] const test::ExplainedCounty& county() const { return county_; }

 private:
  test::ExplainedCounty county_;
};

}  // namespace

TEST_CASE("the record suffices for every link and status of the county") {
  test::ExplainedCounty county;
  county.county.run();
  county.load();  // out of the store
  REQUIRE(!county.analysis.links.empty());
  CHECK(replayed(county).empty());
}

TEST_CASE("decisions in the mapping are part of the record") {
  test::ExplainedCounty county;
  county.county.run();
  county.county.replace("mappings/云渡县-2024.yaml", "decision: proposed", "decision: rejected");
  county.county.run();
  county.load();
  CHECK(replayed(county).empty());
}

TEST_CASE("a broken record of a link is seen") {
  CHECK(says(broken([](auto& a) { strongest(a).evidence.pop_back(); }), "the evidence sums to"));
  CHECK(says(broken([](auto& a) { strongest(a).evidence.front().bits += 1.0; }),
             "bits were recorded, the rule gives"));
  CHECK(says(broken([](auto& a) { strongest(a).evidence.back().level = "no such"; }),
             "level 'no such' was recorded"));
  CHECK(says(broken([](auto& a) { strongest(a).evidence.back().version += 1; }),
             "was recorded, the rule is at"));
  CHECK(says(broken([](auto& a) { strongest(a).evidence.back().rule.value = "link/gone"; }),
             "there is no such rule"));
  CHECK(says(broken([](auto& a) { strongest(a).verdict = model::Verdict::review; }),
             "review was recorded, the verdict is accepted"));
  CHECK(says(broken([](auto& a) { strongest(a).probability = 0.5; }), "are not odds of"));
  CHECK(says(broken([](auto& a) { a.links.erase(a.links.begin()); }), "no such link was recorded"));
  CHECK(says(broken([](auto& a) {
               a.links.push_back(a.links.front());
               a.links.back().result = a.results.back().id;
             }),
             "linking again does not give it"));
}

TEST_CASE("a broken record of a status is seen") {
  const auto graded = [](model::Analysis& analysis) -> model::Assessment& {
    return *std::find_if(analysis.assessments.begin(), analysis.assessments.end(),
                         [](const auto& one) { return one.attainment.has_value(); });
  };
  CHECK(says(broken([&](auto& a) { graded(a).reported = model::Status::pending; }),
             "no step of the proof gives pending"));
  CHECK(says(broken([&](auto& a) { graded(a).proof.front().rule->level = "zero"; }),
             "case 'zero' was recorded"));
  CHECK(says(broken([&](auto& a) {
               for (auto& [fact, value] : graded(a).proof.front().rule->matched) {
                 if (fact == "links") value = "0";
               }
             }),
             "its condition does not hold"));
  CHECK(says(broken([&](auto& a) { graded(a).attainment->actual += 1.0; }),
             "its proof or findings differ"));
}

TEST_CASE("the record suffices for the shipped example") {
  const std::string folder = plumbline::test::source_folder() + "/datasets/example";
  std::vector<std::pair<std::string, std::string>> sources;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    sources.emplace_back(entry.path().filename().string(), entry.path().string());
  }
  std::sort(sources.begin(), sources.end());
  REQUIRE(!sources.empty());
  const Workspace workspace(sources);
  CHECK(!workspace.county().analysis.links.empty());
  CHECK(replayed(workspace.county()).empty());
}

TEST_CASE("the record suffices for each labelled pair of reports") {
  const auto corpus = plumbline::test::corpus_folder();
  if (!corpus) return plumbline::test::skip("the shared reports are not there");
  const std::vector<std::pair<std::string, std::string>> pairs{
      {"2006", "2007"}, {"2011", "2012"}, {"2015", "2016"}, {"2018", "2019"}, {"2023", "2024"}};
  for (const auto& [plan, review] : pairs) {
    CAPTURE(plan);
    const Workspace workspace(
        {{"p", *corpus + "/gwr/" + plan + ".txt"}, {"r", *corpus + "/gwr/" + review + ".txt"}});
    CHECK(workspace.county().analysis.links.size() > 20);
    CHECK(replayed(workspace.county()).empty());
  }
}

}  // namespace plumbline::pipeline
