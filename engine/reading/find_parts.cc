// A small machine over the sentences. `flow` is what headings (and paragraphs that turn to another
// time) set until the next such; `aside` holds from a paragraph that admits problems or draws
// lessons to the next heading beside it or above; `local` for one paragraph; `passing` for one
// sentence with its ；-parts. The innermost that is set decides.
#include "reading/find_parts.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "reading/mode.h"

namespace plumbline::reading {
namespace {

using model::DocumentKind;
using model::Part;
using model::Sentence;

constexpr std::uint32_t kLead = 180;  // bytes of a sentence that are looked at
constexpr std::uint32_t kStart = 30;  // bytes within which it begins with a time
constexpr std::uint32_t kVeryStart = 9;

ReportYears years_of(const model::Document& document, const Head& head) {
  ReportYears years;
  const auto& info = document.info;
  years.results_only = info.kind == DocumentKind::follow_up || info.kind == DocumentKind::mid_year;
  if (years.results_only) {
    years.review = head.title_year ? head.title_year : info.delivered_year;
    return years;
  }
  years.plan = info.delivered_year;
  if (years.plan) years.review = *years.plan - 1;
  return years;
}

// The time that a passage begins with.
enum class Begins { nothing, past, this_year, many, later };

class PartFinder {
 public:
  PartFinder(const Head& head, const SectionWords& words, model::Document& document)
      : words_(words), document_(document), years_(years_of(document, head)) {
    if (years_.results_only) flow_ = review();
  }

  void run() {
    const auto count = document_.sentences.size();
    for (std::size_t i = 0; i < count; ++i) {
      Sentence& sentence = document_.sentences[i];
      at_ = i;
      read(i, sentence);
      if (ended_) return;
      const Mode mode = current();
      sentence.part = mode.part;
      sentence.year = mode.year;
      if (sentence.is_heading) {
        auto& section = document_.sections[static_cast<std::size_t>(sentence.section)];
        section.part = mode.part;
        section.year = mode.year;
        if (names_part_) sentence.part = Part::other;
      }
    }
  }

 private:
  [[nodiscard]] Mode review() const { return {Part::review, years_.review, false, false, false}; }
  [[nodiscard]] Mode plan() const {
    if (years_.results_only) return {};
    return {Part::plan, years_.plan, false, false, false};
  }
  [[nodiscard]] static Mode many() { return {Part::other, std::nullopt, true, false, false}; }

  [[nodiscard]] Mode current() const {
    if (passing_) return *passing_;
    if (local_) return *local_;
    if (aside_level_) return {};
    return flow_;
  }

  [[nodiscard]] int level_of(const Sentence& sentence) const {
    return sentence.section < 0
               ? -1
               : document_.sections[static_cast<std::size_t>(sentence.section)].level;
  }

  void read(std::size_t index, const Sentence& sentence) {
    names_part_ = false;
    const bool new_paragraph = index == 0 || sentence.paragraph != paragraph_;
    paragraph_ = sentence.paragraph;
    if (sentence.language == model::Language::en) {
      passing_.reset();
      return;
    }
    const std::string_view lead = document_.view(sentence.span).substr(0, kLead);
    // A part behind ； goes with the one before it.
    const bool goes_on = !new_paragraph && follows_semicolon(index);
    if (goes_on) return;
    passing_.reset();
    const Signs signs = words_.find(lead);
    if (new_paragraph || after_salutation_) local_.reset();
    if (sentence.is_heading && !is_topic(sentence)) {
      read_heading(sentence, lead, signs);
      return;
    }
    const bool opens = new_paragraph || after_salutation_;
    after_salutation_ = opens && is_salutation(signs, sentence);
    if (after_salutation_) return;
    if (opens) {
      read_opening(sentence, lead, signs);
    } else {
      read_sentence(lead, signs);
    }
    mark_asides(lead, signs, opens);
  }

  [[nodiscard]] bool follows_semicolon(std::size_t index) const {
    const Sentence& before = document_.sentences[index - 1];
    return document_.text.compare(before.span.to, 3, "；") == 0;
  }

