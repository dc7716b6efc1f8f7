// plumbline add: files into plumbline.yaml.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/session.h"
#include "cli/verb.h"
#include "workspace/layout.h"
#include "workspace/workspace.h"

namespace plumbline::cli {
namespace {

// Relative to the root where the file lies inside or was named by a relative path: a workspace can
// be moved with its sources, and no report shows where on a disk it was made. Else absolute: what
// was named so stays where it is.
std::string path_in_workspace(const std::string& file, const std::string& root, bool named_so) {
  namespace fs = std::filesystem;
  const fs::path absolute = fs::absolute(file).lexically_normal();
  const fs::path base = fs::absolute(root.empty() ? "." : root).lexically_normal();
  const std::string relative = absolute.lexically_relative(base).generic_string();
  const bool inside = !relative.empty() && relative != ".." && !relative.starts_with("../");
  const bool keeps = inside || (!named_so && !relative.empty());
  return keeps ? relative : absolute.generic_string();
}

class Add : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("add", "Put reports into plumbline.yaml");
    app_->add_option("files", files_, "The reports")->type_name("FILE")->required();
    app_->add_option("--id", id_, "Id of the source; else made from its name (one file only)")
        ->type_name("ID");
    app_->add_option("--jurisdiction", jurisdiction_, "Whose reports; else read from the text")
        ->type_name("NAME");
    app_->add_option("--delivered", delivered_, "When delivered; else read from the text")
        ->type_name("YYYY-MM-DD");
    set_example(*app_, "plumbline add reports-in/2024.txt reports-in/2025.txt");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    if (!id_.empty() && files_.size() > 1) {
      session.fail("add-one-id", "--id names one source, but several files were given");
      return Exit::could_not_run;
    }
    const auto* workspace = session.open_to_write();
    if (workspace == nullptr) return Exit::could_not_run;
    std::vector<workspace::NewSource> added;
    for (const auto& file : files_) {
      const std::string path = session.path(file);
      if (!session.files().size(path)) {
        session.fail("add-no-file", "there is no file '" + file + "'");
        return Exit::could_not_run;
      }
      const bool absolute = std::filesystem::path(file).is_absolute();
      added.push_back(
          {path_in_workspace(path, workspace->root, absolute), id_, jurisdiction_, delivered_});
    }
    const auto bytes = workspace::add_sources(*workspace, added, session.sink());
    if (!bytes) return Exit::could_not_run;
    session.files().write_atomically(workspace->path(workspace::kSettingsFile), *bytes);
    for (const auto& source : added)
      session.tell(session.tr("added {file}", {{"file", source.file}}));
    return Exit::well;
  }

 private:
  CLI::App* app_ = nullptr;
  std::vector<std::string> files_;
  std::string id_;
  std::string jurisdiction_;
  std::string delivered_;
};

}  // namespace

std::unique_ptr<Verb> make_add() {
  return std::make_unique<Add>();
}

}  // namespace plumbline::cli
