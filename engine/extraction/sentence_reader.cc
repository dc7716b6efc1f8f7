#include "extraction/sentence_reader.h"

#include <algorithm>
#include <array>

namespace plumbline::extraction {
namespace {

using source::TextSpan;

// Kinds whose words hide each other: read from the left, the longest first, as a reader would.
enum Kind : std::size_t { act, aspect, boundary, continuity, lead, blocker, free };

Kind kind_of(WordFamily family) {
  switch (family) {
    case WordFamily::action:
    case WordFamily::stage:
      return act;
    case WordFamily::aspect:
      return aspect;
    case WordFamily::boundary:
      return boundary;
    case WordFamily::continuity:
      return continuity;
    case WordFamily::lead:
      return lead;
    case WordFamily::blocker:
      return blocker;
    default:
      return free;
  }
}

// Drops words that begin inside an earlier one of their kind, or inside a blocker. A word of two
// classes (开通: action and stage) stays in both.
void drop_hidden(std::vector<Word>& words) {
  std::array<TextSpan, free> last{};  // kept words of a kind overlap only where they are equal
  std::erase_if(words, [&last](const Word& word) {
    const Kind kind = kind_of(word.role->family);
    if (kind == free) return false;
    const auto hides = [&word](TextSpan other) {
      return other.to > word.span.from && other != word.span;
    };
    if (hides(last[kind]) || hides(last[blocker])) return true;
    last[kind] = word.span;
    return false;
  });
}

}  // namespace

SentenceReader::SentenceReader(const model::Document& document, int sentence,
                               const WordRoles& roles)
    : document_(document), roles_(roles), sentence_(sentence) {
  const TextSpan span = this->sentence().span;
  const auto mentions = roles.lexicon().find_mentions(document.view(span));
  measures_ = roles.measures().find(document, sentence, mentions);
  words_.reserve(mentions.size());
  for (const lexicon::Mention& mention : mentions) {
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
  const auto first = from(span.from);
  const auto beginning = first.first(first.size() - from(span.to).size());
  std::vector<Word> found;
  found.reserve(beginning.size());
  for (const Word& word : beginning) {
    if (word.span.to <= span.to) found.push_back(word);
  }
  return found;
}

std::vector<Word> SentenceReader::words(TextSpan span, WordFamily family) const {
  std::vector<Word> found;
  for (const Word& word : from(span.from)) {
    if (word.span.from >= span.to) break;
    if (word.span.to <= span.to && word.role->family == family) found.push_back(word);
  }
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
