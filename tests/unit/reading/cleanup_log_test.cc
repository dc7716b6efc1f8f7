#include "reading/cleanup_log.h"

#include <doctest/doctest.h>

using plumbline::reading::Cleanup;
using plumbline::reading::CleanupLog;
using plumbline::source::ByteSpan;

TEST_CASE("places that adjoin are one, kinds come in their order, places sorted") {
  CleanupLog log;
  log.add(Cleanup::spaces_removed, {30, 31});
  log.add(Cleanup::spaces_removed, {31, 33});
  log.add(Cleanup::spaces_removed, {5, 6});
  log.add(Cleanup::pinyin_removed, {9, 14});
  const auto notes = log.take();
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].kind == "pinyin-removed");
  CHECK(notes[1].kind == "spaces-removed");
  CHECK(notes[1].places == std::vector<ByteSpan>{{5, 6}, {30, 33}});
}

TEST_CASE("a log that was taken is empty") {
  CleanupLog log;
  log.add(Cleanup::line_joined, {1, 2});
  CHECK(log.take().size() == 1);
  CHECK(log.take().empty());
}
