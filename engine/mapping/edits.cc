#include "mapping/edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "calendar/date.h"
#include "mapping/proposal.h"
#include "mapping/quotes.h"
#include "mapping/read_mapping.h"
#include "mapping/target.h"
#include "model/assessment.h"
#include "model/link.h"
#include "model/task.h"
#include "source/nearest_name.h"
#include "yaml/edit.h"
#include "yaml/edit_layout.h"
#include "yaml/write.h"

namespace plumbline::mapping {
namespace {

using yaml::Node;
using yaml::NodeKind;

const std::string& text_of(const Node& map, std::string_view key) {
  static const std::string kNone;
  const Node* value = map.find(key);
  return value != nullptr && value->kind == NodeKind::scalar ? value->value : kNone;
}

// One task of one file, open for changes.
class TaskEdit {
 public:
  static std::optional<TaskEdit> open(const source::SourceFile& file, const model::TaskId& task,
                                      source::DiagnosticSink& sink) {
    auto edit = yaml::Edit::open(file, sink);
    if (!edit) return std::nullopt;
    const Node* node = yaml::find(edit->tree(), {yaml::key("tasks"), yaml::item("id", task.value)});
    if (node != nullptr) return TaskEdit(std::move(*edit), *node, sink);
    std::vector<std::string> ids;
    if (const Node* tasks = edit->tree().find("tasks")) {
      for (const Node& item : tasks->items) ids.push_back(text_of(item, "id"));
    }
    sink.error(
        "mapping-unknown-task", file.path, std::nullopt,
        fmt::format("there is no task '{}'{}", task.value, source::did_you_mean(task.value, ids)));
    return std::nullopt;
  }

  [[nodiscard]] const Node& node() const { return *node_; }
  yaml::Edit& edit() { return edit_; }

  // False, with the reason reported; for `return edit.refuse(...)`.
  bool refuse(const char* code, source::ByteSpan span, std::string message) {
    sink_->error(code, edit_.file().path, span, std::move(message));
    return false;
  }

  bool put(const Node& map, std::string_view key, const Node& value) {
    const Node* now = map.find(key);
    if (now == nullptr) return edit_.add_key(map, key, value, place_for(map, key));
    if (value.kind == NodeKind::scalar && now->kind != NodeKind::sequence) {
      return edit_.set_scalar(*now, value.value);
    }
    return same(*now, value) || edit_.replace(*now, value);
  }

  bool remove(const Node& map, std::string_view key) {
    return map.find(key) == nullptr || edit_.remove_key(map, key);
  }

  // The suspect mark goes; where a comment is tied to its line, only its value does.
  bool settle() {
    const auto found =
        std::find_if(node_->entries.begin(), node_->entries.end(),
                     [](const yaml::Entry& entry) { return entry.key.value == "suspect"; });
    if (found == node_->entries.end() || found->value.value != "true") return true;
    const yaml::Layout layout(edit_.file().bytes, edit_.tree());
    const bool removable =
        node_->flow || layout.whole_lines(found->key.span.from, found->value.span.to);
    return removable ? edit_.remove_key(*node_, "suspect")
                     : edit_.set_scalar(found->value, "false");
  }

  // The result entry that is meant; nullptr with the reason reported.
  const Node* choose(const ResultChoice& choice) {
    const Node* list = node_->find("results");
    if (list == nullptr || list->kind != NodeKind::sequence || list->items.empty()) {
      refuse("mapping-unknown-result", node_->span, "this task has no results");
      return nullptr;
    }
    if (choice.text.empty()) return choose_open(*list);
    std::size_t number = 0;
    const char* end = choice.text.data() + choice.text.size();
    const auto [last, error] = std::from_chars(choice.text.data(), end, number);
    if (error == std::errc() && last == end) return choose_number(*list, number);
    return choose_quote(*list, choice.text);
  }

  std::optional<std::string> finish() { return edit_.finish(); }

 private:
  TaskEdit(yaml::Edit edit, const Node& node, source::DiagnosticSink& sink)
      : edit_(std::move(edit)), node_(&node), sink_(&sink) {}

  static bool same(const Node& a, const Node& b) {
    return a.kind == b.kind && a.items.size() == b.items.size() &&
           std::equal(a.items.begin(), a.items.end(), b.items.begin(),
                      [](const Node& x, const Node& y) { return x.value == y.value; });
  }

  const Node* choose_number(const Node& list, std::size_t number) {
    if (number >= 1 && number <= list.items.size()) return &list.items[number - 1];
    refuse("mapping-unknown-result", list.span,
           fmt::format("this task has {} results, numbered from 1; there is no result {}",
                       list.items.size(), number));
    return nullptr;
  }

  const Node* choose_open(const Node& list) {
    std::vector<const Node*> open;
    for (const Node& item : list.items) {
      if (text_of(item, "decision") == model::to_word(model::Decision::proposed)) {
        open.push_back(&item);
      }
    }
    return only(list, open, "is still proposed", "are still proposed");
  }

