#include "mapping/mapping.h"

#include <doctest/doctest.h>

namespace plumbline::mapping {
namespace {

Mapping at(std::string path, std::string jurisdiction, int year) {
  Mapping mapping;
  mapping.path = std::move(path);
  mapping.jurisdiction = std::move(jurisdiction);
  mapping.year = year;
  return mapping;
}

}  // namespace

TEST_CASE("a mapping's file is named after its plan") {
  CHECK(mapping_path({}, "北京市朝阳区", 2025) == "mappings/北京市朝阳区-2025.yaml");
  CHECK(mapping_path({}, "", 2025) == "mappings/workspace-2025.yaml");
  CHECK(mapping_path({}, "a/b: c", 2025) == "mappings/a-b--c-2025.yaml");
  CHECK(mapping_path({}, "..", 2025) == "mappings/-.-2025.yaml");
}

TEST_CASE("a name that another plan has, or that is too long, gets a hash") {
  const std::vector<Mapping> existing = {at("mappings/a-b-2025.yaml", "a:b", 2025)};
  const std::string path = mapping_path(existing, "a/b", 2025);
  CHECK(path.starts_with("mappings/a-b-"));
  CHECK(path.ends_with("-2025.yaml"));
  CHECK(path != "mappings/a-b-2025.yaml");
  CHECK(mapping_path({}, std::string(400, 'x'), 2025).size() < 40);
}

TEST_CASE("a mapping is found by jurisdiction and year") {
  const std::vector<Mapping> mappings = {at("a", "云溪区", 2024), at("b", "云溪区", 2025)};
  CHECK(find_mapping(mappings, "云溪区", 2025) == &mappings[1]);
  CHECK(find_mapping(mappings, "", 2025) == nullptr);
}

}  // namespace plumbline::mapping
