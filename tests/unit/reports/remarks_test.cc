#include "reports/remarks.h"

#include <doctest/doctest.h>

#include "sample_analysis.h"

namespace plumbline::reports {
namespace {

const Catalogue& zh() {
  static const Catalogue words = Catalogue::shipped(Tongue::zh);
  return words;
}
const Catalogue& en() {
  static const Catalogue words = Catalogue::shipped(Tongue::en);
  return words;
}

Row behind_row() {
  Row row;
  row.target = model::Measure{};
  row.target->unit = "套";
  row.shortfall = Shortfall{};
  row.shortfall->share = 0.533;
  row.shortfall->behind_pace = 21.7;
  row.shortfall->missing = 1400;
  row.shortfall->needed_a_month = 466.6667;
  row.shortfall->months_left = 3;
  return row;
}

TEST_CASE("a gap is said as bulletins say it") {
  CHECK(gap(behind_row(), zh()) ==
        "完成年度目标的53.3%，低于序时21.7个百分点，尚差1400套，余下3个月需月均467套");
  CHECK(gap(behind_row(), en()) ==
        "53.3% of the target reached, 21.7 percentage points behind the time that has passed, "
        "1,400 units missing, 467 units a month needed in the 3 months left");
  CHECK(gap(Row{}, zh()).empty());
}

TEST_CASE("what is needed a month is rounded up, and left out below one") {
  Row row = behind_row();
  const auto needed = [&](double value) {
    row.shortfall = Shortfall{};
    row.shortfall->needed_a_month = value;
    row.shortfall->months_left = 3;
    return gap(row, zh());
  };
  CHECK(needed(1.8333) == "余下3个月需月均1.9套");
  CHECK(needed(14833333) == "余下3个月需月均1490万套");
  CHECK(needed(395) == "余下3个月需月均395套");
  CHECK(needed(2.0) == "余下3个月需月均2套");
  CHECK(needed(0.1667).empty());
}

TEST_CASE("a rate is below its target, a ceiling is passed above it") {
  Row row;
  row.attainment = model::Attainment{};
  row.attainment->unit = std::string("%");
  row.attainment->difference = -3;
  row.shortfall = Shortfall{};
  row.shortfall->points = 3;
  CHECK(gap(row, zh()) == "低于目标3个百分点");
  row.attainment->difference = 3;
  CHECK(gap(row, zh()) == "高于目标3个百分点");
}

TEST_CASE("the share is a percentage of the target, or points where that means nothing") {
  Row row;
  CHECK(share_text(row, zh()).empty());
  row.attainment = model::Attainment{};
  row.attainment->unit = std::string("%");
  row.attainment->share = 1.314;
  CHECK(share_text(row, zh()) == "131.4%");
  row.attainment->share_applies = false;
  row.attainment->difference = -0.3;
  CHECK(share_text(row, zh()) == "−0.3个百分点");
  row.attainment->difference = 0.0;
  CHECK(share_text(row, zh()) == "0个百分点");
}

TEST_CASE("milestones are said by their stages") {
  const Report report = make_report(test::sample_analysis(), test::sample_options());
  CHECK(target_text(report.row(4), zh()) == "竣工");
  CHECK(reached_text(report.row(4), zh()) == "封顶");
  CHECK(target_text(report.row(8), zh()).empty());
}

TEST_CASE("remarks tell inferred and ruled from reported") {
  const Report report = make_report(test::sample_analysis(), test::sample_options());
  CHECK(remarks(report.row(8), en()) ==
        std::vector<std::string>{"inferred; reported: in progress"});
  CHECK(remarks(report.row(6), zh()) == std::vector<std::string>{"人工裁定：区司法局来函 <附件>"});
}

}  // namespace
}  // namespace plumbline::reports
