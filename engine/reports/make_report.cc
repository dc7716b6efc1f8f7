#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "reports/build_rows.h"
#include "reports/report.h"

namespace plumbline::reports {
namespace {

constexpr std::size_t kStatuses = static_cast<std::size_t>(model::Status::pending) + 1;
constexpr std::size_t kPaces = static_cast<std::size_t>(model::Pace::behind) + 1;

bool contains(const std::vector<int>& years, int year) {
  return std::ranges::find(years, year) != years.end();
}

std::string delivered_of(const model::SourceInfo& info) {
  if (info.delivered) return calendar::to_string(*info.delivered);
  return info.delivered_year ? std::to_string(*info.delivered_year) : std::string();
}

class Builder {
 public:
  Builder(const model::Analysis& analysis, const ReportOptions& options)
      : analysis_(analysis), options_(options), links_(analysis) {
    for (const model::Reading& reading : analysis.readings) {
      paths_[reading.info.id] = reading.info.path;
    }
    for (const model::Task& task : analysis.tasks) tasks_.emplace(task.id.value, &task);
  }

  Report build();

 private:
  bool is_of_plan(const model::Statement& statement) const {
    return statement.jurisdiction == options_.jurisdiction && statement.year == options_.year;
  }
  void add_sources();
  void set_period();
  void count_rows();
  void list_row(const Row& row);
  void add_findings();
  void add_finding(const model::Finding& finding, CitationList& citations);
  void add_carried_over(const ReportFinding& found, CitationList& citations);
  void drop_told_wholes();
  void add_unpromised();
  void add_changes();

