#include "model/document.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace plumbline::model {
namespace {

Document sample() {
  Document document;
  document.info.id = {"yunxi/2025"};
  document.file_bytes = "一、計劃\n新增(zeng)4家\n";
  document.text = "一、计划\n新增4家\n";
  document.offsets.append(19, 0, 19);  // up to and with 新增
  document.offsets.append(5, 25, 5);
  document.sections.push_back(
      {-1, 0, NumberingStyle::chinese, "计划", {0, 12}, {13, 24}, Part::plan, 2025});
  document.sections.push_back(
      {0, 1, NumberingStyle::none, "养老", {13, 13}, {13, 24}, Part::plan, 2025});
  return document;
}

TEST_CASE("a section's path runs from the outermost heading inwards") {
  const Document document = sample();
  CHECK(section_path(document, 1) == std::vector<std::string>{"计划", "养老"});
  CHECK(section_path(document, -1).empty());
}

TEST_CASE("a passage quotes the file as it is, with line and column") {
  const Document document = sample();
  const source::LineIndex lines(document.file_bytes);
  const Passage passage = make_passage(document, lines, {13, 23}, 0);
  CHECK(passage.quote == "新增(zeng)4家");
  CHECK(passage.line == 2);
  CHECK(passage.column == 1);
  CHECK(passage.span.from == 13);
  CHECK(passage.section_path == std::vector<std::string>{"计划"});
}

TEST_CASE("a file in another encoding is quoted by its cleaned text") {
  Document document;
  document.file_bytes = "\xD4\xC6";  // 云 in GB18030
  document.text = "云";
  document.offsets.append(3, 0, 2);
  const source::LineIndex lines(document.file_bytes);
  const Passage passage = make_passage(document, lines, {0, 3}, -1);
  CHECK(passage.quote == "云");
  CHECK(passage.span == source::ByteSpan{0, 2});
}

}  // namespace
}  // namespace plumbline::model
