#include "yaml/scalar_end.h"

#include <doctest/doctest.h>

#include <string_view>

namespace plumbline::yaml {

TEST_CASE("a quoted scalar ends behind its closing quote") {
  CHECK(quoted_end("'a' b", 0) == 3);
  CHECK(quoted_end("'it''s' b", 0) == 7);
  CHECK(quoted_end("\"a\\\"b\" c", 0) == 6);
  CHECK(quoted_end("\"a\\\\\" c", 0) == 5);
  CHECK(quoted_end("'a\n  b'", 0) == 7);
  CHECK_FALSE(quoted_end("'a", 0));
  CHECK_FALSE(quoted_end("\"a\\\"", 0));
}

TEST_CASE("a plain scalar ends where its bytes have given its value") {
  CHECK(plain_end("one two # c\n", 0, "one two") == 7);
  CHECK(plain_end("one\n  two\n\n  three\n", 0, "one two\nthree") == 18);
  CHECK(plain_end("a\r\n  b\r\nc: 1", 0, "a b") == 6);
  CHECK(plain_end("竣工，投用\n", 0, "竣工，投用") == 15);
  CHECK_FALSE(plain_end("other\n", 0, "one"));
}

TEST_CASE("a block scalar ends with its last line that is not blank") {
  const auto body = [](std::string_view bytes, int parent) {
    return bytes.substr(3, block_scalar_end(bytes, 3, parent) - 3);
  };
  CHECK(body("a: |\n  x\n   y\n\nb: 1\n", 0) == "|\n  x\n   y");
  CHECK(body("a: >-\n  x\n", 0) == ">-\n  x");
  CHECK(body("a: |\n", 0) == "|");
  CHECK(body("a: |\nb: 1\n", 0) == "|");
  CHECK(body("a: |1\n  x\n y\nb: 1\n", 0) == "|1\n  x\n y");
  CHECK(body("a: |\r\n  x\r\nb: 1\r\n", 0) == "|\r\n  x");
}

TEST_CASE("space, comments, anchors and tags are skipped") {
  CHECK(skip_space_and_comments("  # c\n\t# d\r\n  x", 0) == 14);
  CHECK(skip_space_and_comments("x", 0) == 0);
  CHECK(skip_properties("&a !!str  x", 0) == 10);
  CHECK(skip_properties("!<tag:x> # c\n y", 0) == 14);
  CHECK(skip_properties("x", 0) == 0);
}

}  // namespace plumbline::yaml
