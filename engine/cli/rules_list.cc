// plumbline rules list: all rules with their reasons, or the facts that rules may speak of.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/json_values.h"
#include "cli/rules_verbs.h"
#include "cli/text_layout.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;

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
    if (layer != rule.layer) {
      session.out() << bold(rules::to_word(rule.layer), session.colours()) << '\n';
    }
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

class RulesList : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("list", "List all rules with the reason of each");
    app_->add_flag("--facts", facts_, "List the facts that rules may speak of instead");
    declare_json(*app_, json_);
    set_example(*app_, "plumbline rules list --facts");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    if (facts_) {
      if (json_)
        session.out() << to_text(facts_json());
      else
        print_facts(session);
      return Exit::well;
    }
    const auto files = load_rule_files(session);
    const auto packs = files ? pipeline::compile_packs(*files, session.sink()) : std::nullopt;
    if (!packs) return Exit::could_not_run;
    const auto rules = pipeline::list_rules(*packs);
    if (json_)
      session.out() << to_text(rules_json(rules));
    else
      print_rules(rules, session);
    return Exit::well;
  }

 private:
  CLI::App* app_ = nullptr;
  bool facts_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_rules_list() {
  return std::make_unique<RulesList>();
}

}  // namespace plumbline::cli
