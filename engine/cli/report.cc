// plumbline report: the follow-up report of a plan year.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/select_tasks.h"
#include "cli/session.h"
#include "cli/verb.h"
#include "cli/write_output.h"
#include "pipeline/inputs.h"
#include "reports/report.h"
#include "reports/shipped.h"
#include "reports/write_report.h"
#include "workspace/layout.h"

namespace plumbline::cli {
namespace {

using reports::Format;
using reports::Plan;

// Without --year: the newest year of each jurisdiction that was answered, or else planned.
std::vector<Plan> choose_plans(const std::vector<Plan>& all, const Selection& selection) {
  std::map<std::string, Plan> newest;
  std::vector<Plan> chosen;
  for (const Plan& plan : all) {
    if (!selection.jurisdiction.empty() && plan.jurisdiction != selection.jurisdiction) continue;
    if (selection.year != 0) {
      if (plan.year == selection.year) chosen.push_back(plan);
      continue;
    }
    const auto [at, fresh] = newest.emplace(plan.jurisdiction, plan);
    const bool better =
        std::pair(plan.answered, plan.year) > std::pair(at->second.answered, at->second.year);
    if (!fresh && better) at->second = plan;
  }
  for (auto& [name, plan] : newest) chosen.push_back(std::move(plan));
  return chosen;
}

std::map<model::TaskId, std::string> leads_of(const pipeline::MappingFiles& mappings) {
  std::map<model::TaskId, std::string> leads;
  for (const auto& mapping : mappings.mappings) {
    for (const auto& task : mapping.tasks) {
      if (!task.lead.empty()) leads.emplace(task.id, task.lead);
    }
  }
  return leads;
}

// The name of the plan's mapping file, so that the two are seen to belong together.
std::string stem_of(const Plan& plan, const pipeline::MappingFiles& mappings) {
  const auto* mapping = mapping::find_mapping(mappings.mappings, plan.jurisdiction, plan.year);
  const std::string path =
      mapping != nullptr ? mapping->path
                         : mapping::mapping_path(mappings.mappings, plan.jurisdiction, plan.year);
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

class Report : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("report", "Write the follow-up report of a plan year");
    app_->add_option("--format", format_, "md, html, json or csv")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"md", "html", "json", "csv"}).description(""));
    app_->add_option("--jurisdiction", selection_.jurisdiction, "Only this jurisdiction")
        ->type_name("NAME");
    app_->add_option("--year", selection_.year,
                     "The plan year; else the newest one on which a report was read")
        ->type_name("YEAR")
        ->check(CLI::Range(1900, 2200).description(""));
    declare_as_of(*app_, as_of_);
    declare_output(*app_, output_);
    set_example(*app_,
                "plumbline report --year 2025 --format html --lang en\n"
                "Without -o the report is written into reports/, with its JSON beside it.");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto analysis = session.analyse(as_of_date(as_of_));
    if (!analysis || !select_tasks(*analysis, selection_, session.sink())) {
      return Exit::could_not_run;
    }
    const auto plans = choose_plans(reports::plans_of(*analysis), selection_);
    if (plans.empty()) {
      session.fail("report-no-plan", "there is no plan to report on: no report read holds one");
      return Exit::could_not_run;
    }
    if (!output_.empty() && plans.size() > 1) {
      session.fail("report-several-plans", "-o names one file, but there are plans of " +
                                               std::to_string(plans.size()) +
                                               " jurisdictions: choose one with --jurisdiction");
      return Exit::could_not_run;
    }
    source::DiagnosticSink heard;  // analyse reported the same
    const auto mappings = pipeline::load_mapping_files(session.files(), *session.open(), heard);
    for (const Plan& plan : plans) write(session, *analysis, plan, mappings);
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  void write(Session& session, const model::Analysis& analysis, const Plan& plan,
             const pipeline::MappingFiles& mappings) const {
    const auto& workspace = *session.open();
    const std::string folder = workspace.path(workspace::kReportsFolder);
    const std::string stem = source::join_path(folder, stem_of(plan, mappings));
    const std::string json_path = stem + ".json";
    reports::ReportOptions options;
    options.jurisdiction = plan.jurisdiction;
    options.year = plan.year;
    options.leads = leads_of(mappings);
    if (session.files().size(json_path)) {
      options.past = reports::read_past_reports(session.files().read(json_path));
    }
    const reports::Report report = reports::make_report(analysis, options);
    const auto bytes = [&](Format format) {
      return reports::write_report(report, format, session.words(), reports::shipped_templates());
    };
    const Format format = *reports::parse_format(format_);
    if (!output_.empty()) {
      write_output(session, output_, bytes(format));
      return;
    }
    session.files().make_directories(folder);
    const auto put = [&](const std::string& path, Format as) {
      session.files().write_atomically(path, bytes(as));
      session.tell(session.tr("wrote {file}", {{"file", path}}));
    };
    if (format != Format::json) {
      const std::string tongue = session.words().tongue() == reports::Tongue::zh ? "zh" : "en";
      put(stem + "." + tongue + "." + format_, format);
    }
    put(json_path, Format::json);
  }

  CLI::App* app_ = nullptr;
  Selection selection_;
  std::string format_ = "md";
  std::string as_of_;
  std::string output_;
};

}  // namespace

std::unique_ptr<Verb> make_report() {
  return std::make_unique<Report>();
}

}  // namespace plumbline::cli
