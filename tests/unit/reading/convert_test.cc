#include "reading/convert.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "document_files.h"

namespace reading = plumbline::reading;
namespace source = plumbline::source;
namespace test = plumbline::test;
using reading::Format;

namespace {

constexpr std::size_t kLimit = 1u << 20;

std::string code_of(const source::DiagnosticSink& sink) {
  return sink.diagnostics().empty() ? "" : sink.diagnostics().front().code;
}

}  // namespace

TEST_CASE("docx and odt become Markdown with their headings and tables") {
  for (const Format format : {Format::docx, Format::odt}) {
    const std::string name(reading::to_word(format));
    const auto bytes = test::make_document(
        name, "# 一、回顾\n\n新增学位300个。\n\n| 指标 | 完成 |\n|---|---|\n| 床位 | 12张 |\n");
    if (!bytes) return;
    source::DiagnosticSink sink;
    const auto converted = reading::convert({"a." + name, *bytes}, format, kLimit, sink);
    REQUIRE(converted);
    CHECK(converted->text.starts_with("# "));
    CHECK(converted->text.find("一、回顾\n\n新增学位300个。") != std::string::npos);
    CHECK(converted->text.find("| 床位") != std::string::npos);
    CHECK(converted->converter.starts_with("pandoc 2"));
  }
}

TEST_CASE("a pdf file becomes its lines, page by page") {
  if (!test::can_read_pdf()) return;
  source::DiagnosticSink sink;
  const auto converted = reading::convert(
      {"a.pdf", test::make_pdf({{"新增学位三百个，"}, {"完工。"}})}, Format::pdf, kLimit, sink);
  REQUIRE(converted);
  CHECK(converted->text.find("新增学位三百个，\n") == 0);
  CHECK(converted->text.find("\f完工。") != std::string::npos);
  CHECK(converted->converter.starts_with("pdftotext "));
}

TEST_CASE("a damaged file, one without text and one with too much are each one error") {
  if (!test::can_read_pdf()) return;
  const auto code = [](const std::string& bytes, std::size_t limit) {
    source::DiagnosticSink sink;
    CHECK_FALSE(reading::convert({"a.pdf", bytes}, Format::pdf, limit, sink));
    CHECK(sink.error_count() == 1);
    return code_of(sink);
  };
  CHECK(code("%PDF-1.4\nnothing", kLimit) == "source-not-converted");
  CHECK(code(test::make_pdf({{}}), kLimit) == "source-empty");
  CHECK(code(test::make_pdf({{"很长很长的一行"}}), 4) == "source-too-large");
}

TEST_CASE("a program that is missing is named with its package") {
  const std::string path = std::getenv("PATH") == nullptr ? "" : std::getenv("PATH");
  ::setenv("PATH", "/nowhere", 1);
  source::DiagnosticSink sink;
  const auto converted = reading::convert({"a.docx", "PK\x03\x04"}, Format::docx, kLimit, sink);
  ::setenv("PATH", path.c_str(), 1);
  CHECK_FALSE(converted);
  REQUIRE(code_of(sink) == "source-needs-program");
  CHECK(sink.diagnostics().front().message ==
        "a docx file is read with the program 'pandoc', which is not installed; install the "
        "package pandoc (apt-get install pandoc)");
}

TEST_CASE("a text that is kept is named after what it is") {
  CHECK(reading::text_ending(Format::docx) == "md");
  CHECK(reading::text_ending(Format::pdf) == "txt");
}
