#include "reading/align_lines.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading_fixture.h"

namespace model = plumbline::model;
namespace reading = plumbline::reading;
namespace test = plumbline::test;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

const Pairs kPairs = {
    {"云渡县政府工作报告", "Government Work Report of Yundu County"},
    {"2024年是难忘的一年。", "The year 2024 was one to remember."},
    {"全县生产总值达到325.6亿元，增长6.2%。",
     "The gross product of the county reached 32.56 billion yuan, up 6.2%."},
    {"新建公园5个，改造老旧小区12个。",
     "Five parks were built, and 12 old residential compounds were renovated."},
    {"城镇新增就业8400人。", "A total of 8,400 urban jobs were created."},
    {"ABC产业园二期竣工。", "Phase II of the ABC Industrial Park was completed."},
    {"空气质量持续改善，群众满意度不断提升。",
     "Air quality kept improving, and people became more and more content."},
    {"粮食总产量18.7万吨，新建高标准农田3万亩。",
     "Grain output was 187,000 tonnes, and 30,000 mu of high-standard farmland was developed."},
    {"各位代表！", "Fellow deputies,"},
    {"谢谢大家。", "Thank you."},
};

std::string lay_out(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + '\n';
  return text;
}

std::string view(const model::Document& document,
                 const std::vector<plumbline::source::TextSpan>& s) {
  std::string text;
  for (const auto span : s) text += (text.empty() ? "" : " / ") + std::string(document.view(span));
  return text;
}

// How many of the sample's pairs are read as they are.
std::size_t right_pairs(const std::vector<std::string>& lines) {
  const auto document = test::read(lay_out(lines));
  std::size_t right = 0;
  for (const auto& pair : reading::align_lines(document).pairs) {
    for (const auto& [zh, en] : kPairs) {
      right += view(document, pair.zh) == zh && view(document, pair.en) == en ? 1 : 0;
    }
  }
  return right;
}

}  // namespace

TEST_CASE("lines are paired however a report lays out its languages") {
  std::vector<std::string> lines;
  SUBCASE("one under the other") {
    for (const auto& [zh, en] : kPairs) {
      lines.push_back(zh);
      lines.push_back(en);
    }
  }
  SUBCASE("English first") {
    for (const auto& [zh, en] : kPairs) {
      lines.push_back(en);
      lines.push_back(zh);
    }
  }
  SUBCASE("one language behind the other") {
    for (const auto& pair : kPairs) lines.push_back(pair.first);
    for (const auto& pair : kPairs) lines.push_back(pair.second);
  }
  SUBCASE("in two columns") {
    for (const auto& [zh, en] : kPairs) lines.push_back(zh + '\t' + en);
  }
  SUBCASE("by paragraphs of two lines") {
    for (std::size_t i = 0; i + 1 < kPairs.size(); i += 2) {
      lines.push_back(kPairs[i].first);
      lines.push_back(kPairs[i + 1].first);
      lines.push_back(kPairs[i].second);
      lines.push_back(kPairs[i + 1].second);
    }
  }
  CHECK(right_pairs(lines) == kPairs.size());
}

TEST_CASE("a title that stands once more stays alone") {
  std::vector<std::string> lines{kPairs.front().second};
  for (const auto& [zh, en] : kPairs) {
    lines.push_back(zh);
    lines.push_back(en);
  }
  const auto document = test::read(lay_out(lines));
  const auto alignment = reading::align_lines(document);
  REQUIRE(alignment.en_only.size() == 1);
  CHECK(alignment.en_only.front().from == 0);
  CHECK(alignment.pairs.size() == kPairs.size());
}

TEST_CASE("a line without its translation stays alone, the others keep theirs") {
  std::vector<std::string> lines;
  for (const auto& [zh, en] : kPairs) {
    lines.push_back(zh);
    if (zh != kPairs[4].first) lines.push_back(en);
  }
  const auto document = test::read(lay_out(lines));
  const auto alignment = reading::align_lines(document);
  CHECK(alignment.pairs.size() == kPairs.size() - 1);
  REQUIRE(alignment.zh_only.size() == 1);
  CHECK(document.view(alignment.zh_only.front()) == kPairs[4].first);
}

TEST_CASE("a sentence in two lines answers one line") {
  std::vector<std::string> lines;
  for (const auto& [zh, en] : kPairs) {
    lines.push_back(zh);
    if (zh == kPairs[3].first) {
      lines.push_back("Five parks were built in the year.");
      lines.push_back("In addition, 12 old residential compounds were renovated.");
    } else {
      lines.push_back(en);
    }
  }
  const auto document = test::read(lay_out(lines));
  const auto alignment = reading::align_lines(document);
  REQUIRE(alignment.pairs.size() == kPairs.size());
  CHECK(alignment.pairs[3].en.size() == 2);
}

TEST_CASE("every line is told once, in order") {
  for (const std::string text :
       {"", "\n\n", "只有中文。\n还是中文。\n", "Only English here.\nAnd more of it.\n",
        "中文。\nEnglish line here.\nOne more line here.\nAnd another line.\n"}) {
    CAPTURE(text);
    model::Document document;
    document.text = text;
    const auto alignment = reading::align_lines(document);
    std::size_t lines = alignment.zh_only.size() + alignment.en_only.size();
    for (const auto& pair : alignment.pairs) lines += pair.zh.size() + pair.en.size();
    std::size_t expected = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      expected += text[at] == '\n' && at > 0 && text[at - 1] != '\n' ? 1 : 0;
    }
    CHECK(lines == expected);
  }
}

TEST_CASE("documents beyond the exact table are aligned in a band") {
  model::Document document;
  constexpr int kLines = 2500;
  for (int i = 0; i < kLines; ++i) {
    const std::string number = std::to_string(10007 + i * 13);
    document.text += "新建第" + number + "号公园。\nPark number " + number + " was built here.\n";
  }
  const auto alignment = reading::align_lines(document);
  CHECK(alignment.pairs.size() == kLines);
  CHECK(alignment.zh_only.empty());
  CHECK(alignment.en_only.empty());
}
