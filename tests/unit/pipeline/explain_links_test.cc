#include "pipeline/explain_links.h"

#include <doctest/doctest.h>

#include "explained_county.h"

namespace plumbline::pipeline {

using linking::Gate;

TEST_CASE("the explanation of a link weighs what its record weighs") {
  test::ExplainedCounty county;
  county.load();
  const auto task = county.task("新增养老床位200张");
  const auto pairs =
      LinkExplainer(county.analysis, task, county.mappings.mappings, *county.packs).compared();
  REQUIRE(!pairs.empty());
  const auto& first = pairs.front();
  REQUIRE(first.link != nullptr);
  CHECK(first.weight.bits == first.link->bits);
  CHECK(first.weight.evidence == first.link->evidence);
  CHECK_FALSE(first.stopped_at.has_value());
  CHECK(first.over_accept() > 0.0);
}

TEST_CASE("every link of every task is explained, before what is no link") {
  test::ExplainedCounty county;
  county.load();
  for (std::size_t task = 0; task < county.analysis.tasks.size(); ++task) {
    std::vector<const model::Link*> links;
    bool linked = true;
    for (const auto& pair :
         LinkExplainer(county.analysis, task, county.mappings.mappings, *county.packs).compared()) {
      CHECK((linked || pair.link == nullptr));
      linked = pair.link != nullptr;
      if (linked) links.push_back(pair.link);
    }
    std::vector<const model::Link*> recorded;
    for (const auto& link : county.analysis.links) {
      if (link.task == county.analysis.tasks[task].id) recorded.push_back(&link);
    }
    CHECK(links == recorded);
  }
}

TEST_CASE("a result of another year is weighed all the same") {
  test::ExplainedCounty county;
  county.load();
  const auto task = county.task("新增养老床位200张");
  const model::Result& other = county.result("地区生产总值增长5.1%");
  const LinkExplainer own(county.analysis, task, county.mappings.mappings, *county.packs);
  CHECK_FALSE(own.pair(other.id).has_value());
  const LinkExplainer with(county.analysis, task, county.mappings.mappings, *county.packs, &other);
  const auto pair = with.pair(other.id);
  REQUIRE(pair.has_value());
  CHECK(pair->stopped_at == Gate::year);
  CHECK(pair->weight.evidence.front().level == "prior");
}

TEST_CASE("a pair that a person rejected stops at that") {
  test::ExplainedCounty county;
  county.county.run();
  county.load();
  const std::string mapping = "mappings/云渡县-2024.yaml";
  REQUIRE(county.county.files.exists(source::join_path(county.county.root, mapping)));
  county.county.replace(mapping, "decision: proposed", "decision: rejected");
  county.load();
  bool rejected = false;
  for (std::size_t task = 0; task < county.analysis.tasks.size(); ++task) {
    for (const auto& pair :
         LinkExplainer(county.analysis, task, county.mappings.mappings, *county.packs).compared()) {
      rejected = rejected || pair.stopped_at == Gate::decision;
    }
  }
  CHECK(rejected);
}

}  // namespace plumbline::pipeline
