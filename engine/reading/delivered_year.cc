#include "reading/delivered_year.h"

#include <map>
#include <string_view>

namespace plumbline::reading {
namespace {

using model::DocumentKind;

// Votes by year of delivery. The weights only order the evidence: a heading that says what it is
// beats any passage, a title beats single passages, and mentions alone count least.
class Votes {
 public:
  void add(int year, double weight) { votes_[year] += weight; }

  [[nodiscard]] std::optional<int> best() const {
    std::optional<int> year;
    double most = 0.0;
    for (const auto& [candidate, votes] : votes_) {
      if (votes < most) continue;  // of equals the later
      most = votes;
      year = candidate;
    }
    return year;
  }

 private:
  std::map<int, double> votes_;
};

void vote_heading(const Signs& signs, Votes& votes) {
  constexpr double kSaid = 8.0;
  constexpr double kBare = 2.0;
  const auto first = signs.single_year();
  if (!first) return;
  const int last = signs.years().back().year;
  const bool review = signs.has(Sign::review);
  const bool plan = signs.has(Sign::plan);
  if (review) votes.add(*first + 1, kSaid);
  if (plan) votes.add(last, kSaid);
  if (!review && !plan) {
    votes.add(*first, kBare);
    votes.add(*first + 1, kBare);
  }
}

// A passage that begins with a year says which year it is (2025年是...) or is over (过去的2024年).
void vote_passage(std::string_view lead, const Signs& signs, Votes& votes) {
  constexpr std::uint32_t kBeginning = 30;  // bytes
  if (signs.years().empty()) return;
  const YearPlace& year = signs.years().front();
  if (year.range || year.from > kBeginning) return;
  const SignPlace* over = signs.first(Sign::over);
  if (over != nullptr && over->to == year.from) {
    votes.add(year.year + 1, 4.0);
  } else if (year.from == 0) {
    const bool opens = lead.substr(year.to).starts_with("是");
    votes.add(year.year, opens ? 1.0 : 0.3);
    votes.add(year.year + 1, 0.5);
  }
}

void vote_title(const Head& head, Votes& votes) {
  if (!head.title_year) return;
  if (head.kind != DocumentKind::work_report) {
    votes.add(*head.title_year, 4.0);
  } else {
    votes.add(*head.title_year + (head.of_whole_year ? 1 : 0), 4.0);
  }
}

// The latest year that is named at least three times before the first plan is the one reviewed.
void vote_mentions(const model::Document& document, std::uint32_t end, Votes& votes) {
  std::map<int, int> mentions;
  for (const YearPlace& place : find_years(std::string_view(document.text).substr(0, end))) {
    if (!place.range) ++mentions[place.year];
  }
  for (auto it = mentions.rbegin(); it != mentions.rend(); ++it) {
    if (it->second < 3) continue;
    votes.add(it->first + 1, 1.5);
    return;
  }
}

}  // namespace

std::optional<int> find_delivered_year(const model::Document& document, const Head& head,
                                       const SectionWords& words) {
  constexpr std::uint32_t kLead = 120;  // bytes
  Votes votes;
  vote_title(head, votes);
  auto plan_begins = static_cast<std::uint32_t>(document.text.size());
  for (const model::Section& section : document.sections) {
    if (section.level > 1) continue;
    const Signs signs = words.find(section.title);
    vote_heading(signs, votes);
    const bool plan = signs.has(Sign::plan) && !signs.has(Sign::review);
    if (plan && plan_begins == document.text.size()) plan_begins = section.heading.from;
  }
  int paragraph = -1;
  for (const model::Sentence& sentence : document.sentences) {
    const bool begins = sentence.paragraph != paragraph;
    paragraph = sentence.paragraph;
    if (!begins && sentence.span.size() > 3) continue;
    const auto lead = document.view(sentence.span).substr(0, kLead);
    vote_passage(lead, words.find(lead), votes);
  }
  vote_mentions(document, plan_begins, votes);
  return votes.best();
}

}  // namespace plumbline::reading
