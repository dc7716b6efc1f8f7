#include "reading/section_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::reading {
namespace {

constexpr std::array<std::pair<std::string_view, Sign>, kSigns> kClasses = {{
    {"section.review", Sign::review},
    {"section.plan", Sign::plan},
    {"section.closing", Sign::closing},
    {"section.appeal", Sign::appeal},
    {"section.notice", Sign::notice},
    {"section.credit", Sign::credit},
    {"section.experience", Sign::experience},
    {"section.situation", Sign::situation},
    {"section.no_topic", Sign::no_topic},
    {"section.salutation", Sign::salutation},
    {"time.this_year", Sign::this_year},
    {"time.so_far", Sign::so_far},
    {"time.past_year", Sign::past_year},
    {"time.last_year", Sign::last_year},
    {"time.over", Sign::over},
    {"time.turn", Sign::turn},
    {"time.past_term", Sign::past_term},
    {"time.many_years", Sign::many_years},
    {"time.recent_years", Sign::recent_years},
    {"time.span", Sign::span},
    {"time.five_year_plan", Sign::five_year_plan},
    {"kind.work_report", Sign::work_report},
    {"kind.follow_up", Sign::follow_up},
    {"kind.progress", Sign::progress},
    {"kind.mid_year", Sign::mid_year},
    {"kind.plan", Sign::plan_paper},
    {"head.report", Sign::report},
}};

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// Four digits that can be a year of a report or of its history.
std::optional<int> year_at(std::string_view text, std::size_t at) {
  if (at > 0 && (is_digit_at(text, at - 1) || text[at - 1] == '.')) return std::nullopt;
  int year = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    if (!is_digit_at(text, i)) return std::nullopt;
    year = year * 10 + (text[i] - '0');
  }
  if (is_digit_at(text, at + 4) || year < 1900 || year > 2100) return std::nullopt;
  return year;
}

// The length of a dash or 至 that joins two years; 0 when there is none.
std::size_t joint_length(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view mark : {"-", "—", "–", "～", "至", "到", "年"}) {
      if (!text.substr(at + length).starts_with(mark)) continue;
      length += mark.size();
      found = true;
    }
  }
  return length;
}

}  // namespace

bool Signs::has(Sign sign) const {
  return first(sign) != nullptr;
}

const SignPlace* Signs::first(Sign sign) const {
  const auto found = std::find_if(places_.begin(), places_.end(),
                                  [sign](const SignPlace& place) { return place.sign == sign; });
  return found == places_.end() ? nullptr : &*found;
}

const SignPlace* Signs::first_within(Sign sign, std::uint32_t limit) const {
  const SignPlace* place = first(sign);
  return place != nullptr && place->from <= limit ? place : nullptr;
}

bool Signs::ends_with(Sign sign, std::string_view text) const {
  return std::any_of(places_.begin(), places_.end(), [&](const SignPlace& place) {
    return place.sign == sign && place.to == text.size();
  });
}

std::optional<int> Signs::single_year() const {
  const auto found = std::find_if(years_.begin(), years_.end(),
                                  [](const YearPlace& place) { return !place.range; });
  if (found == years_.end()) return std::nullopt;
  return found->year;
}

SectionWords::SectionWords(const lexicon::Lexicon& lexicon) : lexicon_(lexicon) {
  for (const auto& [name, sign] : kClasses) {
    const lexicon::WordClass* word_class = lexicon.find_class(name);
    if (word_class == nullptr) continue;
    for (const std::string& word : word_class->words) {
      matcher_.add(word, static_cast<std::uint32_t>(sign));
    }
  }
  matcher_.build();
}

Signs SectionWords::find(std::string_view text) const {
  Signs signs;
  for (const auto& match : matcher_.find(text)) {
    const auto sign = static_cast<Sign>(match.number);
    // Of the words of one sign that begin at one place the longest comes first.
    const bool again = std::any_of(
        signs.places_.begin(), signs.places_.end(),
        [&](const SignPlace& longer) { return longer.from == match.from && longer.sign == sign; });
    if (!again) signs.places_.push_back({sign, match.from, match.to});
  }
  signs.years_ = find_years(text);
  return signs;
}

std::vector<YearPlace> find_years(std::string_view text) {
  constexpr std::string_view kYear = "年";
  constexpr std::string_view kDegree = "度";
  std::vector<YearPlace> years;
  const auto may_begin = [](char c) { return c == '1' || c == '2'; };
  for (std::size_t at = 0; at + 4 < text.size();) {
    const auto next =
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end() - 4, may_begin);
    at = static_cast<std::size_t>(next - text.begin());
    if (next == text.end() - 4) break;
    const auto first = year_at(text, at);
    if (!first) {
      ++at;
      continue;
    }
    YearPlace place{*first, false, static_cast<std::uint32_t>(at), 0};
    std::size_t end = at + 4;
    const std::size_t joint = joint_length(text, end);
    if (const auto second = joint > 0 ? year_at(text, end + joint) : std::nullopt) {
      place.year = *second;
      place.range = true;
      end += joint + 4;
    }
    if (text.substr(end).starts_with(kYear)) {
      end += kYear.size();
      if (text.substr(end).starts_with(kDegree)) end += kDegree.size();
      place.to = static_cast<std::uint32_t>(end);
      years.push_back(place);
    }
    at = end;
  }
  return years;
}

}  // namespace plumbline::reading
