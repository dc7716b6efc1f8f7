// What a report says of itself before it begins: title, day, whose report, which kind.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "calendar/date.h"
#include "model/document.h"
#include "reading/clean_text.h"
#include "reading/section_words.h"

namespace plumbline::reading {

struct Head {
  std::string title;         // empty: none is written
  std::string jurisdiction;  // empty: none is named
  std::optional<calendar::Date> delivered;
  std::optional<int> delivered_year;  // also where only year and month are written
  model::DocumentKind kind = model::DocumentKind::work_report;
  std::optional<int> title_year;  // 2024年政府工作报告, 2021年度工作报告
  bool of_whole_year = false;     // 年度: the title's year is the one reported on
  bool only_plans = false;        // 2025年工作要点: the title's year is the one planned for
};

/// Looks at the paragraphs before `body` and the first few after it. Nothing is guessed: a name
/// that is not written there stays empty.
[[nodiscard]] Head find_head(const CleanText& text, std::size_t body, const SectionWords& words);

}  // namespace plumbline::reading
