#include "cli/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

#include "cli/json_values.h"
#include "cli/text_layout.h"
#include "reports/phrases.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;
using reports::Catalogue;

constexpr double kShownBits = 0.005;  // less is printed as 0.00

const model::Result* find_result(const model::Analysis& analysis, const model::ResultId& id) {
  const auto found = std::find_if(analysis.results.begin(), analysis.results.end(),
                                  [&](const model::Result& result) { return result.id == id; });
  return found == analysis.results.end() ? nullptr : &*found;
}

std::vector<const model::Link*> links_of(const model::Analysis& analysis,
                                         const model::TaskId& task) {
  std::vector<const model::Link*> links;
  for (const auto& link : analysis.links) {
    if (link.task == task) links.push_back(&link);
  }
  return links;
}

std::string title_of(const model::Analysis& analysis, const model::TaskId& id) {
  const auto found = std::find_if(analysis.tasks.begin(), analysis.tasks.end(),
                                  [&](const model::Task& task) { return task.id == id; });
  return found == analysis.tasks.end() ? id.value : id.value + " " + found->title;
}

// The quote may run over lines of the file; here it is one.
std::string on_one_line(std::string_view quote) {
  std::string line;
  for (const char character : quote) {
    if (character != '\n' && character != '\r') line += character;
  }
  return line;
}

std::string firing_text(const model::Firing& firing) {
  std::string text = firing.rule.value;
  if (!firing.level.empty()) text += " (" + firing.level + ")";
  for (const auto& [fact, value] : firing.matched) text += fmt::format(" {}={}", fact, value);
  return text;
}

class Writer {
 public:
  Writer(const model::Analysis& analysis, const Catalogue& words, bool colours)
      : analysis_(analysis), words_(words), colours_(colours) {}

  std::string write(const model::Task& task, const model::Assessment& assessment) {
    head(task, assessment);
    proof(assessment);
    links(task);
    dependencies(task);
    for (const auto& finding : assessment.findings) {
      out_ +=
          fmt::format("\n{}: {}\n", reports::finding_name(finding.kind, words_), finding.message);
      for (const auto& passage : finding.passages) quote(passage, 2);
    }
    return std::move(out_);
  }

 private:
  void head(const model::Task& task, const model::Assessment& assessment) {
    out_ += bold(task.id.value + " " + task.title, colours_) + "\n";
    const auto status = assessment.effective();
    std::string line = paint(reports::status_name(status, words_), status, colours_);
    if (assessment.ruled) {
      line +=
          words_.tr(" (a person's ruling: {because})", {{"because", assessment.ruled->because}});
    } else if (assessment.inferred) {
      line += words_.tr(" (inferred; the results alone say {status})",
                        {{"status", reports::status_name(assessment.reported, words_)}});
    }
    if (assessment.pace) line += ", " + reports::pace_name(*assessment.pace, words_);
    out_ += line + "\n";
    out_ += words_.tr("{kind} of {jurisdiction}, planned for {year}",
                      {{"kind", reports::kind_name(task.kind, words_)},
                       {"jurisdiction", task.jurisdiction.empty() ? words_.tr("this workspace")
                                                                  : task.jurisdiction},
                       {"year", std::to_string(task.year)}}) +
            "\n";
    quote(task.passage, 2);
  }

  void proof(const model::Assessment& assessment) {
    if (assessment.proof.empty()) return;
    out_ += "\n" + words_.tr("because") + "\n";
    for (const auto& step : assessment.proof) {
      out_ += "  - " + step.conclusion + "\n";
      if (step.rule) out_ += "    " + words_.tr("rule") + " " + firing_text(*step.rule) + "\n";
      for (const auto& premise : step.premises) {
        out_ += "    " + words_.tr("from") + " " + title_of(analysis_, premise) + "\n";
      }
      for (const auto& passage : step.passages) quote(passage, 4);
    }
  }

  void links(const model::Task& task) {
    const auto links = links_of(analysis_, task.id);
    if (links.empty()) return;
    out_ += "\n" + words_.tr("results") + "\n";
    int number = 0;
    for (const auto* link : links) {
      const auto* result = find_result(analysis_, link->result);
      if (result == nullptr) continue;
      out_ += fmt::format("  {}. {}, {}, {}\n", ++number, verdict(*link),
                          reports::relation_name(link->relation, words_),
                          reports::percent(link->probability));
      quote(result->passage, 5);
      for (const auto& firing : link->evidence) {
        // What was looked at and weighs nothing is in the JSON.
        if (std::abs(firing.bits) < kShownBits) continue;
        out_ += fmt::format("     {:+6.2f}  {}\n", firing.bits, firing_text(firing));
      }
    }
  }

