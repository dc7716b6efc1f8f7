#include "yaml/bytes_check.h"

#include <doctest/doctest.h>

#include <string>

namespace plumbline::yaml {
namespace {

// The code reported, or empty.
std::string fault(const std::string& bytes) {
  source::DiagnosticSink sink;
  if (check_bytes({"f.yaml", bytes}, {}, sink)) {
    CHECK(sink.diagnostics().empty());
    return {};
  }
  REQUIRE(sink.diagnostics().size() == 1);
  return sink.diagnostics()[0].code;
}

}  // namespace

TEST_CASE("ordinary bytes pass") {
  for (const char* bytes : {"", "a: 1\n", "\xEF\xBB\xBF标题: \t竣工\r\n", "a: <<<<<<\n", "======\n",
                            " <<<<<<< HEAD\n", "=======x\n"}) {
    CAPTURE(bytes);
    CHECK(fault(bytes) == "");
  }
}

TEST_CASE("each kind of bad byte has its code") {
  CHECK(fault("a\x80") == "yaml-encoding");
  CHECK(fault("a: \xE6\xA0\n") == "yaml-encoding");
  CHECK(fault(std::string("\0", 1)) == "yaml-control-character");
  CHECK(fault("a\x1B[0m") == "yaml-control-character");
  CHECK(fault("a\x7F") == "yaml-control-character");
  CHECK(fault("a\r") == "yaml-lone-cr");
  CHECK(fault("a\rb\n") == "yaml-lone-cr");
  for (const char* marker : {"<<<<<<< HEAD", ">>>>>>> x", "||||||| base", "=======", "=======\r"}) {
    CAPTURE(marker);
    CHECK(fault("a: 1\n" + std::string(marker) + "\n") == "yaml-conflict-marker");
  }
}

TEST_CASE("only a leading byte order mark is one") {
  CHECK(bom_length("\xEF\xBB\xBFx") == 3);
  CHECK(bom_length("x\xEF\xBB\xBF") == 0);
  CHECK(bom_length("\xEF\xBB") == 0);
}

}  // namespace plumbline::yaml
