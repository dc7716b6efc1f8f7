#include "cli/explained.h"

#include <doctest/doctest.h>

#include <sstream>

#include "cli/session.h"
#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("what explanations need is loaded, and nothing of it is reported twice") {
  test::Program program;
  program.run({"run"});
  const std::string task = program.task("新增养老床位200张");
  std::ostringstream out;
  std::ostringstream err;
  Console console{
      program.county.files, out, err, program.county.root, "C", false, false, false, {}};
  Session session(console, {program.county.root, "", false, 0});
  const auto explained = load_explained(session, task, {});
  REQUIRE(explained != nullptr);
  CHECK(!explained->analysis.tasks.empty());
  CHECK(explained->mappings.mappings.size() == 1);
  const auto explanation = explained->explain();
  CHECK(&explanation.analysis == &explained->analysis);
  CHECK(!explanation.questions.empty());
  CHECK(session.errors() == 0);
}

TEST_CASE("without a workspace nothing is explained") {
  test::Program program;
  program.county.remove("plumbline.yaml");
  std::ostringstream out;
  std::ostringstream err;
  Console console{
      program.county.files, out, err, program.county.root, "C", false, false, false, {}};
  Session session(console, {program.county.root, "", false, 0});
  CHECK(load_explained(session, "2024-AAAAA", {}) == nullptr);
  CHECK(session.errors() > 0);
}

}  // namespace plumbline::cli
