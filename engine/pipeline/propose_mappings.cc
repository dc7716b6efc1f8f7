#include "pipeline/propose_mappings.h"

#include <algorithm>
#include <utility>

namespace plumbline::pipeline {
namespace {

MappingChange make_new(const model::Analysis& analysis, const mapping::PlanYear& plan,
                       std::vector<mapping::Mapping>& taken) {
  MappingChange change;
  change.created = true;
  change.file = {mapping::mapping_path(taken, plan.jurisdiction, plan.year),
                 mapping::write_fresh(analysis, plan)};
  // The path is taken now, for the plans that follow.
  mapping::Mapping placed;
  placed.path = change.file.path;
  placed.jurisdiction = plan.jurisdiction;
  placed.year = plan.year;
  taken.push_back(std::move(placed));
  change.summary.added = static_cast<int>(
      std::count_if(analysis.tasks.begin(), analysis.tasks.end(), [&](const model::Task& task) {
        return task.jurisdiction == plan.jurisdiction && task.year == plan.year;
      }));
  return change;
}

}  // namespace

std::vector<MappingChange> propose_mappings(const model::Analysis& analysis,
                                            const MappingFiles& existing,
                                            source::DiagnosticSink& sink) {
  std::vector<MappingChange> changes;
  std::vector<mapping::Mapping> taken = existing.mappings;
  for (const auto& plan : mapping::plan_years(analysis)) {
    const auto* mapping = mapping::find_mapping(existing.mappings, plan.jurisdiction, plan.year);
    if (mapping == nullptr) {
      if (existing.unusable.empty()) changes.push_back(make_new(analysis, plan, taken));
      continue;
    }
    const auto& file = existing.files[static_cast<std::size_t>(mapping - existing.mappings.data())];
    MappingChange change;
    auto bytes = mapping::merge_proposals(file, analysis, plan, sink, &change.summary);
    if (!bytes || *bytes == file.bytes) continue;
    change.file = {file.path, std::move(*bytes)};
    changes.push_back(std::move(change));
  }
  return changes;
}

std::vector<source::SourceFile> with_changed_files(std::vector<source::SourceFile> files,
                                                   const std::vector<MappingChange>& changes) {
  for (const auto& change : changes) {
    const auto at = std::lower_bound(
        files.begin(), files.end(), change.file.path,
        [](const source::SourceFile& file, const std::string& path) { return file.path < path; });
    if (at != files.end() && at->path == change.file.path) {
      *at = change.file;
    } else {
      files.insert(at, change.file);
    }
  }
  return files;
}

MappingFiles with_changes(MappingFiles existing, const std::vector<MappingChange>& changes,
                          source::DiagnosticSink& sink) {
  for (const auto& change : changes) {
    auto mapping = mapping::load_mapping(change.file, sink);
    if (!mapping) continue;
    const auto at = std::lower_bound(
        existing.files.begin(), existing.files.end(), change.file.path,
        [](const source::SourceFile& file, const std::string& path) { return file.path < path; });
    const auto index = at - existing.files.begin();
    if (at != existing.files.end() && at->path == change.file.path) {
      *at = change.file;
      existing.mappings[static_cast<std::size_t>(index)] = std::move(*mapping);
    } else {
      existing.files.insert(at, change.file);
      existing.mappings.insert(existing.mappings.begin() + index, std::move(*mapping));
    }
  }
  return existing;
}

}  // namespace plumbline::pipeline
