// Any bytes as a report: read or refused with a message; all offsets stay in order and inside.
#include <cstdint>
#include <cstdlib>

#include "lexicon/lexicon.h"
#include "reading/read_document.h"
#include "workspace/shipped_files.h"

namespace {

using namespace plumbline;

const lexicon::Lexicon& shipped_lexicon() {
  static const auto lexicon = [] {
    source::DiagnosticSink sink;
    return lexicon::Lexicon::load(workspace::shipped_sources("lexicon/"), sink);
  }();
  return *lexicon;
}

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 16384) return 0;
  const source::SourceFile file{"fuzz.txt", {reinterpret_cast<const char*>(data), size}};
  model::SourceInfo info;
  info.id = {"fuzz"};
  source::DiagnosticSink sink;
  const auto document = reading::read_document(file, info, shipped_lexicon(), sink);
  must(document.has_value() || sink.has_errors());
  if (!document) return 0;
  std::uint32_t end = 0;
  std::uint32_t file_end = 0;
  for (const auto& sentence : document->sentences) {
    must(sentence.span.from >= end && sentence.span.from <= sentence.span.to);
    must(sentence.span.to <= document->text.size());
    end = sentence.span.to;
    const auto bytes = document->offsets.to_file(sentence.span);
    must(bytes.from >= file_end && bytes.from <= bytes.to && bytes.to <= size);
    file_end = bytes.from;
  }
  for (const auto& clause : document->clauses) {
    const auto& sentence = document->sentences[static_cast<std::size_t>(clause.sentence)];
    must(clause.span.from >= sentence.span.from && clause.span.to <= sentence.span.to);
  }
  return 0;
}
