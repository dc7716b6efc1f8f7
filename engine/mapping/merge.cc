#include "mapping/merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "mapping/proposal.h"
#include "mapping/read_mapping.h"
#include "mapping/task_merge.h"
#include "yaml/edit.h"
#include "yaml/write.h"

namespace plumbline::mapping {
namespace {

using yaml::Node;

// What is to go once the rest is written: removals come in a second edit, since an entry can't be
// removed and have a neighbour put in its place by one splice.
struct Removals {
  std::vector<model::TaskId> tasks;
  std::vector<std::pair<model::TaskId, std::vector<std::size_t>>> results;  // by index
  std::vector<std::pair<model::TaskId, std::string_view>> keys;
};

class FileMerge {
 public:
  FileMerge(yaml::Edit& edit, const Mapping& old, const model::Analysis& analysis,
            const PlanYear& plan)
      : edit_(edit), old_(old), plan_(plan) {
    const model::SourceId first = old.sources.empty() ? model::SourceId{} : old.sources.front().id;
    proposals_ = make_proposals(analysis, plan, first);
    for (const model::Reading& reading : analysis.readings) read_.insert(reading.info.id);
    for (std::size_t i = 0; i < old.tasks.size(); ++i) place_of_.emplace(old.tasks[i].id, i);
  }

  bool run() {
    const Node* list = edit_.tree().find("tasks");
    bool done = add_sources();
    if (list == nullptr) {
      return proposals_.empty() || (begin_list() && done);
    }
    return merge_tasks(*list) && done;
  }

  [[nodiscard]] const Removals& removals() const { return removals_; }
  [[nodiscard]] const MergeSummary& summary() const { return summary_; }

 private:
  bool add_sources() {
    const Node* list = edit_.tree().find("plan")->find("sources");
    if (list == nullptr || list->kind != yaml::NodeKind::sequence || list->items.empty()) {
      return true;
    }
    bool done = true;
    for (const model::SourceId& source : plan_.sources) {
      const bool known = std::any_of(old_.sources.begin(), old_.sources.end(),
                                     [&](const StatedPlanSource& s) { return s.id == source; });
      if (known) continue;
      done = edit_.insert_item(*list, list->items.size(), yaml::text_node(source.value)) && done;
    }
    return done;
  }

  bool begin_list() {
    std::vector<Node> tasks;
    for (const Proposal& proposal : proposals_) tasks.push_back(task_node(proposal));
    summary_.added += static_cast<int>(tasks.size());
    return edit_.add_key(edit_.tree(), "tasks", yaml::block_list(std::move(tasks)));
  }

  bool merge_tasks(const Node& list) {
    bool done = true;
    std::set<model::TaskId> found;
    std::size_t place = first_place();
    for (const Proposal& proposal : proposals_) {
      const auto known = place_of_.find(proposal.task->id);
      if (known == place_of_.end()) {
        done = edit_.insert_item(list, place, in_style(list, task_node(proposal))) && done;
        ++summary_.added;
        continue;
      }
      found.insert(proposal.task->id);
      place = known->second + 1;
      done = update(list.items[known->second], old_.tasks[known->second], proposal) && done;
    }
    for (const MappedTask& old : old_.tasks) {
      if (!found.contains(old.id)) lose(old);
    }
    return done;
  }

  // New tasks before the first known one stand right before it.
  [[nodiscard]] std::size_t first_place() const {
    for (const Proposal& proposal : proposals_) {
      const auto known = place_of_.find(proposal.task->id);
      if (known != place_of_.end()) return known->second;
    }
    return old_.tasks.size();
  }

  bool update(const Node& node, const MappedTask& old, const Proposal& proposal) {
    TaskMerge task(edit_, node, old, read_);
    const bool done = task.update(proposal);
    if (task.changed()) ++summary_.updated;
    if (task.newly_suspect()) ++summary_.suspect;
    if (!task.dropped_results().empty()) {
      removals_.results.emplace_back(old.id, task.dropped_results());
    }
    for (const std::string_view key : task.dropped_keys()) removals_.keys.emplace_back(old.id, key);
    return done;
  }

