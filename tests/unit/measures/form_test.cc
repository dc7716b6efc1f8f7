#include "measures/form.h"

#include <doctest/doctest.h>

#include <optional>
#include <string_view>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace model = plumbline::model;
namespace test = plumbline::test;
using model::MeasureForm;

namespace {

struct Around {
  std::optional<MeasureForm> before;
  bool enumerated = false;
  bool is_subject = false;
};

// The form of the first number, with no noun behind it.
MeasureForm form(std::string_view text, Around around = {}, std::string_view indicator = {}) {
  const measures::Words words(text, test::word_table());
  const auto quantities = measures::find_quantities(text, words, test::measure_lexicon());
  REQUIRE_FALSE(quantities.empty());
  const auto& quantity = quantities.front();
  const auto left = measures::read_left_side(text, words, quantity, 0, quantity.from);
  return measures::form_of({text, words, quantity, left, indicator, quantity.to, quantity.to,
                            around.before, around.enumerated, around.is_subject},
                           test::measure_lexicon());
}

}  // namespace

TEST_CASE("an item of an enumeration has the form of the one before") {
  CHECK(form("公园5座") == MeasureForm::level);
  CHECK(form("公园5座", {MeasureForm::increment, true}) == MeasureForm::increment);
  CHECK(form("公园达到5座", {MeasureForm::increment, true}) == MeasureForm::level);
  CHECK(form("公园5座", {MeasureForm::growth, true}) == MeasureForm::level);
}

TEST_CASE("a number that only says whose figure follows is a level") {
  CHECK(form("新建小区5个", {std::nullopt, false, true}) == MeasureForm::level);
}

TEST_CASE("a bare percentage has the form of its indicator") {
  CHECK(form("居民消费价格3%", {}, "居民消费价格") == MeasureForm::growth);
  CHECK(form("赤字率3%", {}, "赤字率") == MeasureForm::share);
  CHECK(form("某项工作3%", {}, "某项工作") == MeasureForm::share);
}

TEST_CASE("what a budget gives is a total, what is paid out is not") {
  CHECK(form("安排资金5亿元") == MeasureForm::level);
  CHECK(form("发放资金5亿元") == MeasureForm::increment);
  CHECK(form("新增资金5亿元") == MeasureForm::increment);
}
