#include "reading/join_lines.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "reading_fixture.h"

namespace reading = plumbline::reading;
namespace test = plumbline::test;

namespace {

std::vector<std::string> paragraphs(const std::string& text) {
  const reading::CleanText cleaned = test::clean(text);
  std::vector<std::string> all;
  for (const auto& paragraph : cleaned.paragraphs) {
    all.push_back(cleaned.text.substr(paragraph.span.from, paragraph.span.size()));
  }
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("line breaks around a link do not cut a sentence") {
  CHECK(paragraphs("认真实施《\n河道管理条例\n》，完成整治。\n") ==
        Texts{"认真实施《河道管理条例》，完成整治。"});
  CHECK(paragraphs("本区依据\n\n一、回顾\n\n细颗粒物（PM\n2.5\n）下降。\n") ==
        Texts{"本区依据", "一、回顾", "细颗粒物（PM2.5）下降。"});
}

TEST_CASE("where blank lines part paragraphs, the lines between them are one") {
  CHECK(paragraphs("一、去年工作\n\n农业稳定发展。\n粮食产量达到8万吨。\n\n一是\n改造水库5座。\n\n"
                   "结束\n\n各位代表：\n谢谢大家。\n") ==
        Texts{"一、去年工作", "农业稳定发展。粮食产量达到8万吨。", "一是改造水库5座。", "结束",
              "各位代表：", "谢谢大家。"});
}

TEST_CASE("where every line is a paragraph, headings and paragraphs stay apart") {
  CHECK(paragraphs("2024年工作回顾\n经济平稳运行。\n产业升级\n新增企业300家\n") ==
        Texts{"2024年工作回顾", "经济平稳运行。", "产业升级", "新增企业300家"});
}

TEST_CASE("lines that were broken at the width of a page are joined") {
  std::string text;
  Texts expected;
  const std::string full = "云溪两岸绿道全线贯通沿河三座旧桥完成加固并换上新灯";
  for (int i = 0; i < 12; ++i) {
    text += full + "\n" + full + "\n并完成目标。\n";
    expected.push_back(full + full + "并完成目标。");
  }
  CHECK(paragraphs(text) == expected);
}

TEST_CASE("a title and a date line that go on below are joined") {
  CHECK(paragraphs("云溪区人民政府关于落实代表大会审查意见\n\n及常委会审议意见的报告\n\n"
                   "——2025年1月8日在云溪区第三届\n人民代表大会第一次会议上\n") ==
        Texts{"云溪区人民政府关于落实代表大会审查意见及常委会审议意见的报告",
              "——2025年1月8日在云溪区第三届人民代表大会第一次会议上"});
}

TEST_CASE("lines of two languages are never joined") {
  CHECK(
      paragraphs("工作报告\nWork Report of the District\n新增3家，\nThree were added,\n").size() ==
      4);
}

TEST_CASE("a page is as wide as it prints, so that digits do not make a line look long") {
  std::string text = "溪口区政府工作报告\n";
  for (int i = 0; i < 12; ++i) {
    text +=
        "新增养老床位三百张，完成老旧小区改造项目并投入\n使用，地区生产总值增长5.2%，投资增长12.5%"
        "，达\n";
  }
  text += "到目标。\n";
  const auto cleaned = test::clean(text);
  CHECK(cleaned.paragraphs.size() == 2);
  CHECK(cleaned.text.find("投入使用") != std::string::npos);
}
