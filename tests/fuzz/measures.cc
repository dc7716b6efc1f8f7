// Any bytes as a sentence: its measures lie inside it, in order, with finite values and, where the
// text is UTF-8, cut between characters.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "lexicon/lexicon.h"
#include "measures/find_measures.h"
#include "source/utf8.h"
#include "workspace/shipped_files.h"

namespace {

using namespace plumbline;

void must(bool holds) {
  if (!holds) std::abort();
}

const measures::MeasureFinder& shipped_finder() {
  static const auto lexicon = [] {
    source::DiagnosticSink sink;
    return lexicon::Lexicon::load(workspace::shipped_sources("lexicon/"), sink);
  }();
  static const measures::MeasureFinder finder(*lexicon);
  return finder;
}

void check(std::string_view text, const std::vector<model::Measure>& found) {
  const bool utf8 = !source::find_invalid_utf8(text);
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  for (const model::Measure& measure : found) {
    must(measure.text.from <= measure.text.to && measure.text.to <= text.size());
    must(measure.text.from >= from && measure.text.to >= to);
    from = measure.text.from;
    to = measure.text.to;
    for (const std::size_t end : {from, to}) {
      must(!utf8 || end == text.size() || source::floor_code_point(text, end) == end);
    }
    must(std::isfinite(measure.value));
    must(!measure.value_hi || std::isfinite(*measure.value_hi));
    must((measure.op == model::Comparator::range) == measure.value_hi.has_value());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 4096) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const model::Part part : {model::Part::plan, model::Part::review, model::Part::other}) {
    check(text, shipped_finder().find(text, part));
  }
  return 0;
}
