// Where tests over the shared reports find them. A test that needs a folder that is not there says
// so with `skip` and returns: the runner counts the printed line as skipped, not as passed.
#pragma once

#include <optional>
#include <string>

namespace plumbline::test {

/// PLUMBLINE_CORPUS, PLUMBLINE_GOLD, PLUMBLINE_PEER_TESTS, or ../shared/{corpus,gold,peer-tests}
/// beside the checkout; nullopt where there is no such folder.
[[nodiscard]] std::optional<std::string> corpus_folder();
[[nodiscard]] std::optional<std::string> gold_folder();
[[nodiscard]] std::optional<std::string> peer_tests_folder();

/// The top folder of this checkout.
[[nodiscard]] std::string source_folder();

/// Prints the line that the test runner counts: `[skipped] REASON`.
void skip(const std::string& reason);

/// The bytes of a file; throws when it can't be read.
[[nodiscard]] std::string read_file(const std::string& path);

}  // namespace plumbline::test
