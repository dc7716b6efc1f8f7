#include "mapping/lint.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "source/nearest_name.h"

namespace plumbline::mapping {
namespace {

template <class Id>
std::vector<std::string> names(const std::set<Id>& ids) {
  std::vector<std::string> names;
  for (const Id& id : ids) names.push_back(id.value);
  return names;
}

class Lint {
 public:
  Lint(const std::set<model::TaskId>& tasks, const std::set<model::SourceId>& sources,
       source::DiagnosticSink& sink)
      : tasks_(tasks), sources_(sources), sink_(sink) {}

  void learn(const Mapping& mapping) {
    const std::pair plan(mapping.jurisdiction, mapping.year);
    const auto [first, fresh] = plans_.emplace(plan, &mapping);
    if (!fresh) {
      const std::string whose = mapping.jurisdiction.empty() ? "" : mapping.jurisdiction + ", ";
      report("mapping-duplicate-plan", mapping.path, mapping.plan_span,
             fmt::format("two mappings are for the plan of {}{}; put their tasks into one", whose,
                         mapping.year),
             {{first->second->path, first->second->plan_span, "first here"}});
    }
    for (const MappedTask& task : mapping.tasks) {
      tasks_.insert(task.id);
      const auto [place, added] = places_.emplace(task.id, std::pair(&mapping, &task));
      if (task.not_a_task) struck_.insert(task.id);
      if (added) continue;
      report("mapping-duplicate-id", mapping.path, task.id_span,
             fmt::format("two tasks have the id '{}'", task.id.value),
             {{place->second.first->path, place->second.second->id_span, "first here"}});
    }
  }

  void check(const Mapping& mapping) {
    for (const StatedPlanSource& source : mapping.sources) {
      check_source(mapping, source.id, source.span);
    }
    for (const MappedTask& task : mapping.tasks) {
      if (!task.source_span.empty()) check_source(mapping, task.source, task.source_span);
      for (const MappedDependency& edge : task.dependencies) check_edge(mapping, edge);
      for (const MappedResult& result : task.results) {
        check_source(mapping, result.source, result.source_span);
      }
    }
  }

 private:
  void check_source(const Mapping& mapping, const model::SourceId& id, source::ByteSpan span) {
    if (sources_.contains(id)) return;
    if (!source_names_) source_names_ = names(sources_);
    report("mapping-unknown-source", mapping.path, span,
           fmt::format("plumbline.yaml has no source '{}'{}", id.value,
                       source::did_you_mean(id.value, *source_names_)),
           {});
  }

  void check_edge(const Mapping& mapping, const MappedDependency& edge) {
    if (struck_.contains(edge.to)) {
      sink_.warning("mapping-unknown-task", mapping.path, edge.span,
                    fmt::format("'{}' is marked as no task: this {} counts for nothing",
                                edge.to.value, model::to_word(edge.kind)));
      return;
    }
    if (tasks_.contains(edge.to)) return;
    if (!task_names_) task_names_ = names(tasks_);
    report("mapping-unknown-task", mapping.path, edge.span,
           fmt::format("there is no task '{}'{}", edge.to.value,
                       source::did_you_mean(edge.to.value, *task_names_)),
           {});
  }

  void report(std::string code, const std::string& path, source::ByteSpan span, std::string message,
              std::vector<source::RelatedPlace> related) {
    sink_.report({source::Severity::error, std::move(code), path, span, std::move(message),
                  std::move(related)});
  }

  std::set<model::TaskId> tasks_;  // of the run, and of all mappings once learned
  const std::set<model::SourceId>& sources_;
  source::DiagnosticSink& sink_;
  std::set<model::TaskId> struck_;
  std::map<std::pair<std::string, int>, const Mapping*> plans_;
  std::map<model::TaskId, std::pair<const Mapping*, const MappedTask*>> places_;
  std::optional<std::vector<std::string>> task_names_;
  std::optional<std::vector<std::string>> source_names_;
};

}  // namespace

void lint(std::span<const Mapping> mappings, const std::set<model::TaskId>& known_tasks,
          const std::set<model::SourceId>& known_sources, source::DiagnosticSink& sink) {
  Lint lint(known_tasks, known_sources, sink);
  for (const Mapping& mapping : mappings) lint.learn(mapping);
  for (const Mapping& mapping : mappings) lint.check(mapping);
}

}  // namespace plumbline::mapping
