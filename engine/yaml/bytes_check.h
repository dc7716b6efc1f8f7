// The checks over raw bytes that come before any parser sees a YAML file.
#pragma once

#include "source/diagnostic.h"
#include "source/source_file.h"
#include "yaml/node.h"

namespace plumbline::yaml {

/// Size, UTF-8, NUL and control characters, lone carriage returns, and lines left by a merge
/// conflict. Reports the first fault with its place (`yaml-too-large`, `yaml-encoding`,
/// `yaml-control-character`, `yaml-lone-cr`, `yaml-conflict-marker`) and returns false.
[[nodiscard]] bool check_bytes(const source::SourceFile& file, const Limits& limits,
                               source::DiagnosticSink& sink);

/// 3 when the bytes begin with a UTF-8 byte order mark, else 0.
[[nodiscard]] std::size_t bom_length(std::string_view bytes);

}  // namespace plumbline::yaml
