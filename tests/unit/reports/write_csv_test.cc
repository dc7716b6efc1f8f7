#include <doctest/doctest.h>

#include <algorithm>

#include "reports/writers.h"
#include "sample_analysis.h"

namespace plumbline::reports {
namespace {

std::string written(Tongue tongue) {
  return write_csv(make_report(test::sample_analysis(), test::sample_options()),
                   Catalogue::shipped(tongue));
}

TEST_CASE("the table begins with a byte order mark and its columns") {
  CHECK(written(Tongue::zh).starts_with("\xEF\xBB\xBF序号,目标任务,类别,年度目标,状态,"));
  CHECK(written(Tongue::en).starts_with("\xEF\xBB\xBFNo.,Task,Kind,Target,Status,"));
}

TEST_CASE("each row is one record, quoted where its text has line ends") {
  const std::string csv = written(Tongue::zh);
  CHECK(csv.find("5,\"出台办法<b>|并建成“一网”\n平台\",") != std::string::npos);
  CHECK(std::ranges::count(csv, '\r') == 9);
  CHECK(csv.ends_with("\r\n"));
}

TEST_CASE("a difference with its sign is no formula") {
  CHECK(written(Tongue::zh).find("'+0.6个百分点") != std::string::npos);
}

}  // namespace
}  // namespace plumbline::reports
