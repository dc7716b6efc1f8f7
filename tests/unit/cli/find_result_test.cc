#include "cli/find_result.h"

#include <doctest/doctest.h>

#include <string>

namespace plumbline::cli {
namespace {

model::Result result(const std::string& id, std::uint32_t line, std::uint32_t column,
                     const std::string& quote) {
  model::Result result;
  result.id.value = id;
  result.passage.source.value = "y2025";
  result.passage.line = line;
  result.passage.column = column;
  result.passage.quote = quote;
  result.passage.span = {0, static_cast<std::uint32_t>(quote.size())};
  return result;
}

const model::Analysis& analysis() {
  static const model::Analysis kAnalysis = [] {
    model::Analysis analysis;
    model::Reading reading;
    reading.info.id.value = "y2025";
    reading.info.path = "reports/2025.txt";
    analysis.readings.push_back(reading);
    analysis.results = {
        result("y2025@0-9", 4, 1, "修桥完成"), result("y2025@9-30", 7, 1, "修路完成，种树完成"),
        result("y2025@9-18", 7, 1, "修路完成"), result("y2025@20-30", 7, 6, "种树完成")};
    return analysis;
  }();
  return kAnalysis;
}

// The id that a name means, else the message.
std::string found(const std::string& name,
                  const std::vector<pipeline::PairExplanation>& pairs = {}) {
  source::DiagnosticSink sink;
  const auto at = find_result(analysis(), pairs, name, sink);
  return at ? analysis().results[*at].id.value : sink.diagnostics().at(0).message;
}

}  // namespace

TEST_CASE("a result is named by its id or by the place it lies at") {
  CHECK(found("y2025@9-18") == "y2025@9-18");
  CHECK(found("reports/2025.txt:4") == "y2025@0-9");
  CHECK(found("y2025:4:3") == "y2025@0-9");
  CHECK(found("2025.txt:4") == "y2025@0-9");  // as a file outside the workspace is typed
  CHECK(found("y2025:7:8") == "y2025@20-30");
  CHECK(found("y2025:7:2") == "y2025@9-18");
}

TEST_CASE("a result is named by its number in why, and the linked one goes before others") {
  model::Link link;
  pipeline::PairExplanation whole;
  whole.result = &analysis().results[1];
  whole.link = &link;
  CHECK(found("1", {whole}) == "y2025@9-30");
  CHECK(found("y2025:7", {whole}) == "y2025@9-30");
}

TEST_CASE("a name that means nothing, or several things, is refused with what there is") {
  CHECK(found("3") == "no result 3; 'why' lists 0");
  CHECK(found("y2025@9-19") ==
        "no result 'y2025@9-19'; did you mean 'y2025@9-18'?; expected a number of 'why', an id, or "
        "FILE:LINE[:COLUMN]");
  CHECK(found("reports/2024.txt:4") ==
        "no source 'reports/2024.txt' was read; did you mean 'reports/2025.txt'?");
  CHECK(found("y2025:5") == "no result at y2025:5; did you mean reports/2025.txt:4:1?");
  CHECK(found("y2025:7") ==
        "3 results begin on line 7; say the column: reports/2025.txt:7:1, reports/2025.txt:7:1, "
        "reports/2025.txt:7:6");
}

}  // namespace plumbline::cli
