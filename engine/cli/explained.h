// What the verbs that explain work with.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "calendar/date.h"
#include "cli/explanation.h"
#include "model/analysis.h"
#include "pipeline/inputs.h"
#include "pipeline/packs.h"

namespace plumbline::cli {

class Session;

/// One task with all it takes to explain it: the analysis, which comes out of the store where that
/// is fresh, and the rules, compiled to be asked again. Explanations point into it.
struct Explained {
  model::Analysis analysis;
  std::size_t task = 0;  // index into analysis.tasks
  pipeline::Packs packs;
  pipeline::MappingFiles mappings;  // of the task's plan

  [[nodiscard]] pipeline::LinkExplainer links(const model::Result* outsider = nullptr) const;
  [[nodiscard]] TaskExplanation explain();
};

/// nullptr after an error, `selection-unknown-task` among them.
[[nodiscard]] std::unique_ptr<Explained> load_explained(Session& session, std::string_view task,
                                                        std::optional<calendar::Date> as_of);

}  // namespace plumbline::cli