  const Node* choose_quote(const Node& list, const std::string& beginning) {
    const std::string bare = bare_quote(beginning);
    std::vector<const Node*> matches;
    for (const Node& item : list.items) {
      const std::string quote = bare_quote(text_of(item, "quote"));
      if (quote == bare) return &item;
      if (quote.starts_with(bare)) matches.push_back(&item);
    }
    return only(list, matches, fmt::format("begins with '{}'", beginning),
                fmt::format("begin with '{}'", beginning));
  }

  const Node* only(const Node& list, const std::vector<const Node*>& found, const std::string& one,
                   const std::string& many) {
    if (found.size() == 1) return found[0];
    if (found.empty()) {
      refuse("mapping-unknown-result", list.span, fmt::format("no result of this task {}", one));
    } else {
      refuse("mapping-ambiguous-result", list.span,
             fmt::format("{} results of this task {}; give the number of one, from 1 to {}",
                         found.size(), many, list.items.size()));
    }
    return nullptr;
  }

  yaml::Edit edit_;
  const Node* node_;
  source::DiagnosticSink* sink_;
};

std::optional<std::string> decide(const source::SourceFile& file, const model::TaskId& task,
                                  const ResultChoice& choice, model::Decision decision,
                                  source::DiagnosticSink& sink) {
  auto edit = TaskEdit::open(file, task, sink);
  if (!edit) return std::nullopt;
  const Node* result = edit->choose(choice);
  if (result == nullptr) return std::nullopt;
  if (!edit->put(*result, "decision", yaml::word_node(model::to_word(decision)))) {
    return std::nullopt;
  }
  if (decision == model::Decision::confirmed && !edit->settle()) return std::nullopt;
  return edit->finish();
}

/// A field that can be set: what a value must be, and the node it becomes.
struct SettableField {
  std::string_view name;
  std::optional<Node> (*read)(std::string_view value);
  std::string_view expected;
};

std::optional<Node> read_text(std::string_view value) {
  return yaml::text_node(value);
}

std::optional<Node> read_kind(std::string_view value) {
  if (!model::parse_task_kind(value)) return std::nullopt;
  return yaml::word_node(value);
}

std::optional<Node> read_status(std::string_view value) {
  if (!model::parse_status(value)) return std::nullopt;
  return yaml::word_node(value);
}

std::optional<Node> read_due(std::string_view value) {
  if (!calendar::parse_date(value)) return std::nullopt;
  return yaml::word_node(value);
}

std::optional<Node> read_target(std::string_view value) {
  if (!parse_targets(value).error.empty()) return std::nullopt;
  return yaml::text_node(value);
}

std::optional<Node> read_flag(std::string_view value) {
  if (value != "true" && value != "false") return std::nullopt;
  return yaml::word_node(value);
}

std::optional<Node> read_weight(std::string_view value) {
  double weight = 0.0;
  const char* end = value.data() + value.size();
  const auto [last, error] = std::from_chars(value.data(), end, weight);
  if (error != std::errc() || last != end || !(weight > 0.0)) return std::nullopt;
  return yaml::word_node(value);
}

std::optional<Node> read_task(std::string_view value) {
  if (!is_task_id(value)) return std::nullopt;
  return yaml::text_node(value);
}

std::optional<Node> read_tasks(std::string_view value) {
  std::vector<std::string> ids;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(',', at), value.size());
    std::string id = bare_quote(value.substr(at, end - at));
    if (!is_task_id(id)) return std::nullopt;
    ids.push_back(std::move(id));
    at = end + 1;
  }
  return yaml::flow_texts(ids);
}

constexpr std::string_view kIds = "ids of tasks with commas between, such as 2025-K7QM2,2025-9XWPD";
constexpr std::array<SettableField, 15> kSettable = {{
    {"title", read_text, "text"},
    {"kind", read_kind, "target, milestone or action"},
    {"target", read_target, ""},
    {"due", read_due, "a day, YYYY-MM-DD"},
    {"lead", read_text, "text"},
    {"note", read_text, "text"},
    {"part_of", read_task, "the id of a task, such as 2025-K7QM2"},
    {"weight", read_weight, "a number greater than 0"},
    {"requires", read_tasks, kIds},
    {"continues", read_tasks, kIds},
    {"supersedes", read_tasks, kIds},
    {"ruling.status", read_status,
     "exceeded, met, partly_met, not_met, in_progress, no_evidence or pending"},
    {"ruling.because", read_text, "text"},
    {"not_a_task", read_flag, "true or false"},
    {"suspect", read_flag, "true or false"},
}};

const SettableField* find_settable(std::string_view name) {
  const auto found = std::find_if(kSettable.begin(), kSettable.end(),
                                  [&](const SettableField& field) { return field.name == name; });
  return found == kSettable.end() ? nullptr : &*found;
}

