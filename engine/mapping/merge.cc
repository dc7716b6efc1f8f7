#include "mapping/merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "mapping/proposal.h"
#include "mapping/quotes.h"
#include "mapping/read_mapping.h"
#include "yaml/edit.h"
#include "yaml/write.h"

namespace plumbline::mapping {
namespace {

using yaml::Node;
using SourceSet = std::set<model::SourceId>;

constexpr std::array kFields = {Field::title,   Field::kind,   Field::quote, Field::source,
                                Field::part_of, Field::target, Field::due};

// Behind which entry of the map a new key stands: the last one that comes before it in a fresh
// entry. Keys are never moved, so a person's own order holds.
std::size_t place_for(const Node& map, std::string_view key) {
  std::size_t place = 0;
  for (std::size_t i = 0; i < map.entries.size(); ++i) {
    if (key_rank(map.entries[i].key.value) < key_rank(key)) place = i;
  }
  return place;
}

// The changes of one task's entry. Nothing is recorded where nothing differs.
class TaskMerge {
 public:
  TaskMerge(yaml::Edit& edit, const Node& node, const MappedTask& old, const SourceSet& read)
      : edit_(edit),
        node_(node),
        old_(old),
        read_(read),
        note_(old.machine.value_or(MachineNote{})) {}

  // False where the layout of the entry does not allow a change.
  bool update(const Proposal& proposal) {
    const bool has_passage = !proposal.task->fingerprint.empty();
    bool done = has_passage ? update_passage(proposal) : lose_passage();
    done = update_results(proposal) && done;
    return write_note() && done;
  }

  [[nodiscard]] bool changed() const { return changed_; }
  [[nodiscard]] bool newly_suspect() const { return newly_suspect_; }
  [[nodiscard]] const std::vector<std::size_t>& dropped_results() const { return dropped_; }
  /// Keys of this entry to be removed once everything else is written.
  [[nodiscard]] const std::vector<std::string_view>& dropped_keys() const { return dropped_keys_; }

 private:
  bool add_key(std::string_view key, Node value) {
    changed_ = true;
    return edit_.add_key(node_, key, std::move(value), place_for(node_, key));
  }

  bool update_passage(const Proposal& proposal) {
    bool done = true;
    for (const Field field : kFields) {
      if (!old_.own.contains(field)) done = update_field(field, proposal.value(field)) && done;
    }
    const bool moved =
        !note_.fingerprint.empty() && note_.fingerprint != proposal.task->fingerprint;
    note_.fingerprint = proposal.task->fingerprint;
    note_.gone = false;
    if (moved && old_.touched) done = mark_suspect() && done;
    return done;
  }

  // The task lives on by what a person wrote here; that its text went is said once.
  bool lose_passage() {
    if (old_.by_hand() || note_.gone || !read_.contains(old_.source)) return true;
    note_.gone = true;
    return mark_suspect();
  }

  bool update_field(Field field, const std::optional<std::string>& value) {
    const Node* now = node_.find(to_key(field));
    if (!value) {
      if (now == nullptr) return true;
      dropped_keys_.push_back(to_key(field));
      note_.fields.erase(field);
      return changed_ = true;
    }
    if (now != nullptr && now->value == *value) return true;
    note_.fields[field] = field_mark(*value);
    if (now == nullptr) return add_key(to_key(field), field_node(field, *value));
    changed_ = true;
    return edit_.set_scalar(*now, *value);
  }

  // The result entry of the file that speaks of the proposed one.
  [[nodiscard]] const MappedResult* entry_of(const ProposedResult& proposed) const {
    const std::string bare = bare_quote(proposed.quote);
    for (const MappedResult& entry : old_.results) {
      if (entry.source.value != proposed.source || bare_quote(entry.quote) != bare) continue;
      if (entry.fingerprint.empty() || entry.fingerprint == proposed.fingerprint) return &entry;
    }
    return nullptr;
  }

  bool update_results(const Proposal& proposal) {
    bool done = true;
    std::set<const MappedResult*> still_proposed;
    std::vector<Node> added;
    for (const ProposedResult& proposed : proposal.results) {
      const MappedResult* entry = entry_of(proposed);
      if (entry == nullptr) {
        if (note_.find(proposed.mark.pair) != nullptr) continue;  // deleted by a person
        note_.results.push_back(proposed.mark);
        added.push_back(result_node(proposed));
        continue;
      }
      still_proposed.insert(entry);
      done = update_entry(*entry, proposed) && done;
    }
    for (std::size_t i = 0; i < old_.results.size(); ++i) {
      const MappedResult& entry = old_.results[i];
      const bool known = read_.contains(entry.source);
      if (known && !entry.touched && !still_proposed.contains(&entry)) withdraw(i);
    }
    return add_results(std::move(added)) && done;
  }

