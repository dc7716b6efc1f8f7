// plumbline rules stats: how each rule does in the workspace.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/json_values.h"
#include "cli/rules_verbs.h"
#include "cli/text_layout.h"
#include "cli/trial_run.h"
#include "pipeline/rule_stats.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;

class RulesStats : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("stats", "Show how often each rule fires and whether people agree");
    declare_json(*app_, json_);
    set_example(*app_, "plumbline rules stats");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    auto trial = start_trial(session);
    if (!trial) return Exit::could_not_run;
    const pipeline::UseOfRules use(trial->packs);
    const auto judgement =
        pipeline::judge(trial->inputs, trial->packs, session.run_options(), session.sink());
    const auto statistics = pipeline::rule_statistics(trial->inputs, trial->packs, use, judgement);
    if (json_) {
      session.out() << to_text(to_json(statistics, judgement.analysis));
    } else {
      print_rules(statistics, judgement.analysis, session);
      print_pairs(statistics, session);
    }
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  static void print_rules(const pipeline::RuleStatistics& statistics,
                          const model::Analysis& analysis, Session& session) {
    session.out() << pad(session.tr("rule"), 34) << pad_left(session.tr("asked"), 8)
                  << pad_left(session.tr("fired"), 8) << pad_left(session.tr("decided"), 9)
                  << pad_left(session.tr("agreed"), 8) << '\n';
    for (const auto& rule : statistics.rules) {
      session.out() << pad(rule.rule, 34) << pad_left(std::to_string(rule.asked), 8)
                    << pad_left(std::to_string(rule.fired), 8)
                    << pad_left(std::to_string(rule.decided), 9)
                    << pad_left(percent(rule.agreed, rule.decided), 8) << '\n';
      for (const auto& wrong : rule.wrong) {
        session.out() << "    " << wrong.task.value << "  " << wrong.said << "  "
                      << place_of(wrong.passage, analysis) << '\n';
      }
    }
  }

  static void print_pairs(const pipeline::RuleStatistics& statistics, Session& session) {
    if (statistics.pairs.empty()) return;
    session.out() << '\n'
                  << pad(session.tr("rules that fire together"), 60)
                  << pad_left(session.tr("both"), 8) << pad_left(session.tr("conflict"), 10)
                  << '\n';
    for (const auto& pair : statistics.pairs) {
      session.out() << pad(pair.first + " + " + pair.second, 60)
                    << pad_left(std::to_string(pair.both), 8)
                    << pad_left(std::to_string(pair.conflict), 10) << '\n';
    }
  }

  static Json to_json(const pipeline::RuleStatistics& statistics, const model::Analysis& analysis) {
    Json json{{"rules", Json::array()}, {"pairs", Json::array()}};
    for (const auto& rule : statistics.rules) {
      Json wrong = Json::array();
      for (const auto& one : rule.wrong) {
        wrong.push_back({{"task", one.task.value},
                         {"said", one.said},
                         {"passage", passage_json(one.passage, analysis)}});
      }
      json["rules"].push_back({{"layer", rules::to_word(rule.layer)},
                               {"rule", rule.rule},
                               {"asked", rule.asked},
                               {"fired", rule.fired},
                               {"decided", rule.decided},
                               {"agreed", rule.agreed},
                               {"wrong", std::move(wrong)}});
    }
    for (const auto& pair : statistics.pairs) {
      json["pairs"].push_back({{"layer", rules::to_word(pair.layer)},
                               {"first", pair.first},
                               {"second", pair.second},
                               {"both", pair.both},
                               {"conflict", pair.conflict}});
    }
    return json;
  }

  CLI::App* app_ = nullptr;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_rules_stats() {
  return std::make_unique<RulesStats>();
}

}  // namespace plumbline::cli
