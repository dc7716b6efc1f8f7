#include "model/offset_map.h"

#include <doctest/doctest.h>

namespace plumbline::model {
namespace {

using source::ByteSpan;
using source::TextSpan;

TEST_CASE("plain runs map byte by byte, and what was cut away is no part of them") {
  OffsetMap map;
  map.append(6, 0, 6);   // two characters kept
  map.append(3, 10, 3);  // four bytes of pinyin skipped
  CHECK(map.text_size() == 9);
  CHECK(map.to_file({0, 6}) == ByteSpan{0, 6});
  CHECK(map.to_file({6, 9}) == ByteSpan{10, 13});
  CHECK(map.to_file({3, 9}) == ByteSpan{3, 13});
}

TEST_CASE("a re-coded character is indivisible") {
  OffsetMap map;
  map.append(3, 0, 2);  // two bytes of GB18030 became three of UTF-8
  map.append(3, 2, 2);
  CHECK(map.to_file({0, 3}) == ByteSpan{0, 2});
  CHECK(map.to_file({3, 6}) == ByteSpan{2, 4});
  CHECK(map.to_file({0, 6}) == ByteSpan{0, 4});
}

TEST_CASE("an empty span is a place, and the end is a place") {
  OffsetMap map;
  map.append(4, 3, 4);
  CHECK(map.to_file({2, 2}) == ByteSpan{5, 5});
  CHECK(map.to_file({4, 4}) == ByteSpan{7, 7});
  CHECK(OffsetMap{}.to_file({0, 0}) == ByteSpan{0, 0});
}

}  // namespace
}  // namespace plumbline::model
