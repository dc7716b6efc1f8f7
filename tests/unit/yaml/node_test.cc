#include "yaml/node.h"

#include <doctest/doctest.h>

namespace plumbline::yaml {

TEST_CASE("a key is found in a map, and in nothing else") {
  source::DiagnosticSink sink;
  const auto root = read({"f.yaml", "a: 1\nb: {a: 2}\nc: [a]\n"}, sink);
  REQUIRE(root);
  REQUIRE(root->find("a") != nullptr);
  CHECK(root->find("a")->value == "1");
  CHECK(root->find("b")->find("a")->value == "2");
  CHECK(root->find("c")->find("a") == nullptr);
  CHECK(root->find("a")->find("a") == nullptr);
  CHECK(root->find("z") == nullptr);
}

}  // namespace plumbline::yaml
