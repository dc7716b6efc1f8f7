// plumbline eval: how the rules do against what people decided.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/json_values.h"
#include "cli/text_layout.h"
#include "cli/trial_run.h"
#include "cli/verb.h"
#include "pipeline/agreement.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;
using pipeline::Agreement;

std::string kappa_text(const Agreement& agreement) {
  const auto kappa = agreement.kappa();
  return kappa ? fmt::format("{:.2f}", *kappa) : "-";
}

Json agreement_json(const Agreement& agreement) {
  Json counts = Json::array();
  for (const auto& [words, count] : agreement.counts) {
    counts.push_back({{"rules", words.first}, {"people", words.second}, {"count", count}});
  }
  const auto kappa = agreement.kappa();
  return {{"decided", agreement.total()},
          {"agreed", agreement.agreed()},
          {"kappa", kappa ? Json(*kappa) : Json()},
          {"counts", std::move(counts)}};
}

class Eval : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("eval", "Hold the rules against what people decided in the mappings");
    declare_as_of(*app_, as_of_);
    declare_json(*app_, json_);
    set_example(*app_, "plumbline eval");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto trial = start_trial(session);
    if (!trial) return Exit::could_not_run;
    const auto judgement = pipeline::judge(trial->inputs, trial->packs,
                                           session.run_options(as_of_date(as_of_)), session.sink());
    if (json_) {
      session.out() << to_text(to_json(judgement));
    } else {
      print(judgement, session);
    }
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  static void print(const pipeline::Judgement& judgement, Session& session) {
    const auto links = pipeline::link_agreement(judgement.links);
    const auto statuses = pipeline::status_agreement(judgement.statuses);
    session.out() << session.tr(
                         "links: {agreed} of {decided} decided as the rules do ({percent}), "
                         "Cohen's kappa {kappa}",
                         {{"agreed", std::to_string(links.agreed())},
                          {"decided", std::to_string(links.total())},
                          {"percent", percent(links.agreed(), links.total())},
                          {"kappa", kappa_text(links)}})
                  << '\n';
    print_counts(links, session);
    if (judgement.without_clause > 0) {
      session.out() << session.tr("confirmed quotes in which no result was found: {count}",
                                  {{"count", std::to_string(judgement.without_clause)}})
                    << '\n';
    }
    session.out() << session.tr(
                         "statuses: {agreed} of {decided} ruled as the rules do "
                         "({percent}), Cohen's kappa {kappa}",
                         {{"agreed", std::to_string(statuses.agreed())},
                          {"decided", std::to_string(statuses.total())},
                          {"percent", percent(statuses.agreed(), statuses.total())},
                          {"kappa", kappa_text(statuses)}})
                  << '\n';
    print_counts(statuses, session);
    session.out() << session.tr("confidence of the links that the rules show:") << '\n'
                  << "  " << pad(session.tr("shown"), 11) << pad_left(session.tr("decided"), 9)
                  << pad_left(session.tr("confirmed"), 11) << pad_left(session.tr("right"), 7)
                  << '\n';
    const auto bins = pipeline::calibrate(judgement.links);
    for (std::size_t i = 0; i < bins.size(); ++i) {
      if (bins[i].decided == 0) continue;
      session.out() << "  "
                    << pad(fmt::format("0.{}-{}", i, i == 9 ? "1.0" : fmt::format("0.{}", i + 1)),
                           11)
                    << pad_left(std::to_string(bins[i].decided), 9)
                    << pad_left(std::to_string(bins[i].confirmed), 11)
                    << pad_left(percent(bins[i].confirmed, bins[i].decided), 7) << '\n';
    }
  }

  static void print_counts(const Agreement& agreement, Session& session) {
    for (const auto& [words, count] : agreement.counts) {
      session.out() << "  " << pad(session.tr("rules: {word}", {{"word", words.first}}), 22)
                    << pad(session.tr("people: {word}", {{"word", words.second}}), 24)
                    << pad_left(std::to_string(count), 5) << '\n';
    }
  }

  static Json to_json(const pipeline::Judgement& judgement) {
    Json bins = Json::array();
    for (const auto& bin : pipeline::calibrate(judgement.links)) {
      bins.push_back({{"from", static_cast<double>(bins.size()) / 10.0},
                      {"decided", bin.decided},
                      {"confirmed", bin.confirmed},
                      {"shown", bin.shown}});
    }
    return {{"links", agreement_json(pipeline::link_agreement(judgement.links))},
            {"without_clause", judgement.without_clause},
            {"statuses", agreement_json(pipeline::status_agreement(judgement.statuses))},
            {"calibration", std::move(bins)}};
  }

  CLI::App* app_ = nullptr;
  std::string as_of_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_eval() {
  return std::make_unique<Eval>();
}

}  // namespace plumbline::cli
