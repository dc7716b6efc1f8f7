#include <doctest/doctest.h>

#include "reports/report.h"
#include "sample_analysis.h"

namespace plumbline::reports {
namespace {

Report sample() {
  return make_report(test::sample_analysis(), test::sample_options());
}

TEST_CASE("a report that was made adds up") {
  CHECK(check_arithmetic(sample()).empty());
}

TEST_CASE("a class that lost a task is found") {
  Report report = sample();
  --report.overall.classes[1].count;  // met: 2
  REQUIRE(check_arithmetic(report).size() == 3);
  CHECK(check_arithmetic(report)[1] ==
        "overall: the classes do not sum to the total: 7 printed, 6 counted");
}

TEST_CASE("a share that was printed wrong is found") {
  Report report = sample();
  report.overall.classes[0].share_tenths += 100;
  report.overall.classes[1].share_tenths -= 100;
  CHECK(check_arithmetic(report).size() == 2);
}

TEST_CASE("a list that lost a row is found") {
  Report report = sample();
  report.silent.clear();
  CHECK(check_arithmetic(report) == std::vector<std::string>{"silent tasks: 0 printed, 1 counted"});
}

}  // namespace
}  // namespace plumbline::reports
