// plumbline check: target completion, one row a task.
#include <CLI/CLI.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/check_bilingual.h"
#include "cli/check_table.h"
#include "cli/select_tasks.h"
#include "cli/session.h"
#include "cli/verb.h"

namespace plumbline::cli {
namespace {

class Check : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("check", "Print target completion, one row a task");
    declare_selection(*app_, selection_);
    declare_as_of(*app_, as_of_);
    app_->add_option("--format", format_, "text, json or csv")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json", "csv"}).description(""));
    declare_json(*app_, json_);
    app_->add_option("--fail-on", fail_on_,
                     "Statuses that also give exit code 1, beside partly_met and not_met")
        ->type_name("STATUS,...")
        ->delimiter(',')
        ->check([](const std::string& word) -> std::string {
          if (model::parse_status(word)) return {};
          return "'" + word + "' is no status; expected exceeded, met, partly_met, not_met, " +
                 "in_progress, no_evidence or pending";
        });
    app_->add_flag("--bilingual", bilingual_,
                   "Compare the figures of Chinese and English lines instead");
    set_example(*app_, "plumbline check --year 2025 --fail-on no_evidence");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    if (bilingual_) return compare(session);
    const auto analysis = session.analyse(as_of_date(as_of_));
    if (!analysis) return Exit::could_not_run;
    auto tasks = select_tasks(*analysis, selection_, session.sink());
    if (!tasks) return Exit::could_not_run;
    const CheckTable table{*analysis, std::move(*tasks), statuses_that_fail()};
    session.print_diagnostics();
    if (json_ || format_ == "json") {
      session.out() << check_json(table);
    } else if (format_ == "csv") {
      session.out() << check_csv(table);
    } else {
      session.out() << check_text(table, session.words(), session.colours());
    }
    const bool all_well = count_short(table) == 0 && session.errors() == 0;
    return all_well ? Exit::well : Exit::short_of_plan;
  }

 private:
  Exit compare(Session& session) const {
    if (format_ == "csv") {
      session.fail("check-no-such-format", "--bilingual prints text or json, not csv");
      return Exit::could_not_run;
    }
    return check_bilingual(session, json_ || format_ == "json");
  }

  [[nodiscard]] std::set<model::Status> statuses_that_fail() const {
    std::set<model::Status> statuses{model::Status::partly_met, model::Status::not_met};
    for (const auto& word : fail_on_) {
      if (const auto status = model::parse_status(word)) statuses.insert(*status);
    }
    return statuses;
  }

  CLI::App* app_ = nullptr;
  Selection selection_;
  std::string as_of_;
  std::string format_ = "text";
  bool json_ = false;
  bool bilingual_ = false;
  std::vector<std::string> fail_on_;
};

}  // namespace

std::unique_ptr<Verb> make_check() {
  return std::make_unique<Check>();
}

}  // namespace plumbline::cli
