#include "reading/find_sections.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "reading/heading.h"
#include "reading/section_stack.h"
#include "reading/segment.h"
#include "source/utf8.h"

namespace plumbline::reading {
namespace {

using model::Language;
using model::NumberingStyle;
using source::TextSpan;

std::string_view text_of(const CleanText& text, const Paragraph& paragraph) {
  return std::string_view(text.text).substr(paragraph.span.from, paragraph.span.size());
}

// ——2025年1月8日在某区第一届代表大会会议上
bool is_date_line(std::string_view line) {
  return line.starts_with("—") || line.starts_with("（") || line.find("月") != line.npos;
}

class SectionFinder {
 public:
  SectionFinder(const CleanText& text, std::size_t body, const SectionWords& words,
                model::Document& document)
      : text_(text), body_(body), words_(words), document_(document), stack_(parts_nest()) {}

  void run() {
    const auto count = text_.paragraphs.size();
    for (std::size_t i = 0; i < count; ++i) read_paragraph(i);
    const auto end = static_cast<std::uint32_t>(text_.text.size());
    for (const int section : unfinished_) at(section).body.to = end;
  }

 private:
  model::Section& at(int section) { return document_.sections[static_cast<std::size_t>(section)]; }

  // Whether two bare lines or more name the parts of the report (2024年工作回顾, 2025年主要任务):
  // then 一、 begins again under each of them.
  [[nodiscard]] bool parts_nest() const {
    int found = 0;
    for (std::size_t i = body_; i < text_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = text_.paragraphs[i];
      if (paragraph.span.size() > 120 || paragraph.language != Language::zh) continue;
      const std::string_view line = text_of(text_, paragraph);
      if (line.ends_with("。") || line.ends_with("：") || line.ends_with("！")) continue;
      if (mark_at_start(line)) continue;
      if (names_part(words_.find(line))) ++found;
    }
    return found >= 2;
  }

  void read_paragraph(std::size_t index) {
    const Paragraph& paragraph = text_.paragraphs[index];
    const auto sentences =
        split_sentences(text_of(text_, paragraph), paragraph.span.from, paragraph.language);
    HeadingContext context;
    context.text = text_.text;
    context.words = &words_;
    if (index + 1 < text_.paragraphs.size()) context.next = &text_.paragraphs[index + 1];
    context.in_head = index < body_;
    context.sections = document_.sections.size();
    const auto heading = index < body_ ? std::nullopt : find_heading(paragraph, sentences, context);
    if (heading) {
      open_section(*heading);
    } else if (!mark_at_start(text_of(text_, paragraph))) {
      if (paragraph.language == Language::zh) stack_.end_topic();
      finish_closed(paragraph.span.from);
    }
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      add_sentence(sentences[i], static_cast<int>(index), heading && i == 0, paragraph.language);
    }
  }

  void open_section(const Heading& heading) {
    const int index = static_cast<int>(document_.sections.size());
    model::Section section;
    section.parent = stack_.open(heading, index);
    section.level = section.parent < 0 ? 0 : at(section.parent).level + 1;
    section.numbering = heading.mark.style;
    section.title = text_.text.substr(heading.title.from, heading.title.size());
    section.heading = heading.whole;
    section.body = {heading.whole.to, heading.whole.to};
    finish_closed(heading.whole.from);
    document_.sections.push_back(std::move(section));
    unfinished_.push_back(index);
  }

  // Sections that are no longer open end where the next thing begins.
  void finish_closed(std::uint32_t end) {
    while (!unfinished_.empty() && !stack_.holds(unfinished_.back())) {
      at(unfinished_.back()).body.to = std::max(end, at(unfinished_.back()).body.from);
      unfinished_.pop_back();
    }
  }

  void add_sentence(const SentenceSpan& found, int paragraph, bool is_heading, Language language) {
    model::Sentence sentence;
    sentence.span = found.span;
    if (const auto mark = mark_at_start(
            std::string_view(text_.text).substr(found.span.from, found.span.size()))) {
      if (mark->bytes < found.span.size()) sentence.span.from += mark->bytes;
    }
    sentence.section = stack_.innermost();
    sentence.paragraph = paragraph;
    sentence.language = language;
    sentence.is_heading = is_heading;
    const int index = static_cast<int>(document_.sentences.size());
    for (const TextSpan span :
         split_clauses(document_.view(sentence.span), sentence.span.from, language)) {
      document_.clauses.push_back({span, index});
    }
    document_.sentences.push_back(sentence);
  }

  const CleanText& text_;
  std::size_t body_;
  const SectionWords& words_;
  model::Document& document_;
  SectionStack stack_;
  std::vector<int> unfinished_;  // sections whose end is not known, outermost first
};

}  // namespace

std::size_t find_body(const CleanText& text, const SectionWords& words) {
  constexpr std::size_t kHead = 30;         // paragraphs
  constexpr std::size_t kLongSpeech = 120;  // bytes; a title has no full stop at its end
  const std::size_t count = std::min(text.paragraphs.size(), kHead);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view line = text_of(text, text.paragraphs[i]);
    const auto mark = mark_at_start(line);
    const bool numbered = mark && mark->mark.style != NumberingStyle::bullet;
    if (numbered || (line.size() > kLongSpeech && line.ends_with("。"))) return i;
    const Signs signs = words.find(line.substr(0, 120));
    if (signs.has(Sign::salutation) && (line.ends_with("：") || line.ends_with("。"))) return i;
    const bool part = signs.has(Sign::review) || signs.has(Sign::plan) || signs.single_year();
    if (part && !signs.has(Sign::report) && !is_date_line(line)) return i;
  }
  return 0;
}

void find_sections(const CleanText& text, std::size_t body, const SectionWords& words,
                   model::Document& document) {
  SectionFinder(text, body, words, document).run();
}

}  // namespace plumbline::reading
