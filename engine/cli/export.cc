// plumbline export: the analysis for other programs.
#include <CLI/CLI.hpp>
#include <string>

#include "cli/arguments.h"
#include "cli/select_tasks.h"
#include "cli/session.h"
#include "cli/verb.h"
#include "cli/write_output.h"
#include "exchange/export_json.h"

namespace plumbline::cli {
namespace {

class Export : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("export", "Write tasks, outcomes and measures for other programs");
    app_->add_option("--format", format_, "The format of the export")
        ->type_name("json")
        ->check(CLI::IsMember({"json"}).description(""));
    app_->add_option("--jurisdiction", selection_.jurisdiction, "Only this jurisdiction")
        ->type_name("NAME");
    app_->add_option("--year", selection_.year, "Only tasks planned for this year")
        ->type_name("YEAR");
    declare_as_of(*app_, as_of_);
    declare_output(*app_, output_);
    set_example(*app_, "plumbline export --format json --year 2025 -o tasks.json");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto analysis = session.analyse(as_of_date(as_of_));
    if (!analysis) return Exit::could_not_run;
    if (!select_tasks(*analysis, selection_, session.sink())) return Exit::could_not_run;
    write_output(session, output_,
                 exchange::export_json(*analysis, {selection_.jurisdiction, selection_.year}));
    return Exit::well;
  }

 private:
  CLI::App* app_ = nullptr;
  std::string format_ = "json";
  Selection selection_;
  std::string as_of_;
  std::string output_;
};

}  // namespace

std::unique_ptr<Verb> make_export() {
  return std::make_unique<Export>();
}

}  // namespace plumbline::cli
