#include "pipeline/version.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace plumbline::pipeline {

TEST_CASE("the version is three numbers, the fingerprint a hash") {
  CHECK(std::count(engine_version().begin(), engine_version().end(), '.') == 2);
  CHECK(engine_fingerprint().size() == 64);
}

}  // namespace plumbline::pipeline
