#include "mapping/read_mapping.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "source/nearest_name.h"
#include "yaml/edit_layout.h"
#include "yaml/fields.h"

namespace plumbline::mapping {
namespace {

using model::DependencyKind;
using yaml::Fields;
using yaml::Node;
using yaml::NodeKind;

constexpr std::string_view kPrefix = "mapping";
constexpr std::array kFields = {Field::title,   Field::kind,   Field::quote, Field::source,
                                Field::part_of, Field::target, Field::due};
constexpr std::array kDependencyKinds = {DependencyKind::part_of, DependencyKind::requires_,
                                         DependencyKind::continues, DependencyKind::supersedes};

void bad_value(const Fields& fields, const Node& node, std::string_view key,
               std::string_view expected) {
  fields.error(node, "bad-value",
               fmt::format("found '{}'; '{}' must be {}", node.value, key, expected));
}

// A word of an enumeration whose enumerators run from 0 to `last`.
template <class Enum>
std::optional<Enum> read_word(const Fields& fields, std::string_view key,
                              std::optional<Enum> (*parse)(std::string_view), Enum last) {
  const auto word = fields.text(key);
  if (!word) return std::nullopt;
  if (const auto value = parse(*word)) return value;
  std::vector<std::string> known;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    known.emplace_back(model::to_word(static_cast<Enum>(i)));
  }
  fields.error(*fields.any(key), "unknown-word",
               fmt::format("unknown {} '{}'; expected {}{}", key, *word, fmt::join(known, ", "),
                           source::did_you_mean(*word, known)));
  return std::nullopt;
}

class TaskReader {
 public:
  TaskReader(const source::SourceFile& file, const Node& root, const Mapping& plan,
             source::DiagnosticSink& sink)
      : path_(file.path), layout_(file.bytes, root), plan_(plan), sink_(sink) {}

  std::vector<MappedTask> read(const Node* list) {
    std::vector<MappedTask> tasks;
    if (list == nullptr) return tasks;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      auto task = read_task(list->items[i]);
      if (!task) continue;
      task->touched = task->touched || !is_removable(*list, i);
      tasks.push_back(std::move(*task));
    }
    return tasks;
  }

 private:
  std::optional<MappedTask> read_task(const Node& node) {
    const Fields fields(node, path_, "task", kPrefix, sink_);
    if (!fields.is_map()) return std::nullopt;
    fields.check_known({"id", "title", "kind", "quote", "source", "part_of", "weight", "target",
                        "due", "lead", "note", "requires", "continues", "supersedes", "not_a_task",
                        "suspect", "ruling", "machine", "results"});
    MappedTask task;
    task.span = node.span;
    if (!read_id(fields, task)) return std::nullopt;
    task.title = fields.text("title").value_or("");
    task.quote = fields.text("quote").value_or("");
    task.lead = fields.text("lead").value_or("");
    task.note = fields.text("note").value_or("");
    task.not_a_task = fields.flag("not_a_task").value_or(false);
    task.suspect = fields.flag("suspect").value_or(false);
    read_source(fields, task);
    read_target(fields, task);
    task.kind = read_word(fields, "kind", model::parse_task_kind, model::TaskKind::action);
    if (!task.kind && !task.targets.empty()) task.kind = model::TaskKind::target;
    task.due = read_due(fields);
    read_dependencies(fields, task);
    read_ruling(fields, task);
    read_machine(fields, task);
    read_results(fields, task);
    find_own(node, task);
    return task;
  }

  bool read_id(const Fields& fields, MappedTask& task) {
    const auto id = fields.required_text("id");
    if (!id) return false;
    const Node& node = *fields.any("id");
    task.id.value = *id;
    task.id_span = node.span;
    if (!is_task_id(*id)) {
      bad_value(fields, node, "id", "a year, a dash and a name, such as 2025-K7QM2");
      return false;
    }
    const auto [first, added] = ids_.emplace(*id, node.span);
    if (added) return true;
    sink_.report({source::Severity::error,
                  "mapping-duplicate-id",
                  path_,
                  node.span,
                  fmt::format("two tasks have the id '{}'", *id),
                  {{path_, first->second, "first here"}}});
    return false;
  }

  void read_source(const Fields& fields, MappedTask& task) const {
    if (const auto source = fields.text("source")) {
      task.source.value = *source;
      task.source_span = fields.any("source")->span;
    } else if (!plan_.sources.empty()) {
      task.source = plan_.sources.front().id;
    }
  }

  static void read_target(const Fields& fields, MappedTask& task) {
    const auto text = fields.text("target");
    if (!text) return;
    ParsedTargets parsed = parse_targets(*text);
    if (!parsed.error.empty()) {
      fields.error(*fields.any("target"), "bad-value",
                   fmt::format("can't read this target: {}", parsed.error));
    }
    task.targets = std::move(parsed.targets);
  }

