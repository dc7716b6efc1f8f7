#include "source/run_program.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

namespace source = plumbline::source;
using source::ProgramEnd;
using Command = std::vector<std::string>;

TEST_CASE("a program gets its input and its output comes back, also when both fill their pipes") {
  const std::string input(3u << 20, 'x');
  const auto outcome = source::run_program(Command{"cat"}, input, {});
  CHECK(outcome.end == ProgramEnd::well);
  CHECK(outcome.output == input);
  CHECK(outcome.errors.empty());
}

TEST_CASE("arguments reach the program as they are, without a shell") {
  const auto outcome = source::run_program(Command{"printf", "%s|", "a b", "$HOME; *"}, "", {});
  CHECK(outcome.output == "a b|$HOME; *|");
}

TEST_CASE("a program that is not there is told apart from one that failed") {
  CHECK(source::run_program(Command{"no-such-program-of-ours"}, "", {}).end ==
        ProgramEnd::not_installed);
  const auto outcome = source::run_program(Command{"cat", "/no/such/file"}, "", {});
  CHECK(outcome.end == ProgramEnd::failed);
  CHECK(outcome.errors.find("/no/such/file") != std::string::npos);
}

TEST_CASE("a program that does not read its input harms nobody") {
  const auto outcome = source::run_program(Command{"true"}, std::string(1u << 20, 'x'), {});
  CHECK(outcome.end == ProgramEnd::well);
}

TEST_CASE("a program that takes too long is ended, with what it started") {
  const auto begin = std::chrono::steady_clock::now();
  source::ProgramLimits limits;
  limits.time = std::chrono::milliseconds(200);
  for (const Command& command : {Command{"sleep", "20"}, Command{"sh", "-c", "sleep 20 & sleep 20"},
                                 Command{"sh", "-c", "exec >&- 2>&-; sleep 20"}}) {
    const auto outcome = source::run_program(command, "", limits);
    CHECK(outcome.end != ProgramEnd::well);
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

TEST_CASE("output above the limit ends the program, and what fits is kept") {
  source::ProgramLimits limits;
  limits.output = 1000;
  const auto outcome = source::run_program(Command{"yes"}, "", limits);
  CHECK(outcome.end == ProgramEnd::wrote_too_much);
  CHECK(outcome.output.size() == 1000);
}

TEST_CASE("errors are kept up to their limit") {
  const auto outcome =
      source::run_program(Command{"sh", "-c", "yes | head -c 100000 >&2; exit 3"}, "", {});
  CHECK(outcome.end == ProgramEnd::failed);
  CHECK(outcome.errors.size() == 4096);
}
