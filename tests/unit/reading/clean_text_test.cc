#include "reading/clean_text.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace model = plumbline::model;
namespace reading = plumbline::reading;
namespace test = plumbline::test;

namespace {

// The file's bytes that a piece of the cleaned text stems from.
std::string origin_of(const std::string& file, const reading::CleanText& cleaned,
                      const std::string& piece) {
  const auto at = cleaned.text.find(piece);
  REQUIRE(at != std::string::npos);
  const auto from = static_cast<std::uint32_t>(at);
  const auto span =
      cleaned.offsets.to_file({from, from + static_cast<std::uint32_t>(piece.size())});
  return file.substr(span.from, span.size());
}

}  // namespace

TEST_CASE("every piece of the cleaned text leads back to the bytes it was written with") {
  const std::string file =
      "\xEF\xBB\xBF　　１９９３年,完成 ３６ 项(一期)。\r\n认真实施《\r\n河道条例\r\n》。\r\n";
  const reading::CleanText cleaned = test::clean(file);
  CHECK(cleaned.text == "1993年，完成36项（一期）。\n认真实施《河道条例》。");
  CHECK(origin_of(file, cleaned, "1993年") == "１９９３年");
  CHECK(origin_of(file, cleaned, "年，完") == "年,完");
  CHECK(origin_of(file, cleaned, "36项") == "３６ 项");
  CHECK(origin_of(file, cleaned, "（一期）") == "(一期)");
  CHECK(origin_of(file, cleaned, "《河道条例》") == "《\r\n河道条例\r\n》");
}

TEST_CASE("a garbled Traditional text is cleaned of readings and simplified by phrases") {
  std::string file;
  for (int i = 0; i < 8; ++i) file += "東城區(qū)經(jīng)濟(jì)發(fā)展，環(huán)境改善。\n";
  file += "我們沿著(zhe)改革的道路，成效顯(xiǎn)著。";
  const reading::CleanText cleaned = test::clean(file);
  CHECK(cleaned.traditional);
  CHECK(cleaned.pinyin);
  CHECK(cleaned.text.ends_with("我们沿着改革的道路，成效显著。"));
  CHECK(origin_of(file, cleaned, "成效显著") == "成效顯(xiǎn)著");
  CHECK(reading::clean_piece(test::glyphs_of("成效顯(xiǎn)著"), true, true) == "成效显著");
}

TEST_CASE("each line of a bilingual text has its language, short English lines too") {
  std::string file;
  for (int i = 0; i < 5; ++i) file += "新增3家。\nThree were added.\n";
  file += "谢谢！\nThanks!\n";
  const reading::CleanText cleaned = test::clean(file);
  REQUIRE(cleaned.paragraphs.size() == 12);
  for (std::size_t i = 0; i < 12; ++i) {
    CAPTURE(i);
    CHECK(cleaned.paragraphs[i].language ==
          (i % 2 == 0 ? model::Language::zh : model::Language::en));
  }
}

TEST_CASE("line ends of every system part lines, blank lines are counted") {
  const reading::CleanText cleaned = test::clean("甲\r乙\r\n\r\n　\n丙\n");
  CHECK(cleaned.text == "甲\n乙\n丙");
  CHECK(cleaned.paragraphs[2].blank_before == 2);
}
