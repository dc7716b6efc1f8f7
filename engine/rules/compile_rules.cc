#include "rules/compile_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "rules/beats.h"
#include "rules/compile_expression.h"
#include "rules/examples.h"
#include "rules/pack_names.h"
#include "rules/read_packs.h"
#include "rules/scalar_text.h"
#include "rules/share_conditions.h"
#include "source/nearest_name.h"
#include "yaml/fields.h"

namespace plumbline::rules {
namespace {

using source::DiagnosticSink;
using yaml::Fields;
using yaml::Node;

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

// A word of a closed list, such as a status.
template <class Value>
std::optional<Value> read_word(const Fields& fields, const char* key,
                               const std::vector<Value>& values) {
  const auto word = fields.text(key);
  if (!word) return std::nullopt;
  std::vector<std::string> known;
  for (const Value value : values) {
    known.emplace_back(model::to_word(value));
    if (known.back() == *word) return value;
  }
  fields.error(*fields.any(key), "unknown-word",
               fmt::format("unknown {} '{}', expected one of {}{}", key, *word, joined(known),
                           source::did_you_mean(*word, known)));
  return std::nullopt;
}

const std::vector<model::Status>& statuses() {
  using enum model::Status;
  static const std::vector<model::Status> kAll{exceeded,    met,         partly_met, not_met,
                                               in_progress, no_evidence, pending};
  return kAll;
}

class RuleCompiler {
 public:
  RuleCompiler(const RawRule& raw, const Names& names, DiagnosticSink& sink)
      : raw_(raw),
        names_(names),
        sink_(sink),
        path_(raw.pack->file->path),
        fields_(*raw.node, path_, "rule", "rule", sink) {}

  std::optional<Rule> compile() {
    const std::size_t before = sink_.error_count();
    Rule rule;
    rule.id = {raw_.id};
    rule.path = path_;
    rule.span = fields_.any("id")->span;
    rule.version = fields_.integer("version").value_or(1);
    rule.why = fields_.required_text("why").value_or("");
    rule.state = read_state();
    rule.when = read_expression(fields_, "when", ExpressionType::flag);
    rule.body = ExtractBody{};
    switch (raw_.layer) {
      case Layer::extract:
        rule.body = read_extract();
        break;
      case Layer::link:
        read_link(rule);
        break;
      case Layer::edge:
        rule.body = read_edge();
        break;
      case Layer::status:
        rule.body = read_status();
        break;
    }
    rule.examples = read_examples(raw_, names_.vocabulary, sink_);
    check_examples(rule);
    if (sink_.error_count() > before) return std::nullopt;
    return rule;
  }

 private:
  void check_known(std::initializer_list<const char*> own) const {
    std::vector<std::string> known{"id",    "layer", "version", "why",     "note",
                                   "state", "when",  "beats",   "examples"};
    known.insert(known.end(), own.begin(), own.end());
    fields_.check_known(known);
  }

  RuleState read_state() const {
    const auto word = fields_.text("state");
    if (!word || *word == "active") return RuleState::active;
    if (*word == "draft") return RuleState::draft;
    const std::vector<std::string> known{"active", "draft", "retired"};
    fields_.error(*fields_.any("state"), "unknown-word",
                  fmt::format("unknown state '{}', expected one of {}{}", *word, joined(known),
                              source::did_you_mean(*word, known)));
    return RuleState::active;
  }

  std::optional<Program> read_expression(const Fields& fields, const char* key,
                                         ExpressionType type) const {
    const Node* node = fields.any(key);
    if (node == nullptr) return std::nullopt;
    if (node->kind != yaml::NodeKind::scalar) {
      fields.error(*node, "wrong-type", fmt::format("'{}' must be an expression", key));
      return std::nullopt;
    }
    return compile_expression(ScalarText(*raw_.pack->file, *node), path_, names_, type, sink_);
  }

  void need_when() const {
    if (fields_.any("when") != nullptr) return;
    fields_.error(*raw_.node, "missing-key", "a rule needs 'when'");
  }

  ExtractBody read_extract() const {
    check_known({"emit", "kind", "aspect"});
    need_when();
    ExtractBody body;
    const auto emit = fields_.required_text("emit");
    const std::vector<std::string> known{"task", "result", "nothing"};
    const auto found = emit ? std::find(known.begin(), known.end(), *emit) : known.end();
    if (emit && found == known.end()) {
      fields_.error(*fields_.any("emit"), "unknown-word",
                    fmt::format("unknown emit '{}', expected one of {}{}", *emit, joined(known),
                                source::did_you_mean(*emit, known)));
    }
    constexpr std::array<Emit, 4> kEmits{Emit::task, Emit::result, Emit::nothing, Emit::nothing};
    body.emit = kEmits[static_cast<std::size_t>(found - known.begin())];
    using enum model::TaskKind;
    body.kind = read_word<model::TaskKind>(fields_, "kind", {target, milestone, action});
    using enum model::Aspect;
    body.aspect =
        read_word<model::Aspect>(fields_, "aspect", {none, planned, under_way, done, failed});
    return body;
  }

