// plumbline map: the mapping files, looked at and edited without touching another byte.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/mapping_view.h"
#include "cli/session.h"
#include "cli/verb.h"
#include "mapping/edits.h"
#include "pipeline/inputs.h"
#include "source/nearest_name.h"

namespace plumbline::cli {
namespace {

using NewBytes = std::optional<std::string>;

class Map : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("map", "Look at the mapping, and decide in it");
    app_->require_subcommand(1);
    set_example(*app_, "plumbline map confirm 2025-K7QM2 1");
    show_ = app_->add_subcommand("show", "Print a task as it stands in its mapping, or all tasks");
    show_->add_option("task", task_, "The id of a task")->type_name("TASK");
    show_->add_option("--jurisdiction", selection_.jurisdiction, "Only this jurisdiction")
        ->type_name("NAME");
    show_->add_option("--year", selection_.year, "Only plans for this year")->type_name("YEAR");
    declare_json(*show_, json_);
    set_example(*show_, "plumbline map show 2025-K7QM2");
    confirm_ = declare_decision("confirm", "Confirm that a result answers a task");
    reject_ = declare_decision("reject", "Reject a result: it is never proposed again");
    set_ = app_->add_subcommand("set", "Set one field of a task; an empty value removes it");
    set_->add_option("task", task_, "The id of a task")->type_name("TASK")->required();
    set_->add_option("field", field_,
                     "title, kind, target, due, lead, note, part_of, weight, requires, continues, "
                     "supersedes, ruling.status, ruling.because, not_a_task or suspect")
        ->type_name("FIELD")
        ->required();
    set_->add_option("value", value_, "The new value; lists with commas")
        ->type_name("VALUE")
        ->required();
    set_example(*set_, "plumbline map set 2025-K7QM2 lead 区民政局");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto* workspace = show_->parsed() ? session.open() : session.open_to_write();
    if (workspace == nullptr) return Exit::could_not_run;
    const auto mappings = pipeline::load_mapping_files(session.files(), *workspace, session.sink());
    return show_->parsed() ? show(mappings, session) : edit(mappings, *workspace, session);
  }

 private:
  CLI::App* declare_decision(const std::string& name, const std::string& description) {
    CLI::App* verb = app_->add_subcommand(name, description);
    verb->add_option("task", task_, "The id of a task")->type_name("TASK")->required();
    verb->add_option("result", result_,
                     "Its number in 'map show', or how its quote begins; may be left out when only "
                     "one waits")
        ->type_name("RESULT");
    set_example(*verb, "plumbline map " + name + " 2025-K7QM2 1");
    return verb;
  }

  // The file that holds the task; nullptr after an error.
  const source::SourceFile* find_file(const pipeline::MappingFiles& mappings,
                                      source::DiagnosticSink& sink) const {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < mappings.mappings.size(); ++i) {
      if (mappings.mappings[i].find(model::TaskId{task_}) != nullptr) return &mappings.files[i];
      for (const auto& task : mappings.mappings[i].tasks) known.push_back(task.id.value);
    }
    sink.error("mapping-unknown-task", "", std::nullopt,
               "no mapping has a task '" + task_ + "'" + source::did_you_mean(task_, known));
    return nullptr;
  }

  Exit show(const pipeline::MappingFiles& mappings, Session& session) const {
    if (!task_.empty() && find_file(mappings, session.sink()) == nullptr) {
      return Exit::could_not_run;
    }
    std::vector<MappedTaskView> tasks;
    for (const auto& mapping : mappings.mappings) {
      const bool fits =
          (selection_.jurisdiction.empty() || mapping.jurisdiction == selection_.jurisdiction) &&
          (selection_.year == 0 || mapping.year == selection_.year);
      if (!fits) continue;
      for (const auto& task : mapping.tasks) {
        if (task_.empty() || task.id.value == task_) tasks.push_back({&mapping, &task});
      }
    }
    session.out() << (json_           ? mapping_json(tasks)
                      : task_.empty() ? mapping_list(tasks, session.words())
                                      : mapping_entry(tasks.front(), session.words()));
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

  Exit edit(const pipeline::MappingFiles& mappings, const workspace::Workspace& workspace,
            Session& session) const {
    const auto* file = find_file(mappings, session.sink());
    if (file == nullptr) return Exit::could_not_run;
    const NewBytes bytes = edited(*file, session.sink());
    if (!bytes) return Exit::could_not_run;
    if (*bytes == file->bytes) {
      session.tell(session.tr("{file} says so already", {{"file", file->path}}));
      return Exit::well;
    }
    session.files().write_atomically(workspace.path(file->path), *bytes);
    session.tell(session.tr("changed {task} in {file}; the next run obeys it",
                            {{"task", task_}, {"file", file->path}}));
    return Exit::well;
  }

  NewBytes edited(const source::SourceFile& file, source::DiagnosticSink& sink) const {
    const model::TaskId task{task_};
    if (confirm_->parsed()) return mapping::confirm(file, task, {result_}, sink);
    if (reject_->parsed()) return mapping::reject(file, task, {result_}, sink);
    return mapping::set_field(file, task, field_, value_, sink);
  }

  CLI::App* app_ = nullptr;
  CLI::App* show_ = nullptr;
  CLI::App* confirm_ = nullptr;
  CLI::App* reject_ = nullptr;
  CLI::App* set_ = nullptr;
  Selection selection_;
  std::string task_;
  std::string result_;
  std::string field_;
  std::string value_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_map() {
  return std::make_unique<Map>();
}

}  // namespace plumbline::cli
