#include "cli/arguments.h"

#include <doctest/doctest.h>

#include <CLI/CLI.hpp>

namespace plumbline::cli {

TEST_CASE("selectors, the day and the output are spelled alike in every verb") {
  CLI::App app("test");
  Selection selection;
  std::string as_of;
  std::string output;
  bool json = false;
  declare_selection(app, selection);
  declare_as_of(app, as_of);
  declare_output(app, output);
  declare_json(app, json);
  app.parse("--jurisdiction 云渡县 --year 2024 --task 2024-AAAAA --as-of 2024-06-30 -o - --json");
  CHECK(selection.jurisdiction == "云渡县");
  CHECK(selection.year == 2024);
  CHECK(selection.task == "2024-AAAAA");
  CHECK(as_of_date(as_of) == calendar::Date{2024, 6, 30});
  CHECK(output == "-");
  CHECK(json);
}

TEST_CASE("a day that does not exist is refused") {
  CLI::App app("test");
  std::string as_of;
  declare_as_of(app, as_of);
  CHECK_THROWS_AS(app.parse("--as-of 2024-02-30"), CLI::ValidationError);
  CHECK(!as_of_date(""));
}

}  // namespace plumbline::cli
