#include "reading/find_head.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "reading/find_jurisdiction.h"

namespace plumbline::reading {
namespace {

using model::DocumentKind;

std::string_view line_at(const CleanText& text, std::size_t index) {
  const Paragraph& paragraph = text.paragraphs[index];
  return std::string_view(text.text).substr(paragraph.span.from, paragraph.span.size());
}

// One or two digits and the character behind them (月, 日); 0 when they are not there.
int number_before(std::string_view text, std::size_t& at, std::string_view unit) {
  int value = 0;
  std::size_t i = at;
  while (i < text.size() && i < at + 2 && text[i] >= '0' && text[i] <= '9') {
    value = value * 10 + (text[i++] - '0');
  }
  if (i == at || !text.substr(i).starts_with(unit)) return 0;
  at = i + unit.size();
  return value;
}

// The day in a line such as ——2025年1月8日在…会议上, or a line that is a date alone.
void read_date(std::string_view line, Head& head) {
  const auto years = find_years(line);
  if (years.empty() || years[0].range) return;
  const bool dated = line.starts_with("—") || line.starts_with("（") || years[0].from == 0;
  std::size_t at = years[0].to;
  const int month = number_before(line, at, "月");
  if (!dated || month == 0) return;
  head.delivered_year = years[0].year;
  const int day = number_before(line, at, "日");
  const calendar::Date date{static_cast<std::int16_t>(years[0].year),
                            static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  if (calendar::is_valid(date)) head.delivered = date;
}

DocumentKind kind_of(const Signs& title) {
  if (title.has(Sign::follow_up)) return DocumentKind::follow_up;
  if (title.has(Sign::mid_year)) return DocumentKind::mid_year;
  // 2024年完成情况和2025年计划 is a work report.
  if (title.has(Sign::progress) && title.years().size() < 2) return DocumentKind::follow_up;
  return DocumentKind::work_report;
}

void read_title(const Signs& signs, std::string_view title, Head& head) {
  head.title = std::string(title);
  head.kind = kind_of(signs);
  for (const YearPlace& place : signs.years()) {
    if (place.range) continue;
    head.title_year = place.year;
    head.of_whole_year = title.substr(0, place.to).ends_with("度");
  }
}

// 云溪区2025年重点项目计划; but 2025年重点任务完成情况 gives results.
bool is_plan_title(const Signs& signs) {
  return signs.has(Sign::plan_paper) && signs.single_year() && !signs.has(Sign::review) &&
         kind_of(signs) == DocumentKind::work_report;
}

void read_plan_title(const Signs& signs, std::string_view line, Head& head) {
  constexpr std::size_t kLongest = 150;  // bytes
  if (line.size() > kLongest || !is_plan_title(signs)) return;
  read_title(signs, line, head);
  head.only_plans = true;
}

bool is_bilingual(const CleanText& text) {
  const auto english = std::count_if(
      text.paragraphs.begin(), text.paragraphs.end(),
      [](const Paragraph& paragraph) { return paragraph.language == model::Language::en; });
  return static_cast<std::size_t>(english) * 4 >= text.paragraphs.size() && english >= 5;
}

}  // namespace

Head find_head(const CleanText& text, std::size_t body, const SectionWords& words) {
  constexpr std::size_t kOpening = 6;        // paragraphs
  constexpr std::size_t kLongTitle = 300;    // bytes
  constexpr std::size_t kLongOpening = 900;  // bytes of a paragraph that are looked at
  Head head;
  std::vector<std::string_view> lines;
  std::vector<std::string_view> opening;
  for (std::size_t i = 0; i < std::min(body, text.paragraphs.size()); ++i) {
    const std::string_view line = line_at(text, i);
    if (text.paragraphs[i].language != model::Language::zh || line.size() > kLongTitle) continue;
    lines.push_back(line);
    read_date(line, head);
    const Signs signs = words.find(line);
    const bool names_report = signs.has(Sign::work_report) || signs.ends_with(Sign::report, line);
    if (names_report && !line.starts_with("—")) {
      read_title(signs, line, head);
      head.only_plans = false;
    } else if (head.title.empty()) {
      read_plan_title(signs, line, head);
    }
  }
  for (std::size_t i = body; i < std::min(body + kOpening, text.paragraphs.size()); ++i) {
    opening.push_back(line_at(text, i).substr(0, kLongOpening));
  }
  head.jurisdiction = find_jurisdiction(lines, opening, words.lexicon());
  // A plan has no greeting: its title is the first line.
  if (head.title.empty() && body == 0 && !opening.empty()) {
    read_plan_title(words.find(opening.front()), opening.front(), head);
  }
  if (head.title.empty()) {
    for (const std::string_view line : opening) {
      const Signs signs = words.find(line);
      const SignPlace* named = signs.first(Sign::work_report);
      if (named == nullptr) continue;
      head.title = std::string(line.substr(named->from, named->to - named->from));
      break;
    }
  }
  if (is_bilingual(text) && head.kind == DocumentKind::work_report) {
    head.kind = DocumentKind::bilingual;
  }
  return head;
}

}  // namespace plumbline::reading
