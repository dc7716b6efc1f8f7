#include "measures/figure.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace test = plumbline::test;

namespace {

// The text with its figures, read as one piece.
struct Chain {
  explicit Chain(std::string_view text)
      : words(text, test::word_table()),
        quantities(measures::find_quantities(text, words, test::measure_lexicon())),
        reader(text, words, quantities) {
    measures::Piece piece;
    piece.to = static_cast<std::uint32_t>(text.size());
    piece.last = quantities.size();
    figures = reader.read_chain(piece);
  }
  measures::Words words;
  std::vector<measures::Quantity> quantities;
  measures::FigureReader reader;
  std::vector<measures::Figure> figures;
};

std::string noun(std::string_view text) {
  const Chain chain(text);
  REQUIRE_FALSE(chain.figures.empty());
  return chain.reader.noun(chain.figures.front());
}

std::string nearest(std::string_view text) {
  const Chain chain(text);
  REQUIRE_FALSE(chain.figures.empty());
  return chain.reader.nearest_part(chain.figures.front());
}

}  // namespace

TEST_CASE("the noun behind a unit ends where something else begins") {
  CHECK(noun("建成3座公园") == "公园");
  CHECK(noun("8条线路稳步推进") == "线路");
  CHECK(noun("20亿元国债用于农田水利建设") == "国债");
  CHECK(noun("2000万元消费券和支持资金") == "消费券和支持资金");
  CHECK(noun("3座公园、新增绿地") == "公园");
  CHECK(noun("增加5亿元用于修路") == "");
  CHECK(noun("8项任务完成") == "任务完成");
  CHECK(noun("增长8%的目标") == "");
  CHECK(noun("收入5亿元") == "");
}

TEST_CASE("of the words before a number those nearest to its noun count") {
  CHECK(nearest("华为、小米等首店20家") == "首店");
  CHECK(nearest("以医院为核心的南北2个联合体") == "南北");
  CHECK(nearest("某某大型国有科技集团建成试验平台4个") == "建成试验平台");
  CHECK(nearest("区国资公司成功发行20亿元中期票据") == "区国资公司成功发行");
}

TEST_CASE("numbers side by side share the noun behind the last of them") {
  const Chain chain("5宗43公顷土地入市");
  REQUIRE(chain.figures.size() == 2);
  CHECK(chain.reader.noun(chain.figures[0]) == "土地入市");
}

TEST_CASE("the predicate of a chain is what its last noun goes on to say") {
  const Chain chain("9个乡68个村农民纳入保障");
  CHECK(chain.reader.predicate(chain.figures) == "纳入保障");
  const Chain one("68个村纳入保障");
  CHECK(one.reader.predicate(one.figures) == "");
}
