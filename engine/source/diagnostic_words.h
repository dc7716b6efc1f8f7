// The words around a diagnostic, for those who do not read English: what prints gives them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "source/diagnostic.h"

namespace plumbline::source {

/// What stands between the place and the message, and the line that counts what is not shown, in
/// which `{n}` stands for the number.
struct DiagnosticWords {
  std::string note = "note: ";
  std::string warning = "warning: ";
  std::string error = "error: ";
  std::string more = "and {n} more";
};

/// format_diagnostics of diagnostic.h in these words. Messages are printed as they are.
[[nodiscard]] std::string format_diagnostics(const std::vector<Diagnostic>& diagnostics,
                                             const TextLookup& lookup, const DiagnosticWords& words,
                                             std::size_t limit = kDiagnosticLimit);

}  // namespace plumbline::source