  // The first sentence of a paragraph that only says its topic.
  [[nodiscard]] bool is_topic(const Sentence& sentence) const {
    const auto& section = document_.sections[static_cast<std::size_t>(sentence.section)];
    return section.numbering == model::NumberingStyle::none && section.level > 0 &&
           document_.text.compare(sentence.span.to, 3, "。") == 0;
  }

  [[nodiscard]] static bool is_salutation(const Signs& signs, const Sentence& sentence) {
    constexpr std::uint32_t kLongest = 90;  // bytes
    const SignPlace* place = signs.first_within(Sign::salutation, 0);
    return place != nullptr && sentence.span.size() <= kLongest &&
           sentence.span.size() <= place->to + 30;
  }

  void read_heading(const Sentence& sentence, std::string_view lead, const Signs& signs) {
    const int level = level_of(sentence);
    if (aside_level_ && level <= *aside_level_) aside_level_.reset();
    local_.reset();
    const auto mode = mode_of_heading(signs, lead, level == 0, years_);
    if (mode) {
      flow_ = *mode;
      aside_level_.reset();
      names_part_ = true;
      seen_plan_ = seen_plan_ || mode->part == Part::plan;
      return;
    }
    // Behind the review comes the plan, whatever its first heading is called.
    unmarked_ = level == 0 && !seen_plan_ && flow_.part == Part::review && !years_.results_only &&
                !plan_heading_follows(sentence);
  }

  [[nodiscard]] bool plan_heading_follows(const Sentence& heading) const {
    const auto& sections = document_.sections;
    for (auto i = static_cast<std::size_t>(heading.section) + 1; i < sections.size(); ++i) {
      if (sections[i].level > 0) continue;
      const Signs signs = words_.find(sections[i].title);
      const auto mode = mode_of_heading(signs, sections[i].title, true, years_);
      if (mode && mode->part == Part::plan) return true;
    }
    return false;
  }

  [[nodiscard]] Begins begins_with(std::string_view lead, const Signs& signs) const {
    struct Found {
      std::uint32_t at = kStart + 1;
      Begins what = Begins::nothing;
    } found;
    const auto take = [&found](std::uint32_t at, Begins what) {
      if (at < found.at) found = {at, what};
    };
    if (const auto* place = signs.first_within(Sign::so_far, kStart)) {
      take(place->from, Begins::nothing);
    }
    if (const auto* place = signs.first_within(Sign::past_year, kStart)) {
      take(place->from, Begins::past);
    }
    if (const auto* place = signs.first_within(Sign::this_year, kStart)) {
      take(place->from, Begins::this_year);
    }
    if (const auto* place = signs.first_within(Sign::many_years, kStart)) {
      take(place->from, Begins::many);
    }
    if (const auto* place = signs.first_within(Sign::five_year_plan, kStart)) {
      if (lead.substr(0, place->from).ends_with("“")) take(place->from, Begins::many);
    }
    if (!signs.years().empty() && signs.years().front().from <= kStart) {
      const YearPlace& year = signs.years().front();
      take(year.from, what_year(year, lead));
    }
    return found.what;
  }

  [[nodiscard]] Begins what_year(const YearPlace& year, std::string_view lead) const {
    if (year.range) return Begins::many;
    // 从2023年起, 到2030年: a span of time, not the year of the passage.
    if (lead.substr(0, year.from).ends_with("到")) {
      return years_.plan && year.year > *years_.plan ? Begins::later : Begins::nothing;
    }
    if (lead.substr(0, year.from).ends_with("从")) return Begins::nothing;
    if (year.year == years_.review) return Begins::past;
    if (year.year == years_.plan) return Begins::this_year;
    return Begins::nothing;
  }

