#include "check_fixture.h"

#include "source/line_index.h"
#include "yaml/parsed_file.h"

namespace plumbline::test {
namespace {

std::string place_in(const std::vector<source::SourceFile>& files, std::string_view path,
                     source::ByteSpan span) {
  for (const auto& file : files) {
    if (file.path != path) continue;
    const auto at = source::LineIndex(file.bytes).position(span.from);
    return (files.size() > 1 ? file.path + ":" : "") + std::to_string(at.line) + ":" +
           std::to_string(at.column) + ": ";
  }
  return {};
}

}  // namespace

std::string lines_of(const source::DiagnosticSink& sink,
                     const std::vector<source::SourceFile>& files) {
  std::string lines;
  for (const auto& found : sink.diagnostics()) {
    lines += place_in(files, found.path, found.span.value());
    lines += found.severity == source::Severity::error ? "error: " : "warning: ";
    lines += found.message + " [" + found.code + "]\n";
    for (const auto& related : found.related) {
      lines += "  " + place_in(files, related.path, related.span) + related.message + "\n";
    }
  }
  return lines;
}

std::string found_by(Check check, rules::Layer layer, const std::vector<std::string>& rules) {
  std::string text;
  if (layer == rules::Layer::link) {
    text =
        "  - {id: d, layer: link, why: w., decide: {prior: 0, accept: 1, review: 0, margin: 0}}\n";
  }
  for (const std::string& rule : rules) {
    text += "  - {" + rule + ", layer: " + std::string(to_word(layer)) +
            ", why: w., examples: {fires: [{named: true}], silent: [{named: false}]}}\n";
  }
  const std::vector<source::SourceFile> files{{"1.yaml", pack(text)}};
  source::DiagnosticSink sink;
  const auto compiled = rules::compile_rules(layer, yaml::parse_files(files, sink), vocabulary(),
                                             small_lexicon(), {}, sink);
  if (compiled) check(*compiled, sink);
  return lines_of(sink, files);
}

}  // namespace plumbline::test
