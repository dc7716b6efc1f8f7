#include "extraction/outline.h"

#include <set>

namespace plumbline::extraction {

std::vector<model::SectionOutline> outline(const model::Document& document,
                                           const source::LineIndex& lines) {
  std::vector<model::SectionOutline> sections;
  for (const model::Section& section : document.sections) {
    model::SectionOutline shown;
    shown.parent = section.parent;
    shown.level = section.level;
    shown.numbering = section.numbering;
    shown.title = section.title;
    shown.part = section.part;
    shown.year = section.year;
    shown.heading = model::make_passage(document, lines, section.heading, section.parent);
    sections.push_back(std::move(shown));
  }
  for (const model::Clause& clause : document.clauses) {
    const int section = document.sentences[static_cast<std::size_t>(clause.sentence)].section;
    if (section >= 0) ++sections[static_cast<std::size_t>(section)].clause_count;
  }
  return sections;
}

std::vector<int> years_of(const model::Document& document, model::Part part) {
  std::set<int> years;
  for (const model::Sentence& sentence : document.sentences) {
    if (sentence.part == part && sentence.year) years.insert(*sentence.year);
  }
  return {years.begin(), years.end()};
}

}  // namespace plumbline::extraction
