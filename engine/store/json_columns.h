// Lists that are stored in one column, as JSON. Private to the room. Readers return nullopt for
// text that is not what the writer of the same name writes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/passage.h"
#include "model/task.h"
#include "source/diagnostic.h"

namespace plumbline::store {

using Matched = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] std::string json_of(const std::vector<std::string>& names);
[[nodiscard]] std::string json_of(const std::vector<model::ActionWord>& actions);
[[nodiscard]] std::string json_of(const Matched& matched);
[[nodiscard]] std::string json_of(const std::vector<model::Firing>& firings);
[[nodiscard]] std::string json_of(const std::vector<source::RelatedPlace>& related);

[[nodiscard]] std::optional<std::vector<std::string>> read_names(std::string_view json);
[[nodiscard]] std::optional<std::vector<model::ActionWord>> read_actions(std::string_view json);
[[nodiscard]] std::optional<Matched> read_matched(std::string_view json);
[[nodiscard]] std::optional<std::vector<model::Firing>> read_firings(std::string_view json);
[[nodiscard]] std::optional<std::vector<source::RelatedPlace>> read_related(std::string_view json);

}  // namespace plumbline::store
