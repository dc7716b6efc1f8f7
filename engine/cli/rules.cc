// plumbline rules: the rules at work here, and whether their examples hold.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/json_values.h"
#include "cli/session.h"
#include "cli/text_layout.h"
#include "cli/verb.h"
#include "pipeline/packs.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;

// Outside a workspace the shipped packs can be looked at as well.
std::optional<pipeline::Packs> load_packs(Session& session) {
  const auto root = workspace::find_workspace(session.files(), session.directory());
  if (!root) {
    const auto files = pipeline::load_pack_files(session.files(), session.directory());
    return pipeline::compile_packs(files, session.sink());
  }
  const auto* workspace = session.open();
  if (workspace == nullptr) return std::nullopt;
  return pipeline::compile_packs(pipeline::load_pack_files(session.files(), workspace->root),
                                 session.sink());
}

void print_facts(Session& session) {
  for (const rules::Layer layer : rules::kLayers) {
    session.out() << bold(rules::to_word(layer), session.colours()) << '\n';
    for (const auto& fact : pipeline::layer_vocabulary(layer).facts()) {
      session.out() << "  " << pad(fact.name, 28) << ' ' << pad(rules::to_word(fact.type), 7)
                    << fact.meaning;
      for (std::size_t i = 0; i < fact.values.size(); ++i) {
        session.out() << (i == 0 ? " (" : ", ") << fact.values[i];
      }
      session.out() << (fact.values.empty() ? "\n" : ")\n");
    }
  }
}

Json facts_json() {
  Json layers = Json::object();
  for (const rules::Layer layer : rules::kLayers) {
    Json facts = Json::array();
    for (const auto& fact : pipeline::layer_vocabulary(layer).facts()) {
      facts.push_back({{"name", fact.name},
                       {"type", rules::to_word(fact.type)},
                       {"meaning", fact.meaning},
                       {"values", fact.values}});
    }
    layers[std::string(rules::to_word(layer))] = facts;
  }
  return layers;
}

void print_rules(const std::vector<rules::RuleSummary>& rules, Session& session) {
  std::optional<rules::Layer> layer;
  for (const auto& rule : rules) {
    if (layer != rule.layer)
      session.out() << bold(rules::to_word(rule.layer), session.colours()) << '\n';
    layer = rule.layer;
    session.out() << "  " << pad(rule.id.value, 40) << ' ' << rule.why << '\n';
  }
}

Json rules_json(const std::vector<rules::RuleSummary>& rules) {
  Json list = Json::array();
  for (const auto& rule : rules) {
    list.push_back({{"id", rule.id.value},
                    {"version", rule.version},
                    {"layer", rules::to_word(rule.layer)},
                    {"why", rule.why},
                    {"file", rule.path},
                    {"examples", rule.examples}});
  }
  return list;
}

// Failures become diagnostics at their examples; a known miss that passes is one too.
int report_failures(const std::vector<rules::ExampleOutcome>& outcomes,
                    source::DiagnosticSink& sink) {
  int failed = 0;
  for (const auto& outcome : outcomes) {
    if (outcome.passed != outcome.todo) continue;
    ++failed;
    sink.error("rule-example-failed", outcome.path, outcome.span,
               "rule '" + outcome.rule.value + "': " + outcome.message);
  }
  return failed;
}

class Rules : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("rules", "List the rules, and test their examples");
    app_->require_subcommand(1);
    set_example(*app_, "plumbline rules test");
    list_ = app_->add_subcommand("list", "List all rules with the reason of each");
    list_->add_flag("--facts", facts_, "List the facts that rules may speak of instead");
    declare_json(*list_, json_);
    set_example(*list_, "plumbline rules list --facts");
    test_ = app_->add_subcommand("test", "Hold every rule against its examples");
    declare_json(*test_, json_);
    set_example(*test_, "plumbline rules test --json");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    if (list_->parsed() && facts_) {
      if (json_)
        session.out() << to_text(facts_json());
      else
        print_facts(session);
      return Exit::well;
    }
    const auto packs = load_packs(session);
    if (!packs) return Exit::could_not_run;
    return list_->parsed() ? list(*packs, session) : test(*packs, session);
  }

 private:
  Exit list(const pipeline::Packs& packs, Session& session) const {
    const auto rules = pipeline::list_rules(packs);
    if (json_)
      session.out() << to_text(rules_json(rules));
    else
      print_rules(rules, session);
    return Exit::well;
  }

  Exit test(const pipeline::Packs& packs, Session& session) const {
    const auto outcomes = pipeline::test_rules(packs);
    const int failed = report_failures(outcomes, session.sink());
    const auto todo = std::count_if(outcomes.begin(), outcomes.end(),
                                    [](const auto& o) { return o.todo && !o.passed; });
    const int passed = static_cast<int>(outcomes.size()) - failed - static_cast<int>(todo);
    session.print_diagnostics();
    if (json_) {
      session.out() << to_text({{"passed", passed}, {"failed", failed}, {"known_misses", todo}});
    } else {
      session.tell(session.tr("examples: {passed} passed, {failed} failed, {todo} known misses",
                              {{"passed", std::to_string(passed)},
                               {"failed", std::to_string(failed)},
                               {"todo", std::to_string(todo)}}));
    }
    return failed > 0 ? Exit::short_of_plan : Exit::well;
  }

  CLI::App* app_ = nullptr;
  CLI::App* list_ = nullptr;
  CLI::App* test_ = nullptr;
  bool facts_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_rules() {
  return std::make_unique<Rules>();
}

}  // namespace plumbline::cli