  void read_opening(const Sentence& sentence, std::string_view lead, const Signs& signs) {
    if (signs.first_within(Sign::notice, kVeryStart) != nullptr) {
      ended_ = true;
      flow_ = {};
      return;
    }
    if (aside_level_ && level_of(sentence) < *aside_level_) aside_level_.reset();
    const Begins begins = begins_with(lead, signs);
    if (unmarked_) {
      unmarked_ = false;
      const bool still_review = begins == Begins::past || begins == Begins::many;
      if (!still_review) turn_to(plan());
    }
    switch (begins) {
      case Begins::past:
        open_past(signs);
        break;
      case Begins::this_year:
        open_this_year();
        break;
      case Begins::many:
        open_many(signs);
        break;
      case Begins::later:
      case Begins::nothing:
        break;
    }
  }

  void turn_to(const Mode& mode) {
    flow_ = mode;
    aside_level_.reset();
    seen_plan_ = seen_plan_ || mode.part == Part::plan;
  }

  void open_past(const Signs& signs) {
    if (flow_.part == Part::review || years_.results_only) {
      aside_level_.reset();
      return;
    }
    const bool never_set = flow_ == Mode{} && !seen_plan_;
    if (never_set) {
      turn_to(review());
    } else if (signs.first_within(Sign::past_year, kStart) != nullptr ||
               signs.first_within(Sign::over, kStart) != nullptr) {
      local_ = review();
    } else {
      passing_ = review();
    }
  }

  void open_this_year() {
    if (flow_.part == Part::plan || years_.results_only) return;
    if (flow_.many_years && !flow_.then_plan) {
      local_ = plan();
    } else {
      turn_to(plan());
    }
  }

  void open_many(const Signs& signs) {
    if (flow_.part == Part::review && flow_.then_many &&
        signs.first_within(Sign::many_years, kStart) != nullptr) {
      turn_to(many());
    } else if (flow_.part != Part::other) {
      passing_ = many();
    }
  }

  void read_sentence(std::string_view lead, const Signs& signs) {
    const Begins begins = begins_with(lead, signs);
    const bool turns = signs.first_within(Sign::turn, 0) != nullptr;
    if (local_ && local_->part == Part::review && flow_.part == Part::plan &&
        (begins == Begins::this_year || turns)) {
      local_.reset();
    }
    switch (begins) {
      case Begins::past:
        if (current().part != Part::review && !years_.results_only) passing_ = review();
        break;
      case Begins::this_year:
        if (current().part != Part::plan && !aside_level_ && !years_.results_only) {
          passing_ = plan();
        }
        break;
      case Begins::many:
      case Begins::later:
        if (current().part != Part::other) passing_ = many();
        break;
      case Begins::nothing:
        break;
    }
  }

  // Problems, thanks, lessons, the situation, the closing appeal.
  void mark_asides(std::string_view lead, const Signs& signs, bool opens) {
    const bool has_figure =
        std::any_of(lead.begin(), lead.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (signs.first_within(Sign::appeal, kLead) != nullptr) {
      local_ = Mode{};
      return;
    }
    const bool reviewing = current().part == Part::review || flow_.many_years;
    if (opens && reviewing && (signs.has(Sign::problems) || signs.has(Sign::experience))) {
      aside_level_ = std::max(level_of(document_.sentences[at_]), 0);
      local_.reset();
      passing_.reset();
    } else if (signs.has(Sign::credit)) {
      (opens ? local_ : passing_) = Mode{};
    } else if (current().part == Part::plan && signs.has(Sign::situation) && !has_figure) {
      passing_ = Mode{};
    }
  }

  const SectionWords& words_;
  model::Document& document_;
  ReportYears years_;
  Mode flow_;
  std::optional<int> aside_level_;
  std::optional<Mode> local_;
  std::optional<Mode> passing_;
  std::size_t at_ = 0;
  int paragraph_ = -1;
  bool names_part_ = false;
  bool unmarked_ = false;  // behind a heading that may open the plan
  bool seen_plan_ = false;
  bool after_salutation_ = false;
  bool ended_ = false;  // a notice that is no part of the report
};

}  // namespace

void find_parts(const Head& head, const SectionWords& words, model::Document& document) {
  PartFinder(head, words, document).run();
}

}  // namespace plumbline::reading
