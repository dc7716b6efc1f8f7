#include "source/content_hash.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <cassert>

namespace plumbline::source {

std::string content_hash(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string short_hash(std::string_view bytes, int digits) {
  assert(digits > 0 && digits <= 25);
  constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::string text;
  for (int i = 0; i < digits; ++i) {
    text.push_back(kCrockford[hash.low64 & 31]);
    hash.low64 = (hash.low64 >> 5) | (hash.high64 << 59);
    hash.high64 >>= 5;
  }
  return text;
}

}  // namespace plumbline::source