  std::string verdict(const model::Link& link) const {
    if (link.by_hand) return words_.tr("by hand");
    switch (link.decision) {
      case model::Decision::confirmed:
        return words_.tr("confirmed");
      case model::Decision::rejected:
        return words_.tr("rejected");
      case model::Decision::proposed:
        break;
    }
    return link.verdict == model::Verdict::accepted ? words_.tr("accepted")
                                                    : words_.tr("to look at");
  }

  void dependencies(const model::Task& task) {
    bool first = true;
    for (const auto& edge : analysis_.dependencies) {
      if (edge.from != task.id && edge.to != task.id) continue;
      if (first) out_ += "\n" + words_.tr("dependencies") + "\n";
      first = false;
      out_ += fmt::format("  {} --{}--> {}\n", title_of(analysis_, edge.from),
                          model::to_word(edge.kind), title_of(analysis_, edge.to));
      if (!edge.because.empty()) out_ += "    " + edge.because + "\n";
    }
  }

  void quote(const model::Passage& passage, int indent) {
    out_ += fmt::format("{:{}}{}\n{:{}}“{}”\n", "", indent, place_of(passage, analysis_), "",
                        indent, on_one_line(passage.quote));
  }

  const model::Analysis& analysis_;
  const Catalogue& words_;
  bool colours_;
  std::string out_;
};

Json proof_json(const model::Assessment& assessment, const model::Analysis& analysis) {
  Json steps = Json::array();
  for (const auto& step : assessment.proof) {
    Json json{{"conclusion", step.conclusion}};
    if (step.rule) json["rule"] = firing_json(*step.rule);
    for (const auto& premise : step.premises) json["premises"].push_back(premise.value);
    for (const auto& passage : step.passages) {
      json["passages"].push_back(passage_json(passage, analysis));
    }
    steps.push_back(std::move(json));
  }
  return steps;
}

Json link_json(const model::Link& link, const model::Analysis& analysis) {
  Json json{{"result", link.result.value},
            {"relation", model::to_word(link.relation)},
            {"verdict", model::to_word(link.verdict)},
            {"decision", model::to_word(link.decision)},
            {"by_hand", link.by_hand},
            {"counts", model::counts(link)},
            {"bits", link.bits},
            {"probability", link.probability}};
  if (const auto* result = find_result(analysis, link.result)) {
    json["place"] = passage_json(result->passage, analysis);
  }
  json["evidence"] = Json::array();
  for (const auto& firing : link.evidence) json["evidence"].push_back(firing_json(firing));
  return json;
}

Json dependencies_json(const model::Analysis& analysis, const model::TaskId& task) {
  Json edges = Json::array();
  for (const auto& edge : analysis.dependencies) {
    if (edge.from != task && edge.to != task) continue;
    edges.push_back({{"from", edge.from.value},
                     {"to", edge.to.value},
                     {"kind", model::to_word(edge.kind)},
                     {"origin", model::to_word(edge.origin)},
                     {"because", edge.because}});
  }
  return edges;
}

Json findings_json(const model::Assessment& assessment, const model::Analysis& analysis) {
  Json findings = Json::array();
  for (const auto& finding : assessment.findings) {
    Json json{{"kind", model::to_word(finding.kind)}, {"message", finding.message}};
    for (const auto& task : finding.tasks) json["tasks"].push_back(task.value);
    for (const auto& passage : finding.passages) {
      json["passages"].push_back(passage_json(passage, analysis));
    }
    findings.push_back(std::move(json));
  }
  return findings;
}

}  // namespace

std::string explain_text(const model::Analysis& analysis, std::size_t task, const Catalogue& words,
                         bool colours) {
  return Writer(analysis, words, colours).write(analysis.tasks[task], analysis.assessments[task]);
}

Json explain_json(const model::Analysis& analysis, std::size_t task) {
  const auto& it = analysis.tasks[task];
  const auto& assessment = analysis.assessments[task];
  Json json{{"id", it.id.value}, {"jurisdiction", it.jurisdiction},
            {"year", it.year},   {"kind", model::to_word(it.kind)},
            {"title", it.title}, {"place", passage_json(it.passage, analysis)}};
  put_assessment(json, assessment);
  json["found_by"] = Json::array();
  for (const auto& firing : it.found_by) json["found_by"].push_back(firing_json(firing));
  json["proof"] = proof_json(assessment, analysis);
  json["links"] = Json::array();
  for (const auto* link : links_of(analysis, it.id)) {
    json["links"].push_back(link_json(*link, analysis));
  }
  json["dependencies"] = dependencies_json(analysis, it.id);
  json["findings"] = findings_json(assessment, analysis);
  return json;
}

}  // namespace plumbline::cli
