#include "linking/terms.h"

#include <doctest/doctest.h>

#include <cmath>

#include "linking_fixture.h"
#include "source/utf8.h"

namespace linking = plumbline::linking;
namespace test = plumbline::test;
using linking::TermTable;
using linking::TextForm;

namespace {

std::string form_of(const std::string& text, const std::string& classes) {
  const auto lexicon = test::small_lexicon(classes);
  std::string form;
  for (const char32_t point : TextForm(lexicon)(text)) plumbline::source::append_utf8(form, point);
  return form;
}

}  // namespace

TEST_CASE("other names of one thing become the longest of them") {
  CHECK(form_of("新农合补助", "  - {name: same.a, words: [合作医疗, 新农合, 新型合作医疗]}\n") ==
        "新型合作医疗补助");
  CHECK(form_of("合作医疗", "  - {name: same.a, words: [合作医疗, 新农合, 新型合作医疗]}\n") ==
        "新型合作医疗");
}

TEST_CASE("words without content and marks become spaces, list marks stay") {
  const std::string classes =
      "  - {name: link.stop, words: [的, 和]}\n  - {name: entity.unbroken, words: [和谐]}\n";
  CHECK(form_of("道路的绿化，桥梁、河道和谐整治", classes) == "道路 绿化 桥梁、河道和谐整治");
  CHECK(form_of("学校和医院", classes) == "学校 医院");
}

TEST_CASE("terms are pairs of characters and Latin words, in either case") {
  TermTable table;
  CHECK(table.read(U"道路 绿化").size() == 2);
  CHECK(table.read(U"道路绿化").size() == 3);
  CHECK(table.read(U"5G 基站") == table.read(U"5g 基站"));
  CHECK(table.read(U"1997 12").empty());
}

TEST_CASE("letters are single characters, without digits and in either case") {
  TermTable table;
  CHECK(table.read_letters(U"道路 5G、道").size() == 3);
  CHECK(table.read_letters(U"g") == table.read_letters(U"5G"));
  CHECK(table.read_letters(U"12 、").empty());
}

TEST_CASE("what few clauses have weighs more") {
  TermTable table;
  const auto road = table.read(U"道路");
  const auto bridge = table.read(U"桥梁");
  for (int i = 0; i < 64; ++i) table.count(road);
  table.count(bridge);
  table.finish(2048);
  CHECK(table.weight(bridge) == doctest::Approx(11.0));
  CHECK(table.weight(road) == doctest::Approx(5.0));
}

TEST_CASE("a small workspace does not make every word common") {
  CHECK(linking::rarity(1, 4) == doctest::Approx(10.0));
  CHECK(linking::rarity(0, 4) == doctest::Approx(10.0));
  CHECK(linking::rarity(1, 4096) == doctest::Approx(12.0));
}

TEST_CASE("shared weight is the weight of the terms that both have") {
  TermTable table;
  const auto a = table.read(U"道路绿化");
  const auto b = table.read(U"绿化 桥梁");
  table.finish(1024);
  CHECK(table.shared_weight(a, b) == doctest::Approx(10.0));
  CHECK(linking::shared_terms(a, b) == table.read(U"绿化"));
  CHECK(linking::united_terms(a, b).size() == 4);
}

TEST_CASE("the heaviest common run ends at spaces and list marks") {
  TermTable table;
  (void)table.read(U"道路绿化工程");
  table.finish(1024);
  const auto weighed = [&table](std::u32string text) {
    auto weights = table.weights_along(text);
    return linking::WeighedForm{std::move(text), std::move(weights)};
  };
  CHECK(linking::heaviest_common_run(weighed(U"道路绿化"), weighed(U"小区道路绿化")) ==
        doctest::Approx(30.0));
  CHECK(linking::heaviest_common_run(weighed(U"道路 绿化"), weighed(U"道路 绿化")) ==
        doctest::Approx(10.0));
  CHECK(linking::heaviest_common_run(weighed(U"道路"), weighed(U"绿化")) == doctest::Approx(0.0));
}

TEST_CASE("an item of a list counts when the other text has it whole") {
  TermTable table;
  (void)table.read(U"道路 桥梁 绿化");
  table.finish(1024);
  const std::u32string text = U"修整道路、桥梁、绿化带";
  const linking::WeighedForm list{text, table.weights_along(text)};
  CHECK(linking::heaviest_item_in(list, U"新建桥梁两座") == doctest::Approx(10.0));
  CHECK(linking::heaviest_item_in(list, U"绿化面积") == doctest::Approx(0.0));
  CHECK(linking::heaviest_item_in({U"桥梁", {0.0, 10.0}}, U"桥梁") == doctest::Approx(0.0));
}
