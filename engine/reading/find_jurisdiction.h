// Whose report it is, from its title, its date line and the first words of the speech.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace plumbline::reading {

/// `head`: the lines before the speech; `opening`: its first paragraphs, where only what stands
/// behind 代表 counts. The fullest name wins: 北京市东城区 over 东城区. Empty when none is named.
[[nodiscard]] std::string find_jurisdiction(const std::vector<std::string_view>& head,
                                            const std::vector<std::string_view>& opening,
                                            const lexicon::Lexicon& lexicon);

}  // namespace plumbline::reading
