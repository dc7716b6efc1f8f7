#include "measures/assemble.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

std::vector<model::Measure> read(std::string_view text, model::Part part) {
  const measures::Words words(text, test::word_table());
  const auto quantities = measures::find_quantities(text, words, test::measure_lexicon());
  const auto found = measures::assemble({text, words, quantities, part}, test::measure_lexicon());
  CHECK(found.size() == quantities.size());
  return found;
}

}  // namespace

TEST_CASE("every quantity becomes one measure, in order, inside the text") {
  for (const char* text :
       {"新增公园3座、学校2所，税收增长5%", "市级、区级收入分别完成9亿元、4亿元",
        "收入由4000元增加到7000元，占全市三成", "4个乡30个村2万名农民纳入保障"}) {
    CAPTURE(text);
    std::uint32_t last = 0;
    for (const model::Measure& measure : read(text, model::Part::review)) {
      CHECK(measure.text.from < measure.text.to);
      CHECK(measure.text.to <= std::string_view(text).size());
      CHECK(measure.text.to >= last);
      last = measure.text.from;
    }
  }
}

TEST_CASE("a text without a number gives no measure") {
  CHECK(read("进一步抓好落实", model::Part::plan).empty());
  CHECK(read("", model::Part::plan).empty());
}

TEST_CASE("a figure that goes on in the next clause keeps polarity and subject") {
  const auto found = read("工业能耗30万吨，同比下降5%", model::Part::review);
  REQUIRE(found.size() == 2);
  CHECK(found[1].indicator == "工业能耗");
  CHECK(found[1].polarity == model::Polarity::ceiling);
}
