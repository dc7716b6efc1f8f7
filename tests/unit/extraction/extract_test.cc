#include "extraction/extract.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "corpus.h"
#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace model = plumbline::model;
namespace rules = plumbline::rules;
namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

// `kind text` of each task, one a line; parts are indented below their whole.
std::string tasks(const std::string& plan) {
  std::string all;
  for (const model::Task& task : test::extract(test::report("完成各项任务。", plan)).tasks) {
    all += task.part_of ? "  " : "";
    all += std::string(model::to_word(task.kind)) + ' ' + task.text + '\n';
  }
  return all;
}

std::string results(const std::string& review) {
  std::string all;
  for (const model::Result& result : test::extract(test::report(review, "新建驿站。")).results) {
    all += result.part_of ? "  " : "";
    all += std::string(model::to_word(result.aspect)) + ' ' + result.text + '\n';
  }
  return all;
}

}  // namespace

TEST_CASE("every example of the shipped extraction rules holds") {
  const auto outcomes = test::extract_rules().test_examples([](std::string_view sentence) {
    return extraction::facts_from_text(sentence, model::Part::plan, test::shipped_lexicon());
  });
  CHECK(outcomes.size() > 40);
  for (const rules::ExampleOutcome& outcome : outcomes) {
    CAPTURE(outcome.rule.value);
    CAPTURE(outcome.span.from);
    CHECK(outcome.passed != outcome.todo);
    CHECK(outcome.message == (outcome.todo ? outcome.message : ""));
  }
}

TEST_CASE("a clause that promises several things is a whole with its parts") {
  CHECK(tasks("新建养老驿站6家、改造老旧小区8个，推动云溪剧院竣工。") ==
        "target 新建养老驿站6家、改造老旧小区8个，推动云溪剧院竣工\n"
        "  target 新建养老驿站6家\n"
        "  target 改造老旧小区8个\n"
        "  milestone 推动云溪剧院竣工\n");
}

TEST_CASE("a clause with one promise is a task alone") {
  CHECK(tasks("城镇新增就业8000人以上。出台停车管理办法。") ==
        "target 城镇新增就业8000人以上\n"
        "action 出台停车管理办法\n");
}

TEST_CASE("slogans, guides and announcements are no tasks") {
  CHECK(tasks("坚持以人民为中心，不断增强发展动力。今年要重点抓好以下工作。"
              "创新是引领发展的第一动力。到2030年实现碳达峰。") == "");
}

TEST_CASE("tasks have unique short titles, ids, due dates and their place in the file") {
  const auto document =
      test::report("完成各项任务。", "新建驿站8家。10月底前出台停车管理办法。出台停车管理办法。");
  const auto reading = test::extract(document);
  REQUIRE(reading.tasks.size() == 3);
  const model::Task& first = reading.tasks[1];
  CHECK(first.title == "出台停车管理办法");
  CHECK(reading.tasks[2].title == "出台停车管理办法（2）");
  CHECK(first.id != reading.tasks[2].id);
  CHECK(first.due == plumbline::calendar::Date{2025, 10, 31});
  CHECK_FALSE(reading.tasks[2].due);
  CHECK(first.year == 2025);
  CHECK(first.jurisdiction == document.info.jurisdiction);
  CHECK(first.passage.quote == "10月底前出台停车管理办法");
  CHECK(document.file_bytes.substr(first.passage.span.from, first.passage.span.size()) ==
        first.passage.quote);
  CHECK(first.passage.line == 9);
  CHECK_FALSE(first.found_by.empty());
}

TEST_CASE("results say how they speak of their act, figures with what leans on them") {
  CHECK(results("地区生产总值达到860亿元，增长5.2%。推进老旧小区改造。云溪剧院竣工。") ==
        "done 地区生产总值达到860亿元，增长5.2%\n"
        "under_way 推进老旧小区改造\n"
        "done 云溪剧院竣工\n");
}

TEST_CASE("results are known by their bytes, parts by their whole") {
  const auto reading = test::extract(test::report("新建驿站6家，改造小区8个。", "新建驿站。"));
  REQUIRE(reading.results.size() == 3);
  CHECK(reading.results[1].part_of == reading.results[0].id);
  CHECK(reading.results[0].id.value ==
        "yunxi/2025@" + std::to_string(reading.results[0].passage.span.from) + '-' +
            std::to_string(reading.results[0].passage.span.to));
  CHECK(reading.results[0].year == 2024);
}

TEST_CASE("the same report gives the same reading") {
  const auto document = test::report("新建驿站6家，改造小区8个。", "新建驿站8家，出台停车办法。");
  CHECK(test::extract(document) == test::extract(document));
}

TEST_CASE("a task keeps its id wherever in the plan it stands") {
  const auto ids = [](const std::string& plan) {
    std::set<std::string> all;
    for (const auto& task : test::extract(test::report("完成各项任务。", plan)).tasks) {
      all.insert(task.id.value);
    }
    return all;
  };
  CHECK(ids("新建驿站8家。出台停车办法。推动云溪剧院竣工。") ==
        ids("新建驿站8家。推动云溪剧院竣工。出台停车办法。"));
}

TEST_CASE("a document without a plan gives no tasks") {
  const auto reading = test::extract(test::read_report("云溪区的一则通知\n大家好。\n"));
  CHECK(reading.tasks.empty());
  CHECK(reading.results.empty());
}

TEST_CASE("a reading lists sections, years and all measures with their passages") {
  const auto reading = test::extract(test::report("新建驿站6家。", "新建驿站8家。"));
  CHECK(reading.sections.size() == 2);
  CHECK(reading.review_years == std::vector<int>{2024});
  CHECK(reading.plan_years == std::vector<int>{2025});
  REQUIRE(reading.measures.size() >= 2);
  for (const auto& measure : reading.measures) CHECK(measure.passage.line > 0);
}
