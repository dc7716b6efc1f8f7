#include "source/content_hash.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace plumbline::source {
namespace {

// The reference value of XXH3-128 over no bytes: stored hashes must mean the same for ever.
TEST_CASE("the content hash is XXH3-128 in hexadecimal") {
  CHECK(content_hash("") == "99aa06d3014798d86001c324468d497f");
  CHECK(content_hash("a") != content_hash("b"));
}

TEST_CASE("a short hash has the asked length and only Crockford's digits") {
  for (int digits : {1, 5, 12, 25}) {
    const std::string hash = short_hash("云溪区2025", digits);
    CHECK(hash.size() == static_cast<std::size_t>(digits));
    CHECK(hash.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ") == std::string::npos);
  }
  CHECK(short_hash("x", 12).starts_with(short_hash("x", 5)));
}

TEST_CASE("five digits keep a few hundred tasks apart") {
  std::set<std::string> hashes;
  for (int i = 0; i < 300; ++i) hashes.insert(short_hash("task " + std::to_string(i), 5));
  CHECK(hashes.size() == 300);
}

}  // namespace
}  // namespace plumbline::source
