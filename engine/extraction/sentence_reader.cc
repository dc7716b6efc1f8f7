#include "extraction/sentence_reader.h"

#include <algorithm>

namespace plumbline::extraction {
namespace {

using source::TextSpan;

// Families whose words hide each other: read from the left, the longest first, as a reader would.
bool hides(WordFamily family) {
  return family == WordFamily::action || family == WordFamily::stage ||
         family == WordFamily::aspect || family == WordFamily::boundary ||
         family == WordFamily::continuity || family == WordFamily::lead ||
         family == WordFamily::blocker;
}

bool same_kind(WordFamily a, WordFamily b) {
  const auto act = [](WordFamily family) {
    return family == WordFamily::action || family == WordFamily::stage;
  };
  return a == b || (act(a) && act(b)) || b == WordFamily::blocker;
}

// Drops words that begin inside an earlier one of their kind, or inside a blocker. A word of two
// classes (开通: action and stage) stays in both.
void drop_hidden(std::vector<Word>& words) {
  std::vector<Word> kept;
  kept.reserve(words.size());
  for (const Word& word : words) {
    const WordFamily family = word.role->family;
    const bool hidden =
        hides(family) && std::any_of(kept.rbegin(), kept.rend(), [&](const Word& other) {
          if (!same_kind(family, other.role->family) || !hides(other.role->family)) return false;
          return other.span.to > word.span.from && other.span != word.span;
        });
    if (!hidden) kept.push_back(word);
  }
  words = std::move(kept);
}

}  // namespace

SentenceReader::SentenceReader(const model::Document& document, int sentence,
                               const WordRoles& roles)
    : document_(document),
      roles_(roles),
      sentence_(sentence),
      measures_(roles.measures().find(document, sentence)) {
  const TextSpan span = this->sentence().span;
  for (const lexicon::Mention& mention : roles.lexicon().find_mentions(document.view(span))) {
    words_.push_back({{mention.span.from + span.from, mention.span.to + span.from},
                      mention,
                      &roles.of(mention)});
  }
  drop_hidden(words_);
}

std::span<const Word> SentenceReader::from(std::uint32_t at) const {
  const auto first = std::lower_bound(
      words_.begin(), words_.end(), at,
      [](const Word& word, std::uint32_t offset) { return word.span.from < offset; });
  return {first, words_.end()};
}

std::vector<Word> SentenceReader::words(TextSpan span) const {
  std::vector<Word> found;
  for (const Word& word : from(span.from)) {
    if (word.span.from >= span.to) break;
    if (word.span.to <= span.to) found.push_back(word);
  }
  return found;
}

std::vector<Word> SentenceReader::words(TextSpan span, WordFamily family) const {
  std::vector<Word> found = words(span);
  std::erase_if(found, [family](const Word& word) { return word.role->family != family; });
  return found;
}

const Word* SentenceReader::word_at(std::uint32_t at, std::uint32_t end,
                                    std::initializer_list<WordFamily> families) const {
  for (const Word& word : from(at)) {
    if (word.span.from != at) break;
    const bool wanted =
        std::find(families.begin(), families.end(), word.role->family) != families.end();
    if (wanted && word.span.to <= end) return &word;
  }
  return nullptr;
}

const std::string& SentenceReader::written(const Word& word) const {
  return roles_.lexicon().classes()[word.mention.word_class].words[word.mention.word];
}

}  // namespace plumbline::extraction