  void read_link(Rule& rule) const {
    check_known({"decide", "compare", "veto", "relation"});
    int bodies = 0;
    for (const char* key : {"decide", "compare", "veto", "relation"}) {
      if (fields_.any(key) != nullptr) ++bodies;
    }
    if (bodies != 1) {
      fields_.error(*raw_.node, "missing-key",
                    "a link rule needs one of 'decide', 'compare', 'veto' and 'relation'");
      return;
    }
    if (fields_.any("decide") != nullptr) {
      rule.body = read_decide();
    } else if (fields_.any("compare") != nullptr) {
      rule.body = read_compare();
    } else if (fields_.any("veto") != nullptr) {
      need_when();
      if (fields_.flag("veto") == false) {
        fields_.error(*fields_.any("veto"), "wrong-type", "'veto' can only be true");
      }
      rule.body = VetoBody{};
    } else {
      need_when();
      using enum model::Relation;
      const auto relation =
          read_word<model::Relation>(fields_, "relation", {fulfils, progress, restates});
      rule.body = RelationBody{relation.value_or(fulfils)};
    }
  }

  EdgeBody read_edge() const {
    check_known({"edge", "because"});
    need_when();
    EdgeBody body;
    if (fields_.required_text("edge")) {
      using enum model::DependencyKind;
      body.kind = read_word<model::DependencyKind>(fields_, "edge",
                                                   {requires_, part_of, continues, supersedes})
                      .value_or(requires_);
    }
    if (auto because = read_because(fields_)) body.because = std::move(*because);
    return body;
  }

  DecideBody read_decide() const {
    DecideBody body;
    const Node* node = fields_.map("decide");
    if (node == nullptr) return body;
    const Fields decide(*node, path_, "decision", "rule", sink_);
    decide.check_known({"prior", "accept", "review", "margin"});
    for (const auto& [key, value] : {std::pair{"prior", &body.prior},
                                     {"accept", &body.lines.accept},
                                     {"review", &body.lines.review},
                                     {"margin", &body.lines.margin}}) {
      if (decide.any(key) == nullptr) {
        decide.error(*node, "missing-key", fmt::format("a decision needs '{}'", key));
      }
      *value = decide.number(key).value_or(0.0);
    }
    if (body.lines.review > body.lines.accept) {
      decide.error(*node, "decide", "the review line lies above the accept line");
    }
    if (body.lines.margin < 0.0) decide.error(*node, "decide", "the margin must not be negative");
    return body;
  }

  CompareBody read_compare() const {
    CompareBody body;
    const Node* list = fields_.sequence("compare");
    if (list == nullptr) return body;
    const Node* always = nullptr;
    for (const Node& node : list->items) {
      const Fields fields(node, path_, "level", "rule", sink_);
      if (!fields.is_map()) continue;
      fields.check_known({"level", "when", "bits", "rarity"});
      check_reachable(node, always, "level");
      Level level;
      level.span = node.span;
      level.name = fields.required_text("level").value_or("");
      level.when = read_expression(fields, "when", ExpressionType::flag);
      if (fields.any("bits") == nullptr) fields.error(node, "missing-key", "a level needs 'bits'");
      level.bits = fields.number("bits").value_or(0.0);
      level.rarity = read_expression(fields, "rarity", ExpressionType::number);
      if (fields.any("when") == nullptr || (level.when && level.when->is_always_true())) {
        always = &node;
      }
      body.levels.push_back(std::move(level));
    }
    return body;
  }

  void check_reachable(const Node& node, const Node* always, std::string_view what) const {
    if (always == nullptr) return;
    sink_.report({source::Severity::error,
                  "rule-unreachable",
                  path_,
                  node.span,
                  fmt::format("this {} is never reached", what),
                  {{path_, always->span, fmt::format("this {} always holds", what)}}});
  }

  StatusBody read_status() const {
    check_known({"status", "pace", "because", "cases"});
    need_when();
    StatusBody body;
    if (auto because = read_because(fields_)) body.because = std::move(*because);
    const bool has_cases = fields_.any("cases") != nullptr;
    const bool has_answer = fields_.any("status") != nullptr || fields_.any("pace") != nullptr;
    if (has_cases == has_answer) {
      fields_.error(*raw_.node, "missing-key",
                    "a status rule needs either 'status', 'pace' or 'cases'");
      return body;
    }
    if (!has_cases) {
      body.cases.push_back({});
      body.cases.back().span = fields_.any("id")->span;
      read_answer(fields_, *raw_.node, body);
      return body;
    }
    const Node* list = fields_.sequence("cases");
    if (list == nullptr) return body;
    const Node* always = nullptr;
    for (const Node& node : list->items) read_case(node, always, body);
    return body;
  }

