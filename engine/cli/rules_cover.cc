// plumbline rules cover: which rules, alternatives, levels and cases are put to use by the examples
// and by the reports of the workspace, and why the others are not.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/json_values.h"
#include "cli/rules_verbs.h"
#include "cli/text_layout.h"
#include "cli/trial_run.h"
#include "pipeline/cover_rules.h"
#include "rules/compile_rules.h"
#include "rules/rule.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;
using rules::CoveragePoint;

struct Covered {
  std::vector<pipeline::LayerCoverage> layers;
  pipeline::Packs packs;
};

const std::string& id_of(const Covered& covered, rules::Layer layer, const CoveragePoint& point) {
  return pipeline::rules_of(covered.packs, layer).compiled().rules[point.rule].id.value;
}

std::string_view word_for(CoveragePoint::Kind kind, rules::Layer layer) {
  switch (kind) {
    case CoveragePoint::Kind::rule:
      return "rule";
    case CoveragePoint::Kind::alternative:
      return "or";
    case CoveragePoint::Kind::answer:
      break;
  }
  return layer == rules::Layer::link ? "level" : "case";
}

class RulesCover : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("cover", "Show what no example and no report puts to use, and why");
    app_->add_flag("--all", all_, "Show what is put to use as well");
    declare_json(*app_, json_);
    set_example(*app_, "plumbline rules cover");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    auto covered = cover(session);
    if (!covered) return Exit::could_not_run;
    if (json_) {
      session.out() << to_text(to_json(*covered));
    } else {
      print(*covered, session);
    }
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  // Outside a workspace by the examples alone.
  static std::optional<Covered> cover(Session& session) {
    if (!workspace::find_workspace(session.files(), session.directory())) {
      const auto files = load_rule_files(session);
      auto packs = files ? pipeline::compile_packs(*files, session.sink()) : std::nullopt;
      if (!packs) return std::nullopt;
      auto layers = pipeline::cover_examples(*packs);
      return Covered{std::move(layers), std::move(*packs)};
    }
    auto trial = start_trial(session);
    if (!trial) return std::nullopt;
    auto layers = pipeline::cover_examples(trial->packs);
    {
      const pipeline::UseOfRules use(trial->packs);
      static_cast<void>(pipeline::try_packs(trial->inputs, trial->packs,
                                            pipeline::Decisions::obeyed, session.run_options(),
                                            session.sink()));
      for (auto& layer : layers) layer.reports = use.points(layer.layer);
    }
    return Covered{std::move(layers), std::move(trial->packs)};
  }

  void print(const Covered& covered, Session& session) const {
    std::size_t points = 0;
    std::size_t by_examples = 0;
    std::size_t by_reports = 0;
    std::size_t by_none = 0;
    for (const auto& layer : covered.layers) {
      std::string last;
      for (std::size_t i = 0; i < layer.examples.size(); ++i) {
        const CoveragePoint& example = layer.examples[i];
        const CoveragePoint* report = layer.reports.empty() ? nullptr : &layer.reports[i];
        const std::size_t reported = report != nullptr ? report->hits : 0;
        ++points;
        by_examples += example.hits > 0 ? 1 : 0;
        by_reports += reported > 0 ? 1 : 0;
        by_none += example.hits + reported == 0 ? 1 : 0;
        if (example.hits > 0 && !all_) continue;
        const std::string& rule = id_of(covered, layer.layer, example);
        if (rule != last) session.out() << bold(rule, session.colours()) << '\n';
        last = rule;
        print_point(example, report, layer.layer, session);
      }
    }
    session.tell(session.tr(
        "{points} points: {examples} put to use by examples, {reports} by reports, {none} by "
        "neither",
        {{"points", std::to_string(points)},
         {"examples", std::to_string(by_examples)},
         {"reports", std::to_string(by_reports)},
         {"none", std::to_string(by_none)}}));
  }

  static void print_point(const CoveragePoint& example, const CoveragePoint* report,
                          rules::Layer layer, Session& session) {
    const std::size_t reported = report != nullptr ? report->hits : 0;
    session.out() << "  " << pad(word_for(example.kind, layer), 5) << ' ' << example.text
                  << (example.text.empty() ? "" : ": ") << "examples " << example.hits;
    if (report != nullptr) session.out() << ", reports " << reported;
    // The reports say more about why than a few examples do.
    const std::string& reason = report != nullptr ? report->reason : example.reason;
    if (example.hits + reported == 0 && !reason.empty()) session.out() << "; " << reason;
    session.out() << '\n';
  }

  static Json to_json(const Covered& covered) {
    Json list = Json::array();
    for (const auto& layer : covered.layers) {
      for (std::size_t i = 0; i < layer.examples.size(); ++i) {
        const CoveragePoint& example = layer.examples[i];
        Json point{{"layer", rules::to_word(layer.layer)},
                   {"rule", id_of(covered, layer.layer, example)},
                   {"kind", word_for(example.kind, layer.layer)},
                   {"text", example.text},
                   {"examples", example.hits}};
        if (!example.reason.empty()) point["why_no_example"] = example.reason;
        if (!layer.reports.empty()) {
          point["reports"] = layer.reports[i].hits;
          point["asked"] = layer.reports[i].reached;
          if (!layer.reports[i].reason.empty()) point["why_no_report"] = layer.reports[i].reason;
        }
        list.push_back(std::move(point));
      }
    }
    return list;
  }

  CLI::App* app_ = nullptr;
  bool all_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_rules_cover() {
  return std::make_unique<RulesCover>();
}

}  // namespace plumbline::cli
