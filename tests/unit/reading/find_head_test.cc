#include "reading/find_head.h"

#include <doctest/doctest.h>

#include <string>

#include "reading/find_sections.h"
#include "reading_fixture.h"

namespace calendar = plumbline::calendar;
namespace model = plumbline::model;
namespace reading = plumbline::reading;
namespace test = plumbline::test;
using model::DocumentKind;

namespace {

reading::Head head_of(const std::string& text) {
  const reading::CleanText cleaned = test::clean(text);
  const std::size_t body = reading::find_body(cleaned, test::section_words());
  return reading::find_head(cleaned, body, test::section_words());
}

}  // namespace

TEST_CASE("title, day and kind are read from the lines before the speech") {
  const reading::Head head = head_of(
      "当前位置:首页\n政 府 工 作 报 告\n——2025年1月8日在云溪区第三届人民代表大会第一次会议上\n"
      "云溪区区长 某某\n各位代表：\n一、2024年工作回顾\n");
  CHECK(head.title == "政府工作报告");
  CHECK(head.delivered == calendar::Date{2025, 1, 8});
  CHECK(head.delivered_year == 2025);
  CHECK(head.kind == DocumentKind::work_report);
  CHECK(head.jurisdiction == "云溪区");
}

TEST_CASE("the kind of a report is what its title says") {
  struct Case {
    const char* title;
    DocumentKind kind;
  };
  for (const Case& c :
       {Case{"云溪区2024年政府工作报告", DocumentKind::work_report},
        Case{"云溪区关于人大审议意见研究处理情况的报告", DocumentKind::follow_up},
        Case{"云溪区关于上半年计划审议意见的报告", DocumentKind::follow_up},
        Case{"云溪区关于2024年上半年计划执行情况的报告", DocumentKind::mid_year},
        Case{"云溪区2024年重点任务完成情况的报告", DocumentKind::follow_up},
        Case{"云溪区2024年计划执行情况与2025年计划草案的报告", DocumentKind::work_report}}) {
    CAPTURE(c.title);
    CHECK(head_of(std::string(c.title) + "\n各位代表：\n一、工作\n").kind == c.kind);
  }
}

TEST_CASE("a month without a day, a day that does not exist, and a date elsewhere") {
  const reading::Head month = head_of("政府工作报告\n（2025年1月）\n各位代表：\n");
  CHECK_FALSE(month.delivered);
  CHECK(month.delivered_year == 2025);
  const reading::Head wrong = head_of("政府工作报告\n——2025年2月30日在会议上\n各位代表：\n");
  CHECK_FALSE(wrong.delivered);
  CHECK(wrong.delivered_year == 2025);
  const reading::Head elsewhere = head_of("发布时间：2025年2月3日\n政府工作报告\n各位代表：\n");
  CHECK_FALSE(elsewhere.delivered_year);
}

TEST_CASE("a report without a title line takes the name that its speaker gives it") {
  const reading::Head head = head_of("各位代表：\n现在，我代表国务院，作政府工作报告，请审议。\n");
  CHECK(head.title == "政府工作报告");
  CHECK(head.jurisdiction == "国务院");
  CHECK(head_of("2024年工作回顾\n经济平稳。\n").title.empty());
}

TEST_CASE("a report with English beside the Chinese is bilingual") {
  std::string text = "云溪区政府工作报告\nGovernment Work Report of Yunxi\n一、2024年工作回顾\n";
  for (int i = 0; i < 6; ++i) text += "新增3家。\nThree were added.\n";
  CHECK(head_of(text).kind == DocumentKind::bilingual);
}
