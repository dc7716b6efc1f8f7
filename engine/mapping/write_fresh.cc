#include <map>
#include <set>

#include "mapping/merge.h"
#include "mapping/proposal.h"
#include "yaml/write.h"

namespace plumbline::mapping {
namespace {

constexpr std::string_view kHead =
    "# yaml-language-server: $schema=../.plumbline/schemas/mapping.schema.json\n";

yaml::Node plan_node(const PlanYear& plan) {
  std::vector<std::pair<std::string, yaml::Node>> entries;
  if (!plan.jurisdiction.empty()) {
    entries.emplace_back("jurisdiction", yaml::text_node(plan.jurisdiction));
  }
  entries.emplace_back("year", yaml::word_node(std::to_string(plan.year)));
  std::vector<std::string> sources;
  for (const model::SourceId& source : plan.sources) sources.push_back(source.value);
  entries.emplace_back("sources", yaml::flow_texts(sources));
  return yaml::flow_map(std::move(entries));
}

}  // namespace

std::vector<PlanYear> plan_years(const model::Analysis& analysis) {
  struct Sources {
    std::vector<model::SourceId> read;     // they have a plan part for the year
    std::set<model::SourceId> have_tasks;  // not so another edition of a report
  };
  std::map<std::pair<std::string, int>, Sources> plans;
  for (const model::Reading& reading : analysis.readings) {
    for (const int year : reading.plan_years) {
      plans[{reading.info.jurisdiction, year}].read.push_back(reading.info.id);
    }
  }
  for (const model::Task& task : analysis.tasks) {
    plans[{task.jurisdiction, task.year}].have_tasks.insert(task.passage.source);
  }
  std::vector<PlanYear> years;
  for (auto& [key, sources] : plans) {
    sources.have_tasks.erase(model::SourceId{});
    PlanYear year{key.first, key.second, {}};
    if (sources.have_tasks.empty()) {
      year.sources = std::move(sources.read);
    } else {
      year.sources.assign(sources.have_tasks.begin(), sources.have_tasks.end());
    }
    years.push_back(std::move(year));
  }
  return years;
}

std::string write_fresh(const model::Analysis& analysis, const PlanYear& plan) {
  const model::SourceId first = plan.sources.empty() ? model::SourceId{} : plan.sources.front();
  std::vector<yaml::Node> tasks;
  for (const Proposal& proposal : make_proposals(analysis, plan, first)) {
    tasks.push_back(task_node(proposal));
  }
  // Not from an initializer list, which would copy the tasks.
  std::vector<std::pair<std::string, yaml::Node>> entries;
  entries.emplace_back("plumbline", yaml::word_node("1"));
  entries.emplace_back("plan", plan_node(plan));
  entries.emplace_back("tasks", yaml::block_list(std::move(tasks)));
  return yaml::write_file(kHead, yaml::block_map(std::move(entries)));
}

}  // namespace plumbline::mapping
