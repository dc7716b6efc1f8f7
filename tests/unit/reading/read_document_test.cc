#include "reading/read_document.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace calendar = plumbline::calendar;
namespace model = plumbline::model;
namespace reading = plumbline::reading;
namespace source = plumbline::source;
namespace test = plumbline::test;

TEST_CASE("what is stated overrules what the text says") {
  const std::string text =
      "云溪区政府工作报告\n——2025年1月8日在会议上\n各位代表：\n一、工作回顾\n新增3家。\n";
  model::SourceInfo stated;
  stated.id = {"x"};
  stated.path = "x.txt";
  stated.jurisdiction = "江城市云溪区";
  stated.delivered = calendar::Date{2020, 3, 1};
  stated.kind = model::DocumentKind::follow_up;
  const auto info = test::read(text, stated).info;
  CHECK(info.id.value == "x");
  CHECK(info.title == "云溪区政府工作报告");
  CHECK(info.jurisdiction == "江城市云溪区");
  CHECK(info.delivered == calendar::Date{2020, 3, 1});
  CHECK(info.delivered_year == 2020);
  CHECK(info.kind == model::DocumentKind::follow_up);
  const auto read = test::read(text).info;
  CHECK(read.jurisdiction == "云溪区");
  CHECK(read.delivered == calendar::Date{2025, 1, 8});
  CHECK_FALSE(read.content_hash.empty());
}

TEST_CASE("a kind that is stated to be work-report overrules the title too") {
  source::DiagnosticSink sink;
  reading::ReadOptions options;
  options.kind_is_stated = true;
  const auto document = reading::read_document(
      {"x.txt", "关于审议意见办理情况的报告\n各位委员：\n一、产业\n新增3家。\n"}, {},
      test::section_lexicon(), sink, options);
  REQUIRE(document);
  CHECK(document->info.kind == model::DocumentKind::work_report);
}

TEST_CASE("the size limit is an option, and what can't be read gives no document") {
  source::DiagnosticSink sink;
  reading::ReadOptions options;
  options.size_limit = 10;
  CHECK_FALSE(reading::read_document({"x.txt", std::string(11, 'a')}, {}, test::section_lexicon(),
                                     sink, options));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].path == "x.txt");
  CHECK(sink.diagnostics()[0].code == "source-too-large");
}

TEST_CASE("texts of any shape are read to their end") {
  for (const std::string text : {"a", "。", "一、", "——", "\n\n各", "（", "1.", "各位代表！",
                                 "一是", "2024年", "《》", "\xEF\xBB\xBF区"}) {
    CAPTURE(text);
    const auto document = test::read(text);
    CHECK(document.offsets.text_size() == document.text.size());
  }
}
