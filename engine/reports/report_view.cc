// The report as fields for a template: headings, sentences, lists of rows.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

#include "reports/phrases.h"
#include "reports/sentences.h"
#include "reports/view.h"

namespace plumbline::reports {
namespace {

using model::Status;

constexpr std::size_t kStatuses = static_cast<std::size_t>(Status::pending) + 1;

struct Heading {
  std::string_view id;
  std::string_view title;
  bool of_answers = false;  // means nothing for a year on which no report was read
};

// In the order of the report. All are always there, so that two reports can be laid side by side;
// `changes` only when there is a report before to compare with.
constexpr std::array<Heading, 16> kHeadings = {
    {{"overall", msgid("Overall")},
     {"main", msgid("Main indicators")},
     {"quantified", msgid("Other quantified tasks")},
     {"milestones", msgid("Projects and milestones")},
     {"qualitative", msgid("Qualitative tasks")},
     {"behind", msgid("Short of the target or behind"), true},
     {"silent", msgid("Nothing found"), true},
     {"carried", msgid("Carried over")},
     {"blocked", msgid("Waiting for other tasks"), true},
     {"contradictions", msgid("Contradictions"), true},
     {"softened", msgid("Targets set lower")},
     {"changes", msgid("Changes since the last report")},
     {"unpromised", msgid("Results nobody promised"), true},
     {"annex", msgid("Annex: all tasks")},
     {"notes", msgid("How to read this report")},
     {"passages", msgid("Passages quoted")}}};

class ReportView {
 public:
  ReportView(const Report& report, const Catalogue& words) : report_(report), words_(words) {
    for (const Row& row : report.rows) row_views_.push_back(row_view(report, row, words));
  }

  View build() const;

 private:
  View::Fields heads() const;
  View::List contents(const View::Fields& heads) const;
  View::List sources() const;
  View::List classes() const;
  View::List rows_of(const std::vector<int>& numbers) const;
  View::List by_status(const std::vector<int>& numbers) const;
  View::List carried_over() const;
  View::List findings(const std::vector<ReportFinding>& found) const;
  View::List changes() const;
  View::List unpromised() const;
  View::List citations() const;

