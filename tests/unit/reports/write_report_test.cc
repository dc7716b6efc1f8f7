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

TEST_CASE("the words of --format are the file extensions") {
  for (const Format format : {Format::markdown, Format::html, Format::json, Format::csv}) {
    CHECK(parse_format(to_word(format)) == format);
  }
  CHECK_FALSE(parse_format("pdf").has_value());
}

TEST_CASE("every link inside the HTML leads somewhere, and none leads out") {
  const std::string html = written(Format::html, Tongue::zh);
  const std::string link = "href=\"";
  int links = 0;
  for (std::size_t at = html.find(link); at != std::string::npos; at = html.find(link, at)) {
    at += link.size();
    const std::string target = html.substr(at, html.find('"', at) - at);
    REQUIRE(target.starts_with("#"));
    CHECK(html.find(" id=\"" + target.substr(1) + "\"") != std::string::npos);
    ++links;
  }
  CHECK(links > 50);
  CHECK(html.find("http") == std::string::npos);
  CHECK(html.find("<script") == std::string::npos);
}

TEST_CASE("every footnote of the Markdown is there, and no table row is broken") {
  const std::string text = written(Format::markdown, Tongue::zh);
  for (int number = 1; number <= 18; ++number) {
    CHECK(text.find("\n[^" + std::to_string(number) + "]: ") != std::string::npos);
  }
  CHECK(text.find("出台办法\\<b\\>\\|并建成“一网” 平台") != std::string::npos);
  CHECK(text.find("\n\n\n") == std::string::npos);
}

TEST_CASE("a workspace's own template stands before the shipped one") {
  const Report report = make_report(test::sample_analysis(), test::sample_options());
  std::vector<source::SourceFile> templates = {{"mine/report.md.mustache", "{{total}}\n"}};
  for (source::SourceFile& file : shipped_templates()) templates.push_back(std::move(file));
  CHECK(write_report(report, Format::markdown, Catalogue::shipped(Tongue::en), templates) == "7\n");
}

TEST_CASE("a missing template is an error that names it") {
  const Report report = make_report(test::sample_analysis(), test::sample_options());
  CHECK_THROWS_WITH_AS(
      static_cast<void>(write_report(report, Format::html, Catalogue::shipped(Tongue::en), {})),
      "there is no template report.html.mustache", Error);
}

}  // namespace
}  // namespace plumbline::reports
