#include "mapping/proposal.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "mapping/quotes.h"
#include "mapping/target.h"
#include "yaml/write.h"

namespace plumbline::mapping {
namespace {

using model::Analysis;
using model::Task;
using model::TaskKind;

constexpr std::array<std::string_view, 19> kKeyOrder = {
    "id",         "title",   "kind",   "quote",    "source",    "part_of",    "weight",
    "target",     "due",     "lead",   "requires", "continues", "supersedes", "note",
    "not_a_task", "suspect", "ruling", "machine",  "results"};

bool is_of(const Task& task, const PlanYear& plan) {
  return task.jurisdiction == plan.jurisdiction && task.year == plan.year;
}

std::vector<std::pair<Field, std::string>> fields_of(const Task& task,
                                                     const model::SourceId& default_source) {
  std::vector<std::pair<Field, std::string>> fields;
  const auto add = [&](Field field, std::string value) {
    if (!value.empty()) fields.emplace_back(field, std::move(value));
  };
  const std::string target = print_targets(targets_of(task.measures));
  const TaskKind understood = target.empty() ? TaskKind::action : TaskKind::target;
  add(Field::title, one_line(task.title));
  if (task.kind != understood) add(Field::kind, std::string(model::to_word(task.kind)));
  add(Field::quote, one_line(task.passage.quote));
  if (task.passage.source != default_source) add(Field::source, task.passage.source.value);
  if (task.part_of) add(Field::part_of, task.part_of->value);
  add(Field::target, target);
  if (task.due) add(Field::due, calendar::to_string(*task.due));
  return fields;
}

// The results of the sources that answer the plan: a workspace of many years has many others.
std::vector<const model::Result*> results_for(const Analysis& analysis, const PlanYear& plan) {
  std::set<model::TaskId> tasks;
  for (const Task& task : analysis.tasks) {
    if (is_of(task, plan)) tasks.insert(task.id);
  }
  std::set<model::ResultId> linked;
  for (const model::Link& link : analysis.links) {
    if (tasks.contains(link.task)) linked.insert(link.result);
  }
  std::set<model::SourceId> sources;
  for (const model::Result& result : analysis.results) {
    if (linked.contains(result.id)) sources.insert(result.passage.source);
  }
  std::vector<const model::Result*> results;
  for (const model::Result& result : analysis.results) {
    if (sources.contains(result.passage.source)) results.push_back(&result);
  }
  return results;
}

class ResultsOfTasks {
 public:
  ResultsOfTasks(const Analysis& analysis, const PlanYear& plan)
      : index_(results_for(analysis, plan)) {
    for (std::size_t i = 0; i < index_.size(); ++i) by_id_.emplace(index_.at(i).id, i);
    for (const model::Link& link : analysis.links) links_[link.task].push_back(&link);
  }

  [[nodiscard]] std::vector<ProposedResult> of(const model::TaskId& task) const {
    std::vector<ProposedResult> results;
    const auto links = links_.find(task);
    if (links == links_.end()) return results;
    for (const model::Link* link : links->second) {
      // What a person decided stands in the file already, as the person wrote it.
      if (link->by_hand || link->decision != model::Decision::proposed) continue;
      const auto found = by_id_.find(link->result);
      if (found != by_id_.end()) results.push_back(propose(*link, found->second));
    }
    return results;
  }

 private:
  [[nodiscard]] ProposedResult propose(const model::Link& link, std::size_t index) const {
    const model::Passage& passage = index_.at(index).passage;
    ProposedResult result;
    result.quote = one_line(passage.quote);
    result.source = passage.source.value;
    if (index_.is_repeated(index)) result.fingerprint = index_.fingerprint(index);
    result.mark = {result_mark(result.source, result.quote, result.fingerprint), link.relation,
                   link.verdict};
    return result;
  }

  ResultIndex index_;
  std::unordered_map<model::ResultId, std::size_t> by_id_;
  std::unordered_map<model::TaskId, std::vector<const model::Link*>> links_;
};

std::size_t key_rank(std::string_view key) {
  return static_cast<std::size_t>(std::find(kKeyOrder.begin(), kKeyOrder.end(), key) -
                                  kKeyOrder.begin());
}

yaml::Node word(std::string_view text) {
  return yaml::word_node(text);
}

}  // namespace

std::optional<std::string> Proposal::value(Field field) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& entry) { return entry.first == field; });
  if (found == fields.end()) return std::nullopt;
  return found->second;
}

MachineNote Proposal::note() const {
  MachineNote note;
  note.fingerprint = task->fingerprint;
  for (const auto& [field, value] : fields) note.fields.emplace(field, field_mark(value));
  for (const ProposedResult& result : results) note.results.push_back(result.mark);
  return note;
}

std::vector<Proposal> make_proposals(const Analysis& analysis, const PlanYear& plan,
                                     const model::SourceId& default_source) {
  const ResultsOfTasks results(analysis, plan);
  std::vector<Proposal> proposals;
  for (const Task& task : analysis.tasks) {
    if (!is_of(task, plan)) continue;
    proposals.push_back({&task, fields_of(task, default_source), results.of(task.id)});
  }
  return proposals;
}

std::size_t place_for(const yaml::Node& task, std::string_view key) {
  std::size_t place = 0;
  for (std::size_t i = 0; i < task.entries.size(); ++i) {
    if (key_rank(task.entries[i].key.value) < key_rank(key)) place = i;
  }
  return place;
}

yaml::Node field_node(Field field, std::string_view value) {
  const bool is_word = field == Field::kind || field == Field::due;
  return is_word ? word(value) : yaml::text_node(value);
}

yaml::Node note_node(const MachineNote& note) {
  return yaml::text_node(print_machine_note(note));
}

yaml::Node result_node(const ProposedResult& result) {
  std::vector<std::pair<std::string, yaml::Node>> entries;
  entries.emplace_back("quote", yaml::text_node(result.quote));
  entries.emplace_back("source", yaml::text_node(result.source));
  if (!result.fingerprint.empty()) {
    entries.emplace_back("fingerprint", yaml::text_node(result.fingerprint));
  }
  if (result.mark.relation != model::Relation::fulfils) {
    entries.emplace_back("relation", word(model::to_word(result.mark.relation)));
  }
  entries.emplace_back("verdict", word(model::to_word(result.mark.verdict)));
  entries.emplace_back("decision", word(model::to_word(model::Decision::proposed)));
  return yaml::block_map(std::move(entries));
}

yaml::Node task_node(const Proposal& proposal) {
  std::vector<std::pair<std::string, yaml::Node>> entries;
  entries.emplace_back("id", yaml::text_node(proposal.task->id.value));
  for (const auto& [field, value] : proposal.fields) {
    entries.emplace_back(to_key(field), field_node(field, value));
  }
  entries.emplace_back("machine", note_node(proposal.note()));
  if (!proposal.results.empty()) {
    std::vector<yaml::Node> results;
    for (const ProposedResult& result : proposal.results) results.push_back(result_node(result));
    entries.emplace_back("results", yaml::block_list(std::move(results)));
  }
  return yaml::block_map(std::move(entries));
}

}  // namespace plumbline::mapping