  bool update_entry(const MappedResult& entry, const ProposedResult& proposed) {
    if (entry.by_hand || entry.decision != model::Decision::proposed) return true;
    const auto mark =
        std::find_if(note_.results.begin(), note_.results.end(), [&](const ResultMark& candidate) {
          return candidate.pair == result_mark(entry.source.value, entry.quote, entry.fingerprint);
        });
    if (mark == note_.results.end()) return true;
    const Node& node = result_node_of(entry);
    bool done = true;
    if (!entry.own_relation && mark->relation != proposed.mark.relation) {
      mark->relation = proposed.mark.relation;
      done = set_word(node, "relation", model::to_word(mark->relation));
    }
    if (entry.verdict == mark->verdict && mark->verdict != proposed.mark.verdict) {
      mark->verdict = proposed.mark.verdict;
      done = set_word(node, "verdict", model::to_word(mark->verdict)) && done;
    }
    return done;
  }

  bool set_word(const Node& map, std::string_view key, std::string_view word) {
    changed_ = true;
    const Node* now = map.find(key);
    if (now != nullptr) return edit_.set_scalar(*now, word);
    return edit_.add_key(map, key, yaml::word_node(word), 1);  // behind quote and source
  }

  void withdraw(std::size_t index) {
    const MappedResult& entry = old_.results[index];
    const std::string pair = result_mark(entry.source.value, entry.quote, entry.fingerprint);
    std::erase_if(note_.results, [&](const ResultMark& mark) { return mark.pair == pair; });
    dropped_.push_back(index);
    changed_ = true;
  }

  bool add_results(std::vector<Node> added) {
    if (added.empty()) return true;
    changed_ = true;
    const Node* list = node_.find("results");
    if (list == nullptr) return add_key("results", yaml::block_list(std::move(added)));
    bool done = true;
    for (Node& result : added) {
      done = edit_.insert_item(*list, list->items.size(), std::move(result)) && done;
    }
    return done;
  }

  bool mark_suspect() {
    if (old_.suspect) return true;
    newly_suspect_ = true;
    changed_ = true;
    const Node* now = node_.find("suspect");
    if (now != nullptr) return edit_.set_scalar(*now, "true");
    return add_key("suspect", yaml::word_node("true"));
  }

  bool write_note() {
    const std::string text = print_machine_note(note_);
    const Node* now = node_.find("machine");
    if (now != nullptr) {
      if (now->value == text) return true;
      changed_ = true;
      return edit_.set_scalar(*now, text);
    }
    return text.empty() || add_key("machine", note_node(note_));
  }

  [[nodiscard]] const Node& result_node_of(const MappedResult& entry) const {
    const auto index = static_cast<std::size_t>(&entry - old_.results.data());
    return node_.find("results")->items[index];
  }

  yaml::Edit& edit_;
  const Node& node_;
  const MappedTask& old_;
  const SourceSet& read_;
  MachineNote note_;
  bool changed_ = false;
  bool newly_suspect_ = false;
  std::vector<std::size_t> dropped_;
  std::vector<std::string_view> dropped_keys_;
};

// What is to go once the rest is written: removals come in a second edit, since an entry can't be
// removed and have a neighbour put in its place by one splice.
struct Removals {
  std::vector<model::TaskId> tasks;
  std::vector<std::pair<model::TaskId, std::vector<std::size_t>>> results;  // by index
  std::vector<std::pair<model::TaskId, std::string_view>> keys;

  [[nodiscard]] bool empty() const { return tasks.empty() && results.empty() && keys.empty(); }
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
        done = edit_.insert_item(list, place, task_node(proposal)) && done;
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

std::optional<std::string> apply(const Removals& removals, const source::SourceFile& file,
                                 source::DiagnosticSink& sink) {
  auto edit = yaml::Edit::open(file, sink);
  if (!edit) return std::nullopt;
  const auto task = [&](const model::TaskId& id) -> const Node& {
    return *yaml::find(edit->tree(), {yaml::key("tasks"), yaml::item("id", id.value)});
  };
  const Node& list = *edit->tree().find("tasks");
  bool done = true;
  for (const auto& [id, indices] : removals.results) {
    done = remove_items(*edit, task(id), "results", indices) && done;
  }
  for (const auto& [id, key] : removals.keys) done = edit->remove_key(task(id), key) && done;
  std::vector<std::size_t> items;
  for (const model::TaskId& id : removals.tasks) {
    items.push_back(static_cast<std::size_t>(&task(id) - list.items.data()));
  }
  if (!items.empty()) done = remove_items(*edit, edit->tree(), "tasks", items) && done;
  if (!done) return std::nullopt;
  return edit->finish();
}

}  // namespace

std::optional<std::string> merge_proposals(const source::SourceFile& file,
                                           const model::Analysis& analysis, const PlanYear& plan,
                                           source::DiagnosticSink& sink, MergeSummary* summary) {
  source::DiagnosticSink heard;  // load_mapping has reported these
  auto edit = yaml::Edit::open(file, sink);
  if (!edit) return std::nullopt;
  const auto old = read_mapping(file, edit->tree(), heard);
  if (!old || heard.has_errors()) return std::nullopt;
  FileMerge merge(*edit, *old, analysis, plan);
  if (!merge.run()) return std::nullopt;
  auto bytes = edit->finish();
  if (bytes && !merge.removals().empty()) {
    bytes = apply(merge.removals(), {file.path, *bytes}, sink);
  }
  if (bytes && summary != nullptr) *summary = merge.summary();
  return bytes;
}

}  // namespace plumbline::mapping
