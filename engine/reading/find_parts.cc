// A small machine over the sentences. `flow` is what headings (and paragraphs that turn to another
// time) set until the next such; `aside` holds from a paragraph that draws lessons to the next
// heading beside it or above; `local` for one paragraph and the items that it announces; `passing`
// for one sentence with its ；-parts. The innermost that is set decides.
#include "reading/find_parts.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "model/topic.h"
#include "reading/mode.h"

namespace plumbline::reading {
namespace {

using model::DocumentKind;
using model::Part;
using model::Sentence;

// Bytes of a sentence that are looked at; thanks may stand late in the first of a paragraph.
constexpr std::uint32_t kLead = 120;
constexpr std::uint32_t kOpeningLead = 360;

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

class PartFinder {
 public:
  PartFinder(const Head& head, const SectionWords& words, int body, model::Document& document)
      : words_(words), document_(document), years_(years_of(document, head)), paragraph_(-1) {
    // Before the first heading of a report that has any stand only greetings.
    first_ = body;
    for (const Sentence& sentence : document.sentences) {
      if (!sentence.is_heading || level_of(sentence) > 0) continue;
      if (!model::is_topic(document_, sentence)) first_ = std::max(first_, sentence.paragraph);
      break;
    }
    last_plan_heading_ = find_last_plan_heading();
    if (head.only_plans) {
      turn_to(plan());
      first_ = body;
    }
    if (years_.results_only) {
      flow_ = review();
      first_ = body;
    }
  }

  void run() {
    for (at_ = 0; at_ < document_.sentences.size() && !ended_; ++at_) {
      Sentence& sentence = document_.sentences[at_];
      if (sentence.paragraph < first_) continue;
      read(sentence);
      if (ended_) break;
      const Mode mode = current();
      sentence.part = mode.part;
      sentence.year = mode.year;
      sentence.several_years = mode.part == Part::review && mode.many_years;
      if (sentence.is_heading) set_section(sentence, mode);
      if (names_part_) sentence.part = Part::other;
    }
    if (!reviews_term_alone()) leave_terms_out();
  }

 private:
  [[nodiscard]] Mode review() const { return {Part::review, years_.review, false, false, false}; }
  [[nodiscard]] Mode plan() const {
    if (years_.results_only) return {};
    return {Part::plan, years_.plan, false, false, false};
  }
  [[nodiscard]] Mode past_term() const { return {Part::review, years_.review, true, false, false}; }
  [[nodiscard]] bool reviews_one_year(const Mode& mode) const {
    return mode.part == Part::review && !mode.many_years;
  }
  [[nodiscard]] static Mode many() { return {Part::other, std::nullopt, true, false, false}; }

  [[nodiscard]] Mode current() const {
    if (passing_) return *passing_;
    if (local_) return *local_;
    if (aside_level_) return {};
    return flow_;
  }

  // A report at the end of a term may review it in place of its last year.
  [[nodiscard]] bool reviews_term_alone() const {
    std::ptrdiff_t balance = 0;
    for (const Sentence& sentence : document_.sentences) {
      if (sentence.part == Part::review) balance += sentence.several_years ? 1 : -1;
    }
    return balance > 0;
  }

  // Beside a review of the year a look back at a term is background.
  void leave_terms_out() {
    for (Sentence& sentence : document_.sentences) {
      if (!sentence.several_years) continue;
      if (sentence.is_heading) set_section(sentence, many());
      sentence.part = Part::other;
      sentence.year.reset();
      sentence.several_years = false;
    }
  }

  [[nodiscard]] int level_of(const Sentence& sentence) const {
    return sentence.section < 0
               ? -1
               : document_.sections[static_cast<std::size_t>(sentence.section)].level;
  }

  void set_section(const Sentence& sentence, const Mode& mode) {
    auto& section = document_.sections[static_cast<std::size_t>(sentence.section)];
    section.part = mode.part;
    section.year = mode.year;
  }