  static std::optional<calendar::Date> read_due(const Fields& fields) {
    const auto text = fields.text("due");
    if (!text) return std::nullopt;
    const auto due = calendar::parse_date(*text);
    if (!due) bad_value(fields, *fields.any("due"), "due", "a day, YYYY-MM-DD");
    return due;
  }

  static void read_dependencies(const Fields& fields, MappedTask& task) {
    const auto add = [&](DependencyKind kind, const Node& node) {
      if (node.kind != NodeKind::scalar) return;  // reported by `texts`
      if (!is_task_id(node.value)) {
        bad_value(fields, node, model::to_word(kind), "the id of a task, such as 2025-K7QM2");
      } else if (node.value == task.id.value) {
        bad_value(fields, node, model::to_word(kind), "the id of another task than this one");
      } else {
        task.dependencies.push_back({kind, {node.value}, 1.0, node.span});
      }
    };
    for (const DependencyKind kind : kDependencyKinds) {
      const std::string_view key = model::to_word(kind);
      const Node* value = fields.any(key);
      if (value == nullptr) continue;
      if (kind == DependencyKind::part_of || value->kind == NodeKind::scalar) {
        if (fields.text(key)) add(kind, *value);
      } else if (fields.texts(key)) {
        for (const Node& item : value->items) add(kind, item);
      }
    }
    const auto weight = fields.number("weight");
    if (!weight) return;
    if (*weight <= 0.0) bad_value(fields, *fields.any("weight"), "weight", "greater than 0");
    for (MappedDependency& dependency : task.dependencies) {
      if (dependency.kind == DependencyKind::part_of && *weight > 0.0) dependency.weight = *weight;
    }
  }

  void read_ruling(const Fields& fields, MappedTask& task) const {
    const Node* node = fields.map("ruling");
    if (node == nullptr) return;
    const Fields ruling(*node, path_, "ruling", kPrefix, sink_);
    ruling.check_known({"status", "because"});
    if (!ruling.required_text("status")) return;
    const auto status = read_word(ruling, "status", model::parse_status, model::Status::pending);
    if (status) task.ruling = {*status, ruling.text("because").value_or("")};
  }

  static void read_machine(const Fields& fields, MappedTask& task) {
    const auto text = fields.text("machine");
    if (!text) return;
    task.machine = parse_machine_note(*text);
    if (task.machine) return;
    fields.error(*fields.any("machine"), "bad-value",
                 "this line is the machine's own note and can't be read any more; put it back, or "
                 "remove it to make all that stands here your own");
  }

  void read_results(const Fields& fields, MappedTask& task) {
    const Node* list = fields.sequence("results");
    if (list == nullptr) return;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      auto result = read_result(list->items[i], task.machine);
      if (!result) continue;
      result->touched = result->touched || !is_removable(*list, i);
      task.results.push_back(std::move(*result));
    }
  }

  std::optional<MappedResult> read_result(const Node& node,
                                          const std::optional<MachineNote>& note) const {
    const Fields fields(node, path_, "result", kPrefix, sink_);
    if (!fields.is_map()) return std::nullopt;
    fields.check_known(
        {"quote", "source", "fingerprint", "relation", "verdict", "decision", "because"});
    const auto quote = fields.required_text("quote");
    const auto source = fields.required_text("source");
    if (!quote || !source) return std::nullopt;
    MappedResult result;
    result.span = node.span;
    result.quote = *quote;
    result.quote_span = fields.any("quote")->span;
    result.source.value = *source;
    result.source_span = fields.any("source")->span;
    result.fingerprint = fields.text("fingerprint").value_or("");
    result.because = fields.text("because").value_or("");
    result.relation =
        read_word(fields, "relation", model::parse_relation, model::Relation::restates);
    result.verdict = read_word(fields, "verdict", model::parse_verdict, model::Verdict::review);
    const auto decision =
        read_word(fields, "decision", model::parse_decision, model::Decision::rejected);
    const ResultMark* mark =
        note ? note->find(result_mark(*source, *quote, result.fingerprint)) : nullptr;
    result.by_hand = mark == nullptr;
    result.decision =
        decision.value_or(mark != nullptr ? model::Decision::proposed : model::Decision::confirmed);
    const auto relation = result.relation.value_or(model::Relation::fulfils);
    result.own_relation =
        mark != nullptr ? relation != mark->relation : result.relation.has_value();
    result.touched = result.by_hand || result.own_relation || result.verdict != mark->verdict ||
                     result.decision != model::Decision::proposed || !result.because.empty();
    return result;
  }

  static void find_own(const Node& node, MappedTask& task) {
    static const MachineNote kNone;
    const MachineNote& note = task.machine ? *task.machine : kNone;
    for (const Field field : kFields) {
      const Node* value = node.find(to_key(field));
      const auto mark = note.fields.find(field);
      const bool same = value == nullptr
                            ? mark == note.fields.end()
                            : value->kind == NodeKind::scalar && mark != note.fields.end() &&
                                  field_mark(value->value) == mark->second;
      if (!same) task.own.insert(field);
    }
    constexpr std::array kPersons = {"weight",    "lead",       "note",       "requires",
                                     "continues", "supersedes", "not_a_task", "ruling"};
    const bool adds = std::any_of(kPersons.begin(), kPersons.end(),
                                  [&](const char* key) { return node.find(key) != nullptr; });
    const bool decides = std::any_of(task.results.begin(), task.results.end(),
                                     [](const MappedResult& result) { return result.touched; });
    const bool deleted =
        note.results.size() > static_cast<std::size_t>(std::count_if(
                                  task.results.begin(), task.results.end(),
                                  [](const MappedResult& result) { return !result.by_hand; }));
    task.touched = task.by_hand() || !task.own.empty() || adds || decides || deleted;
  }

  // False where a comment would go with the entry, or the lines are not its own.
  [[nodiscard]] bool is_removable(const Node& list, std::size_t index) const {
    if (list.flow) return false;
    const std::size_t dash =
        index == 0 ? list.span.from : layout_.skip_to_content(list.items[index - 1].span.to);
    return layout_.whole_lines(dash, list.items[index].span.to).has_value();
  }

  const std::string& path_;
  yaml::Layout layout_;
  const Mapping& plan_;
  source::DiagnosticSink& sink_;
  std::map<std::string, source::ByteSpan> ids_;
};

