#include "reports/phrases.h"

#include <doctest/doctest.h>

namespace plumbline::reports {
namespace {

using model::Comparator;
using model::MeasureForm;

const Catalogue& zh() {
  static const Catalogue words = Catalogue::shipped(Tongue::zh);
  return words;
}
const Catalogue& en() {
  static const Catalogue words = Catalogue::shipped(Tongue::en);
  return words;
}

model::Measure measure(MeasureForm form, Comparator op, double value, const std::string& unit) {
  model::Measure made;
  made.indicator = "指标";
  made.form = form;
  made.op = op;
  made.value = value;
  made.unit = unit;
  return made;
}

TEST_CASE("figures are scaled as each tongue counts") {
  struct Case {
    double value;
    std::string unit;
    std::string chinese;
    std::string english;
  };
  const std::vector<Case> cases = {{300, "张", "300张", "300 张"},
                                   {14000, "套", "1.4万套", "14,000 units"},
                                   {123456, "人", "12.3456万人", "123,456 people"},
                                   {56630000000, "元", "566.3亿元", "56.63 billion yuan"},
                                   {126060000000000, "元", "126.06万亿元", "126.06 trillion yuan"},
                                   {5.2, "%", "5.2%", "5.2%"},
                                   {0.3, "百分点", "0.3个百分点", "0.3 percentage points"},
                                   {-2.5, "%", "-2.5%", "-2.5%"},
                                   {-14000, "", "-1.4万", "-14,000"},
                                   {0, "个", "0个", "0 items"},
                                   {1234567, "亩", "123.4567万亩", "1.2346 million mu"},
                                   {0.00001, "", "0", "0"},
                                   {999.5, "公里", "999.5公里", "999.5 km"}};
  for (const Case& each : cases) {
    CHECK(figure(each.value, each.unit, zh()) == each.chinese);
    CHECK(figure(each.value, each.unit, en()) == each.english);
  }
}

TEST_CASE("a target is said by its form and comparator") {
  const auto growth = measure(MeasureForm::growth, Comparator::about, 5, "%");
  CHECK(aim(growth, zh()) == "增长5%左右");
  CHECK(aim(growth, en()) == "growth of about 5%");
  CHECK(target_phrase(growth, zh()) == "指标增长5%左右");
  CHECK(target_phrase(growth, en()) == "指标: growth of about 5%");
  CHECK(aim(measure(MeasureForm::increment, Comparator::at_least, 300, "张"), zh()) == "300张以上");
  CHECK(aim(measure(MeasureForm::level, Comparator::at_most, 5.5, "%"), zh()) == "5.5%以内");
  CHECK(aim(measure(MeasureForm::decline, Comparator::equal, 3, "%"), zh()) == "下降3%");
  CHECK(aim(measure(MeasureForm::rank, Comparator::equal, 1, "位"), zh()) == "第1位");
  auto range = measure(MeasureForm::growth, Comparator::range, 5, "%");
  range.value_hi = 6;
  CHECK(aim(range, zh()) == "增长5%至6%");
  CHECK(aim(range, en()) == "growth of 5% to 6%");
}

TEST_CASE("a share that falls short is never rounded up to the whole") {
  CHECK(percent(0.5333) == "53.3%");
  CHECK(percent(1.0) == "100%");
  CHECK(percent(0.99996) == "99.9%");
  CHECK(percent(1.314) == "131.4%");
  CHECK(percent(0.0) == "0%");
  CHECK(percent_of_tenths(533) == "53.3%");
  CHECK(percent_of_tenths(1000) == "100.0%");
}

TEST_CASE("days are said in each tongue") {
  CHECK(day({2025, 12, 31}, zh()) == "2025年12月31日");
  CHECK(day({2025, 7, 1}, en()) == "1 July 2025");
  CHECK(day({}, en()).empty());
}

TEST_CASE("every enumerator has a name in Chinese") {
  for (int i = 0; i <= static_cast<int>(model::Status::pending); ++i) {
    const auto status = static_cast<model::Status>(i);
    CHECK(status_name(status, zh()) != status_name(status, en()));
  }
  for (int i = 1; i <= static_cast<int>(model::Stage::in_use); ++i) {
    const auto stage = static_cast<model::Stage>(i);
    CHECK(stage_name(stage, zh()) != stage_name(stage, en()));
  }
  for (int i = 0; i <= static_cast<int>(model::FindingKind::suspect); ++i) {
    const auto kind = static_cast<model::FindingKind>(i);
    CHECK(finding_name(kind, zh()) != finding_name(kind, en()));
  }
  CHECK(stage_name(model::Stage::none, zh()).empty());
}

}  // namespace
}  // namespace plumbline::reports
