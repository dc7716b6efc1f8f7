#include "decided_workspace.h"

#include <doctest/doctest.h>

#include "mapping/edits.h"

namespace plumbline::pipeline::test {
namespace {

constexpr const char* kMapping = "mappings/云渡县-2024.yaml";

}  // namespace

DecidedCounty::DecidedCounty() {
  (void)county.run();
}

source::SourceFile DecidedCounty::mapping() const {
  return {kMapping, county.read(kMapping)};
}

model::TaskId DecidedCounty::task(const std::string& quote) {
  return County::task(county.analyse(), quote).id;
}

void DecidedCounty::take(const std::optional<std::string>& bytes) {
  REQUIRE(bytes);
  county.write(kMapping, *bytes);
}

void DecidedCounty::confirm(const std::string& quote) {
  source::DiagnosticSink sink;
  take(mapping::confirm(mapping(), task(quote), {"1"}, sink));
}

void DecidedCounty::reject(const std::string& quote) {
  source::DiagnosticSink sink;
  take(mapping::reject(mapping(), task(quote), {"1"}, sink));
}

void DecidedCounty::rule(const std::string& quote, const std::string& status) {
  county.replace(kMapping, "quote: " + quote + "\n",
                 "quote: " + quote + "\n    ruling: {status: " + status + ", because: 来函}\n");
}

TrialInputs DecidedCounty::inputs() {
  workspace_ = county.open();
  source::DiagnosticSink sink;
  auto inputs = load_trial(county.files, *workspace_, sink);
  CHECK(!sink.has_errors());
  return inputs;
}

ParsedPackFiles DecidedCounty::parsed() {
  source::DiagnosticSink sink;
  return parse_pack_files(load_pack_files(county.files, county.root), sink);
}

Packs DecidedCounty::packs() {
  source::DiagnosticSink sink;
  auto packs = compile_packs(parsed(), sink);
  REQUIRE(packs);
  return std::move(*packs);
}

}  // namespace plumbline::pipeline::test
