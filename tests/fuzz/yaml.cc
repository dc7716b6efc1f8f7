// Any bytes as YAML: read or refused with a place inside the file; an edit of nothing is identical,
// and an edit of one scalar changes nothing else or is refused.
#include <cstdint>
#include <cstdlib>

#include "yaml/edit.h"
#include "yaml/node.h"

namespace {

using namespace plumbline;

void must(bool holds) {
  if (!holds) std::abort();
}

const yaml::Node* first_scalar(const yaml::Node& node) {
  if (node.kind == yaml::NodeKind::scalar) return &node;
  for (const auto& item : node.items) {
    if (const auto* found = first_scalar(item)) return found;
  }
  for (const auto& entry : node.entries) {
    if (const auto* found = first_scalar(entry.value)) return found;
  }
  return nullptr;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 8192) return 0;
  const source::SourceFile file{"fuzz.yaml", {reinterpret_cast<const char*>(data), size}};
  source::DiagnosticSink sink;
  auto edit = yaml::Edit::open(file, sink);
  must(edit.has_value() || sink.has_errors());
  for (const auto& diagnostic : sink.diagnostics()) {
    if (diagnostic.span) must(diagnostic.span->from <= diagnostic.span->to);
  }
  if (!edit) return 0;
  must(edit->finish() == file.bytes);
  if (const auto* scalar = first_scalar(edit->tree())) {
    edit->set_scalar(*scalar, "值: #1");
    if (const auto bytes = edit->finish()) {
      source::DiagnosticSink again;
      must(yaml::read({"fuzz.yaml", *bytes}, again).has_value());
    }
  }
  return 0;
}
