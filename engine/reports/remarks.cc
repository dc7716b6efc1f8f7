#include "reports/remarks.h"

#include <algorithm>
#include <cmath>

#include "reports/phrases.h"

namespace plumbline::reports {
namespace {

// A difference of percentages is in points.
std::string distance(double value, const std::string& unit, const Catalogue& words) {
  return figure(value, unit == "%" ? "百分点" : unit, words);
}

// Up to three digits, at most a tenth: what is said to be enough must be enough.
double rounded_up(double value) {
  const double step = std::pow(10.0, std::max(std::floor(std::log10(value)) - 2.0, -1.0));
  return std::ceil(value / step - 1e-9) * step;
}

std::string unit_of(const Row& row) {
  if (row.attainment) return row.attainment->unit;
  return row.target ? row.target->unit : std::string();
}

std::string off_target(const Row& row, double points, const Catalogue& words) {
  const std::string x = distance(points, unit_of(row), words);
  if (row.attainment && row.attainment->difference > 0.0) {
    return words.tr("{x} above the target", {{"x", x}});
  }
  return words.tr("{x} below the target", {{"x", x}});
}

}  // namespace

std::vector<std::string> gap_clauses(const Row& row, const Catalogue& words) {
  std::vector<std::string> clauses;
  if (!row.shortfall) return clauses;
  const Shortfall& gap = *row.shortfall;
  const std::string unit = unit_of(row);
  if (gap.share)
    clauses.push_back(words.tr("{x} of the target reached", {{"x", percent(*gap.share)}}));
  if (gap.points && *gap.points > 0.0) clauses.push_back(off_target(row, *gap.points, words));
  if (gap.behind_pace) {
    clauses.push_back(
        words.tr("{x} behind the time that has passed",
                 {{"x", figure(std::round(*gap.behind_pace * 10.0) / 10.0, "百分点", words)}}));
  }
  if (gap.missing) {
    clauses.push_back(words.tr("{x} missing", {{"x", distance(*gap.missing, unit, words)}}));
  }
  // Less than one a month is no rate that anybody works by.
  if (gap.needed_a_month && *gap.needed_a_month >= 1.0) {
    clauses.push_back(words.trn("{x} needed in the month left",
                                "{x} a month needed in the {n} months left", gap.months_left,
                                {{"x", figure(rounded_up(*gap.needed_a_month), unit, words)}}));
  }
  return clauses;
}

std::string gap(const Row& row, const Catalogue& words) {
  std::string text;
  for (const std::string& clause : gap_clauses(row, words)) {
    if (!text.empty()) text += words.tr(", ");
    text += clause;
  }
  return text;
}

std::string target_text(const Row& row, const Catalogue& words) {
  if (row.parts > 0) return {};
  if (row.kind == model::TaskKind::target && row.target) return aim(*row.target, words);
  if (row.kind == model::TaskKind::milestone) return stage_name(row.planned_stage, words);
  return {};
}

std::string reached_text(const Row& row, const Catalogue& words) {
  if (row.parts > 0) return {};
  if (row.attainment) {
    model::Measure reached;
    if (row.target) reached.form = row.target->form;
    reached.value = row.attainment->actual;
    reached.unit = row.attainment->unit;
    return aim(reached, words);
  }
  return row.kind == model::TaskKind::milestone ? stage_name(row.reached_stage, words)
                                                : std::string();
}

std::string share_text(const Row& row, const Catalogue& words) {
  if (!row.attainment || row.parts > 0) return {};
  if (row.attainment->share_applies) return percent(row.attainment->share);
  const double difference = row.attainment->difference;
  std::string text = distance(std::abs(difference), unit_of(row), words);
  if (difference == 0.0) return text;
  return (difference > 0.0 ? "+" : "−") + text;
}

std::string how_text(const Row& row, const Catalogue& words) {
  if (row.ruling) return words.tr("ruled");
  return row.inferred ? words.tr("inferred") : std::string();
}

std::vector<std::string> remarks(const Row& row, const Catalogue& words) {
  std::vector<std::string> found;
  if (row.pace) found.push_back(pace_name(*row.pace, words));
  if (const std::string text = gap(row, words); !text.empty()) found.push_back(text);
  if (row.ruling) {
    found.push_back(words.tr("ruled by a person: {because}", {{"because", row.ruling->because}}));
  } else if (row.inferred) {
    found.push_back(
        words.tr("inferred; reported: {status}", {{"status", status_name(row.reported, words)}}));
  }
  for (const model::FindingKind kind : row.findings) found.push_back(finding_name(kind, words));
  if (row.in_review > 0) {
    found.push_back(
        words.trn("{n} link to be looked at", "{n} links to be looked at", row.in_review));
  }
  return found;
}

}  // namespace plumbline::reports
