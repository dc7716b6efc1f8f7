#include "rules/beats.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "source/nearest_name.h"
#include "yaml/fields.h"

namespace plumbline::rules {
namespace {

std::optional<std::size_t> index_of(const std::vector<Rule>& rules, const std::string& id) {
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const Rule& rule) { return rule.id.value == id; });
  if (found == rules.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rules.begin());
}

void read_one(const RawRule& raw, const std::vector<Rule>& rules, Rule& rule,
              source::DiagnosticSink& sink) {
  const yaml::Fields fields(*raw.node, rule.path, "rule", "rule", sink);
  const auto names = fields.texts("beats");
  if (!names) return;
  for (const std::string& name : *names) {
    const std::string id = full_id(raw.pack->name, name);
    if (const auto beaten = index_of(rules, id)) {
      rule.beats.push_back(*beaten);
      continue;
    }
    std::vector<std::string> known;
    for (const Rule& other : rules) known.push_back(other.id.value);
    fields.error(*fields.any("beats"), "unknown-beats",
                 fmt::format("rule '{}' beats the unknown rule '{}'{}", raw.id, id,
                             source::did_you_mean(id, known)));
  }
}

// Rules on a cycle, in its order; empty when there is none. Walks with a stack of its own.
std::vector<std::size_t> find_cycle(const std::vector<Rule>& rules) {
  enum class Mark : std::uint8_t { fresh, open, closed };
  std::vector<Mark> marks(rules.size(), Mark::fresh);
  struct Step {
    std::size_t rule;
    std::size_t next;
  };
  for (std::size_t start = 0; start < rules.size(); ++start) {
    std::vector<Step> way;
    if (marks[start] == Mark::fresh) way.push_back({start, 0});
    while (!way.empty()) {
      Step& step = way.back();
      marks[step.rule] = Mark::open;
      if (step.next == rules[step.rule].beats.size()) {
        marks[step.rule] = Mark::closed;
        way.pop_back();
        continue;
      }
      const std::size_t to = rules[step.rule].beats[step.next++];
      if (marks[to] == Mark::fresh) {
        way.push_back({to, 0});
        continue;
      }
      if (marks[to] == Mark::closed) continue;
      const auto from =
          std::find_if(way.begin(), way.end(), [to](const Step& one) { return one.rule == to; });
      std::vector<std::size_t> cycle;
      for (auto at = from; at != way.end(); ++at) cycle.push_back(at->rule);
      return cycle;
    }
  }
  return {};
}

}  // namespace

void read_beats(const std::vector<const RawRule*>& raw, std::vector<Rule>& rules,
                source::DiagnosticSink& sink) {
  const std::size_t before = sink.error_count();
  for (std::size_t i = 0; i < rules.size(); ++i) read_one(*raw[i], rules, rules[i], sink);
  if (sink.error_count() > before) return;
  const std::vector<std::size_t> cycle = find_cycle(rules);
  if (cycle.empty()) return;
  std::string way;
  for (const std::size_t at : cycle) way += rules[at].id.value + " beats ";
  way += rules[cycle.front()].id.value;
  const Rule& first = rules[cycle.front()];
  sink.error("rule-beats-cycle", first.path, first.span,
             "rules beat each other in a circle: " + way);
}

std::vector<std::size_t> unbeaten(const std::vector<Rule>& rules,
                                  const std::vector<std::size_t>& fired) {
  std::vector<std::size_t> beaten;  // most rules beat none
  for (const std::size_t at : fired) {
    beaten.insert(beaten.end(), rules[at].beats.begin(), rules[at].beats.end());
  }
  std::vector<std::size_t> kept = fired;
  if (beaten.empty()) return kept;
  std::erase_if(kept, [&beaten](std::size_t at) {
    return std::find(beaten.begin(), beaten.end(), at) != beaten.end();
  });
  return kept;
}

}  // namespace plumbline::rules
