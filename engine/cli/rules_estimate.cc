// plumbline rules estimate: weights of the link rules from what people confirmed, as a proposal.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/json_values.h"
#include "cli/line_diff.h"
#include "cli/rules_verbs.h"
#include "cli/text_layout.h"
#include "cli/trial_run.h"
#include "pipeline/propose_packs.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;

class RulesEstimate : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("estimate", "Propose bits for the link rules from confirmed links");
    app_->add_option("--write", write_,
                     "Write the changed rules to FILE: a pack of the workspace such as "
                     "rules/link.yaml")
        ->type_name("FILE");
    declare_json(*app_, json_);
    set_example(*app_, "plumbline rules estimate --write rules/estimated.yaml");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto* workspace = write_.empty() ? session.open() : session.open_to_write();
    const auto trial = workspace != nullptr ? start_trial(session) : std::nullopt;
    if (!trial) return Exit::could_not_run;
    const auto judgement =
        pipeline::judge(trial->inputs, trial->packs, session.run_options(), session.sink());
    const auto estimate = pipeline::estimate_weights(judgement, trial->packs);
    if (estimate.confirmed < pipeline::kFewestConfirmed) {
      session.fail("estimate-too-few",
                   fmt::format("found {} confirmed links, expected at least {}: confirm more with "
                               "'plumbline map confirm'",
                               estimate.confirmed, pipeline::kFewestConfirmed));
      return Exit::could_not_run;
    }
    const auto proposed = pipeline::propose_packs(estimate, trial->parsed, session.sink());
    if (json_) {
      session.out() << to_text(to_json(estimate, proposed));
    } else {
      print(estimate, proposed, session);
    }
    if (write_.empty() || proposed.empty()) return Exit::well;
    return write(proposed, session);
  }

 private:
  // Into the pack that holds the rules, where FILE is that pack; else as a pack of its own. Nothing
  // else is ever written over.
  Exit write(const std::vector<pipeline::ProposedPack>& proposed, Session& session) const {
    std::string bytes;
    for (const auto& pack : proposed) {
      if (pack.before.path == write_) bytes = pack.after.bytes;
    }
    const std::string path = session.path(write_);
    if (bytes.empty() && proposed.size() > 1) {
      session.fail("estimate-several-packs",
                   "the rules stand in several packs; write one of them: " + names(proposed));
      return Exit::could_not_run;
    }
    if (bytes.empty() && session.files().exists(path)) {
      session.fail("estimate-file-exists",
                   "'" + write_ +
                       "' is there already and does not hold the rules; nothing is "
                       "written over");
      return Exit::could_not_run;
    }
    session.files().write_atomically(path, bytes.empty() ? proposed.front().override_pack : bytes);
    session.tell(session.tr("wrote {file}", {{"file", write_}}));
    return Exit::well;
  }
  static std::string names(const std::vector<pipeline::ProposedPack>& proposed) {
    std::string list;
    for (const auto& pack : proposed) list += (list.empty() ? "" : ", ") + pack.before.path;
    return list;
  }

  static void print(const pipeline::Estimate& estimate,
                    const std::vector<pipeline::ProposedPack>& proposed, Session& session) {
    session.out() << pad("level", 36) << pad_left("m", 8) << pad_left("u", 8)
                  << pad_left("confirmed", 11) << pad_left("random", 8) << pad_left("bits", 7)
                  << "    new\n";
    for (const auto& rule : estimate.rules) {
      for (const auto& level : rule.levels) {
        session.out() << pad(rule.rule + ": " + level.level, 36)
                      << fmt::format("{:8.3f}{:8.3f}{:11}{:8}{:7.1f}", level.m, level.u,
                                     level.confirmed, level.random, level.old_bits);
        if (level.new_bits != level.old_bits) {
          session.out() << fmt::format(" {:6.1f}", level.new_bits);
        }
        session.out() << '\n';
      }
    }
    for (const auto& pack : proposed) {
      session.out() << '\n' << line_diff(pack.before.path, pack.before.bytes, pack.after.bytes);
    }
    session.tell(session.tr(
        "{confirmed} confirmed links, {random} random pairs; of {decided} decided pairs {before} "
        "are on the right side of the accept line now, {after} with these figures",
        {{"confirmed", std::to_string(estimate.confirmed)},
         {"random", std::to_string(estimate.random)},
         {"decided", std::to_string(estimate.decided)},
         {"before", std::to_string(estimate.right_before)},
         {"after", std::to_string(estimate.right_after)}}));
  }

  static Json to_json(const pipeline::Estimate& estimate,
                      const std::vector<pipeline::ProposedPack>& proposed) {
    Json json{{"confirmed", estimate.confirmed},
              {"random", estimate.random},
              {"decided", estimate.decided},
              {"right_before", estimate.right_before},
              {"right_after", estimate.right_after},
              {"levels", Json::array()},
              {"packs", Json::array()}};
    for (const auto& rule : estimate.rules) {
      for (const auto& level : rule.levels) {
        json["levels"].push_back({{"rule", rule.rule},
                                  {"level", level.level},
                                  {"m", level.m},
                                  {"u", level.u},
                                  {"confirmed", level.confirmed},
                                  {"random", level.random},
                                  {"old_bits", level.old_bits},
                                  {"new_bits", level.new_bits}});
      }
    }
    for (const auto& pack : proposed) {
      json["packs"].push_back(
          {{"file", pack.before.path},
           {"diff", line_diff(pack.before.path, pack.before.bytes, pack.after.bytes)}});
    }
    return json;
  }

  CLI::App* app_ = nullptr;
  std::string write_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_rules_estimate() {
  return std::make_unique<RulesEstimate>();
}

}  // namespace plumbline::cli