bool check_version(const Fields& fields) {
  const auto version = fields.required_text("plumbline");
  if (!version) return false;
  if (*version == "1") return true;
  fields.error(*fields.any("plumbline"), "version",
               fmt::format("found version '{}'; this program reads version 1", *version));
  return false;
}

bool read_plan(const Fields& fields, const std::string& path, source::DiagnosticSink& sink,
               Mapping& mapping) {
  const Node* value = fields.any("plan");
  if (value == nullptr || value->kind == NodeKind::null) {
    fields.error(value != nullptr ? *value : fields.node(), "missing-key",
                 "a mapping needs 'plan'");
    return false;
  }
  const Node* node = fields.map("plan");
  if (node == nullptr) return false;
  mapping.plan_span = node->span;
  const Fields plan(*node, path, "plan", kPrefix, sink);
  plan.check_known({"jurisdiction", "year", "sources"});
  mapping.jurisdiction = plan.text("jurisdiction").value_or("");
  if (const auto sources = plan.texts("sources")) {
    const Node& list = *plan.any("sources");
    if (list.kind == NodeKind::scalar) mapping.sources.push_back({{list.value}, list.span});
    for (const Node& item : list.items) {
      if (item.kind == NodeKind::scalar) mapping.sources.push_back({{item.value}, item.span});
    }
  }
  if (!plan.required_text("year")) return false;
  const auto year = plan.integer("year");
  if (!year) return false;
  mapping.year = *year;
  if (*year >= 1400 && *year <= 9999) return true;
  bad_value(plan, *plan.any("year"), "year", "a year of four digits");
  return false;
}

}  // namespace

bool is_task_id(std::string_view text) {
  constexpr std::size_t kLongest = 64;
  if (text.size() < 6 || text.size() > kLongest || text[4] != '-') return false;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::all_of(text.begin(), text.begin() + 4, digit) &&
         text.find_first_of(" \t\r\n,:;#'\"[]{}&*!|>%@`") == text.npos;
}

std::optional<Mapping> read_mapping(const source::SourceFile& file, const Node& root,
                                    source::DiagnosticSink& sink) {
  const Fields fields(root, file.path, "mapping", kPrefix, sink);
  if (!fields.is_map()) return std::nullopt;
  fields.check_known({"plumbline", "plan", "tasks"});
  Mapping mapping;
  mapping.path = file.path;
  if (!check_version(fields) || !read_plan(fields, file.path, sink, mapping)) return std::nullopt;
  TaskReader reader(file, root, mapping, sink);
  mapping.tasks = reader.read(fields.sequence("tasks"));
  return mapping;
}

std::optional<Mapping> load_mapping(const source::SourceFile& file, source::DiagnosticSink& sink) {
  const auto root = yaml::read(file, sink);
  if (!root) return std::nullopt;
  return read_mapping(file, *root, sink);
}

}  // namespace plumbline::mapping
