// The JSON half of explanation.h.
#include <nlohmann/json.hpp>

#include "cli/explanation.h"
#include "cli/json_values.h"
#include "linking/candidates.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;
using pipeline::PairExplanation;

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

Json condition_json(const rules::FailedCondition& condition) {
  Json json{{"condition", condition.text}, {"facts", Json::object()}};
  for (const auto& [fact, value] : condition.facts) json["facts"][fact] = value;
  return json;
}

Json lever_json(const rules::Lever& lever, double gap) {
  Json json{{"rule", lever.rule.value},   {"now", lever.now},
            {"bits_now", lever.bits_now}, {"level", lever.level},
            {"bits", lever.bits},         {"has_rarity", lever.has_rarity},
            {"gain", lever.gain()},       {"enough_alone", gap > 0.0 && lever.gain() >= gap}};
  if (!lever.needs.text.empty()) json["needs"] = condition_json(lever.needs);
  return json;
}

Json rival_json(const pipeline::ExplainedRival& rival, const model::Analysis& analysis) {
  return {{"task", rival.task->id.value},
          {"result", rival.result->id.value},
          {"place", passage_json(rival.result->passage, analysis)},
          {"bits", rival.bits}};
}

Json evidence_json(const PairExplanation& pair) {
  Json evidence = Json::array();
  const auto& firings = pair.link != nullptr ? pair.link->evidence : pair.weight.evidence;
  for (const auto& firing : firings) evidence.push_back(firing_json(firing));
  return evidence;
}

void put_link(Json& json, const model::Link& link) {
  json["relation"] = model::to_word(link.relation);
  json["verdict"] = model::to_word(link.verdict);
  json["decision"] = model::to_word(link.decision);
  json["by_hand"] = link.by_hand;
  json["counts"] = model::counts(link);
}

// The gates that were passed, in order, and the one that was not.
void put_gates(Json& json, const PairExplanation& pair) {
  json["passed"] = Json::array();
  for (std::size_t i = 0; i < linking::kGates; ++i) {
    const auto gate = static_cast<linking::Gate>(i);
    if (gate == pair.stopped_at) break;
    json["passed"].push_back(linking::to_word(gate));
  }
  if (pair.stopped_at) json["stopped_at"] = linking::to_word(*pair.stopped_at);
  if (pair.forced) json["forced"] = true;
}

Json answer_json(const rules::AnswerTrace& answer) {
  Json json{{"name", answer.name}, {"gives", answer.gives}};
  if (answer.failed) json["failed"] = condition_json(*answer.failed);
  return json;
}

Json rule_json(const rules::RuleTrace& rule) {
  Json json{{"rule", rule.id.value},
            {"version", rule.version},
            {"why", rule.why},
            {"fires", rule.holds() && !rule.beaten_by}};
  if (rule.beaten_by) json["beaten_by"] = rule.beaten_by->value;
  if (rule.failed) {
    json["failed"] = condition_json(*rule.failed);
    json["conditions"] = rule.conditions;
    json["conditions_met"] = rule.conditions_met;
    return json;
  }
  json["cases"] = Json::array();
  for (std::size_t i = 0; i < rule.answers.size(); ++i) {
    json["cases"].push_back(answer_json(rule.answers[i]));
    if (i == rule.taken) break;  // what follows was not tried
  }
  return json;
}

Json question_json(const pipeline::StatusQuestion& question, const model::Analysis& analysis) {
  Json json{{"phase", question.inferring ? "inferred" : "reported"}};
  if (question.actual) {
    json["actual"] = number_json(*question.actual);
    json["unit"] = question.unit;
    if (question.target != nullptr) {
      json["planned_at"] = passage_json(question.target->passage, analysis);
    }
    if (question.outcome != nullptr) {
      json["reported_at"] = passage_json(question.outcome->passage, analysis);
    }
    json["turns"] = Json::array();
    for (const auto& turn : question.turns) {
      Json one{{"status", model::to_word(turn.status)}};
      if (turn.from) one["from"] = number_json(*turn.from);
      if (turn.from) one["inclusive"] = turn.inclusive;
      json["turns"].push_back(std::move(one));
    }
  }
  json["rules"] = Json::array();
  for (const auto& rule : question.rules) json["rules"].push_back(rule_json(rule));
  return json;
}

}  // namespace

Json explain_pair_json(const PairExplanation& pair, const model::Analysis& analysis) {
  Json json{{"task", pair.task->id.value},
            {"result", pair.result->id.value},
            {"linked", pair.link != nullptr}};
  if (pair.link != nullptr) put_link(json, *pair.link);
  put_gates(json, pair);
  const double bits = pair.link != nullptr ? pair.link->bits : pair.weight.bits;
  json["bits"] = bits;
  json["probability"] = linking::probability_of(bits);
  json["vetoed"] = pair.weight.vetoed;
  json["lines"] = {
      {"accept", pair.lines.accept}, {"review", pair.lines.review}, {"margin", pair.lines.margin}};
  json["over_accept"] = bits - pair.lines.accept;
  json["place"] = passage_json(pair.result->passage, analysis);
  if (pair.weighed != nullptr && pair.weighed != pair.result) {
    json["weighed"] = passage_json(pair.weighed->passage, analysis);
  }
  if (pair.linked_as != nullptr) json["linked_as"] = pair.linked_as->id.value;
  if (pair.next_of_task) json["next_of_task"] = rival_json(*pair.next_of_task, analysis);
  if (pair.next_of_result) json["next_of_result"] = rival_json(*pair.next_of_result, analysis);
  if (pair.blocker) json["blocker"] = rival_json(*pair.blocker, analysis);
  if (pair.stopped_at == linking::Gate::blocking) {
    json["shared"] = {{"bits", pair.shared_bits},
                      {"least", linking::kLeastShared},
                      {"rank", pair.shared_rank},
                      {"limit", linking::kCandidates}};
  }
  json["evidence"] = evidence_json(pair);
  json["levers"] = Json::array();
  for (const auto& lever : pair.levers) {
    json["levers"].push_back(lever_json(lever, -pair.over_accept()));
  }
  for (const auto* link : pair.other_links) {
    json["other_tasks"].push_back({{"task", link->task.value},
                                   {"verdict", model::to_word(link->verdict)},
                                   {"bits", link->bits}});
  }
  return json;
}

Json explain_json(const TaskExplanation& explanation) {
  const model::Analysis& analysis = explanation.analysis;
  const auto& it = analysis.tasks[explanation.task];
  const auto& assessment = analysis.assessments[explanation.task];
  Json json{{"id", it.id.value}, {"jurisdiction", it.jurisdiction},
            {"year", it.year},   {"kind", model::to_word(it.kind)},
            {"title", it.title}, {"place", passage_json(it.passage, analysis)}};
  put_assessment(json, assessment);
  json["found_by"] = Json::array();
  for (const auto& firing : it.found_by) json["found_by"].push_back(firing_json(firing));
  json["proof"] = proof_json(assessment, analysis);
  json["status_rules"] = Json::array();
  for (const auto& question : explanation.questions) {
    json["status_rules"].push_back(question_json(question, analysis));
  }
  json["links"] = Json::array();
  json["near_misses"] = Json::array();
  for (const auto& pair : explanation.pairs) {
    json[pair.link != nullptr ? "links" : "near_misses"].push_back(
        explain_pair_json(pair, analysis));
  }
  json["dependencies"] = dependencies_json(analysis, it.id);
  json["findings"] = findings_json(assessment, analysis);
  return json;
}

}  // namespace plumbline::cli
