// Tasks as they stand in the mapping files, in words or as JSON.
#pragma once

#include <span>
#include <string>

#include "mapping/mapping.h"
#include "reports/catalogue.h"

namespace plumbline::cli {

/// Neither is owned.
struct MappedTaskView {
  const mapping::Mapping* mapping = nullptr;
  const mapping::MappedTask* task = nullptr;
};

/// One line a task: id, open proposals, title.
[[nodiscard]] std::string mapping_list(std::span<const MappedTaskView> tasks,
                                       const reports::Catalogue& words);
/// One task with all its results, numbered as `map confirm` takes them.
[[nodiscard]] std::string mapping_entry(const MappedTaskView& view,
                                        const reports::Catalogue& words);
[[nodiscard]] std::string mapping_json(std::span<const MappedTaskView> tasks);

}  // namespace plumbline::cli
