#include "extraction/piece.h"

#include <algorithm>
#include <set>

#include "extraction/entities.h"
#include "measures/find_measures.h"

namespace plumbline::extraction {
namespace {

using lexicon::Mention;
using source::TextSpan;

bool below(std::string_view name, std::string_view prefix) {
  return name.starts_with(prefix) && (name.size() == prefix.size() || name[prefix.size()] == '.');
}

std::string_view last_part(std::string_view dotted) {
  return dotted.substr(dotted.rfind('.') + 1);
}

bool inside(TextSpan inner, TextSpan outer) {
  return inner.from >= outer.from && inner.to <= outer.to;
}

bool is_definite(const lexicon::WordClass& word_class) {
  const auto found = word_class.attributes.find("definite");
  return found != word_class.attributes.end() && found->second == "true";
}

// Done beats under way, because 加快建成 and 推动…完工 report an end; a failure beats all.
model::Aspect stronger(model::Aspect a, model::Aspect b) {
  constexpr auto rank = [](model::Aspect aspect) {
    switch (aspect) {
      case model::Aspect::none:
        return 0;
      case model::Aspect::planned:
        return 1;
      case model::Aspect::under_way:
        return 2;
      case model::Aspect::done:
        return 3;
      case model::Aspect::failed:
        return 4;
    }
    return 0;
  };
  return rank(a) >= rank(b) ? a : b;
}

void read_mention(const Mention& mention, const lexicon::WordClass& word_class, Piece& piece) {
  const std::string& name = word_class.name;
  if (below(name, "stage")) {
    const auto stage = model::parse_stage(last_part(name));
    if (!stage) return;
    piece.stage = std::max(piece.stage, *stage);
    ++piece.stage_count;
  } else if (below(name, "action")) {
    piece.actions.push_back(
        {word_class.words[mention.word], std::string(last_part(name)), is_definite(word_class)});
  } else if (below(name, "aspect")) {
    if (const auto aspect = model::parse_aspect(last_part(name))) {
      piece.aspect = stronger(piece.aspect, *aspect);
    }
  } else if (below(name, "continuity")) {
    piece.continuing = true;
  }
}

}  // namespace

SentenceReader::SentenceReader(const model::Document& document, int sentence,
                               const lexicon::Lexicon& lexicon)
    : document_(document),
      lexicon_(lexicon),
      sentence_(sentence),
      measures_(measures::find_measures(document, sentence, lexicon)) {
  const TextSpan span = this->sentence().span;
  mentions_ = lexicon.find_mentions(document.view(span));
  for (Mention& mention : mentions_) {
    mention.span.from += span.from;
    mention.span.to += span.from;
  }
}

const model::Sentence& SentenceReader::sentence() const {
  return document_.sentences[static_cast<std::size_t>(sentence_)];
}

std::vector<Mention> SentenceReader::mentions(std::string_view prefix, TextSpan span) const {
  std::vector<Mention> found;
  for (const Mention& mention : mentions_) {
    if (inside(mention.span, span) && below(lexicon_.classes()[mention.word_class].name, prefix)) {
      found.push_back(mention);
    }
  }
  return found;
}

Piece SentenceReader::read(TextSpan span) const {
  Piece piece;
  piece.span = span;
  for (const model::Measure& measure : measures_) {
    // By its end: the indicator may stand in an earlier piece.
    const std::uint32_t last = measure.text.to - 1;
    if (last >= span.from && last < span.to) piece.measures.push_back(measure);
  }
  std::set<std::string> classes;
  std::uint32_t action_end = 0;
  for (const Mention& mention : mentions_) {
    if (!inside(mention.span, span)) continue;
    const lexicon::WordClass& word_class = lexicon_.classes()[mention.word_class];
    classes.insert(word_class.name);
    // 印发 inside 印发实施 is one act; a word that another action word covers is none.
    const bool action = below(word_class.name, "action");
    if (action && mention.span.to <= action_end) continue;
    if (action) action_end = mention.span.to;
    read_mention(mention, word_class, piece);
  }
  piece.classes.assign(classes.begin(), classes.end());
  piece.entities = find_entities(*this, span);
  return piece;
}

}  // namespace plumbline::extraction
