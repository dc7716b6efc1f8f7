#include "reading/find_sections.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace model = plumbline::model;
namespace reading = plumbline::reading;
namespace test = plumbline::test;

TEST_CASE("sections nest and their bodies hold their sub-sections") {
  const model::Document document = test::read(
      "云溪区政府工作报告\n各位代表：\n一、2024年工作回顾\n开场的话。\n（一）产业\n产业加快发展。"
      "新增企业3家，产值增长5%。\n——就业稳定。新增就业3万人。\n（二）民生\n新建学校2所。\n"
      "二、2025年工作安排\n新建公园3处。\n");
  CHECK(test::outline_of(document) ==
        "chinese 2024年工作回顾\n"
        "  parenthesised 产业\n"
        "    none 产业加快发展\n"
        "      bullet 就业稳定\n"
        "  parenthesised 民生\n"
        "chinese 2025年工作安排\n");
  const auto body = [&](std::size_t i) {
    return std::string(document.view(document.sections[i].body));
  };
  CHECK(body(0).find("新建学校") != std::string::npos);
  CHECK(body(0).find("2025年") == std::string::npos);
  CHECK(body(1).find("新增就业") != std::string::npos);
  CHECK(body(1).find("新建学校") == std::string::npos);
  CHECK(body(5) == "\n新建公园3处。");
}

TEST_CASE("clauses are numbered within their sentences, numbers of items are no part of them") {
  const model::Document document =
      test::read("一、2025年工作安排\n（一）民生\n1.新建学校2所，改造3所；招聘教师。\n2.其他。\n");
  std::string clauses;
  for (const model::Clause& clause : document.clauses) {
    clauses +=
        std::to_string(clause.sentence) + ":" + std::string(document.view(clause.span)) + " ";
  }
  CHECK(clauses == "0:2025年工作安排 1:民生 2:新建学校2所 2:改造3所 3:招聘教师 4:其他 ");
}

TEST_CASE("the body begins behind title, date and speaker") {
  struct Case {
    const char* text;
    std::size_t body;
  };
  for (const Case& c :
       {Case{"政府工作报告\n——2025年1月8日在会议上\n区长 某某\n各位代表：\n", 3},
        Case{"2024年工作回顾\n经济平稳。\n", 0}, Case{"云溪区2021年度工作报告\n一、工作\n", 1},
        Case{"没有标题的一句话。\n", 0}}) {
    CAPTURE(c.text);
    CHECK(reading::find_body(test::clean(c.text), test::section_words()) == c.body);
  }
}
