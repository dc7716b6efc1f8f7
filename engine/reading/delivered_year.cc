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

void vote_heading(const Signs& signs, bool first_part, Votes& votes) {
  constexpr double kSaid = 8.0;
  constexpr double kBare = 2.0;  // 2011年的工作: of a first part it is the year behind
  const auto first = signs.single_year();
  if (!first) return;
  const int last = signs.years().back().year;
  const bool review = signs.has(Sign::review);
  const bool plan = signs.has(Sign::plan);
  if (review) votes.add(*first + 1, kSaid);
  if (plan) votes.add(last, kSaid);
  if (!review && !plan) {
    votes.add(*first, first_part ? kBare / 2 : kBare);
    votes.add(*first + 1, first_part ? kBare : kBare / 2);
  }
}

// A passage that begins with a year says which year it is (2025年是...) or is over (过去的2024年).
void vote_passage(std::string_view lead, const Signs& signs, Votes& votes) {
  if (signs.years().empty() || signs.years().front().range) return;
  const YearPlace& year = signs.years().front();
  const SignPlace* over = signs.first(Sign::over);
  if (over != nullptr && over->to == year.from) {
    votes.add(year.year + 1, 4.0);
  } else if (year.from == 0) {
    const bool opens = lead.substr(year.to).starts_with("是");
    votes.add(year.year, opens ? 1.0 : 0.3);
    votes.add(year.year + 1, 0.5);
    if (signs.has(Sign::this_year)) votes.add(year.year, 2.0);
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

// The latest year that is named at least three times in the first part is the one reviewed.
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
  if (head.only_plans && head.title_year) return head.title_year;
  constexpr std::uint32_t kLead = 150;  // bytes
  Votes votes;
  vote_title(head, votes);
  auto review_ends = static_cast<std::uint32_t>(document.text.size());
  bool first = true;
  for (const model::Section& section : document.sections) {
    if (section.level > 1) continue;
    vote_heading(words.find(section.title), first, votes);
    if (first && section.level == 0) review_ends = section.body.to;
    if (section.level == 0) first = false;
  }
  int paragraph = -1;
  bool greeted = false;
  for (const model::Sentence& sentence : document.sentences) {
    const bool begins = sentence.paragraph != paragraph || greeted;
    paragraph = sentence.paragraph;
    if (!begins) continue;
    const auto lead = document.view(sentence.span).substr(0, kLead);
    const Signs signs = words.find(lead);
    greeted = signs.first_within(Sign::salutation, 0) != nullptr;
    vote_passage(lead, signs, votes);
  }
  vote_mentions(document, review_ends, votes);
  return votes.best();
}

}  // namespace plumbline::reading
