#include "pipeline/derive.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "inference/infer.h"
#include "linking/propose_edges.h"
#include "mapping/decisions.h"
#include "mapping/lint.h"
#include "pipeline/for_each_index.h"
#include "pipeline/plan_pairs.h"
#include "pipeline/statements.h"
#include "pipeline/task_graph.h"

namespace plumbline::pipeline {
namespace {

std::vector<model::Link> link_all(const Statements& statements, const Packs& packs,
                                  unsigned threads, linking::LinkStatistics* statistics) {
  std::vector<linking::Decided> decided;
  for (const auto& link : statements.decisions.links) {
    decided.push_back({link.task, link.result, link.decision, link.relation, link.by_hand});
  }
  const auto plans = pair_up(statements.tasks, statements.results, decided);
  struct Job {
    const PlanPair* plan = nullptr;
    std::vector<model::Link> links;
    linking::LinkStatistics statistics;
  };
  std::vector<Job> jobs;
  std::size_t to_link = 0;
  for (const auto& [key, plan] : plans) {
    jobs.push_back({&plan, {}, {}});
    if (!plan.results.all().empty()) ++to_link;
  }
  // A single plan is shared out among the threads; several plans keep them busy.
  const unsigned threads_a_plan = to_link > 1 ? 1 : threads;
  for_each_index(jobs.size(), threads, [&](std::size_t i) {
    const PlanPair& plan = *jobs[i].plan;
    jobs[i].links = linking::link(plan.tasks.all(), plan.results.all(), plan.decided, packs.link,
                                  *packs.lexicon, &jobs[i].statistics, threads_a_plan);
  });
  std::vector<model::Link> links;
  for (Job& job : jobs) {
    std::move(job.links.begin(), job.links.end(), std::back_inserter(links));
    if (statistics == nullptr) continue;
    statistics->pairs_possible += job.statistics.pairs_possible;
    statistics->pairs_compared += job.statistics.pairs_compared;
  }
  return links;
}

// What a person stated comes first; an edge that structure gives again is not doubled.
std::vector<model::Dependency> dependencies_of(std::span<const model::Task> tasks,
                                               std::span<const mapping::Mapping> mappings,
                                               const Packs& packs) {
  auto edges = mapping::stated_dependencies(mappings);
  std::set<model::TaskId> ids;
  for (const auto& task : tasks) ids.insert(task.id);
  std::erase_if(edges, [&](const model::Dependency& edge) {  // lint_mappings reports them
    return !ids.contains(edge.from) || !ids.contains(edge.to);
  });
  std::set<std::tuple<model::TaskId, model::TaskId, model::DependencyKind>> known;
  for (const auto& edge : edges) known.emplace(edge.from, edge.to, edge.kind);
  const auto add = [&](model::Dependency edge) {
    if (known.emplace(edge.from, edge.to, edge.kind).second) edges.push_back(std::move(edge));
  };
  for (const auto& task : tasks) {
    if (!task.part_of) continue;
    add({task.id, *task.part_of, model::DependencyKind::part_of, model::DependencyOrigin::structure,
         1.0, "a part of the same clause"});
  }
  for (auto& edge : linking::propose_edges(tasks, packs.edge, *packs.lexicon)) {
    add(std::move(edge));
  }
  return edges;
}

std::set<PlanKey> reviewed_years(std::span<const model::Reading> readings) {
  std::set<PlanKey> reviewed;
  for (const auto& reading : readings) {
    for (const int year : reading.review_years) reviewed.emplace(reading.info.jurisdiction, year);
  }
  return reviewed;
}

void lint_mappings(std::span<const mapping::Mapping> mappings, std::span<const model::Task> tasks,
                   const std::set<model::SourceId>& sources, source::DiagnosticSink& sink) {
  std::set<model::TaskId> known;
  for (const auto& task : tasks) known.insert(task.id);
  mapping::lint(mappings, known, sources, sink);
}

}  // namespace

calendar::Date newest_date(std::span<const model::Reading> readings) {
  calendar::Date newest{1400, 1, 1};
  for (const auto& reading : readings) {
    const auto& info = reading.info;
    if (info.delivered) {
      newest = std::max(newest, *info.delivered);
    } else if (info.delivered_year) {
      newest =
          std::max(newest, calendar::Date{static_cast<std::int16_t>(*info.delivered_year), 1, 1});
    }
    // The review of a whole year is of its last day at the earliest, unless a day is known.
    if (!info.delivered && !reading.review_years.empty() &&
        info.kind != model::DocumentKind::mid_year) {
      newest = std::max(newest, calendar::whole_year(reading.review_years.back()).last);
    }
    for (const auto& result : reading.results) {
      if (result.as_of) newest = std::max(newest, *result.as_of);
    }
  }
  return newest;
}

Linked derive_links(std::vector<model::Reading> readings,
                    std::span<const mapping::Mapping> mappings,
                    std::span<const LoadedSource> sources, const Packs& packs,
                    const DeriveOptions& options, source::DiagnosticSink& sink,
                    linking::LinkStatistics* statistics) {
  model::Analysis analysis;
  analysis.as_of = options.as_of.value_or(newest_date(readings));
  Statements statements = gather_statements(readings, mappings, sources, packs, sink);
  if (options.statements_ready) options.statements_ready(statements.tasks, statements.results);
  auto links = std::async(launch_policy(options.threads),
                          [&] { return link_all(statements, packs, options.threads, statistics); });
  analysis.dependencies = dependencies_of(statements.tasks, mappings, packs);
  analysis.links = links.get();
  analysis.tasks = std::move(statements.tasks);
  analysis.results = std::move(statements.results);
  analysis.readings = std::move(readings);
  TaskGraph graph = settle_graph(analysis.tasks, analysis.dependencies, mappings, sink);
  return {std::move(analysis), std::move(graph)};
}

void conclude(model::Analysis& analysis, TaskGraph graph,
              std::span<const mapping::Mapping> mappings, const Packs& packs,
              const DeriveOptions& options, source::DiagnosticSink& sink) {
  analysis.assessments = inference::infer(
      analysis.tasks, analysis.results, analysis.links, graph.graph, packs.status, *packs.lexicon,
      {analysis.as_of, reviewed_years(analysis.readings), mapping::rulings(mappings)});
  analysis.findings = mapping::suspect_findings(mappings, analysis.tasks);
  std::move(graph.findings.begin(), graph.findings.end(), std::back_inserter(analysis.findings));
  lint_mappings(mappings, analysis.tasks, options.stated, sink);
}

model::Analysis derive(std::vector<model::Reading> readings,
                       std::span<const mapping::Mapping> mappings,
                       std::span<const LoadedSource> sources, const Packs& packs,
                       const DeriveOptions& options, source::DiagnosticSink& sink,
                       linking::LinkStatistics* statistics) {
  Linked linked =
      derive_links(std::move(readings), mappings, sources, packs, options, sink, statistics);
  conclude(linked.analysis, std::move(linked.graph), mappings, packs, options, sink);
  return std::move(linked.analysis);
}

void check_mappings(std::span<const model::Reading> readings,
                    std::span<const mapping::Mapping> mappings,
                    std::span<const LoadedSource> sources, const Packs& packs,
                    const DeriveOptions& options, source::DiagnosticSink& sink) {
  const Statements statements = gather_statements(readings, mappings, sources, packs, sink);
  const auto edges = dependencies_of(statements.tasks, mappings, packs);
  static_cast<void>(build_graph(statements.tasks, edges, mappings, sink));
  lint_mappings(mappings, statements.tasks, options.stated, sink);
}

}  // namespace plumbline::pipeline
