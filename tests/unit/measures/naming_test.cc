#include "measures/naming.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace test = plumbline::test;

namespace {

// Names of the single figures of a sentence, one after the other.
std::vector<std::string> names_of(std::string_view text) {
  const measures::Words words(text, test::word_table());
  const auto quantities = measures::find_quantities(text, words, test::measure_lexicon());
  const measures::FigureReader figures(text, words, quantities);
  measures::Naming naming(text, words, figures);
  std::vector<std::string> names;
  for (const auto& piece : measures::split_pieces(text, quantities, words)) {
    if (piece.first == piece.last) {
      naming.hear(piece);
      continue;
    }
    const auto figure = figures.read(piece.first, piece.from, piece.to);
    names.push_back(naming.name(figure, piece, nullptr));
    naming.remember(figure, piece, names.back());
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a figure takes from the one before what it leaves out") {
  CHECK(names_of("电梯开工80部、完工60部") == Names{"电梯开工", "电梯完工"});
  CHECK(names_of("新设企业300家，占全市12%") == Names{"新设企业", "新设企业占全市"});
  CHECK(names_of("12个区推行大病保险，3万人参保") == Names{"区推行大病保险", "区推行大病保险参保"});
  CHECK(names_of("税收9亿元，增长5%") == Names{"税收", "税收"});
  CHECK(names_of("获得认定的新产品30项、新标准9项") ==
        Names{"获得认定的新产品", "获得认定的新标准"});
}

TEST_CASE("a figure with its own subject takes nothing") {
  CHECK(names_of("新增公园3座、学校2所") == Names{"公园", "学校"});
  CHECK(names_of("失业率5%，居民收入增长6%") == Names{"失业率", "居民收入"});
}

TEST_CASE("a clause without a number gives the first subject") {
  CHECK(names_of("加强水利设施建设，投资7亿元") == Names{"水利设施建设投资"});
}
