#include "mapping/task_merge.h"

#include <algorithm>
#include <array>
#include <utility>

#include "mapping/quotes.h"
#include "yaml/edit_layout.h"
#include "yaml/write.h"

namespace plumbline::mapping {
namespace {

using yaml::Node;

constexpr std::array kFields = {Field::title,   Field::kind,   Field::quote, Field::source,
                                Field::part_of, Field::target, Field::due};

std::string mark_of(const MappedResult& entry) {
  return result_mark(entry.source.value, entry.quote, entry.fingerprint);
}

}  // namespace

Node in_style(const Node& holder, Node value) {
  const bool is_empty = holder.items.empty() && holder.entries.empty();  // becomes a block
  value.flow = value.flow || (holder.flow && !is_empty);
  return value;
}

TaskMerge::TaskMerge(yaml::Edit& edit, const Node& node, const MappedTask& old,
                     const SourceSet& read)
    : edit_(edit),
      node_(node),
      old_(old),
      read_(read),
      note_(old.machine.value_or(MachineNote{})) {}

bool TaskMerge::update(const Proposal& proposal) {
  const bool has_passage = !proposal.task->fingerprint.empty();
  bool done = has_passage ? update_passage(proposal) : lose_passage();
  std::vector<Node> added;
  done = update_results(proposal, added) && done;
  done = write_note() && done;
  return add_results(std::move(added)) && done;
}

bool TaskMerge::update_passage(const Proposal& proposal) {
  bool done = true;
  for (const Field field : kFields) {
    if (!old_.own.contains(field)) done = update_field(field, proposal.value(field)) && done;
  }
  const bool moved = !note_.fingerprint.empty() && note_.fingerprint != proposal.task->fingerprint;
  note_.fingerprint = proposal.task->fingerprint;
  note_.gone = false;
  if (moved && old_.touched) done = mark_suspect() && done;
  return done;
}

// The task lives on by what a person wrote here; that its text went is said once.
bool TaskMerge::lose_passage() {
  if (old_.by_hand() || note_.gone || !read_.contains(old_.source)) return true;
  note_.gone = true;
  return mark_suspect();
}

bool TaskMerge::update_field(Field field, const std::optional<std::string>& value) {
  const std::string_view key = to_key(field);
  const Node* now = node_.find(key);
  if (!value) {
    if (now == nullptr || !can_remove(key)) return true;
    dropped_keys_.push_back(key);
    note_.fields.erase(field);
    return changed_ = true;
  }
  if (now != nullptr && now->value == *value) return true;
  note_.fields[field] = field_mark(*value);
  if (now == nullptr) return add_key(key, field_node(field, *value));
  changed_ = true;
  return edit_.set_scalar(*now, *value);
}

// The result entry of the file that speaks of the proposed one: the one with its fingerprint, else
// one that states none and is no other's.
const MappedResult* TaskMerge::entry_of(const ProposedResult& proposed,
                                        const std::set<const MappedResult*>& taken) const {
  const std::string bare = bare_quote(proposed.quote);
  const MappedResult* open = nullptr;
  for (const MappedResult& entry : old_.results) {
    if (entry.source.value != proposed.source || bare_quote(entry.quote) != bare) continue;
    if (taken.contains(&entry)) continue;
    if (entry.fingerprint == proposed.fingerprint) return &entry;
    if (entry.fingerprint.empty() && open == nullptr) open = &entry;
  }
  return open;
}

bool TaskMerge::update_results(const Proposal& proposal, std::vector<Node>& added) {
  bool done = true;
  std::set<const MappedResult*> still_proposed;
  for (const ProposedResult& proposed : proposal.results) {
    if (const MappedResult* entry = entry_of(proposed, still_proposed)) {
      still_proposed.insert(entry);
      done = update_result(*entry, proposed) && done;
    } else if (note_.find(proposed.mark.pair) == nullptr) {  // else a person deleted it
      note_.results.push_back(proposed.mark);
      added.push_back(result_node(proposed));
    }
  }
  withdraw_all_but(still_proposed, !added.empty());
  return done;
}

bool TaskMerge::update_result(const MappedResult& entry, const ProposedResult& proposed) {
  if (entry.by_hand || entry.decision != model::Decision::proposed) return true;
  const auto mark =
      std::find_if(note_.results.begin(), note_.results.end(),
                   [&](const ResultMark& known) { return known.pair == mark_of(entry); });
  if (mark == note_.results.end()) return true;
  const Node& node =
      node_.find("results")->items[static_cast<std::size_t>(&entry - old_.results.data())];
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

// Of a source that was not read nothing is known; what a person touched stays.
void TaskMerge::withdraw_all_but(const std::set<const MappedResult*>& proposed, bool list_stays) {
  std::vector<std::size_t> unsaid;
  for (std::size_t i = 0; i < old_.results.size(); ++i) {
    const MappedResult& entry = old_.results[i];
    if (entry.touched || !read_.contains(entry.source) || proposed.contains(&entry)) continue;
    unsaid.push_back(i);
  }
  if (unsaid.empty()) return;
  if (unsaid.size() == old_.results.size() && !list_stays && !can_remove("results")) return;
  for (const std::size_t index : unsaid) {
    const std::string pair = mark_of(old_.results[index]);
    std::erase_if(note_.results, [&](const ResultMark& mark) { return mark.pair == pair; });
  }
  dropped_results_ = std::move(unsaid);
  changed_ = true;
}

bool TaskMerge::add_results(std::vector<Node> added) {
  if (added.empty()) return true;
  changed_ = true;
  const Node* list = node_.find("results");
  if (list == nullptr) {
    return add_key("results", in_style(node_, yaml::block_list(std::move(added))));
  }
  bool done = true;
  for (Node& result : added) {
    Node styled = in_style(node_.flow ? node_ : *list, std::move(result));
    done = edit_.insert_item(*list, list->items.size(), std::move(styled)) && done;
  }
  return done;
}

bool TaskMerge::mark_suspect() {
  if (old_.suspect) return true;
  newly_suspect_ = true;
  changed_ = true;
  const Node* now = node_.find("suspect");
  if (now != nullptr) return edit_.set_scalar(*now, "true");
  return add_key("suspect", yaml::word_node("true"));
}

bool TaskMerge::write_note() {
  const std::string text = print_machine_note(note_);
  const Node* now = node_.find("machine");
  if (now == nullptr) return text.empty() || add_key("machine", note_node(note_));
  if (now->value == text) return true;
  changed_ = true;
  return edit_.set_scalar(*now, text);
}

bool TaskMerge::add_key(std::string_view key, Node value) {
  changed_ = true;
  return edit_.add_key(node_, key, std::move(value), place_for(node_, key));
}

bool TaskMerge::set_word(const Node& map, std::string_view key, std::string_view word) {
  changed_ = true;
  const Node* now = map.find(key);
  if (now != nullptr) return edit_.set_scalar(*now, word);
  return edit_.add_key(map, key, yaml::word_node(word), 1);  // behind quote and source
}

// False where a person's comment would go with the key's lines: then they stay, comment and all.
bool TaskMerge::can_remove(std::string_view key) const {
  const auto entry = std::find_if(node_.entries.begin(), node_.entries.end(),
                                  [&](const yaml::Entry& e) { return e.key.value == key; });
  if (entry == node_.entries.end()) return false;
  if (node_.flow) return true;
  const yaml::Layout layout(edit_.file().bytes, edit_.tree());
  const std::size_t end = std::max(entry->key.span.to, entry->value.span.to);
  return layout.whole_lines(entry->key.span.from, end).has_value();
}

}  // namespace plumbline::mapping
