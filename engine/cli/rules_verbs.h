// The verbs below `plumbline rules`, one a file.
#pragma once

#include <memory>
#include <optional>

#include "cli/session.h"
#include "cli/verb.h"
#include "pipeline/packs.h"

namespace plumbline::cli {

[[nodiscard]] std::unique_ptr<Verb> make_rules_list();
[[nodiscard]] std::unique_ptr<Verb> make_rules_check();
[[nodiscard]] std::unique_ptr<Verb> make_rules_test();
[[nodiscard]] std::unique_ptr<Verb> make_rules_cover();
[[nodiscard]] std::unique_ptr<Verb> make_rules_stats();
[[nodiscard]] std::unique_ptr<Verb> make_rules_diff();
[[nodiscard]] std::unique_ptr<Verb> make_rules_estimate();

/// The packs of the workspace, outside of one the shipped ones; nullopt after an error.
[[nodiscard]] std::optional<pipeline::PackFiles> load_rule_files(Session& session);

}  // namespace plumbline::cli
