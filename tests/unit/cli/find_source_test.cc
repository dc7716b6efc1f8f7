#include "cli/find_source.h"

#include <doctest/doctest.h>

namespace plumbline::cli {

TEST_CASE("a source is found by id, path, its end or its file's name") {
  model::Analysis analysis;
  for (const char* id : {"gwr/2023.txt", "gwr/2024.txt", "old/2024.txt"}) {
    analysis.readings.emplace_back();
    analysis.readings.back().info.id.value = id;
    analysis.readings.back().info.path = std::string("corpus/") + id;
  }
  struct Case {
    const char* name;
    const char* found;
  };
  for (const Case& one :
       {Case{"gwr/2024.txt", "gwr/2024.txt"}, Case{"corpus/old/2024.txt", "old/2024.txt"},
        Case{"2023.txt", "gwr/2023.txt"}, Case{"2023", "gwr/2023.txt"}, Case{"2024", ""},
        Case{"gwr/2025.txt", ""}}) {
    CAPTURE(one.name);
    source::DiagnosticSink sink;
    const auto* reading = find_source(analysis, one.name, sink);
    CHECK((reading == nullptr ? "" : reading->info.id.value) == one.found);
    CHECK(sink.has_errors() == (reading == nullptr));
  }
}

}  // namespace plumbline::cli
