#include "cli/diagnostics_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <sstream>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("diagnostics are sorted by place and say where they and what belongs to them stand") {
  pipeline::test::County county;
  county.write("a.yaml", "one\ntwo\n");
  std::ostringstream out;
  std::ostringstream err;
  Console console{county.files, out, err, county.root, "C"};
  Session session(console, {});
  REQUIRE(session.open() != nullptr);
  session.sink().warning("late", "a.yaml", source::ByteSpan{5, 6}, "second");
  session.sink().report({source::Severity::error,
                         "early",
                         "a.yaml",
                         source::ByteSpan{0, 3},
                         "first",
                         {{"a.yaml", source::ByteSpan{4, 7}, "here"}}});
  const auto json = diagnostics_json(session);
  REQUIRE(json.size() == 2);
  CHECK(json[0].dump() ==
        R"({"severity":"error","code":"early","message":"first","file":"a.yaml","line":1,)"
        R"("column":1,"related":[{"message":"here","file":"a.yaml","line":2,"column":1}]})");
  CHECK(json[1]["column"] == 2);
}

TEST_CASE("what has no place or no text has no line") {
  test::Program program;
  std::ostringstream out;
  std::ostringstream err;
  Console console{program.county.files, out, err, program.county.root, "C"};
  Session session(console, {});
  session.fail("none", "no place");
  CHECK(diagnostics_json(session)[0].dump() ==
        R"({"severity":"error","code":"none","message":"no place","file":""})");
}

}  // namespace plumbline::cli