std::string known_fields(std::string_view name) {
  std::vector<std::string> names;
  for (const SettableField& field : kSettable) names.emplace_back(field.name);
  return fmt::format("no field '{}' can be set{}", name,
                     source::did_you_mean(name, names).empty()
                         ? fmt::format("; expected {}", fmt::join(names, ", "))
                         : source::did_you_mean(name, names));
}

// ruling.status and ruling.because: a ruling without a status is none, so they come and go by it.
bool set_ruling(TaskEdit& edit, std::string_view part, const std::optional<Node>& value) {
  const Node* ruling = edit.node().find("ruling");
  const bool has_ruling = ruling != nullptr && ruling->kind == NodeKind::map;
  if (part == "status" && !value) return edit.remove(edit.node(), "ruling");
  if (part == "because" && !has_ruling) {
    if (!value) return true;
    return edit.refuse("mapping-bad-value", edit.node().span,
                       "there is no ruling yet; set ruling.status first");
  }
  if (!has_ruling) {
    return edit.put(edit.node(), "ruling", yaml::flow_map({{std::string(part), *value}}));
  }
  return value ? edit.put(*ruling, part, *value) : edit.remove(*ruling, part);
}

bool names_itself(const Node& value, const model::TaskId& task) {
  return value.value == task.value ||
         std::any_of(value.items.begin(), value.items.end(),
                     [&](const Node& item) { return item.value == task.value; });
}

// The message for a value that can't be taken; empty where it can.
std::string fault_of(const SettableField& field, std::string_view value,
                     const std::optional<Node>& node, const model::TaskId& task) {
  if (field.read == read_target && !node) {
    return fmt::format("can't read this target: {}", parse_targets(value).error);
  }
  const bool is_edge = field.read == read_task || field.read == read_tasks;
  const bool itself = node && is_edge && names_itself(*node, task);
  if (node && !itself) return {};
  return fmt::format("found '{}'; '{}' must be {}", value, field.name,
                     itself ? "another task than this one" : field.expected);
}

}  // namespace

std::optional<std::string> confirm(const source::SourceFile& file, const model::TaskId& task,
                                   const ResultChoice& result, source::DiagnosticSink& sink) {
  return decide(file, task, result, model::Decision::confirmed, sink);
}

std::optional<std::string> reject(const source::SourceFile& file, const model::TaskId& task,
                                  const ResultChoice& result, source::DiagnosticSink& sink) {
  return decide(file, task, result, model::Decision::rejected, sink);
}

std::optional<std::string> set_field(const source::SourceFile& file, const model::TaskId& task,
                                     std::string_view field, std::string_view value,
                                     source::DiagnosticSink& sink) {
  const SettableField* settable = find_settable(field);
  if (settable == nullptr) {
    sink.error("mapping-unknown-field", file.path, std::nullopt, known_fields(field));
    return std::nullopt;
  }
  auto edit = TaskEdit::open(file, task, sink);
  if (!edit) return std::nullopt;
  std::optional<Node> node;
  if (!value.empty()) {
    node = settable->read(value);
    const std::string fault = fault_of(*settable, value, node, task);
    if (!fault.empty()) {
      edit->refuse("mapping-bad-value", edit->node().span, fault);
      return std::nullopt;
    }
  }
  const std::size_t dot = field.find('.');
  const bool done = dot != field.npos ? set_ruling(*edit, field.substr(dot + 1), node)
                    : node            ? edit->put(edit->node(), field, *node)
                                      : edit->remove(edit->node(), field);
  if (!done) return std::nullopt;
  return edit->finish();
}

std::optional<std::string> add_result(const source::SourceFile& file, const model::TaskId& task,
                                      const model::SourceId& source, std::string_view quote,
                                      source::DiagnosticSink& sink) {
  auto edit = TaskEdit::open(file, task, sink);
  if (!edit) return std::nullopt;
  const std::string line = one_line(quote);
  if (line.empty() || source.empty()) {
    edit->refuse("mapping-bad-value", edit->node().span, "a result needs a quote and a source");
    return std::nullopt;
  }
  const Node* list = edit->node().find("results");
  Node entry =
      yaml::block_map({{"quote", yaml::text_node(line)},
                       {"source", yaml::text_node(source.value)},
                       {"decision", yaml::word_node(model::to_word(model::Decision::confirmed))}});
  entry.flow = edit->node().flow || (list != nullptr && list->flow && !list->items.empty());
  bool done = false;
  if (list == nullptr) {
    Node results = yaml::block_list({});
    results.flow = entry.flow;
    results.items.push_back(std::move(entry));
    done = edit->put(edit->node(), "results", results);
  } else {
    done = edit->edit().insert_item(*list, list->items.size(), std::move(entry));
  }
  if (!done) return std::nullopt;
  return edit->finish();
}

}  // namespace plumbline::mapping
