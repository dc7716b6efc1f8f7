// The county after a run, with things decided in its mapping for 2024.
#pragma once

#include <string>
#include <vector>

#include "pipeline/packs.h"
#include "pipeline/trial.h"
#include "workspace_fixture.h"

namespace plumbline::pipeline::test {

class DecidedCounty {
 public:
  DecidedCounty();

  /// Confirms or rejects the first result of the task with this quote.
  void confirm(const std::string& quote);
  void reject(const std::string& quote);
  /// Rules the status of the task with this quote.
  void rule(const std::string& quote, const std::string& status);

  /// After all decisions.
  [[nodiscard]] TrialInputs inputs();
  [[nodiscard]] Packs packs();
  [[nodiscard]] ParsedPackFiles parsed();

  County county;

 private:
  [[nodiscard]] source::SourceFile mapping() const;
  [[nodiscard]] model::TaskId task(const std::string& quote);
  void take(const std::optional<std::string>& bytes);

  std::optional<workspace::Workspace> workspace_;
};

}  // namespace plumbline::pipeline::test
