#include "mapping/quotes.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "source/content_hash.h"
#include "source/utf8.h"

namespace plumbline::mapping {
namespace {

constexpr int kFingerprintDigits = 8;

bool is_space(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200B);
}

bool is_break(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_left_out(char32_t c) {
  return is_space(c) || is_break(c) || is_control(c);
}

// Of all bytes that begin a character these alone can begin one that is left out.
bool may_be_left_out(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value <= 0x20 || value == 0x7F || value == 0xC2 || value == 0xE2 || value == 0xE3 ||
         value == 0xEF;
}

// Where the next character stands that is left out; the size of the text where there is none.
std::size_t next_left_out(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (may_be_left_out(text[at]) && is_left_out(source::decode_at(text, at).value)) return at;
  }
  return at;
}

bool is_latin(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

std::vector<const model::Result*> pointers_to(std::span<const model::Result> results) {
  std::vector<const model::Result*> pointers;
  pointers.reserve(results.size());
  for (const model::Result& result : results) pointers.push_back(&result);
  return pointers;
}

}  // namespace

std::string one_line(std::string_view quote) {
  std::string out;
  std::string space;  // seen but not yet written
  bool broken = false;
  for (std::size_t at = 0; at < quote.size();) {
    const std::size_t end = next_left_out(quote, at);
    if (end > at) {
      const bool words = !out.empty() && is_latin(out.back()) && is_latin(quote[at]);
      if (broken) space.assign(words ? 1 : 0, ' ');
      if (!out.empty()) out += space;
      out += quote.substr(at, end - at);
      space.clear();
      broken = false;
      at = end;
      continue;
    }
    const source::CodePoint point = source::decode_at(quote, at);
    if (is_break(point.value)) {
      broken = true;
    } else if (point.value == '\t') {
      space += ' ';
    } else if (is_space(point.value)) {
      space += quote.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

std::string bare_quote(std::string_view quote) {
  std::string out;
  out.reserve(quote.size());
  for (std::size_t at = 0; at < quote.size();) {
    const std::size_t end = next_left_out(quote, at);
    out += quote.substr(at, end - at);
    at = end < quote.size() ? end + source::decode_at(quote, end).length : end;
  }
  return out;
}

std::optional<source::ByteSpan> find_quote(std::string_view text, std::string_view quote) {
  const std::string bare = bare_quote(quote);
  if (bare.empty()) return std::nullopt;
  const auto span = [](std::size_t from, std::size_t to) {
    return source::ByteSpan{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
  };
  if (const std::size_t at = text.find(quote); at != text.npos) return span(at, at + quote.size());
  // Where each byte of the bare text stands in the text.
  std::vector<std::uint32_t> places;
  std::string bare_text;
  places.reserve(text.size());
  bare_text.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const source::CodePoint point = source::decode_at(text, at);
    for (std::size_t i = 0; i < point.length && !is_left_out(point.value); ++i) {
      bare_text += text[at + i];
      places.push_back(static_cast<std::uint32_t>(at + i));
    }
    at += point.length;
  }
  const std::size_t found = bare_text.find(bare);
  if (found == std::string::npos) return std::nullopt;
  return span(places[found], places[found + bare.size() - 1] + 1);
}

ResultIndex::ResultIndex(std::span<const model::Result> results)
    : ResultIndex(pointers_to(results)) {}

ResultIndex::ResultIndex(std::vector<const model::Result*> results) : results_(std::move(results)) {
  bare_.reserve(results_.size());
  fingerprints_.reserve(results_.size());
  std::map<std::pair<Key, std::string>, int> seen;  // source, quote and sentence
  for (std::size_t i = 0; i < results_.size(); ++i) {
    const model::Result& result = *results_[i];
    const model::SourceId& source = result.passage.source;
    bare_.push_back(bare_quote(result.passage.quote));
    by_quote_[{source, bare_.back()}].push_back(i);
    by_text_[{source, bare_quote(result.text)}].push_back(i);
    by_source_[source].push_back(i);
    const int number = seen[{{source, bare_.back()}, result.sentence}]++;
    fingerprints_.push_back(source::short_hash(
        bare_.back() + '\n' + result.sentence + '\n' + std::to_string(number), kFingerprintDigits));
  }
}

std::vector<std::size_t> ResultIndex::find(const model::SourceId& source,
                                           std::string_view quote) const {
  const Key key{source, bare_quote(quote)};
  if (const auto found = by_quote_.find(key); found != by_quote_.end()) return found->second;
  if (const auto found = by_text_.find(key); found != by_text_.end()) return found->second;
  return {};
}

std::size_t ResultIndex::find_around(const model::SourceId& source, std::string_view quote) const {
  std::size_t best = results_.size();
  const auto members = by_source_.find(source);
  const std::string bare = bare_quote(quote);
  if (members == by_source_.end() || bare.empty()) return best;
  for (const std::size_t i : members->second) {
    if (best < results_.size() && bare_[i].size() >= bare_[best].size()) continue;
    if (bare_[i].find(bare) != std::string::npos) best = i;
  }
  return best;
}

bool ResultIndex::is_repeated(std::size_t result) const {
  return by_quote_.at({results_[result]->passage.source, bare_[result]}).size() > 1;
}

}  // namespace plumbline::mapping
