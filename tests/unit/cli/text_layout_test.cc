#include "cli/text_layout.h"

#include <doctest/doctest.h>

namespace plumbline::cli {

TEST_CASE("a Chinese character takes two columns, a combining mark none") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("任务 1") == 6);
  CHECK(display_width("e\xCC\x81") == 1);
  CHECK(display_width("（％）") == 6);
  CHECK(display_width("\xff") == 1);
}

TEST_CASE("padding fills up to the width and never cuts") {
  CHECK(pad("完成", 6) == "完成  ");
  CHECK(pad_left("53%", 5) == "  53%");
  CHECK(pad("超额完成", 4) == "超额完成");
}

TEST_CASE("paint and bold leave text alone without colours") {
  CHECK(paint("met", model::Status::met, false) == "met");
  CHECK(paint("met", model::Status::met, true) == "\x1b[32mmet\x1b[0m");
  CHECK(bold("a", true) == "\x1b[1ma\x1b[0m");
}

}  // namespace plumbline::cli
