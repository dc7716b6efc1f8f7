#include "reading/heading.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace model = plumbline::model;
namespace reading = plumbline::reading;
namespace test = plumbline::test;
using model::NumberingStyle;

namespace {

// The heading that the first paragraph of a text is or begins with.
std::string heading_of(const std::string& text, bool in_head = false) {
  const reading::CleanText cleaned = test::clean(text);
  const reading::Paragraph& first = cleaned.paragraphs.at(0);
  const auto sentences = reading::split_sentences(
      std::string_view(cleaned.text).substr(first.span.from, first.span.size()), first.span.from,
      first.language);
  reading::HeadingContext context;
  context.text = cleaned.text;
  context.words = &test::section_words();
  context.next = cleaned.paragraphs.size() > 1 ? &cleaned.paragraphs[1] : nullptr;
  context.in_head = in_head;
  context.sections = 1;
  const auto heading = reading::find_heading(first, sentences, context);
  if (!heading) return "none";
  return cleaned.text.substr(heading->title.from, heading->title.size()) +
         (heading->run_in ? " +" : "") + (heading->names_part ? " part" : "");
}

}  // namespace

TEST_CASE("headings of every style are found, with the text that runs on behind them") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"一、2024年工作回顾\n经济平稳。", "2024年工作回顾"},
      {"（一）加快发展。\n经济平稳。", "加快发展"},
      {"（四）发展社会事业。财政用于教育的支出增加3亿元。\n其他。", "发展社会事业 +"},
      {"1.就业稳定。新增就业3万人。\n其他。", "就业稳定 +"},
      {"●迎难而上，稳定增长\n经济平稳。", "迎难而上，稳定增长"},
      {"——抗疫情、保供应。累计供应3亿剂。\n其他。", "抗疫情、保供应 +"},
      {"第一，加强农业\n要稳定面积。", "加强农业"},
      {"一是推进调整。淘汰落后产能。\n其他。", "推进调整 +"},
      {"2024年工作回顾\n经济平稳。", "2024年工作回顾 part"},
      {"产业升级步伐加快\n经济平稳。", "产业升级步伐加快"},
      {"精准发力调结构。立足定位，做强产业。\n其他。", "精准发力调结构 +"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(heading_of(c.text) == c.expected);
  }
}

TEST_CASE("items with figures, plain sentences and greetings are no headings") {
  for (const char* text :
       {"1.新增保障性住房3万套。\n2.新增学位5000个。", "——产值达到3亿元。比上年增长5%。\n其他。",
        "一是改造水库。\n二是治理河道。", "经济平稳运行。\n其他。", "各位代表：\n其他。",
        "现在，我代表区政府，请各位代表审议\n其他。", "过去一年成绩显著。经济平稳运行。\n其他。",
        "上半年建成东湖小学。启用新校区。\n其他。", "这是分内的责任。继续做好服务。\n其他。",
        "经济运行总体平稳", "Work Report of the District\n其他。",
        "这是一个很长很长的句子所以它不可能是什么标题才对。后面还有别的话。\n其他。"}) {
    CAPTURE(text);
    CHECK(heading_of(text) == "none");
  }
  CHECK(heading_of("云溪区区长某某\n各位代表：", true) == "none");
}
