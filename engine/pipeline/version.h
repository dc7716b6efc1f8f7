// Which program this is.
#pragma once

#include <string_view>

namespace plumbline::pipeline {

/// As `plumbline --version` prints it, such as `0.1.0`.
[[nodiscard]] std::string_view engine_version();

/// A hash of the sources this program was built from: what one build derived is never taken for
/// what another would derive. Changes with every edit, unlike the version.
[[nodiscard]] std::string_view engine_fingerprint();

}  // namespace plumbline::pipeline
