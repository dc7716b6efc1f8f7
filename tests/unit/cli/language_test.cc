#include "cli/language.h"

#include <doctest/doctest.h>

#include <sstream>

#include "program_fixture.h"

namespace plumbline::cli {
namespace {

reports::Tongue tongue_for(test::Program& program, const std::vector<std::string>& arguments) {
  std::ostringstream out;
  Console console{program.county.files, out, out, "/", program.locale, false, false, false, {}};
  const auto tongue = words_for(arguments, console).tongue();
  CHECK(out.str().empty());
  return tongue;
}

}  // namespace

TEST_CASE("the language is known before the arguments are understood") {
  using reports::Tongue;
  test::Program program;
  CHECK(tongue_for(program, {"--nonsense"}) == Tongue::en);
  CHECK(tongue_for(program, {"run", "--lang", "zh", "--nonsense"}) == Tongue::zh);
  CHECK(tongue_for(program, {"--lang=zh"}) == Tongue::zh);
  CHECK(tongue_for(program, {"--lang"}) == Tongue::en);
  program.locale = "zh_CN.UTF-8";
  CHECK(tongue_for(program, {}) == Tongue::zh);
  CHECK(tongue_for(program, {"--lang", "en"}) == Tongue::en);
}

TEST_CASE("a workspace that can't be read says nothing of a language") {
  test::Program program;
  program.county.write("plumbline.yaml", "settings: [\n");
  CHECK(tongue_for(program, {"-C", program.county.root}) == reports::Tongue::en);
}

}  // namespace plumbline::cli