  void read(const Sentence& sentence) {
    names_part_ = false;
    const bool new_paragraph = sentence.paragraph != paragraph_;
    paragraph_ = sentence.paragraph;
    if (sentence.language == model::Language::en) {
      passing_.reset();
      return;
    }
    // A part behind ； goes with the one before it.
    if (!new_paragraph && follows_semicolon()) return;
    passing_.reset();
    const bool opens = new_paragraph || after_salutation_;
    const std::string_view lead =
        document_.view(sentence.span).substr(0, opens ? kOpeningLead : kLead);
    const Signs signs = words_.find(lead);
    if (opens && signs.first_within(Sign::notice, 0) != nullptr) {
      ended_ = true;
      return;
    }
    // Items go on with the paragraph that announces them.
    if (opens && !is_item(sentence)) local_.reset();
    if (sentence.is_heading && !model::is_topic(document_, sentence)) {
      read_heading(sentence, lead, signs);
      return;
    }
    after_salutation_ = opens && is_salutation(signs, sentence);
    if (after_salutation_) return;
    if (opens) {
      read_opening(sentence, lead, signs);
    } else {
      read_sentence(lead, signs);
    }
    mark_asides(sentence, lead, signs, opens);
  }

  [[nodiscard]] bool follows_semicolon() const {
    const Sentence& before = document_.sentences[at_ - 1];
    return document_.text.compare(before.span.to, 3, "；") == 0;
  }

  // Its number or bullet is no part of the sentence's span.
  [[nodiscard]] bool is_item(const Sentence& sentence) const {
    return sentence.span.from > 0 && document_.text[sentence.span.from - 1] != '\n';
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
    const auto mode = mode_of_heading(signs, lead, level == 0, years_);
    if (mode) {
      local_.reset();
      turn_to(*mode);
      names_part_ = true;
      return;
    }
    // Behind the review comes the plan, whatever its first heading is called; the text below it
    // may say that it still reviews.
    const bool may_open = level == 0 && !seen_plan_ && flow_.part == Part::review &&
                          !years_.results_only && last_plan_heading_ <= sentence.section;
    if (!may_open) return;
    const Begins next = begins_of_next(sentence);
    const bool looks_back = next == Begins::past || next == Begins::last_year ||
                            next == Begins::past_term || next == Begins::many;
    if (!looks_back) turn_to(plan());
  }

  [[nodiscard]] Begins begins_of_next(const Sentence& heading) const {
    for (std::size_t i = at_ + 1; i < document_.sentences.size(); ++i) {
      const Sentence& next = document_.sentences[i];
      if (next.paragraph == heading.paragraph || next.language == model::Language::en) continue;
      const std::string_view lead = document_.view(next.span).substr(0, kLead);
      const Signs signs = words_.find(lead);
      if (is_salutation(signs, next)) continue;
      return begins_with(signs, lead, years_);
    }
    return Begins::nothing;
  }

  // The last heading of the first level that opens a plan, found once; -1 for none.
  [[nodiscard]] int find_last_plan_heading() const {
    for (auto i = std::ssize(document_.sections) - 1; i >= 0; --i) {
      const model::Section& section = document_.sections[static_cast<std::size_t>(i)];
      if (section.level > 0) continue;
      const auto mode = mode_of_heading(words_.find(section.title), section.title, true, years_);
      if (mode && mode->part == Part::plan) return static_cast<int>(i);
    }
    return -1;
  }

  void turn_to(const Mode& mode) {
    flow_ = mode;
    aside_level_.reset();
    seen_plan_ = seen_plan_ || mode.part == Part::plan;
  }

  void read_opening(const Sentence& sentence, std::string_view lead, const Signs& signs) {
    if (aside_level_ && level_of(sentence) < *aside_level_) aside_level_.reset();
    const Begins begins = begins_with(signs, lead, years_);
    switch (begins) {
      case Begins::past:
      case Begins::last_year:
        open_past(begins == Begins::past);
        break;
      case Begins::this_year:
        open_this_year();
        break;
      case Begins::past_term:
        open_term(signs);
        break;
      case Begins::many:
        open_many(signs);
        break;
      case Begins::recent:
      case Begins::later:
        pass_over(signs);
        break;
      case Begins::nothing:
        break;
    }
  }

