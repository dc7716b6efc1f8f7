// Any bytes as a rule pack: compiled or refused with an error.
#include <cstdint>
#include <cstdlib>

#include "lexicon/lexicon.h"
#include "rules/rule_set.h"

namespace {

using namespace plumbline;

const lexicon::Lexicon& small_lexicon() {
  static const auto lexicon = [] {
    const source::SourceFile file{
        "words.yaml",
        "plumbline: 1\nlexicon: fuzz\nclasses:\n  - {name: act, words: [出台, 建成]}\n"};
    source::DiagnosticSink sink;
    return lexicon::Lexicon::load(std::span(&file, 1), sink);
  }();
  return *lexicon;
}

const rules::Vocabulary& small_vocabulary() {
  static const auto vocabulary = [] {
    rules::Vocabulary made;
    made.declare("text", rules::FactType::text, "the clause");
    made.declare("parts", rules::FactType::number, "a number");
    made.declare("plan", rules::FactType::flag, "a flag");
    made.declare("actions", rules::FactType::words, "words", {"issue", "build"});
    return made;
  }();
  return vocabulary;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 8192) return 0;
  const source::SourceFile file{"fuzz.yaml", {reinterpret_cast<const char*>(data), size}};
  for (const auto layer : {rules::Layer::extract, rules::Layer::link, rules::Layer::status}) {
    source::DiagnosticSink sink;
    const auto compiled = rules::RuleSet::compile(layer, std::span(&file, 1), small_vocabulary(),
                                                  small_lexicon(), sink);
    if (!compiled && !sink.has_errors()) std::abort();
    if (compiled) {
      rules::Facts facts(small_vocabulary());
      static_cast<void>(compiled->extract(facts));
      static_cast<void>(compiled->rules());
    }
  }
  return 0;
}
