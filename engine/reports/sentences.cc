#include "reports/sentences.h"

#include <array>

#include "reports/phrases.h"
#include "reports/view.h"

namespace plumbline::reports {
namespace {

using model::Status;

std::string count_word(const Catalogue& words, int count) {
  return words.trn("{n} task", "{n} tasks", count);
}

std::string titles_of(const Report& report, bool of_plan, const Catalogue& words) {
  std::vector<std::string> titles;
  for (const ReportSource& source : report.sources) {
    if (!(of_plan ? source.gives_plan : source.gives_review)) continue;
    titles.push_back(words.tr(
        "“{title}” ({path})",
        {{"title", source.title.empty() ? source.id.value : source.title}, {"path", source.path}}));
  }
  return joined(titles, words.tr_in("list", ", "));
}

// `met 12 (35.3%), …`: only classes that occur.
std::string counts_of(const ShareTable& table, const Catalogue& words) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < table.classes.size(); ++i) {
    const Share& share = table.classes[i];
    if (share.count == 0) continue;
    parts.push_back(
        words.tr("{status} {n} ({share})", {{"status", status_name(static_cast<Status>(i), words)},
                                            {"n", std::to_string(share.count)},
                                            {"share", percent_of_tenths(share.share_tenths)}}));
  }
  return joined(parts, words.tr("; "));
}

}  // namespace

std::string title_of(const Report& report, const Catalogue& words) {
  const std::string year = std::to_string(report.year);
  if (report.jurisdiction.empty()) {
    return words.tr("Tasks of {year}: follow-up report", {{"year", year}});
  }
  return words.tr("{jurisdiction}, tasks of {year}: follow-up report",
                  {{"jurisdiction", report.jurisdiction}, {"year", year}});
}

std::string basis_of(const Report& report, const Catalogue& words) {
  std::string text = words.tr("This report follows the {tasks} that {plan} sets out for {year}.",
                              {{"tasks", count_word(words, report.overall.total)},
                               {"plan", titles_of(report, true, words)},
                               {"year", std::to_string(report.year)}});
  const std::string gap = words.tongue() == Tongue::zh ? "" : " ";
  if (!report.answered) {
    return text + gap +
           words.tr("No report on {year} has been read: what became of them is not known yet.",
                    {{"year", std::to_string(report.year)}});
  }
  text +=
      gap + words.tr("They were held against the {results} of {review}.",
                     {{"results", words.trn("{n} result", "{n} results", report.results_searched)},
                      {"review", titles_of(report, false, words)}});
  if (report.elapsed_share >= 1.0) return text;
  return text + gap +
         words.tr("As of {day}, {elapsed} of the year had passed.",
                  {{"day", day(report.as_of, words)}, {"elapsed", percent(report.elapsed_share)}});
}

std::string summary_of(const Report& report, const Catalogue& words) {
  if (report.overall.total == 0) return words.tr("The plan sets out no task.");
  return words.tr("Of {tasks}: {counts}.", {{"tasks", count_word(words, report.overall.total)},
                                            {"counts", counts_of(report.overall, words)}});
}

std::string pace_says(const Report& report, const Catalogue& words) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < report.paces.classes.size(); ++i) {
    const Share& share = report.paces.classes[i];
    parts.push_back(words.tr("{status} {n} ({share})",
                             {{"status", pace_name(static_cast<model::Pace>(i), words)},
                              {"n", std::to_string(share.count)},
                              {"share", percent_of_tenths(share.share_tenths)}}));
  }
  return words.trn("Of {n} task with a pace: {counts}.", "Of {n} tasks with a pace: {counts}.",
                   report.paces.total, {{"counts", joined(parts, words.tr("; "))}});
}

std::string silent_says(const Report& report, const Catalogue& words) {
  return words.trn(
      "{n} result was searched, in {review}; none was taken for an answer to these tasks. "
      "Where something came near, it is shown with the chance that it is one, and the rule that "
      "spoke most against.",
      "{n} results were searched, in {review}; none was taken for an answer to these tasks. "
      "Where something came near, it is shown with the chance that it is one, and the rule that "
      "spoke most against.",
      report.results_searched, {{"review", titles_of(report, false, words)}});
}

std::string changes_say(const Report& report, const Catalogue& words) {
  if (!report.previous) return {};
  const auto date = calendar::parse_date(report.previous->as_of);
  const std::string past_day = date ? day(*date, words) : report.previous->as_of;
  return words.trn("{n} status is another than in the report as of {day}.",
                   "{n} statuses are others than in the report as of {day}.",
                   static_cast<std::int64_t>(report.changes.size()), {{"day", past_day}});
}

std::string unpromised_say(const Report& report, const Catalogue& words) {
  return words.trn("{n} result on the year answers no task of the plan.",
                   "{n} results on the year answer no task of the plan.",
                   static_cast<std::int64_t>(report.unpromised.size()));
}

// Contradictions that are told by the message alone.
[[maybe_unused]] constexpr std::array kTold{msgid("in use before it is finished"),
                                            msgid("due before what it requires"),
                                            msgid("planned again after it was reported as done")};

std::string finding_says(const ReportFinding& finding, const Catalogue& words) {
  if (words.tongue() == Tongue::en) return finding.message;
  switch (finding.kind) {
    case model::FindingKind::contradiction:
      if (words.has(finding.message)) return words.tr(finding.message);
      return words.tr("one is reported as done, another that belongs to it fell short");
    case model::FindingKind::one_indicator_several_figures:
      return words.tr("one indicator is reported with several figures");
    case model::FindingKind::target_lowered:
      return words.tr("planned below what was reported for the year before");
    default:
      return {};
  }
}

std::vector<std::string> notes_of(const Report& report, const Catalogue& words) {
  std::vector<std::string> list;
  const auto add = [&](std::string text) { list.push_back(std::move(text)); };
  add(
      words.trn("Shares are of the {n} task counted; a clause that promises several things is "
                "counted by its parts. They are rounded so that they sum to 100.0%.",
                "Shares are of the {n} tasks counted; a clause that promises several things is "
                "counted by its parts. They are rounded so that they sum to 100.0%.",
                report.overall.total));
  add(
      words.tr("“No evidence” means that the reports on the year were read and say nothing of "
               "the task. It does not mean that nothing was done."));
  if (report.inferred > 0) {
    add(words.trn("{n} status is inferred from other tasks and marked so.",
                  "{n} statuses are inferred from other tasks and marked so.", report.inferred));
  }
  if (report.ruled > 0) {
    add(words.trn("{n} status is a person's ruling and marked so.",
                  "{n} statuses are a person's rulings and marked so.", report.ruled));
  }
  if (report.in_review > 0) {
    add(words.trn("{n} possible answer waits to be looked at and is not counted.",
                  "{n} possible answers wait to be looked at and are not counted.",
                  report.in_review));
  }
  if (report.suspects > 0) {
    add(words.trn("The source of {n} task has changed since it was read.",
                  "The sources of {n} tasks have changed since they were read.", report.suspects));
  }
  return list;
}

}  // namespace plumbline::reports
