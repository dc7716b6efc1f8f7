// Edits of one mapping by the ids it shows: each is the smallest splice that does it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/ids.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace plumbline::mapping {

/// Which result of a task: its 1-based number as listed, or the beginning of its quote. Empty: the
/// only one that is still proposed.
struct ResultChoice {
  std::string text;
};

// Each returns the new bytes (the old ones when nothing changes), or nullopt with the reason
// reported: `mapping-unknown-task`, `mapping-unknown-result`, `mapping-ambiguous-result`,
// `mapping-unknown-field`, `mapping-bad-value`. Nothing is written to disk.

/// decision: confirmed. A task's suspect mark goes with it.
[[nodiscard]] std::optional<std::string> confirm(const source::SourceFile& file,
                                                 const model::TaskId& task,
                                                 const ResultChoice& result,
                                                 source::DiagnosticSink& sink);

/// decision: rejected; the pair is never proposed again.
[[nodiscard]] std::optional<std::string> reject(const source::SourceFile& file,
                                                const model::TaskId& task,
                                                const ResultChoice& result,
                                                source::DiagnosticSink& sink);

/// One field of a task: title, kind, target, due, lead, note, part_of, weight, requires, continues,
/// supersedes, ruling.status, ruling.because, not_a_task, suspect. Lists are given with commas. An
/// empty value removes the key; without ruling.status the whole ruling goes.
[[nodiscard]] std::optional<std::string> set_field(const source::SourceFile& file,
                                                   const model::TaskId& task,
                                                   std::string_view field, std::string_view value,
                                                   source::DiagnosticSink& sink);

/// A result that the machine did not find, as a confirmed entry by hand.
[[nodiscard]] std::optional<std::string> add_result(const source::SourceFile& file,
                                                    const model::TaskId& task,
                                                    const model::SourceId& source,
                                                    std::string_view quote,
                                                    source::DiagnosticSink& sink);

}  // namespace plumbline::mapping
