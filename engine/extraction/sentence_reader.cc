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
  first_from_.resize(span.size() + 1);
  std::uint32_t word = 0;
  for (std::uint32_t at = 0; at < first_from_.size(); ++at) {
    while (word < words_.size() && words_[word].span.from < span.from + at) ++word;
    first_from_[at] = word;
  }
}

std::size_t SentenceReader::first_from(std::uint32_t at) const {
  const std::uint32_t begin = sentence().span.from;
  if (at <= begin) return 0;
  return at - begin < first_from_.size() ? first_from_[at - begin] : words_.size();
}

WordsInside SentenceReader::words(TextSpan span, FamilySet families) const {
  const std::size_t first = first_from(span.from);
  const std::size_t last = std::max(first, first_from(span.to));
  return {std::span(words_).subspan(first, last - first), span.to, families};
}

const Word* SentenceReader::word_at(std::uint32_t at, std::uint32_t end,
                                    std::initializer_list<WordFamily> families) const {
  for (std::size_t i = first_from(at); i < words_.size(); ++i) {
    const Word& word = words_[i];
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
