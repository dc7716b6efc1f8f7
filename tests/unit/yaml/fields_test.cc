#include "yaml/fields.h"

#include <doctest/doctest.h>

namespace plumbline::yaml {

TEST_CASE("an unknown key is named with its nearest known one") {
  source::DiagnosticSink sink;
  const auto node = read({"f.yaml", "titel: x\n"}, sink);
  REQUIRE(node);
  Fields(*node, "f.yaml", "task", "mapping", sink).check_known({"title", "id"});
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].message == "unknown key 'titel' in a task; did you mean 'title'?");
  CHECK(sink.diagnostics()[0].code == "mapping-unknown-key");
}

}  // namespace plumbline::yaml
