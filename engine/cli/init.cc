// plumbline init: a new workspace, empty or the shipped example.
#include <CLI/CLI.hpp>
#include <string>

#include "cli/arguments.h"
#include "cli/session.h"
#include "cli/verb.h"
#include "workspace/workspace.h"

namespace plumbline::cli {
namespace {

class Init : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("init", "Make a workspace in DIR, or where you stand");
    app_->add_option("dir", directory_, "The folder; made where there is none")->type_name("DIR");
    app_->add_flag("--example", example_, "Fill it with the shipped example");
    set_example(*app_, "plumbline init --example demo");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const std::string root = directory_.empty() ? session.directory() : session.path(directory_);
    const bool made = example_ ? workspace::init_example(session.files(), root, session.sink())
                               : workspace::init_workspace(session.files(), root, session.sink());
    if (!made) return Exit::could_not_run;
    const std::string shown = root.empty() ? "." : root;
    session.tell(session.tr("made a workspace in {dir}", {{"dir", shown}}));
    const std::string stand = root.empty() ? "" : "-C " + root + " ";
    session.tell(
        session.tr("next: {command}",
                   {{"command", "plumbline " + stand + (example_ ? "run" : "add FILE...")}}));
    return Exit::well;
  }

 private:
  CLI::App* app_ = nullptr;
  std::string directory_;
  bool example_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_init() {
  return std::make_unique<Init>();
}

}  // namespace plumbline::cli
