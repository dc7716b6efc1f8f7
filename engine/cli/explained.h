// What the verbs that explain work with: the analysis, and what it was derived by.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "calendar/date.h"
#include "cli/explanation.h"
#include "model/analysis.h"
#include "pipeline/inputs.h"
#include "pipeline/packs.h"

namespace plumbline::cli {

class Session;

/// The analysis comes out of the store where that is fresh; the rules are compiled to be asked
/// again.
struct Explained {
  model::Analysis analysis;
  pipeline::Packs packs;
  pipeline::MappingFiles mappings;

  /// Points into this.
  [[nodiscard]] pipeline::LinkExplainer links(std::size_t task,
                                              const model::Result* outsider = nullptr) const;
  [[nodiscard]] TaskExplanation task(std::size_t task);
};

/// nullptr after an error. On the heap: explanations point into it.
[[nodiscard]] std::unique_ptr<Explained> load_explained(Session& session,
                                                        std::optional<calendar::Date> as_of);

}  // namespace plumbline::cli
