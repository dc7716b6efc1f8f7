#include "pipeline/kept_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../reading/document_files.h"

namespace plumbline::pipeline {
namespace {

using reading::Format;

// A pdf source in a workspace in memory.
struct Stage {
  source::MemoryFileSystem files;
  source::DiagnosticSink sink;
  source::SourceFile pdf{"in/a.pdf", plumbline::test::make_pdf({{"新增学位三百个。"}})};

  std::optional<source::SourceFile> text() {
    return text_of_source(files, "w", {"in/a"}, pdf, Format::pdf, 1u << 20, sink);
  }
};

const std::string kPath = "w/.plumbline/text/in/a.txt";

}  // namespace

TEST_CASE("an id is the name of its text, unless it is no plain path") {
  CHECK(kept_text_path({"gwr/2024"}, Format::docx) == ".plumbline/text/gwr/2024.md");
  CHECK(kept_text_path({"a b.pdf"}, Format::pdf) == ".plumbline/text/a b.pdf.txt");
  for (const char* id : {"../x", "/x", "a//b", "a/", "a/../b", ".x", "a\nb", "a\\b"}) {
    CAPTURE(id);
    const std::string path = kept_text_path({id}, Format::pdf);
    CHECK(path.starts_with(".plumbline/text/source-"));
    CHECK(path.find("..") == std::string::npos);
  }
}

TEST_CASE("a text is made once, and again when its file or the text changes") {
  if (!plumbline::test::can_read_pdf()) return;
  Stage stage;
  const auto first = stage.text();
  REQUIRE(first);
  CHECK(first->path == ".plumbline/text/in/a.txt");
  CHECK(stage.files.read(kPath) == first->bytes);
  const auto origin = read_origin(stage.files, "w", first->path);
  REQUIRE(origin);
  CHECK(origin->file == "in/a.pdf");
  CHECK(origin->converter.starts_with("pdftotext "));
  const int writes = stage.files.writes();
  CHECK(stage.text()->bytes == first->bytes);
  CHECK(stage.files.writes() == writes);
  SUBCASE("a changed text is made anew") {
    stage.files.write_atomically(kPath, "别的");
    CHECK(stage.text()->bytes == first->bytes);
    CHECK(stage.files.read(kPath) == first->bytes);
  }
  SUBCASE("a changed file is read anew") {
    stage.pdf.bytes = plumbline::test::make_pdf({{"完工。"}});
    CHECK(stage.text()->bytes.starts_with("完工。"));
  }
  SUBCASE("an origin that is no such file is made anew") {
    stage.files.write_atomically(kPath + ".origin", "file: in/a.pdf\n");
    CHECK_FALSE(read_origin(stage.files, "w", first->path));
    CHECK(stage.text()->bytes == first->bytes);
    CHECK(read_origin(stage.files, "w", first->path));
  }
}

TEST_CASE("where nothing can be written the text is read all the same") {
  if (!plumbline::test::can_read_pdf()) return;
  Stage stage;
  stage.files.fail_write(1, 30);
  CHECK(stage.text()->bytes.starts_with("新增学位三百个。"));
  REQUIRE(stage.sink.diagnostics().size() == 1);
  CHECK(stage.sink.diagnostics()[0].code == "text-not-kept");
  CHECK(stage.sink.error_count() == 0);
}

}  // namespace plumbline::pipeline
