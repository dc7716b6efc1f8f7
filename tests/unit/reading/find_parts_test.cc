#include "reading/find_parts.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "reading_fixture.h"

namespace model = plumbline::model;
namespace test = plumbline::test;

TEST_CASE("headings part a report, what thanks and appeals is neither") {
  const auto document = test::read(
      "云溪区政府工作报告\n——2025年1月8日在云溪区第三届人民代表大会第一次会议上\n各位代表：\n"
      "现在，我代表云溪区人民政府，向大会报告工作。\n一、2024年工作回顾\n新建学校2所；改造3所。\n"
      "成绩来之不易，向大家表示衷心感谢。\n在肯定成绩的同时，我们清醒认识到，河道治理未能完成。\n"
      "二、2025年工作安排\n新建公园3处。\n到2030年，公园达到90处。\n各位代表！让我们努力奋斗。\n");
  CHECK(test::parts_of(document) ==
        "other - 云溪区政府工作报告\n"
        "other - ——2025年1月8日在云溪区第三届人民代表大会第一次会议上\n"
        "other - 各位代表：\n"
        "other - 现在，我代表云溪区人民政府，向大会报告工作\n"
        "# other 2024 2024年工作回顾\n"
        "review 2024 新建学校2所\n"
        "review 2024 改造3所\n"
        "other - 成绩来之不易，向大家表示衷心感谢\n"
        "review 2024 在肯定成绩的同时，我们清醒认识到，河道治理未能完成\n"
        "# other 2025 2025年工作安排\n"
        "plan 2025 新建公园3处\n"
        "other - 到2030年，公园达到90处\n"
        "plan 2025 各位代表\n"
        "other - 让我们努力奋斗\n");
}

TEST_CASE("a paper whose title calls it a plan of a year holds tasks of that year") {
  const auto document = test::read(
      "云溪区2025年重点项目计划\n一、年度目标\n一季度开工20个。\n二、项目清单\n会展中心主体封顶。"
      "\n");
  CHECK(test::parts_of(document) ==
        "# other 2025 云溪区2025年重点项目计划\n"
        "# plan 2025 年度目标\n"
        "plan 2025 一季度开工20个\n"
        "# plan 2025 项目清单\n"
        "plan 2025 会展中心主体封顶\n");
}

TEST_CASE(
    "beside a review of the year a look back at a term is neither, but for the passages on the "
    "year that is over") {
  const auto document = test::read(
      "各位代表：\n一、过去五年工作回顾\n五年来，新建学校20所。\n2017年，新建学校3所。\n"
      "刚刚过去的2017年，产值增长5%。就业稳定。\n五年的成绩很大。\n主要体会是：\n第一，坚持改革\n"
      "要改革。\n二、对2018年工作的建议\n今年新建学校4所。\n过去一年，国防巩固。新的一年，要加强训"
      "练。\n");
  CHECK(test::parts_of(document) ==
        "other - 各位代表：\n"
        "# other - 过去五年工作回顾\n"
        "other - 五年来，新建学校20所\n"
        "review 2017 2017年，新建学校3所\n"
        "review 2017 刚刚过去的2017年，产值增长5%\n"
        "review 2017 就业稳定\n"
        "other - 五年的成绩很大\n"
        "other - 主要体会是：\n"
        "# other - 坚持改革\n"
        "other - 要改革\n"
        "# other 2018 对2018年工作的建议\n"
        "plan 2018 今年新建学校4所\n"
        "review 2017 过去一年，国防巩固\n"
        "plan 2018 新的一年，要加强训练\n");
}

TEST_CASE("a review of the term stands for that of its last year where there is no other") {
  const auto document = test::read(
      "各位代表：\n一、过去五年工作回顾\n五年来，新建学校20所。新建医院4所。\n2017年，新建学校3所。"
      "\n"
      "修路40公里。\n二、“十三五”时期的主要目标\n产值翻番。\n三、2018年工作安排\n新建公园3处。"
      "五年来，公园少了。五年来已建30处，今年再建5处。\n");
  CHECK(test::parts_of(document) ==
        "other - 各位代表：\n"
        "# other 2017 过去五年工作回顾\n"
        "review 2017 五年来，新建学校20所\n"
        "review 2017 新建医院4所\n"
        "review 2017 2017年，新建学校3所\n"
        "review 2017 修路40公里\n"
        "# other - “十三五”时期的主要目标\n"
        "other - 产值翻番\n"
        "# other 2018 2018年工作安排\n"
        "plan 2018 新建公园3处\n"
        "review 2017 五年来，公园少了\n"
        "plan 2018 五年来已建30处，今年再建5处\n");
  std::vector<bool> of_term;
  for (const model::Sentence& sentence : document.sentences) {
    if (sentence.part == model::Part::review) of_term.push_back(sentence.several_years);
  }
  CHECK(of_term == std::vector{true, true, false, true, true});
}

