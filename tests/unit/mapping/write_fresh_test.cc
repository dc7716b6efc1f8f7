#include <doctest/doctest.h>

#include "corpus.h"
#include "mapping/mapping.h"
#include "mapping/merge.h"
#include "plan_sample.h"

namespace plumbline::mapping {

TEST_CASE("a fresh mapping lists the plan's tasks with what was found for them") {
  CHECK(sample_file() == test::read_file(test::source_folder() + "/tests/unit/mapping/fresh.yaml"));
}

TEST_CASE("a fresh mapping reads back as the machine's from end to end") {
  source::DiagnosticSink sink;
  const auto mapping = load_mapping({"m.yaml", sample_file()}, sink);
  REQUIRE(mapping);
  CHECK(sink.diagnostics().empty());
  REQUIRE(mapping->tasks.size() == 3);
  for (const MappedTask& task : mapping->tasks) {
    CAPTURE(task.id.value);
    CHECK(task.own.empty());
    CHECK_FALSE(task.touched);
    CHECK_FALSE(task.by_hand());
    for (const MappedResult& result : task.results) CHECK_FALSE(result.touched);
  }
}

TEST_CASE("a plan without tasks has an empty list, and no jurisdiction where none is known") {
  CHECK(write_fresh({}, {"", 2026, {{"a.txt"}}}) ==
        "# yaml-language-server: $schema=../.plumbline/schemas/mapping.schema.json\n"
        "plumbline: 1\nplan: {year: 2026, sources: [a.txt]}\ntasks: []\n");
}

TEST_CASE("a task of another source than the plan's first says so") {
  model::Analysis analysis = sample_analysis();
  analysis.tasks[1].passage.source.value = "yx/extra.txt";
  const std::string bytes =
      write_fresh(analysis, {"云溪区", 2025, {{kPlanSource}, {"yx/extra.txt"}}});
  CHECK(bytes.find("    quote: 改造2家\n    source: yx/extra.txt\n") != std::string::npos);
}

TEST_CASE("a quote that breaks over lines is written on one") {
  model::Analysis analysis = sample_analysis();
  analysis.tasks[2].passage.quote = "云溪\r\n　　大桥\n建成 通车";
  CHECK(write_fresh(analysis, sample_plan()).find("    quote: 云溪大桥建成 通车\n") !=
        std::string::npos);
}

TEST_CASE("results that read the same are told apart by a fingerprint") {
  model::Analysis analysis = sample_analysis();
  analysis.results.push_back(make_result("新增养老服务中心5家", 90));
  analysis.results.back().sentence = "东片新增养老服务中心5家";
  const std::string bytes = write_fresh(analysis, sample_plan());
  CHECK(bytes.find("        source: yx/2026.txt\n        fingerprint: ") != std::string::npos);
}

TEST_CASE("every plan that was read is a plan year, by the sources that gave its tasks") {
  model::Analysis analysis = sample_analysis();
  analysis.readings[1].plan_years = {2026};
  model::Reading edition = analysis.readings[0];  // its tasks were not counted again
  edition.info.id.value = "yx/2025.en.txt";
  analysis.readings.push_back(edition);
  const std::vector<PlanYear> expected = {{"云溪区", 2025, {{kPlanSource}}},
                                          {"云溪区", 2026, {{kReportSource}}}};
  CHECK(plan_years(analysis) == expected);
}

}  // namespace plumbline::mapping
