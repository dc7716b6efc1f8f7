#include "workspace/layout.h"

#include <doctest/doctest.h>

#include "workspace/shipped_files.h"

namespace plumbline::workspace {

TEST_CASE("the schemas are written once and again only when they differ") {
  source::MemoryFileSystem files;
  prepare_derived_folder(files, "w");
  const int first = files.writes();
  CHECK(files.exists("w/.plumbline/schemas/mapping.schema.json"));
  CHECK(files.exists("w/.plumbline/schemas/workspace.schema.json"));
  prepare_derived_folder(files, "w");
  CHECK(files.writes() == first);
  files.write_atomically("w/.plumbline/schemas/mapping.schema.json", "old");
  prepare_derived_folder(files, "w");
  CHECK(files.writes() == first + 2);
  CHECK(files.read("w/.plumbline/schemas/mapping.schema.json") ==
        shipped_files("schemas/mapping.schema.json").at(0).bytes);
}

}  // namespace plumbline::workspace
