#include "reports/build_rows.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "reports/shipped.h"

namespace plumbline::reports {
namespace {

constexpr std::size_t kNearMisses = 3;

bool is_short(model::Status status) {
  return status == model::Status::partly_met || status == model::Status::not_met;
}

// The evidence without the prior, which stands first and speaks of no pair.
std::span<const model::Firing> comparisons(const model::Link& link) {
  const std::span<const model::Firing> all(link.evidence);
  return all.empty() ? all : all.subspan(1);
}

Answer answer_of(const model::Link& link, const model::Result& result, CitationList& citations) {
  Answer answer;
  answer.citation = citations.number_of(result.passage);
  answer.relation = link.relation;
  answer.probability = link.probability;
  answer.by_hand = link.by_hand || link.decision == model::Decision::confirmed;
  std::vector<const model::Firing*> fired;
  for (const model::Firing& firing : comparisons(link)) {
    if (firing.bits > 0.0) fired.push_back(&firing);
  }
  std::ranges::stable_sort(fired, std::ranges::greater(), &model::Firing::bits);
  for (const model::Firing* firing : fired) answer.rules.push_back(firing->rule.value);
  return answer;
}

NearMiss near_miss_of(const model::Link& link, const model::Result& result,
                      CitationList& citations) {
  NearMiss miss;
  miss.citation = citations.number_of(result.passage);
  miss.probability = link.probability;
  miss.rejected_by_person = link.decision == model::Decision::rejected;
  double strongest = 0.0;
  for (const model::Firing& firing : comparisons(link)) {
    if (firing.bits >= strongest) continue;
    strongest = firing.bits;
    miss.strongest_against = firing.rule.value;
  }
  return miss;
}

struct Candidate {
  const model::Link* link = nullptr;
  const model::Result* result = nullptr;
};

std::vector<Candidate> candidates_of(const model::TaskId& task, const LinkIndex& index) {
  std::vector<Candidate> found;
  const auto links = index.by_task.find(task.value);
  if (links == index.by_task.end()) return found;
  for (const model::Link* link : links->second) {
    const auto result = index.results.find(link->result.value);
    if (result != index.results.end()) found.push_back({link, result->second});
  }
  return found;
}

// Answers first by relation, then in the order of the analysis (descending bits).
void add_links(Row& row, const LinkIndex& index, CitationList& citations) {
  std::vector<Candidate> taken;
  std::vector<Candidate> refused;
  for (const Candidate& candidate : candidates_of(row.id, index)) {
    if (model::counts(*candidate.link)) {
      taken.push_back(candidate);
      continue;
    }
    refused.push_back(candidate);
    if (candidate.link->decision != model::Decision::rejected) ++row.in_review;
  }
  std::ranges::stable_sort(taken, {}, [](const Candidate& c) { return c.link->relation; });
  for (const Candidate& candidate : taken) {
    row.answers.push_back(answer_of(*candidate.link, *candidate.result, citations));
    row.reached_stage = std::max(row.reached_stage, candidate.result->stage);
  }
  if (row.status != model::Status::no_evidence) return;
  std::ranges::stable_sort(refused, std::ranges::greater(),
                           [](const Candidate& c) { return c.link->probability; });
  if (refused.size() > kNearMisses) refused.resize(kNearMisses);
  for (const Candidate& candidate : refused) {
    row.near_misses.push_back(near_miss_of(*candidate.link, *candidate.result, citations));
  }
}

void add_assessment(Row& row, const model::Assessment& assessment) {
  row.reported = assessment.reported;
  row.inferred = assessment.inferred;
  row.ruling = assessment.ruled;
  row.status = assessment.effective();
  row.attainment = assessment.attainment;
  row.pace = assessment.pace;
  for (const model::ProofStep& step : assessment.proof) {
    if (!step.rule) continue;
    const std::string& id = step.rule->rule.value;
    if (std::ranges::find(row.because, id) == row.because.end()) row.because.push_back(id);
  }
}

void add_finding(Row& row, model::FindingKind kind) {
  if (kind == model::FindingKind::suspect) row.suspect = true;
  if (std::ranges::find(row.findings, kind) == row.findings.end()) row.findings.push_back(kind);
}

// A finding speaks of all its tasks, whether it stands with one of them or with the workspace.
void add_findings(std::vector<Row>& rows, const std::unordered_map<std::string_view, int>& numbers,
                  const std::vector<model::Finding>& findings) {
  for (const model::Finding& finding : findings) {
    for (const model::TaskId& task : finding.tasks) {
      const auto number = numbers.find(task.value);
      if (number == numbers.end()) continue;
      add_finding(rows[static_cast<std::size_t>(number->second - 1)], finding.kind);
    }
  }
}

void add_whole(std::vector<Row>& rows, int part, int whole) {
  Row& row = rows[static_cast<std::size_t>(part - 1)];
  if (row.whole != 0 || part == whole) return;
  row.whole = whole;
  ++rows[static_cast<std::size_t>(whole - 1)].parts;
}

void add_wholes(std::vector<Row>& rows, const std::unordered_map<std::string_view, int>& numbers,
                const model::Analysis& analysis) {
  const auto number_of = [&](const model::TaskId& task) {
    const auto found = numbers.find(task.value);
    return found == numbers.end() ? 0 : found->second;
  };
  for (const model::Task& task : analysis.tasks) {
    const int part = number_of(task.id);
    const int whole = task.part_of ? number_of(*task.part_of) : 0;
    if (part != 0 && whole != 0) add_whole(rows, part, whole);
  }
  for (const model::Dependency& edge : analysis.dependencies) {
    if (edge.kind != model::DependencyKind::part_of) continue;
    const int part = number_of(edge.from);
    const int whole = number_of(edge.to);
    if (part != 0 && whole != 0) add_whole(rows, part, whole);
  }
}

bool names_main_indicator(const Row& row, std::span<const std::string> names) {
  if (row.kind != model::TaskKind::target || !row.target) return false;
  if (row.target->form == model::MeasureForm::rank) return false;
  return std::ranges::any_of(names, [&](const std::string& name) {
    return row.target->indicator.find(name) != std::string::npos;
  });
}

// Of amounts that add up over the year: a rate or a rank has no share of it to be behind.
bool adds_up(const Row& row) {
  if (!row.target || row.target->unit == "%" || row.target->unit == "百分点") return false;
  return row.target->form == model::MeasureForm::increment ||
         row.target->form == model::MeasureForm::level;
}

// A ceiling is missed from above, a floor from below, a value to be kept from either side.
bool is_on_wrong_side(const Row& row, double difference) {
  const auto polarity = row.target ? row.target->polarity : model::Polarity::about;
  if (polarity == model::Polarity::ceiling) return difference > 0.0;
  return polarity == model::Polarity::floor ? difference < 0.0 : difference != 0.0;
}

// Begun months from `as_of` to the year's end.
int months_left(calendar::Date as_of, int year) {
  const calendar::Period whole = calendar::whole_year(year);
  if (as_of >= whole.last) return 0;
  if (as_of < whole.first) return 12;
  const bool month_is_over = as_of == calendar::end_of_month(as_of.year, as_of.month);
  return 12 - as_of.month + (month_is_over ? 0 : 1);
}

}  // namespace

int CitationList::number_of(const model::Passage& passage) {
  const auto next = static_cast<int>(citations_.size()) + 1;
  const auto [entry, is_new] = numbers_.try_emplace({passage.source, passage.span}, next);
  if (is_new) citations_.push_back({next, passage, path_of(passage.source)});
  return entry->second;
}

std::string CitationList::path_of(const model::SourceId& source) const {
  const auto found = paths_.find(source);
  return found == paths_.end() || found->second.empty() ? source.value : found->second;
}

LinkIndex::LinkIndex(const model::Analysis& analysis) {
  for (const model::Link& link : analysis.links) by_task[link.task.value].push_back(&link);
  for (const model::Result& result : analysis.results) results[result.id.value] = &result;
}

const model::Measure* deciding_measure(const model::Task& task,
                                       const model::Assessment& assessment) {
  const model::Measure* first = nullptr;
  for (const model::Measure& measure : task.measures) {
    const auto& compared = assessment.attainment;
    if (compared && compared->indicator == measure.indicator && compared->unit == measure.unit &&
        compared->planned == measure.value) {
      return &measure;
    }
    const bool is_better = first == nullptr || (first->role != model::MeasureRole::target &&
                                                measure.role == model::MeasureRole::target);
    if (is_better) first = &measure;
  }
  return first;
}

std::optional<Shortfall> find_shortfall(const Row& row, calendar::Date as_of, double elapsed_share,
                                        int year) {
  const bool is_behind = row.pace == model::Pace::behind;
  if (!row.attainment || !(is_short(row.status) || is_behind)) return std::nullopt;
  const model::Attainment& figures = *row.attainment;
  Shortfall shortfall;
  if (!figures.share_applies) {
    if (!is_on_wrong_side(row, figures.difference)) return std::nullopt;
    shortfall.points = std::abs(figures.difference);
    return shortfall;
  }
  shortfall.share = figures.share;
  const double missing = figures.planned - figures.actual;
  if (missing > 0.0) shortfall.missing = missing;
  if (!adds_up(row)) return shortfall;
  const double behind = 100.0 * (elapsed_share - figures.share);
  if (elapsed_share < 1.0 && behind > 0.0) shortfall.behind_pace = behind;
  shortfall.months_left = months_left(as_of, year);
  if (shortfall.months_left > 0 && missing > 0.0) {
    shortfall.needed_a_month = missing / shortfall.months_left;
  }
  return shortfall;
}

std::vector<Row> build_rows(const RowContext& context, CitationList& citations) {
  const auto& [analysis, options, links, as_of, elapsed_share] = context;
  std::vector<std::string> shipped;
  if (options.main_indicators.empty()) shipped = shipped_main_indicators();
  const auto& names = shipped.empty() ? options.main_indicators : shipped;
  std::vector<Row> rows;
  std::unordered_map<std::string_view, int> numbers;
  for (std::size_t i = 0; i < analysis.tasks.size() && i < analysis.assessments.size(); ++i) {
    const model::Task& task = analysis.tasks[i];
    if (task.jurisdiction != options.jurisdiction || task.year != options.year) continue;
    Row& row = rows.emplace_back();
    row.number = static_cast<int>(rows.size());
    row.id = task.id;
    row.kind = task.kind;
    row.title = task.title;
    row.section_path = task.passage.section_path;
    row.planned_stage = task.stage;
    row.due = task.due;
    row.citation = citations.number_of(task.passage);
    const auto lead = options.leads.find(task.id);
    if (lead != options.leads.end()) row.lead = lead->second;
    if (const auto* target = deciding_measure(task, analysis.assessments[i])) row.target = *target;
    add_assessment(row, analysis.assessments[i]);
    add_links(row, links, citations);
    row.main_indicator = names_main_indicator(row, names);
    row.shortfall = find_shortfall(row, as_of, elapsed_share, options.year);
    numbers.emplace(task.id.value, row.number);
  }
  add_wholes(rows, numbers, analysis);
  add_findings(rows, numbers, analysis.findings);
  for (const model::Assessment& assessment : analysis.assessments) {
    const auto number = numbers.find(assessment.task.value);
    if (number != numbers.end()) {
      Row& row = rows[static_cast<std::size_t>(number->second - 1)];
      for (const model::Finding& finding : assessment.findings) add_finding(row, finding.kind);
    }
    add_findings(rows, numbers, assessment.findings);
  }
  return rows;
}

}  // namespace plumbline::reports
