// plumbline rules diff OLD NEW: what other rules would change in the workspace.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/json_values.h"
#include "cli/rules_verbs.h"
#include "cli/text_layout.h"
#include "cli/trial_run.h"
#include "pipeline/diff_rules.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Side {
  pipeline::ParsedPackFiles parsed;
  model::Analysis analysis;
};

std::string_view to_word(pipeline::RuleChangeKind kind) {
  switch (kind) {
    case pipeline::RuleChangeKind::added:
      return "added";
    case pipeline::RuleChangeKind::removed:
      return "removed";
    case pipeline::RuleChangeKind::changed:
      break;
  }
  return "changed";
}

std::string word_of(const std::optional<model::Status>& status) {
  return status ? std::string(model::to_word(*status)) : "no task";
}

class RulesDiff : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("diff", "Show which statuses and links other rules would change");
    app_->add_option("old", old_,
                     "A folder of packs and lexicons, a file, 'shipped' for none of your own, or "
                     "'here' for those of the workspace")
        ->type_name("OLD")
        ->required();
    app_->add_option("new", new_, "The same for the other side; left out: 'here'")
        ->type_name("NEW");
    declare_as_of(*app_, as_of_);
    declare_json(*app_, json_);
    set_example(*app_, "plumbline rules diff shipped");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto* workspace = session.open();
    if (workspace == nullptr) return Exit::could_not_run;
    const auto inputs = pipeline::load_trial(session.files(), *workspace, session.sink());
    const auto before = side(old_, inputs, session);
    const auto after = before ? side(new_, inputs, session) : std::nullopt;
    if (!after) return Exit::could_not_run;
    const auto diff = pipeline::diff_rules(before->parsed.rules, before->analysis,
                                           after->parsed.rules, after->analysis);
    if (json_) {
      session.out() << to_text(to_json(diff, after->analysis));
    } else {
      print(diff, after->analysis, session);
    }
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  // The rules that a side names, tried on the workspace; nullopt after an error.
  std::optional<Side> side(const std::string& name, const pipeline::TrialInputs& inputs,
                           Session& session) const {
    std::optional<pipeline::PackFiles> files;
    if (name == "here") {
      files = inputs.files.packs;
    } else if (name == "shipped") {
      files = pipeline::load_packs_of(session.files(), "");
    } else if (session.files().exists(session.path(name))) {
      files = pipeline::load_packs_of(session.files(), session.path(name));
    } else {
      session.fail("rules-not-found", "there is no folder or file '" + name +
                                          "'; 'shipped' stands for the shipped rules alone, "
                                          "'here' for those of the workspace");
      return std::nullopt;
    }
    Side one;
    one.parsed = pipeline::parse_pack_files(*files, session.sink());
    const auto packs = pipeline::compile_packs(one.parsed, session.sink());
    if (!packs) return std::nullopt;
    one.analysis = pipeline::try_packs(inputs, *packs, pipeline::Decisions::obeyed,
                                       session.run_options(as_of_date(as_of_)), session.sink());
    return one;
  }

  static void print(const pipeline::RulesDiff& diff, const model::Analysis& analysis,
                    Session& session) {
    for (const auto& rule : diff.rules) {
      session.out() << pad(to_word(rule.kind), 8) << ' ' << rule.id;
      if (rule.kind == pipeline::RuleChangeKind::changed && rule.new_version > 0) {
        session.out() << fmt::format(" @{} -> @{}", rule.old_version, rule.new_version);
      }
      session.out() << '\n';
    }
    std::string last = "none";
    for (const auto& change : diff.statuses) {
      if (change.new_rule != last) {
        session.out() << '\n'
                      << bold(change.new_rule.empty() ? "(no rule)" : change.new_rule,
                              session.colours())
                      << '\n';
      }
      last = change.new_rule;
      session.out() << "  " << pad(change.task.value, 13) << ' ' << word_of(change.old_status)
                    << " -> " << word_of(change.new_status) << "  " << change.title;
      if (!change.old_rule.empty()) session.out() << "  (" << change.old_rule << ")";
      session.out() << '\n';
    }
    if (!diff.links.empty()) session.out() << '\n';
    for (const auto& link : diff.links) {
      session.out() << (link.gained ? "+ " : "- ") << pad(link.task.value, 13)
                    << fmt::format(" {:5.1f} -> {:5.1f} bits  ", link.old_bits, link.new_bits)
                    << link.passage.quote << "  " << place_of(link.passage, analysis) << '\n';
    }
    session.tell(session.tr(
        "rules changed {rules}; of {tasks} tasks {statuses} change; links gained {gained}, lost "
        "{lost}",
        {{"rules", std::to_string(diff.rules.size())},
         {"tasks", std::to_string(diff.tasks)},
         {"statuses", std::to_string(diff.statuses.size())},
         {"gained", std::to_string(count(diff, true))},
         {"lost", std::to_string(count(diff, false))}}));
  }
  static std::ptrdiff_t count(const pipeline::RulesDiff& diff, bool gained) {
    return std::count_if(diff.links.begin(), diff.links.end(),
                         [gained](const auto& link) { return link.gained == gained; });
  }

  static Json to_json(const pipeline::RulesDiff& diff, const model::Analysis& analysis) {
    Json json{{"tasks", diff.tasks},
              {"rules", Json::array()},
              {"statuses", Json::array()},
              {"links", Json::array()}};
    for (const auto& rule : diff.rules) {
      json["rules"].push_back({{"id", rule.id},
                               {"change", to_word(rule.kind)},
                               {"old_version", rule.old_version},
                               {"new_version", rule.new_version}});
    }
    const auto status = [](const std::optional<model::Status>& one) {
      return one ? Json(model::to_word(*one)) : Json();
    };
    for (const auto& change : diff.statuses) {
      json["statuses"].push_back({{"task", change.task.value},
                                  {"title", change.title},
                                  {"old", status(change.old_status)},
                                  {"new", status(change.new_status)},
                                  {"old_rule", change.old_rule},
                                  {"new_rule", change.new_rule}});
    }
    for (const auto& link : diff.links) {
      json["links"].push_back({{"task", link.task.value},
                               {"change", link.gained ? "gained" : "lost"},
                               {"old_bits", link.old_bits},
                               {"new_bits", link.new_bits},
                               {"passage", passage_json(link.passage, analysis)}});
    }
    return json;
  }

  CLI::App* app_ = nullptr;
  std::string old_;
  std::string new_ = "here";
  std::string as_of_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_rules_diff() {
  return std::make_unique<RulesDiff>();
}

}  // namespace plumbline::cli
