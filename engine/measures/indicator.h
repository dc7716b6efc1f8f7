// Names of what is measured, as pieces of text put together.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::measures {

/// Without marks, particles and brackets left open at its ends.
[[nodiscard]] std::string tidy_name(std::string_view raw);

/// The subjects that 分别 shares out to `count` numbers: 市级、区级税收收入 gives two
/// with the common end, 万元GDP能耗、水耗 two with the common beginning. Empty when there are not
/// as many.
/// The first `head` bytes belong to each of them when they end inside the first (吸引创业者和项目).
[[nodiscard]] std::vector<std::string> share_out(std::string_view subjects, std::size_t count,
                                                 std::size_t head = 0);

}  // namespace plumbline::measures
