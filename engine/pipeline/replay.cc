#include "pipeline/replay.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "inference/infer.h"
#include "linking/weighing.h"
#include "pipeline/plan_pairs.h"
#include "pipeline/task_graph.h"
#include "rules/replay.h"

namespace plumbline::pipeline {
namespace {

class Replayer {
 public:
  Replayer(const model::Analysis& analysis, std::span<const mapping::Mapping> mappings,
           const Packs& packs)
      : analysis_(analysis), mappings_(mappings), packs_(packs) {}

  std::vector<Discrepancy> run() {
    for (const model::Link& link : analysis_.links) replay_record(link);
    link_again();
    for (const model::Assessment& assessment : analysis_.assessments) replay_record(assessment);
    infer_again();
    return std::move(found_);
  }

 private:
  static std::string name_of(const model::Link& link) {
    return "link " + link.task.value + " " + link.result.value;
  }
  static std::string name_of(const model::Assessment& assessment) {
    return "status " + assessment.task.value;
  }
  void report(std::string conclusion, std::string differs) {
    found_.push_back({std::move(conclusion), std::move(differs)});
  }

  // Level by level, then the sum.
  void replay_record(const model::Link& link) {
    double sum = 0.0;
    for (const model::Firing& firing : link.evidence) {
      sum += firing.bits;
      const rules::Replay again = rules::replay(packs_.link, firing);
      if (!again.differs.empty()) report(name_of(link), firing.rule.value + ": " + again.differs);
    }
    if (std::abs(sum - link.bits) > rules::kReplayedBits) {
      report(name_of(link), fmt::format("the evidence sums to {}, not to {}", sum, link.bits));
    }
    if (std::abs(linking::probability_of(link.bits) - link.probability) > rules::kReplayedBits) {
      report(name_of(link), fmt::format("{} bits are not odds of {}", link.bits, link.probability));
    }
  }

  void link_again() {
    std::map<std::pair<model::TaskId, model::ResultId>, const model::Link*> recorded;
    for (const model::Link& link : analysis_.links) recorded[{link.task, link.result}] = &link;
    const auto decided = decisions_of(analysis_, mappings_);
    for (const auto& [key, plan] : pair_up(analysis_.tasks, analysis_.results, decided)) {
      for (const model::Link& link : linking::link(plan.tasks.all(), plan.results.all(),
                                                   plan.decided, packs_.link, *packs_.lexicon)) {
        const auto found = recorded.find({link.task, link.result});
        if (found == recorded.end()) {
          report(name_of(link), "no such link was recorded");
          continue;
        }
        compare(*found->second, link);
        recorded.erase(found);
      }
    }
    for (const auto& [pair, link] : recorded) {
      report(name_of(*link), "linking again does not give it");
    }
  }

  void compare(const model::Link& recorded, const model::Link& again) {
    if (recorded == again) return;
    std::string differs = "its evidence differs";
    if (recorded.verdict != again.verdict) {
      differs = fmt::format("{} was recorded, the verdict is {}", model::to_word(recorded.verdict),
                            model::to_word(again.verdict));
    } else if (recorded.relation != again.relation) {
      differs = fmt::format("{} was recorded, the relation is {}",
                            model::to_word(recorded.relation), model::to_word(again.relation));
    } else if (recorded.bits != again.bits) {
      differs = fmt::format("{} bits were recorded, the pair weighs {}", recorded.bits, again.bits);
    }
    report(name_of(recorded), std::move(differs));
  }

  // Case by case; what is concluded must be one that the proof gives.
  void replay_record(const model::Assessment& assessment) {
    std::vector<std::string> given;
    for (const model::ProofStep& step : assessment.proof) {
      if (!step.rule) continue;
      const rules::Replay again = rules::replay(packs_.status, *step.rule);
      if (again.differs.empty()) {
        given.push_back(again.gives);
      } else {
        report(name_of(assessment), step.rule->rule.value + ": " + again.differs);
      }
    }
    const auto check = [&](std::string_view status) {
      if (given.empty() || std::find(given.begin(), given.end(), status) != given.end()) return;
      report(name_of(assessment), fmt::format("no step of the proof gives {}", status));
    };
    check(model::to_word(assessment.reported));
    if (assessment.inferred) check(model::to_word(*assessment.inferred));
  }

  void infer_again() {
    source::DiagnosticSink ignored;  // the run has reported the cycles
    const auto graph = build_graph(analysis_.tasks, analysis_.dependencies, mappings_, ignored);
    inference::InferOptions options;
    options.as_of = analysis_.as_of;
    for (const model::Reading& reading : analysis_.readings) {
      for (const int year : reading.review_years) {
        options.reviewed.emplace(reading.info.jurisdiction, year);
      }
    }
    for (const model::Assessment& one : analysis_.assessments) {
      if (one.ruled) options.rulings.emplace(one.task, *one.ruled);
    }
    const auto again = inference::infer(analysis_.tasks, analysis_.results, analysis_.links, graph,
                                        packs_.status, *packs_.lexicon, options);
    for (std::size_t i = 0; i < again.size(); ++i) compare(analysis_.assessments[i], again[i]);
  }

  void compare(const model::Assessment& recorded, const model::Assessment& again) {
    if (recorded == again) return;
    std::string differs = "its proof or findings differ";
    if (recorded.reported != again.reported) {
      differs = fmt::format("{} was recorded, the links give {}", model::to_word(recorded.reported),
                            model::to_word(again.reported));
    } else if (recorded.effective() != again.effective()) {
      differs =
          fmt::format("{} was recorded, the graph gives {}", model::to_word(recorded.effective()),
                      model::to_word(again.effective()));
    }
    report(name_of(recorded), std::move(differs));
  }

  const model::Analysis& analysis_;
  std::span<const mapping::Mapping> mappings_;
  const Packs& packs_;
  std::vector<Discrepancy> found_;
};

}  // namespace

std::vector<Discrepancy> replay(const model::Analysis& analysis,
                                std::span<const mapping::Mapping> mappings, const Packs& packs) {
  return Replayer(analysis, mappings, packs).run();
}

}  // namespace plumbline::pipeline