  const model::Analysis& analysis_;
  const ReportOptions& options_;
  LinkIndex links_;
  std::map<model::SourceId, std::string> paths_;
  std::map<std::string_view, int> numbers_;
  std::map<std::string_view, const model::Task*> tasks_;
  std::set<std::tuple<model::FindingKind, std::string, std::vector<model::TaskId>>> seen_;
  Report report_;
};

void Builder::add_sources() {
  std::map<model::SourceId, int> results;
  std::set<model::SourceId> planning;
  for (const model::Result& result : analysis_.results) {
    if (!is_of_plan(result)) continue;
    ++results[result.passage.source];
    ++report_.results_searched;
  }
  for (const model::Task& task : analysis_.tasks) {
    if (is_of_plan(task)) planning.insert(task.passage.source);
  }
  for (const model::Reading& reading : analysis_.readings) {
    const model::SourceInfo& info = reading.info;
    const bool is_own = info.jurisdiction == options_.jurisdiction;
    ReportSource source;
    source.gives_plan = planning.contains(info.id);
    source.gives_review =
        results.contains(info.id) || (is_own && contains(reading.review_years, options_.year));
    if (!source.gives_plan && !source.gives_review) continue;
    source.id = info.id;
    source.path = info.path;
    source.title = info.title;
    source.delivered = delivered_of(info);
    source.kind = info.kind;
    source.results = results[info.id];
    report_.answered = report_.answered || source.gives_review;
    report_.sources.push_back(std::move(source));
  }
}

// Results of mid-year reports reach to their own date, all others to the year's end or as_of.
void Builder::set_period() {
  const calendar::Period year = calendar::whole_year(options_.year);
  report_.as_of = std::min(analysis_.as_of, year.last);
  const bool only_mid_year =
      report_.answered && std::ranges::all_of(report_.sources, [](const ReportSource& source) {
        return !source.gives_review || source.kind == model::DocumentKind::mid_year;
      });
  if (only_mid_year) {
    calendar::Date latest;
    for (const model::Result& result : analysis_.results) {
      if (is_of_plan(result) && result.as_of) latest = std::max(latest, *result.as_of);
    }
    if (latest >= year.first) report_.as_of = std::min(report_.as_of, latest);
  }
  report_.elapsed_share = calendar::elapsed_share(year, report_.as_of);
}

// Wholes and parts: a row with parts is counted by its parts.
void Builder::list_row(const Row& row) {
  using model::Status;
  switch (row.kind) {
    case model::TaskKind::target:
      (row.main_indicator ? report_.main_indicators : report_.quantified).push_back(row.number);
      break;
    case model::TaskKind::milestone:
      report_.milestones.push_back(row.number);
      break;
    case model::TaskKind::action:
      report_.qualitative.push_back(row.number);
      break;
  }
  const bool is_done = row.status == Status::met || row.status == Status::exceeded;
  const bool is_short = row.status == Status::partly_met || row.status == Status::not_met;
  const bool is_late = row.pace == model::Pace::behind && !is_done;
  if (is_short || is_late) {
    report_.behind.push_back(row.number);
  } else if (row.status == Status::in_progress) {
    report_.under_way.push_back(row.number);
  }
  if (row.status == Status::no_evidence) report_.silent.push_back(row.number);
}

void Builder::count_rows() {
  std::array<int, kStatuses> all{};
  std::array<int, kStatuses> targets{};
  std::array<int, kStatuses> others{};
  std::array<int, kPaces> paces{};
  for (const Row& row : report_.rows) {
    numbers_[row.id.value] = row.number;
    if (row.whole == 0) ++report_.clauses;
    if (row.suspect) ++report_.suspects;
    report_.in_review += row.in_review;
    if (row.parts > 0) continue;
    const auto status = static_cast<std::size_t>(row.status);
    ++all[status];
    ++(row.kind == model::TaskKind::target ? targets : others)[status];
    if (row.pace) ++paces[static_cast<std::size_t>(*row.pace)];
    if (row.ruling) {
      ++report_.ruled;
    } else if (row.inferred) {
      ++report_.inferred;
    }
    list_row(row);
  }
  report_.overall = make_share_table(all);
  report_.quantified_shares = make_share_table(targets);
  report_.other_shares = make_share_table(others);
  report_.paces = make_share_table(paces);
}

void Builder::add_finding(const model::Finding& finding, CitationList& citations) {
  ReportFinding found;
  for (const model::TaskId& task : finding.tasks) {
    const auto row = numbers_.find(task.value);
    if (row != numbers_.end()) {
      found.rows.push_back(row->second);
    } else {
      found.others.push_back(task);
    }
  }
  if (found.rows.empty()) return;
  if (!seen_.emplace(finding.kind, finding.message, finding.tasks).second) return;
  if (finding.kind == model::FindingKind::carried_over) {
    add_carried_over(found, citations);
    return;
  }
  found.kind = finding.kind;
  found.message = finding.message;
  for (const model::Passage& passage : finding.passages) {
    found.citations.push_back(citations.number_of(passage));
  }
  using model::FindingKind;
  switch (finding.kind) {
    case FindingKind::contradiction:
    case FindingKind::conflict:
    case FindingKind::one_indicator_several_figures:
      report_.contradictions.push_back(std::move(found));
      break;
    case FindingKind::target_lowered:
      report_.softened.push_back(std::move(found));
      break;
    default:
      report_.other_findings.push_back(std::move(found));
  }
}

void Builder::add_carried_over(const ReportFinding& found, CitationList& citations) {
  for (const model::TaskId& other : found.others) {
    const auto later = tasks_.find(other.value);
    if (later == tasks_.end() || later->second->year <= options_.year) continue;
    const model::Task& task = *later->second;
    report_.carried_over.push_back(
        {found.rows.front(), task.year, task.title, citations.number_of(task.passage)});
  }
}

// What is said of a part needs not be said of its whole again.
void Builder::drop_told_wholes() {
  std::set<int> told;
  for (const CarriedOver& item : report_.carried_over) told.insert(report_.row(item.row).whole);
  std::erase_if(report_.carried_over,
                [&](const CarriedOver& item) { return told.contains(item.row); });
  told.clear();
  for (const ReportFinding& finding : report_.softened) {
    for (const int row : finding.rows) told.insert(report_.row(row).whole);
  }
  std::erase_if(report_.softened, [&](const ReportFinding& finding) {
    return std::ranges::all_of(finding.rows, [&](int row) { return told.contains(row); });
  });
}

// A result is promised when it counts for a task, or its whole or one of its parts does. What a
// review of several years tells need not have been promised for one.
void Builder::add_unpromised() {
  std::unordered_set<std::string_view> linked;
  std::unordered_set<std::string_view> promised;  // and the wholes of linked parts
  for (const model::Link& link : analysis_.links) {
    if (!model::counts(link)) continue;
    linked.insert(link.result.value);
    promised.insert(link.result.value);
    const auto result = links_.results.find(link.result.value);
    if (result != links_.results.end() && result->second->part_of) {
      promised.insert(result->second->part_of->value);
    }
  }
  const auto is_promised = [&](const model::Result& result) {
    return promised.contains(result.id.value) ||
           (result.part_of && linked.contains(result.part_of->value));
  };
  std::unordered_set<std::string_view> wholes;
  for (const model::Result& result : analysis_.results) {
    if (result.part_of) wholes.insert(result.part_of->value);
  }
  const CitationList paths(paths_);
  for (const model::Result& result : analysis_.results) {
    if (!is_of_plan(result) || result.several_years || wholes.contains(result.id.value)) continue;
    if (is_promised(result)) continue;
    report_.unpromised.push_back({result.passage, paths.path_of(result.passage.source)});
  }
}

void Builder::add_changes() {
  std::map<model::TaskId, model::Status> now;
  for (const Row& row : report_.rows) now.emplace(row.id, row.status);
  const auto past = std::ranges::find_if(
      options_.past, [&](const PastReport& report) { return report.statuses != now; });
  if (past == options_.past.end()) return;
  report_.previous = *past;
  for (const Row& row : report_.rows) {
    const auto before = past->statuses.find(row.id);
    if (before == past->statuses.end() || before->second == row.status) continue;
    report_.changes.push_back({row.number, before->second, row.status});
  }
}

Report Builder::build() {
  report_.jurisdiction = options_.jurisdiction;
  report_.year = options_.year;
  add_sources();
  set_period();
  CitationList citations(paths_);
  report_.rows =
      build_rows({analysis_, options_, links_, report_.as_of, report_.elapsed_share}, citations);
  count_rows();
  for (const model::Assessment& assessment : analysis_.assessments) {
    for (model::Finding finding : assessment.findings) {
      if (finding.tasks.empty()) finding.tasks = {assessment.task};
      add_finding(finding, citations);
    }
  }
  for (const model::Finding& finding : analysis_.findings) add_finding(finding, citations);
  add_unpromised();
  add_changes();
  drop_told_wholes();
  report_.citations = citations.take();
  return std::move(report_);
}

}  // namespace

std::vector<Plan> plans_of(const model::Analysis& analysis) {
  std::map<std::pair<std::string, int>, Plan> plans;
  for (const model::Task& task : analysis.tasks) {
    Plan& plan = plans[{task.jurisdiction, task.year}];
    plan.jurisdiction = task.jurisdiction;
    plan.year = task.year;
    ++plan.tasks;
  }
  for (const model::Reading& reading : analysis.readings) {
    for (const int year : reading.review_years) {
      const auto plan = plans.find({reading.info.jurisdiction, year});
      if (plan != plans.end()) plan->second.answered = true;
    }
  }
  std::vector<Plan> sorted;
  for (auto& [key, plan] : plans) sorted.push_back(std::move(plan));
  return sorted;
}

Report make_report(const model::Analysis& analysis, const ReportOptions& options) {
  return Builder(analysis, options).build();
}

}  // namespace plumbline::reports
