#include "reading/page_furniture.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace reading = plumbline::reading;
namespace test = plumbline::test;

namespace {

std::string joined(const std::string& text) {
  reading::CleanupLog log;
  return test::text_of(reading::join_pages(test::glyphs_of(text), log));
}

}  // namespace

TEST_CASE("page numbers go and a sentence goes on over the page") {
  CHECK(joined("甲\n新增学位三\n\n— 1 —\n\f百个。\n第 2 页 共 2 页\n\f") ==
        "甲\n新增学位三\n百个。");
  CHECK(joined("甲\f乙") == "甲\n乙");
  CHECK(joined("甲\n\n乙\n\f1/2\n丙") == "甲\n\n乙\n丙");
}

TEST_CASE("a line at the same edge of three pages is a running head") {
  std::string text;
  for (const char* body : {"甲", "乙", "丙"})
    text += "溪口区政府工作报告\n" + std::string(body) + "\n\f";
  CHECK(joined(text) == "甲\n乙\n丙");
  CHECK(joined("报告\n甲\n\f报告\n乙\n\f") == "报告\n甲\n报告\n乙");
}

TEST_CASE("a text without pages stays as it is") {
  CHECK(joined("甲\n\n1\n") == "甲\n\n1\n");
}