  const Report& report_;
  const Catalogue& words_;
  View::List row_views_;
};

View::Fields ReportView::heads() const {
  View::Fields heads;
  int number = 0;
  for (const Heading& heading : kHeadings) {
    if (heading.id == "changes" && !report_.previous) continue;
    if (heading.of_answers && !report_.answered) continue;
    constexpr std::array<std::string_view, 17> kChinese = {
        "",   "一", "二",   "三",   "四",   "五",   "六",   "七",  "八",
        "九", "十", "十一", "十二", "十三", "十四", "十五", "十六"};
    ++number;
    const std::string ordinal = words_.tongue() == Tongue::zh
                                    ? std::string(kChinese[static_cast<std::size_t>(number)]) + "、"
                                    : std::to_string(number) + ". ";
    heads.push_back({std::string(heading.id), View{ordinal + words_.tr(heading.title)}});
  }
  return heads;
}

View::List ReportView::contents(const View::Fields& heads) const {
  View::List list;
  for (const auto& [id, text] : heads) {
    list.push_back({View::Fields{{"id", {id}}, {"text", text}}});
  }
  return list;
}

View::List ReportView::sources() const {
  View::List list;
  for (const ReportSource& source : report_.sources) {
    std::vector<std::string> gives;
    if (source.gives_plan) gives.push_back(words_.tr("the plan"));
    if (source.gives_review) {
      gives.push_back(words_.trn("{n} result", "{n} results", source.results));
    }
    list.push_back({View::Fields{{"path", {source.path}},
                                 {"title", {source.title}},
                                 {"delivered", {source.delivered}},
                                 {"kind", {document_kind_name(source.kind, words_)}},
                                 {"gives", {joined(gives, words_.tr_in("list", ", "))}}}});
  }
  return list;
}

View::List ReportView::classes() const {
  View::List list;
  for (std::size_t i = 0; i < kStatuses && i < report_.overall.classes.size(); ++i) {
    const Share& share = report_.overall.classes[i];
    const auto status = static_cast<Status>(i);
    list.push_back({View::Fields{
        {"status", {std::string(model::to_word(status))}},
        {"name", {status_name(status, words_)}},
        {"mark", {std::string(mark_of(status))}},
        {"count", {std::to_string(share.count)}},
        {"occurs", {share.count > 0}},
        {"share", {percent_of_tenths(share.share_tenths)}},
        {"targets", {std::to_string(report_.quantified_shares.classes[i].count)}},
        {"others", {std::to_string(report_.other_shares.classes[i].count)}},
        {"width", {fmt::format("{}.{}", share.share_tenths / 10, share.share_tenths % 10)}},
    }});
  }
  return list;
}

View::List ReportView::rows_of(const std::vector<int>& numbers) const {
  View::List list;
  for (const int number : numbers) list.push_back(row_views_[static_cast<std::size_t>(number - 1)]);
  return list;
}

View::List ReportView::by_status(const std::vector<int>& numbers) const {
  std::map<Status, std::vector<int>> groups;
  for (const int number : numbers) groups[report_.row(number).status].push_back(number);
  View::List list;
  for (const auto& [status, members] : groups) {
    list.push_back({View::Fields{{"status", {std::string(model::to_word(status))}},
                                 {"name", {status_name(status, words_)}},
                                 {"count", {std::to_string(members.size())}},
                                 {"rows", {rows_of(members)}}}});
  }
  return list;
}

View::List ReportView::carried_over() const {
  View::List list;
  for (const CarriedOver& item : report_.carried_over) {
    list.push_back({View::Fields{
        {"row", row_views_[static_cast<std::size_t>(item.row - 1)]},
        {"year", {std::to_string(item.year)}},
        {"again", {item.title}},
        {"cite", citation_view(report_, item.citation)},
        {"says", {words_.tr("planned again for {year}", {{"year", std::to_string(item.year)}})}},
    }});
  }
  return list;
}

View::List ReportView::findings(const std::vector<ReportFinding>& found) const {
  View::List list;
  for (const ReportFinding& finding : found) {
    View::List passages;
    for (const int citation : finding.citations) {
      passages.push_back(citation_view(report_, citation));
    }
    View::List rows = rows_of(finding.rows);
    if (!rows.empty()) std::get<View::Fields>(rows.back().value).emplace_back("last", View{true});
    list.push_back({View::Fields{
        {"kind", {finding_name(finding.kind, words_)}},
        {"says", {finding_says(finding, words_)}},
        {"rows", {std::move(rows)}},
        {"passages", {std::move(passages)}},
    }});
  }
  return list;
}

View::List ReportView::changes() const {
  View::List list;
  for (const Change& change : report_.changes) {
    list.push_back({View::Fields{
        {"row", row_views_[static_cast<std::size_t>(change.row - 1)]},
        {"before", {std::string(model::to_word(change.before))}},
        {"before_name", {status_name(change.before, words_)}},
    }});
  }
  return list;
}

View::List ReportView::unpromised() const {
  View::List groups;
  View::List results;
  for (std::size_t i = 0; i < report_.unpromised.size(); ++i) {
    const Unpromised& result = report_.unpromised[i];
    const model::Passage& passage = result.passage;
    results.push_back({View::Fields{
        {"quote", {passage.quote}},
        {"place", {fmt::format("{}:{}:{}", result.path, passage.line, passage.column)}},
    }});
    const bool is_last = i + 1 == report_.unpromised.size() ||
                         report_.unpromised[i + 1].passage.section_path != passage.section_path;
    if (!is_last) continue;
    groups.push_back({View::Fields{{"section", {joined(passage.section_path, " › ")}},
                                   {"results", {std::move(results)}}}});
    results.clear();
  }
  return groups;
}

View::List ReportView::citations() const {
  std::map<int, std::set<int>> used;
  for (const Row& row : report_.rows) {
    used[row.citation].insert(row.number);
    for (const Answer& answer : row.answers) used[answer.citation].insert(row.number);
    for (const NearMiss& miss : row.near_misses) used[miss.citation].insert(row.number);
  }
  View::List list;
  for (const Citation& citation : report_.citations) {
    View view = citation_view(report_, citation.number);
    View::List rows;
    for (const int number : used[citation.number]) {
      rows.push_back({View::Fields{{"number", {std::to_string(number)}}}});
    }
    std::get<View::Fields>(view.value).emplace_back("rows", View{std::move(rows)});
    list.push_back(std::move(view));
  }
  return list;
}

View ReportView::build() const {
  const View::Fields heads = this->heads();
  View::Fields view = {
      {"language", {words_.tongue() == Tongue::zh ? "zh-CN" : "en"}},
      {"title", {title_of(report_, words_)}},
      {"year", {std::to_string(report_.year)}},
      {"as_of", {day(report_.as_of, words_)}},
      {"elapsed", {percent(report_.elapsed_share)}},
      {"answered", {report_.answered}},
      {"basis", {basis_of(report_, words_)}},
      {"summary", {summary_of(report_, words_)}},
      {"total", {std::to_string(report_.overall.total)}},
      {"targets_total", {std::to_string(report_.quantified_shares.total)}},
      {"others_total", {std::to_string(report_.other_shares.total)}},
      {"has_paces", {report_.paces.total > 0}},
      {"has_tasks", {report_.overall.total > 0}},
      {"has_paces", {report_.paces.total > 0}},
      {"has_silent", {!report_.silent.empty()}},
      {"silent_says", {silent_says(report_, words_)}},
      {"pace_says", {pace_says(report_, words_)}},
      {"changes_say", {changes_say(report_, words_)}},
      {"unpromised_say", {unpromised_say(report_, words_)}},
      {"behind_count", {std::to_string(report_.behind.size())}},
      {"silent_count", {std::to_string(report_.silent.size())}},
      {"has_previous", {report_.previous.has_value()}},
      {"head", {heads}},
  };
  const auto add = [&](std::string name, View::List list) {
    view.emplace_back("has_" + name, View{!list.empty()});
    view.emplace_back(std::move(name), View{std::move(list)});
  };
  add("contents", contents(heads));
  add("source_files", sources());
  add("classes", classes());
  add("main", rows_of(report_.main_indicators));
  add("quantified", rows_of(report_.quantified));
  add("milestones", rows_of(report_.milestones));
  add("qualitative", by_status(report_.qualitative));
  add("behind", rows_of(report_.behind));
  std::vector<int> near;
  std::vector<int> bare;
  for (const int number : report_.silent) {
    (report_.row(number).near_misses.empty() ? bare : near).push_back(number);
  }
  add("silent_near", rows_of(near));
  add("silent_bare", rows_of(bare));
  add("carried", carried_over());
  add("contradictions", findings(report_.contradictions));
  add("softened", findings(report_.softened));
  std::vector<ReportFinding> blocked;
  std::ranges::copy_if(report_.other_findings, std::back_inserter(blocked),
                       [](const auto& each) { return each.kind == model::FindingKind::blocked; });
  add("blocked", findings(blocked));
  add("changes", changes());
  add("unpromised", unpromised());
  add("rows", row_views_);
  add("citations", citations());
  View::List notes;
  for (std::string& note : notes_of(report_, words_)) notes.push_back({std::move(note)});
  add("notes", std::move(notes));
  return {std::move(view)};
}

}  // namespace

View report_view(const Report& report, const Catalogue& words) {
  return ReportView(report, words).build();
}

}  // namespace plumbline::reports
