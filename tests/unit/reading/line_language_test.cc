#include "reading/line_language.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "reading_fixture.h"

namespace model = plumbline::model;
namespace reading = plumbline::reading;
namespace test = plumbline::test;

namespace {

// The cells, parted by a bar.
std::string cells(const char* line) {
  const reading::Glyphs glyphs = test::glyphs_of(line);
  std::string list;
  for (const auto& cell : reading::split_languages(glyphs)) {
    if (!list.empty()) list += '|';
    list += test::text_of({glyphs.begin() + static_cast<std::ptrdiff_t>(cell.from),
                           glyphs.begin() + static_cast<std::ptrdiff_t>(cell.to)});
  }
  return list;
}

model::Language language(const char* line, bool bilingual) {
  return reading::language_of(reading::count_letters(test::glyphs_of(line)), bilingual);
}

}  // namespace

TEST_CASE("a line is foreign when nearly all its letters are Latin") {
  CHECK(language("We will build five parks", true) == model::Language::en);
  CHECK(language("新建公园5个", true) == model::Language::zh);
  CHECK(language("STAR ROW等6个商场开门迎客", true) == model::Language::zh);
  CHECK(language("2024", true) == model::Language::zh);
}

TEST_CASE("few letters are foreign in a bilingual file only") {
  CHECK(language("Housing", true) == model::Language::en);
  CHECK(language("Housing", false) == model::Language::zh);
}

TEST_CASE("a row with both languages is parted at its separators") {
  CHECK(cells("新建公园5个\tWe built five parks") == "新建公园5个|We built five parks");
  CHECK(cells("新建公园5个  We built five parks") == "新建公园5个|We built five parks");
  CHECK(cells("|新建公园5个|We built five parks|") == "新建公园5个|We built five parks");
  CHECK(cells("We built five parks\t新建公园5个") == "We built five parks|新建公园5个");
}

TEST_CASE("without a separator the change of language parts them") {
  CHECK(cells("新建公园5个。We built five parks.") == "新建公园5个。|We built five parks.");
  CHECK(cells("占比15%。 It accounts for 15%.") == "占比15%。| It accounts for 15%.");
  CHECK(cells("We built five parks. 新建公园5个。") == "We built five parks.| 新建公园5个。");
}

TEST_CASE("foreign words in a Chinese line part nothing") {
  for (const char* line : {"招来STAR ROW等商场", "建设CBD国际商务中心 Guomao", "中文一段\t中文二段",
                           "见 http://a.cn", "A区新建公园", "新建公园", ""}) {
    CAPTURE(line);
    CHECK(cells(line) == line);
  }
}
