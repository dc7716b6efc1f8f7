#include "yaml/edit_check.h"

#include <doctest/doctest.h>

#include "yaml/write.h"

namespace plumbline::yaml {
namespace {

Node parsed(const char* bytes) {
  source::DiagnosticSink sink;
  auto root = read({"f.yaml", bytes}, sink);
  REQUIRE(root);
  return std::move(*root);
}

}  // namespace

TEST_CASE("without changes only the same tree is intended") {
  const Node before = parsed("a: x\nb: [1, 2]\n");
  CHECK(is_intended(before, parsed("a:   x # c\n\nb: [1,   2]\n"), {}));
  for (const char* other :
       {"a: y\nb: [1, 2]\n", "a: 'x'\nb: [1, 2]\n", "a: x\nb: [1]\n", "a: x\nb: [2, 1]\n",
        "a: x\nb:\n  - 1\n  - 2\n", "b: [1, 2]\na: x\n", "a: x\nb: [1, 2]\nc: 3\n", "a: x\n"}) {
    CAPTURE(other);
    CHECK_FALSE(is_intended(before, parsed(other), {}));
  }
}

TEST_CASE("each change must be there, in its place, and alone") {
  const Node before = parsed("a: x\nl: [1, 2]\n");
  Changes changes;
  changes.replaced.emplace(before.find("a"), text_node("y"));
  changes.lists[before.find("l")].removed = {0};
  changes.lists[before.find("l")].inserted[2] = {text_node("z")};
  changes.maps[&before].added[0].push_back({text_node("k"), text_node("v")});
  CHECK(is_intended(before, parsed("a: y\nk: v\nl: [2, z]\n"), changes));
  for (const char* other :
       {"a: x\nk: v\nl: [2, z]\n", "a: y\nl: [2, z]\nk: v\n", "a: y\nk: v\nl: [z, 2]\n",
        "a: y\nk: v\nl: [1, 2, z]\n", "a: y\nk: w\nl: [2, z]\n", "a: y\nk: v\nl: [2, z]\nm: 1\n"}) {
    CAPTURE(other);
    CHECK_FALSE(is_intended(before, parsed(other), changes));
  }
}

}  // namespace plumbline::yaml
