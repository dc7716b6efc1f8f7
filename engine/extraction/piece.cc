#include "extraction/piece.h"

#include <algorithm>
#include <string_view>

#include "extraction/entities.h"
#include "source/utf8.h"

namespace plumbline::extraction {
namespace {

using model::Aspect;
using source::TextSpan;

// What the aspect words of a clause come to. A failure beats all. Done beats under way, because
// 加快建成 reports an end; but where the verb itself goes on (推进…改造) only a plain word for the
// end (完成, 竣工) makes it done.
class AspectCount {
 public:
  void add(const WordRole& role) {
    if (role.aspect == Aspect::failed) failed_ = true;
    if (role.aspect == Aspect::done) (role.soft ? softly_done_ : done_) = true;
    if (role.aspect == Aspect::under_way) under_way_ = true;
    if (role.aspect == Aspect::planned) planned_ = true;
  }
  [[nodiscard]] Aspect result(bool verb_goes_on) const {
    if (failed_) return Aspect::failed;
    if (done_ || (softly_done_ && !verb_goes_on)) return Aspect::done;
    if (under_way_ || softly_done_) return Aspect::under_way;
    return planned_ ? Aspect::planned : Aspect::none;
  }

 private:
  bool failed_ = false;
  bool done_ = false;
  bool softly_done_ = false;
  bool under_way_ = false;
  bool planned_ = false;
};

void read_measures(const SentenceReader& reader, Piece& piece) {
  for (const model::Measure& measure : reader.measures()) {
    // By its end: the indicator may stand in an earlier piece.
    if (measure.text.empty()) continue;
    const std::uint32_t last = measure.text.to - 1;
    if (last >= piece.span.from && last < piece.span.to) piece.measures.push_back(measure);
  }
}

// “拿地即开工” names a reform and no stage of a project.
bool in_quotes(std::string_view text, const Word& word, TextSpan span) {
  constexpr std::string_view kOpen = "“";
  constexpr std::string_view kClose = "”";
  const std::string_view before = text.substr(0, word.span.from - span.from);
  const std::size_t open = before.rfind(kOpen);
  if (open == before.npos) return false;
  return before.find(kClose, open) == before.npos;
}

void read_words(const SentenceReader& reader, Piece& piece) {
  AspectCount aspects;
  std::uint32_t last_stage = piece.span.from;
  for (const Word& word : reader.words(piece.span)) {
    const WordRole& role = *word.role;
    if (role.family == WordFamily::action) {
      piece.actions.push_back({reader.written(word), role.group, role.definite});
    }
    if (role.family == WordFamily::stage && !in_quotes(reader.view(piece.span), word, piece.span)) {
      piece.stage = std::max(piece.stage, role.stage);
      if (piece.stage_count == 0 || word.span.from >= last_stage) ++piece.stage_count;
      last_stage = word.span.to;
    }
    if (role.family == WordFamily::aspect) aspects.add(role);
    if (role.family == WordFamily::continuity) piece.continuing = true;
  }
  piece.aspect = aspects.result(piece.head && piece.head->goes_on);
}

void add_unique(std::vector<lexicon::ClassIndex>& classes, const Word& word) {
  const lexicon::ClassIndex found = word.mention.word_class;
  if (std::find(classes.begin(), classes.end(), found) == classes.end()) classes.push_back(found);
}

// Classes of words that begin or end at `at`.
void read_edges(const SentenceReader& reader, Piece& piece) {
  const std::uint32_t content = piece.head ? piece.head->content : skip_leads(reader, piece.core);
  for (const Word& word : reader.words(piece.core)) {
    const bool begins = word.span.from == piece.core.from || word.span.from == content;
    if (begins && word.role->family != WordFamily::tail) add_unique(piece.lead, word);
    if (word.span.to == piece.core.to) add_unique(piece.tail, word);
  }
}

}  // namespace

Piece read_piece(const SentenceReader& reader, TextSpan span, TextSpan core) {
  Piece piece;
  piece.span = span;
  piece.core = core;
  piece.head = find_head(reader, core);
  read_measures(reader, piece);
  read_words(reader, piece);
  read_edges(reader, piece);
  piece.entities = find_entities(reader, span);
  return piece;
}

}  // namespace plumbline::extraction