  void read_case(const Node& node, const Node*& always, StatusBody& body) const {
    const Fields fields(node, path_, "case", "rule", sink_);
    if (!fields.is_map()) return;
    fields.check_known({"name", "when", "status", "pace", "because"});
    check_reachable(node, always, "case");
    StatusCase one;
    one.span = node.span;
    one.name = fields.required_text("name").value_or("");
    one.when = read_expression(fields, "when", ExpressionType::flag);
    if (fields.any("when") == nullptr || (one.when && one.when->is_always_true())) always = &node;
    if (fields.any("because") != nullptr) one.because = read_because(fields);
    body.cases.push_back(std::move(one));
    read_answer(fields, node, body);
  }

  // The status or the pace of the last case of `body`, of the same sort as those before.
  void read_answer(const Fields& fields, const Node& node, StatusBody& body) const {
    StatusCase& one = body.cases.back();
    const bool has_pace = fields.any("pace") != nullptr;
    if (has_pace == (fields.any("status") != nullptr)) {
      fields.error(node, "missing-key",
                   has_pace ? "found both 'status' and 'pace', expected one of them"
                            : "a case needs 'status' or 'pace'");
      return;
    }
    if (has_pace) {
      using enum model::Pace;
      one.pace = read_word<model::Pace>(fields, "pace", {ahead, on_pace, behind}).value_or(on_pace);
    } else {
      one.status = read_word(fields, "status", statuses()).value_or(model::Status::no_evidence);
    }
    if (one.pace.has_value() != body.cases.front().pace.has_value()) {
      fields.error(node, "missing-key", "the cases of a rule give all a status or all a pace");
    }
  }

  std::optional<Because> read_because(const Fields& fields) const {
    if (!fields.required_text("because")) return std::nullopt;
    return Because::parse(ScalarText(*raw_.pack->file, *fields.any("because")), path_,
                          names_.vocabulary, sink_);
  }

  void check_examples(const Rule& rule) const {
    if (rule.state == RuleState::draft || std::holds_alternative<DecideBody>(rule.body)) return;
    for (const auto& [kind, word] :
         {std::pair{ExampleKind::fires, "fires"}, {ExampleKind::silent, "silent"}}) {
      const bool found =
          std::any_of(rule.examples.begin(), rule.examples.end(),
                      [kind = kind](const Example& example) { return example.kind == kind; });
      if (found) continue;
      fields_.error(*fields_.any("id"), "missing-example",
                    fmt::format("rule '{}' has no example under '{}'", raw_.id, word));
    }
  }

  const RawRule& raw_;
  const Names& names_;
  DiagnosticSink& sink_;
  const std::string& path_;
  Fields fields_;
};

void check_one_decision(const std::vector<Rule>& rules, DiagnosticSink& sink) {
  const Rule* first = nullptr;
  for (const Rule& rule : rules) {
    if (!std::holds_alternative<DecideBody>(rule.body) || rule.state != RuleState::active) continue;
    if (first != nullptr) {
      sink.report({source::Severity::error,
                   "rule-decide",
                   rule.path,
                   rule.span,
                   "found a second rule with 'decide', expected one",
                   {{first->path, first->span, "first here"}}});
    }
    first = &rule;
  }
  if (first == nullptr && !rules.empty()) {
    sink.error("rule-decide", rules.front().path, std::nullopt,
               "the link rules have no rule with 'decide'");
  }
}

}  // namespace

std::optional<CompiledRules> compile_rules(Layer layer, std::span<const yaml::ParsedFile> packs,
                                           const Vocabulary& vocabulary,
                                           const lexicon::Lexicon& lexicon,
                                           const ForeignFacts& foreign, DiagnosticSink& sink) {
  const std::size_t before = sink.error_count();
  const bool readable = std::all_of(packs.begin(), packs.end(),
                                    [](const auto& pack) { return pack.root.has_value(); });
  const RawRules raw = read_packs(packs, sink);
  CompiledRules compiled;
  compiled.vocabulary = vocabulary;
  std::map<const Pack*, PackNames> names;
  for (const auto& pack : raw.packs) {
    names.emplace(pack.get(), read_pack_names(*pack, vocabulary, lexicon, foreign,
                                              compiled.constants, compiled.patterns, sink));
  }
  std::vector<const RawRule*> kept;
  for (const auto& [id, rule] : raw.rules) {
    if (rule.layer != layer) continue;
    const PackNames& own = names.at(rule.pack);
    const Names scope{vocabulary,         lexicon,           own.word_lists, own.definitions,
                      compiled.constants, compiled.patterns, foreign};
    if (auto ready = RuleCompiler(rule, scope, sink).compile()) {
      compiled.rules.push_back(std::move(*ready));
      kept.push_back(&rule);
    }
  }
  if (!readable || sink.error_count() > before) return std::nullopt;
  read_beats(kept, compiled.rules, sink);
  if (layer == Layer::link) check_one_decision(compiled.rules, sink);
  if (sink.error_count() > before) return std::nullopt;
  compiled.patterns.build();
  share_conditions(compiled.rules, compiled.constants);
  return compiled;
}

}  // namespace plumbline::rules
