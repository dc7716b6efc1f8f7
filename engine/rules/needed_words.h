// What a text must hold for a regular expression to be found in it: read off the expression, so
// that most expressions are answered without being run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::rules {

/// Words of which one must stand in the text.
using AnyOf = std::vector<std::string>;

/// Conditions that every text with a match fulfils, in the order of the expression; none where
/// nothing can be said. `expression` compiles under RE2. 已(?:经)?(?:开工|竣工).{0,4}[0-9] needs
/// 已, and 开工 or 竣工. Case-insensitive expressions, escapes that are no punctuation and named
/// groups are not looked into: they need nothing.
[[nodiscard]] std::vector<AnyOf> needed_words(std::string_view expression);

/// The words of an expression that is nothing but one of them: 摆在|放在, (?:权益|利益). Empty for
/// any other, and for one that does not compile.
[[nodiscard]] AnyOf only_words(std::string_view expression);

}  // namespace plumbline::rules
