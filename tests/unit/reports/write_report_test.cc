#include "reports/write_report.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "reports/shipped.h"
#include "sample_analysis.h"
#include "source/error.h"

namespace plumbline::reports {
namespace {

std::string written(Format format, Tongue tongue) {
  const Report report = make_report(test::sample_analysis(), test::sample_options());
  return write_report(report, format, Catalogue::shipped(tongue), shipped_templates());
}

std::string read_golden(const std::string& name) {
  std::ifstream file(std::string(PLUMBLINE_GOLDEN) + "/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// PLUMBLINE_UPDATE_GOLDEN=1 writes the files anew; the difference is then reviewed.
void check_golden(const std::string& name, const std::string& text) {
  if (std::getenv("PLUMBLINE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(std::string(PLUMBLINE_GOLDEN) + "/" + name, std::ios::binary) << text;
  }
  CHECK_MESSAGE(text == read_golden(name), "differs from the golden file " << name);
}

TEST_CASE("the sample's reports are the golden files") {
  for (const Format format : {Format::markdown, Format::html, Format::csv}) {
    const std::string ending(to_word(format));
    check_golden("sample.zh." + ending, written(format, Tongue::zh));
    check_golden("sample.en." + ending, written(format, Tongue::en));
  }
  check_golden("sample.json", written(Format::json, Tongue::en));
}

}  // namespace
}  // namespace plumbline::reports
