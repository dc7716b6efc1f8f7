#include "extraction/identity.h"

#include <fmt/format.h>

#include "source/content_hash.h"

namespace plumbline::extraction {
namespace {
// 32^5 ids a year: a report has some hundred tasks, so a clash inside one is rare and is resolved.
constexpr int kIdDigits = 5;
constexpr int kFingerprintDigits = 8;
}  // namespace

TaskIdentity::Identity TaskIdentity::next(int year, std::string_view text) {
  const std::string key = fmt::format("{}\n{}", year, text);
  const auto occurrence = seen_.count(key);
  seen_.insert(key);
  const std::string content = fmt::format("{}\n{}\n{}", jurisdiction_, key, occurrence);
  Identity identity;
  std::string salted = content;
  do {
    identity.id.value = fmt::format("{}-{}", year, source::short_hash(salted, kIdDigits));
    salted += '+';
  } while (!given_.insert(identity.id).second);
  identity.fingerprint =
      source::short_hash(fmt::format("{}\n{}", text, occurrence), kFingerprintDigits);
  return identity;
}

model::ResultId result_id(const model::SourceId& source, source::ByteSpan span) {
  return {fmt::format("{}@{}-{}", source.value, span.from, span.to)};
}

}  // namespace plumbline::extraction
