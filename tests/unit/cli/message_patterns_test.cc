#include "cli/message_patterns.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "cli/translate_message.h"

namespace plumbline::cli {
namespace {

// The names in braces; empty and reported where braces do not pair or touch.
std::set<std::string> names_in(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open)) {
    const std::size_t close = text.find('}', open);
    REQUIRE(close != std::string::npos);
    names.insert(text.substr(open + 1, close - open - 1));
    open = close;
  }
  return names;
}

// A message made after the pattern.
std::string example_of(std::string pattern) {
  for (std::size_t open = pattern.find('{'); open != std::string::npos; open = pattern.find('{')) {
    pattern.replace(open, pattern.find('}', open) + 1 - open, "甲");
  }
  return pattern;
}

}  // namespace

TEST_CASE("a translation names nothing that its pattern does not") {
  const auto words = reports::Catalogue::shipped(reports::Tongue::zh);
  for (const std::string_view pattern : message_patterns()) {
    CAPTURE(pattern);
    const auto known = names_in(std::string(pattern));
    for (const std::string& name : names_in(words.tr(pattern))) CHECK(known.contains(name));
    CHECK(pattern.find("}{") == pattern.npos);  // nothing would tell where the first ends
  }
}

TEST_CASE("no pattern is hidden by one before it") {
  const auto words = reports::Catalogue::shipped(reports::Tongue::zh);
  for (const std::string_view pattern : message_patterns()) {
    CAPTURE(pattern);
    CHECK(translate_message(example_of(std::string(pattern)), words) ==
          example_of(words.tr(pattern)));
  }
}

}  // namespace plumbline::cli
