#include "extraction/identity.h"

#include <fmt/format.h>

#include "source/content_hash.h"

namespace plumbline::extraction {
namespace {
// 32^5 ids a year: a report has some hundred tasks, so a clash inside one is rare and is resolved.
constexpr int kIdDigits = 5;
constexpr int kFingerprintDigits = 8;

std::string joined(std::string_view first, std::string_view second) {
  std::string both;
  both.reserve(first.size() + 1 + second.size());
  both.append(first).append(1, '\n').append(second);
  return both;
}
}  // namespace

TaskIdentity::Identity TaskIdentity::next(int year, std::string_view text) {
  const std::string in_year = std::to_string(year);
  const std::string key = joined(in_year, text);
  const std::string occurrence = std::to_string(seen_[key]++);
  std::string salted = joined(joined(jurisdiction_, key), occurrence);
  Identity identity;
  do {
    identity.id.value = in_year + '-' + source::short_hash(salted, kIdDigits);
    salted += '+';
  } while (!given_.insert(identity.id).second);
  identity.fingerprint = source::short_hash(joined(text, occurrence), kFingerprintDigits);
  return identity;
}

model::ResultId result_id(const model::SourceId& source, source::ByteSpan span) {
  return {fmt::format("{}@{}-{}", source.value, span.from, span.to)};
}

}  // namespace plumbline::extraction
