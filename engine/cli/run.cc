// plumbline run: read, link, infer; write mappings and store; print a summary.
#include "pipeline/run.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/arguments.h"
#include "cli/json_values.h"
#include "cli/session.h"
#include "cli/text_layout.h"
#include "cli/verb.h"
#include "reports/phrases.h"

namespace plumbline::cli {
namespace {

using reports::msgid;

std::string count(int number) {
  return std::to_string(number);
}

std::string sources_line(const pipeline::RunOutcome& outcome, const Session& session) {
  if (outcome.unchanged) {
    return session.tr("nothing has changed: no source was read, nothing was written");
  }
  return session.tr("sources: {stated}; read now {read}, unchanged {kept}, not readable {failed}",
                    {{"stated", count(outcome.sources_stated)},
                     {"read", count(outcome.sources_read)},
                     {"kept", count(outcome.sources_from_store)},
                     {"failed", count(outcome.sources_failed)}});
}

std::string status_line(const store::RunRecord& counts, const Session& session) {
  std::string line;
  for (std::size_t i = 0; i < counts.by_status.size(); ++i) {
    if (counts.by_status[i] == 0) continue;
    const auto status = static_cast<model::Status>(i);
    if (!line.empty()) line += session.tr(", ");
    line += paint(reports::status_name(status, session.words()), status, session.colours()) + " " +
            count(counts.by_status[i]);
  }
  return line;
}

void print_summary(const pipeline::RunOutcome& outcome, Session& session) {
  const store::RunRecord& counts = outcome.counts;
  session.tell(sources_line(outcome, session));
  session.tell(session.tr("tasks: {tasks}; results: {results}; links: {links}, to look at {review}",
                          {{"tasks", count(counts.tasks)},
                           {"results", count(counts.results)},
                           {"links", count(counts.links_accepted)},
                           {"review", count(counts.links_in_review)}}));
  if (counts.tasks > 0) session.tell(status_line(counts, session));
  for (const auto& change : outcome.mappings) {
    session.tell(session.tr(change.created
                                ? msgid("wrote {file}: {added} tasks")
                                : msgid("updated {file}: {added} tasks new, {updated} changed, "
                                        "{removed} removed, {suspect} suspect"),
                            {{"file", change.file.path},
                             {"added", count(change.summary.added)},
                             {"updated", count(change.summary.updated)},
                             {"removed", count(change.summary.removed)},
                             {"suspect", count(change.summary.suspect)}}));
  }
}

nlohmann::ordered_json to_json(const pipeline::RunOutcome& outcome) {
  nlohmann::ordered_json statuses = nlohmann::ordered_json::object();
  for (std::size_t i = 0; i < outcome.counts.by_status.size(); ++i) {
    statuses[std::string(model::to_word(static_cast<model::Status>(i)))] =
        outcome.counts.by_status[i];
  }
  nlohmann::ordered_json mappings = nlohmann::ordered_json::array();
  for (const auto& change : outcome.mappings) {
    mappings.push_back({{"file", change.file.path},
                        {"created", change.created},
                        {"added", change.summary.added},
                        {"updated", change.summary.updated},
                        {"removed", change.summary.removed},
                        {"suspect", change.summary.suspect}});
  }
  return {{"unchanged", outcome.unchanged},
          {"sources",
           {{"stated", outcome.sources_stated},
            {"read", outcome.sources_read},
            {"from_store", outcome.sources_from_store},
            {"failed", outcome.sources_failed}}},
          {"tasks", outcome.counts.tasks},
          {"results", outcome.counts.results},
          {"links", outcome.counts.links_accepted},
          {"links_in_review", outcome.counts.links_in_review},
          {"statuses", statuses},
          {"mappings", mappings}};
}

class Run : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("run", "Read, link and judge; write mappings and store");
    declare_as_of(*app_, as_of_);
    declare_json(*app_, json_);
    set_example(*app_, "plumbline run --threads 2");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto* workspace = session.open();
    if (workspace == nullptr) return Exit::could_not_run;
    const auto outcome = pipeline::run(session.files(), *workspace,
                                       session.run_options(as_of_date(as_of_)), session.sink());
    session.print_diagnostics();
    if (!outcome) return Exit::could_not_run;
    if (json_) {
      session.out() << to_text(to_json(*outcome));
    } else {
      print_summary(*outcome, session);
    }
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  CLI::App* app_ = nullptr;
  std::string as_of_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_run() {
  return std::make_unique<Run>();
}

}  // namespace plumbline::cli
