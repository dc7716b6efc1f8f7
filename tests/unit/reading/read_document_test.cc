#include "reading/read_document.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "reading/clean_text.h"
#include "reading/html.h"
#include "reading/markdown.h"
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

namespace {

constexpr const char* kPage =
    "<html><head><title>x</title></head><body><nav><a href='/'>首页</a></nav>"
    "<h1>云溪区政府工作报告</h1><p>——2025年1月8日</p>\n<p>各位代表：</p><h2>一、2024年工作回顾</h2>"
    "<p>全区<b>生产总值</b>增长５.2&#37;，新增\n      养老床位&nbsp;300张，见<a "
    "href='x'>公报</a>各节。</p>"
    "<table><tr><td>新增学位</td><td>3万个</td></tr></table><h2>二、2025年工作安排</h2>"
    "<p>建成学校3所。</p><footer>版权</footer></body></html>";

constexpr const char* kMarkdown =
    "# 云溪区政府工作报告\n\n——2025年1月8日\n\n各位代表：\n\n## 一、2024年工作回顾\n\n"
    "全区**生产总值**增长5.2%，新增养老床位300张[^1]，见[公报](http://x)各节。\n\n"
    "| 新增学位 | 3万个 |\n|---|---|\n\n## 二、2025年工作安排\n\n建成学校3所。\n\n[^1]: 注。\n";

model::Document read_as(const char* path, const std::string& bytes) {
  source::DiagnosticSink sink;
  auto document = reading::read_document({path, bytes}, {}, test::section_lexicon(), sink);
  REQUIRE(document);
  CHECK(sink.diagnostics().empty());
  return std::move(*document);
}

}  // namespace

TEST_CASE("a page and a Markdown text are read alike, and no mark of theirs is left") {
  for (const auto& document : {read_as("a.html", kPage), read_as("a.md", kMarkdown)}) {
    CHECK(document.info.title == "云溪区政府工作报告");
    CHECK(document.info.delivered_year == 2025);
    CHECK(test::outline_of(document).find("2024年工作回顾") != std::string::npos);
    CHECK(document.text.find("新增养老床位300张，见公报各节。\n新增学位，3万个。") !=
          std::string::npos);
    CHECK(document.text.find_first_of("<>*#[]|&") == std::string::npos);
    CHECK(document.text.find("注。") == std::string::npos);
  }
}

TEST_CASE("the bytes of every clause of a page or Markdown text, cleaned again, are the clause") {
  struct Case {
    model::Document document;
    reading::Glyphs (*read)(const reading::Glyphs&, reading::CleanupLog&);
  };
  for (const Case& c : {Case{read_as("a.html", kPage), reading::read_html},
                        Case{read_as("a.md", kMarkdown), reading::read_markdown}}) {
    REQUIRE(c.document.clauses.size() > 8);
    for (const model::Clause& clause : c.document.clauses) {
      const auto place = c.document.offsets.to_file(clause.span);
      const auto bytes = std::string_view(c.document.file_bytes).substr(place.from, place.size());
      reading::CleanupLog log;
      const auto glyphs = c.read(test::glyphs_of(bytes), log);
      CHECK(reading::clean_piece(glyphs, false, false) == c.document.view(clause.span));
    }
  }
}

TEST_CASE("a text that names no year gives no tasks, with a warning") {
  source::DiagnosticSink sink;
  const auto document = reading::read_document(
      {"a.txt", "云溪区政府工作报告\n一、工作回顾\n新增床位3张。\n二、工作安排\n建成学校3所。\n"},
      {}, test::section_lexicon(), sink);
  REQUIRE(document);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == "source-without-year");
  for (const auto& sentence : document->sentences) CHECK(sentence.part == model::Part::other);
}

TEST_CASE("a page without a text is one error") {
  source::DiagnosticSink sink;
  CHECK_FALSE(
      reading::read_document({"a.html", "<p><img src=x></p>"}, {}, test::section_lexicon(), sink));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == "source-empty");
}
