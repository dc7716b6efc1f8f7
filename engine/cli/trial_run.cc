#include "cli/trial_run.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace plumbline::cli {

std::optional<TrialRun> start_trial(Session& session) {
  const auto* workspace = session.open();
  if (workspace == nullptr) return std::nullopt;
  auto inputs = pipeline::load_trial(session.files(), *workspace, session.sink());
  auto parsed = pipeline::parse_pack_files(inputs.files.packs, session.sink());
  auto packs = pipeline::compile_packs(parsed, session.sink());
  if (!packs) return std::nullopt;
  return TrialRun{std::move(inputs), std::move(parsed), std::move(*packs)};
}

std::string percent(std::size_t part, std::size_t whole) {
  if (whole == 0) return "-";
  return fmt::format("{}%",
                     std::lround(100.0 * static_cast<double>(part) / static_cast<double>(whole)));
}

}  // namespace plumbline::cli
