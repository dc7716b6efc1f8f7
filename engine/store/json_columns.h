// Lists that are stored in one column, as JSON. Private to the room. Readers return nullopt for
// text that is not what the writer of the same name writes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/assessment.h"
#include "model/passage.h"
#include "model/task.h"
#include "source/diagnostic.h"

namespace plumbline::store {

[[nodiscard]] std::string json_of(const std::vector<std::string>& names);
[[nodiscard]] std::string json_of(const std::vector<model::ActionWord>& actions);
[[nodiscard]] std::string json_of(const std::vector<model::Firing>& firings);
[[nodiscard]] std::string json_of(const std::vector<source::RelatedPlace>& related);
/// Passages stand as the numbers that `id_of` gives them.
[[nodiscard]] std::string json_of(const std::vector<model::ProofStep>& proof,
                                  const std::function<std::int64_t(const model::Passage&)>& id_of);

[[nodiscard]] std::optional<std::vector<std::string>> read_names(std::string_view json);
[[nodiscard]] std::optional<std::vector<model::ActionWord>> read_actions(std::string_view json);
[[nodiscard]] std::optional<std::vector<model::Firing>> read_firings(std::string_view json);
[[nodiscard]] std::optional<std::vector<source::RelatedPlace>> read_related(std::string_view json);
[[nodiscard]] std::optional<std::vector<model::ProofStep>> read_proof(
    std::string_view json, const std::function<const model::Passage&(std::int64_t)>& passage_of);

}  // namespace plumbline::store
