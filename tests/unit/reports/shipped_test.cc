#include "reports/shipped.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace plumbline::reports {
namespace {

TEST_CASE("the program carries its templates") {
  std::vector<std::string> paths;
  for (const source::SourceFile& file : shipped_templates()) {
    CHECK_FALSE(file.bytes.empty());
    paths.push_back(file.path);
  }
  CHECK(paths == std::vector<std::string>{"main_indicators.txt", "report.css",
                                          "report.html.mustache", "report.md.mustache"});
}

TEST_CASE("main indicators are one a line without comments") {
  const auto names = shipped_main_indicators();
  CHECK(std::ranges::find(names, "地区生产总值") != names.end());
  CHECK(std::ranges::none_of(
      names, [](const std::string& name) { return name.empty() || name.starts_with('#'); }));
}

}  // namespace
}  // namespace plumbline::reports