  void open_past(bool whole_paragraph) {
    if (reviews_one_year(flow_) || years_.results_only) return;
    const bool never_set = flow_ == Mode{} && !seen_plan_;
    if (never_set) {
      turn_to(review());
    } else if (whole_paragraph) {
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

  void open_term(const Signs& signs) {
    if (flow_.part == Part::review && flow_.then_many) {
      turn_to(past_term());
    } else {
      read_term(signs);
    }
  }

  // A look back at a term, for the rest of a review's paragraph; in a plan for one sentence, unless
  // it comes back to this year.
  void read_term(const Signs& signs) {
    if (reviews_one_year(flow_)) {
      local_ = past_term();
    } else if (current().part == Part::plan && !signs.has(Sign::this_year)) {
      passing_ = past_term();
    }
  }

  void open_many(const Signs& signs) {
    if (flow_.part == Part::review && flow_.then_many) {
      turn_to(many());
    } else if (flow_.part == Part::review) {
      local_ = many();
    } else {
      pass_over(signs);
    }
  }

  // A sentence on other years, unless it comes back to this one (五年投入…，今年安排…).
  void pass_over(const Signs& signs) {
    if (current().part == Part::other) return;
    if (current().part == Part::plan && signs.has(Sign::this_year)) return;
    passing_ = many();
  }

  void read_sentence(std::string_view lead, const Signs& signs) {
    const Begins begins = begins_with(signs, lead, years_);
    const bool turns = begins == Begins::this_year || signs.first_within(Sign::turn, 0) != nullptr;
    if (local_ && local_->part == Part::review && flow_.part == Part::plan && turns) local_.reset();
    if (aside_level_ || years_.results_only) return;
    switch (begins) {
      case Begins::past:
      case Begins::last_year:
        if (reviews_one_year(current())) break;
        (begins == Begins::past ? local_ : passing_) = review();
        break;
      case Begins::this_year:
        if (current().part != Part::plan) passing_ = plan();
        break;
      case Begins::past_term:
        read_term(signs);
        break;
      case Begins::many:
        if (reviews_one_year(flow_)) local_ = many();
        pass_over(signs);
        break;
      case Begins::recent:
      case Begins::later:
        pass_over(signs);
        break;
      case Begins::nothing:
        break;
    }
  }

  // Thanks, lessons, the situation, the closing appeal. What a review admits is a result too.
  void mark_asides(const Sentence& sentence, std::string_view lead, const Signs& signs,
                   bool opens) {
    if (appeals(lead, signs)) {
      passing_ = Mode{};
      return;
    }
    const bool reviewing = current().part == Part::review || flow_.many_years;
    if (reviewing && opens && signs.has(Sign::experience)) {
      aside_level_ = std::max(level_of(sentence), 0);
      local_.reset();
      passing_.reset();
    } else if (signs.has(Sign::credit) && current().part != Part::plan) {
      (opens ? local_ : passing_) = Mode{};
    } else if (current().part == Part::plan && signs.has(Sign::situation) &&
               !signs.has(Sign::turn) && !has_figure(lead)) {
      passing_ = Mode{};
    }
  }

  // 让我们…, not 让我们的….
  [[nodiscard]] static bool appeals(std::string_view lead, const Signs& signs) {
    const SignPlace* place = signs.first(Sign::appeal);
    return place != nullptr && !lead.substr(place->to).starts_with("的");
  }

  [[nodiscard]] static bool has_figure(std::string_view text) {
    return text.find("分之") != std::string_view::npos ||
           std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  const SectionWords& words_;
  model::Document& document_;
  ReportYears years_;
  Mode flow_;
  std::optional<int> aside_level_;
  std::optional<Mode> local_;
  std::optional<Mode> passing_;
  std::size_t at_ = 0;  // the sentence that is read
  int first_ = 0;       // the first paragraph that can be plan or review
  int paragraph_;
  int last_plan_heading_ = -1;
  bool names_part_ = false;  // the heading that was read says what its section is
  bool seen_plan_ = false;
  bool after_salutation_ = false;
  bool ended_ = false;  // by a notice that is no part of the report
};

}  // namespace

void find_parts(const Head& head, const SectionWords& words, std::size_t body,
                model::Document& document) {
  PartFinder(head, words, static_cast<int>(body), document).run();
}

}  // namespace plumbline::reading