TEST_CASE("one heading for the past year and the term: the year comes first") {
  const auto document = test::read(
      "一、过去一年和五年工作总结\n2022年产值增长3%"
      "。\n过去五年极不寻常。\n——经济再上台阶。产值翻番。\n"
      "二、对2023年工作的建议\n新建公园3处。\n");
  CHECK(test::parts_of(document) ==
        "# other 2022 过去一年和五年工作总结\n"
        "review 2022 2022年产值增长3%\n"
        "review 2022 过去五年极不寻常\n"
        "# review 2022 经济再上台阶\n"
        "review 2022 产值翻番\n"
        "# other 2023 对2023年工作的建议\n"
        "plan 2023 新建公园3处\n");
}

TEST_CASE("behind the review comes the plan, whatever its first heading is called") {
  const auto document = test::read(
      "一、1999年工作回顾\n产值增长5%"
      "。\n2000年是世纪之交，要开好局。\n二、扩大需求\n新增投资3亿元。\n"
      "近年来投资偏低。\n三、加强农业\n兴修水利。\n");
  CHECK(test::parts_of(document) ==
        "# other 1999 1999年工作回顾\n"
        "review 1999 产值增长5%\n"
        "plan 2000 2000年是世纪之交，要开好局\n"
        "# plan 2000 扩大需求\n"
        "plan 2000 新增投资3亿元\n"
        "other - 近年来投资偏低\n"
        "# plan 2000 加强农业\n"
        "plan 2000 兴修水利\n");
  const auto unmarked =
      test::read("一、1999年工作回顾\n产值增长5%。\n二、扩大需求\n新增投资3亿元。\n");
  CHECK(test::parts_of(unmarked).ends_with("# plan 2000 扩大需求\nplan 2000 新增投资3亿元\n"));
}

TEST_CASE("follow-up and mid-year reports give results only, of the year that their title names") {
  const auto follow_up = test::read(
      "云溪区人民政府关于2022年计划审议意见落实情况的报告\n——2022年12月22日在常务委员会会议上\n"
      "各位委员：\n一、产业\n新增企业3家。\n二、下一步工作安排\n新建公园3处。\n");
  CHECK(
      test::parts_of(follow_up).ends_with("# review 2022 产业\nreview 2022 新增企业3家\n# other - "
                                          "下一步工作安排\nother - 新建公园3处\n"));
  const auto mid_year = test::read(
      "云溪区关于2024年上半年计划执行情况的报告\n各位委员：\n一、上半年主要指标\n产值增长5%。\n"
      "二、下半年工作安排\n新建公园3处。\n");
  CHECK(test::parts_of(mid_year).find("review 2024 产值增长5%") != std::string::npos);
  CHECK(test::parts_of(mid_year).find("other - 新建公园3处") != std::string::npos);
}

TEST_CASE("what is printed below the report is no part of it") {
  const auto document =
      test::read("一、2025年工作安排\n新建公园3处。\n责任编辑：某某\n新建学校3所。\n");
  CHECK(test::parts_of(document).ends_with(
      "plan 2025 新建公园3处\nother - 责任编辑：某某\nother - 新建学校3所\n"));
}

TEST_CASE("English lines stand in the part of the Chinese around them") {
  std::string text = "一、2024年工作回顾\nReview of 2024\n";
  for (int i = 0; i < 5; ++i) text += "新增3家。\nThree were added.\n";
  const auto document = test::read(text);
  const auto& last = document.sentences.back();
  CHECK(last.language == model::Language::en);
  CHECK(last.part == model::Part::review);
  CHECK(last.year == 2024);
}