  // What the analysis does not have and no person touched. Of a source that could not be read
  // nothing is known.
  void lose(const MappedTask& old) {
    if (old.touched || !read_.contains(old.source)) return;
    removals_.tasks.push_back(old.id);
    ++summary_.removed;
  }

  yaml::Edit& edit_;
  const Mapping& old_;
  const PlanYear& plan_;
  std::vector<Proposal> proposals_;
  SourceSet read_;
  std::map<model::TaskId, std::size_t> place_of_;
  Removals removals_;
  MergeSummary summary_;
};

// Removes an item; the key where nothing is left of its list.
bool remove_items(yaml::Edit& edit, const Node& parent, std::string_view key,
                  const std::vector<std::size_t>& indices) {
  const Node& list = *parent.find(key);
  if (indices.size() == list.items.size()) {
    return key == "tasks" ? edit.replace(list, yaml::block_list({})) : edit.remove_key(parent, key);
  }
  return std::all_of(indices.begin(), indices.end(),
                     [&](std::size_t index) { return edit.remove_item(list, index); });
}

std::optional<std::string> remove_lines(const Removals& removals, const source::SourceFile& file,
                                        source::DiagnosticSink& sink) {
  auto edit = yaml::Edit::open(file, sink);
  if (!edit) return std::nullopt;
  const auto task = [&](const model::TaskId& id) -> const Node& {
    return *yaml::find(edit->tree(), {yaml::key("tasks"), yaml::item("id", id.value)});
  };
  bool done = true;
  for (const auto& [id, indices] : removals.results) {
    done = remove_items(*edit, task(id), "results", indices) && done;
  }
  for (const auto& [id, key] : removals.keys) done = edit->remove_key(task(id), key) && done;
  if (!done) return std::nullopt;
  return edit->finish();
}

// Where a comment would be lost with the list, the tasks stay: they say nothing that is wrong.
std::string remove_tasks(const std::vector<model::TaskId>& ids, const source::SourceFile& file,
                         MergeSummary& summary) {
  source::DiagnosticSink unheard;
  auto edit = yaml::Edit::open(file, unheard);
  std::vector<std::size_t> items;
  const Node& list = *edit->tree().find("tasks");
  for (const model::TaskId& id : ids) {
    const Node* item = yaml::find(list, {yaml::item("id", id.value)});
    items.push_back(static_cast<std::size_t>(item - list.items.data()));
  }
  std::optional<std::string> bytes;
  if (remove_items(*edit, edit->tree(), "tasks", items)) bytes = edit->finish();
  if (!bytes) summary.removed = 0;
  return bytes.value_or(file.bytes);
}

}  // namespace

std::optional<std::string> merge_proposals(const source::SourceFile& file,
                                           const model::Analysis& analysis, const PlanYear& plan,
                                           source::DiagnosticSink& sink, MergeSummary* summary) {
  if (summary != nullptr) *summary = {};
  // Most files are untouched and up to date: writing them is far quicker than reading them.
  if (write_fresh(analysis, plan) == file.bytes) return file.bytes;
  source::DiagnosticSink heard;  // load_mapping has reported these
  auto edit = yaml::Edit::open(file, sink);
  if (!edit) return std::nullopt;
  const auto old = read_mapping(file, edit->tree(), heard);
  if (!old || heard.has_errors()) return std::nullopt;
  FileMerge merge(*edit, *old, analysis, plan);
  if (!merge.run()) return std::nullopt;
  auto bytes = edit->finish();
  MergeSummary done = merge.summary();
  const Removals& removals = merge.removals();
  if (bytes && !(removals.results.empty() && removals.keys.empty())) {
    bytes = remove_lines(removals, {file.path, *bytes}, sink);
  }
  if (bytes && !removals.tasks.empty()) {
    bytes = remove_tasks(removals.tasks, {file.path, *bytes}, done);
  }
  if (bytes && summary != nullptr) *summary = done;
  return bytes;
}

}  // namespace plumbline::mapping
