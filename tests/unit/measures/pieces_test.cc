#include "measures/pieces.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace test = plumbline::test;
using measures::Bundle;

namespace {

char mark_of(Bundle bundle) {
  switch (bundle) {
    case Bundle::single:
      return 's';
    case Bundle::list:
      return 'l';
    case Bundle::from_to:
      return 'f';
    case Bundle::chain:
      return 'c';
  }
  return '?';
}

// Pieces parted by |, each with its bundle and the number of its quantities.
std::string pieces_of(std::string_view text) {
  const measures::Words words(text, test::word_table());
  const auto quantities = measures::find_quantities(text, words, test::measure_lexicon());
  std::string shown;
  for (const measures::Piece& piece : measures::split_pieces(text, quantities, words)) {
    if (!shown.empty()) shown += '|';
    shown += text.substr(piece.from, piece.to - piece.from);
    shown += ' ';
    shown += mark_of(piece.bundle);
    shown += std::to_string(piece.last - piece.first);
  }
  return shown;
}

}  // namespace

TEST_CASE("a sentence is cut so that each number keeps its words") {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const Case& c : std::vector<Case>{
           {"税收增长5%，居全市首位", "税收增长5% s1|居全市首位 s1"},
           {"新增公园3座、学校2所", "新增公园3座 s1|学校2所 s1"},
           {"市级、区级收入分别完成9亿元、4亿元", "市级、区级收入分别完成9亿元、4亿元 l2"},
           {"收入由4000元增加到7000元", "收入由4000元增加到7000元 f2"},
           {"4个乡30个村纳入保障", "4个乡30个村纳入保障 c2"},
           {"完成（含2家民企）5家改制", "完成（含2家民企）5家改制 c2"},
           {"产值1,200万元", "产值1,200万元 s1"},
           {"抓好落实", "抓好落实 s0"},
       }) {
    CAPTURE(c.text);
    CHECK(pieces_of(c.text) == c.expected);
  }
}
