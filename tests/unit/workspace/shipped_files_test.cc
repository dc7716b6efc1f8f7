#include "workspace/shipped_files.h"

#include <doctest/doctest.h>

#include "corpus.h"
#include "yaml/parsed_file.h"

namespace plumbline::workspace {

TEST_CASE("what is shipped is byte for byte what stands in the tree") {
  CHECK(!shipped_files().empty());
  std::string_view last;
  for (const ShippedFile& file : shipped_files()) {
    CAPTURE(file.path);
    const std::string root = test::source_folder() + "/";
    const bool schema = file.path.starts_with("schemas/");
    CHECK(file.bytes ==
          test::read_file(root + (schema ? "" : "datasets/") + std::string(file.path)));
    CHECK(last < file.path);
    last = file.path;
  }
}

TEST_CASE("a prefix selects, and messages tell shipped files from the user's") {
  const auto schemas = shipped_sources("schemas/workspace");
  REQUIRE(schemas.size() == 1);
  CHECK(schemas[0].path == "shipped/schemas/workspace.schema.json");
  CHECK(shipped_files("nothing/").empty());
}

TEST_CASE("the shipped packs and lexicons carry the trees that their bytes parse to") {
  for (const char* prefix : {"rules/", "lexicon/"}) {
    for (const auto& file : shipped_sources(prefix)) {
      CAPTURE(file.path);
      source::DiagnosticSink sink;
      const auto parsed = yaml::read(file, sink);
      const auto shipped = shipped_tree(file.path);
      REQUIRE(parsed);
      REQUIRE(shipped);
      CHECK(yaml::pack_tree(*shipped) == yaml::pack_tree(*parsed));
    }
  }
  CHECK_FALSE(shipped_tree("rules/extract.yaml"));
}

}  // namespace plumbline::workspace
