// The pass: every sentence of a plan or review part is split, each piece is shown to the rules, and
// what they call a task or a result is kept, a whole before its parts.
#include "extraction/extract.h"

#include <utility>

#include "extraction/due.h"
#include "extraction/extract_facts.h"
#include "extraction/identity.h"
#include "extraction/outline.h"
#include "extraction/split.h"
#include "extraction/title.h"
#include "extraction/topic.h"

namespace plumbline::extraction {
namespace {

using model::Part;
using rules::Emit;
using source::TextSpan;

// What the rules said of one piece. Several may agree; the most specific kind wins (target before
// milestone before action), because a number or a stage says more than a verb.
struct Judgement {
  Emit emit = Emit::nothing;
  model::TaskKind kind = model::TaskKind::action;
  model::Aspect aspect = model::Aspect::none;
  std::vector<model::Firing> firings;
};

Judgement judge(const rules::RuleSet& rules, const rules::Facts& facts) {
  Judgement judgement;
  bool kind_known = false;
  for (rules::ExtractFiring& fired : rules.extract(facts)) {
    if (fired.emit == Emit::nothing) return {};
    judgement.emit = fired.emit;
    if (fired.kind && (!kind_known || *fired.kind < judgement.kind)) judgement.kind = *fired.kind;
    kind_known = kind_known || fired.kind.has_value();
    if (fired.aspect) judgement.aspect = *fired.aspect;
    judgement.firings.push_back(std::move(fired.firing));
  }
  return judgement;
}

class Extractor {
 public:
  Extractor(const model::Document& document, const rules::RuleSet& rules,
            const lexicon::Lexicon& lexicon)
      : document_(document),
        rules_(rules),
        roles_(lexicon),
        lines_(document.file_bytes),
        identity_(document.info.jurisdiction) {}

  model::Reading run() {
    reading_.info = document_.info;
    reading_.sections = outline(document_, lines_);
    for (const model::CleanupNote& note : document_.cleanup) {
      reading_.cleanup.push_back({note.kind, static_cast<int>(note.places.size())});
    }
    reading_.review_years = years_of(document_, Part::review);
    reading_.plan_years = years_of(document_, Part::plan);
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      if (document_.sentences[i].language == model::Language::zh)
        read_sentence(static_cast<int>(i));
    }
    return std::move(reading_);
  }

 private:
  struct Kept {
    Piece piece;
    Judgement judgement;
    TextSpan shared_verb{};  // of an item that has no verb of its own
    TextSpan topic{};        // of a milestone that has no name of its own
  };

  void read_sentence(int index) {
    const model::Sentence& sentence = document_.sentences[static_cast<std::size_t>(index)];
    if (sentence.part == Part::other) {
      return add_measures(sentence, roles_.measures().find(document_, index));
    }
    const SentenceReader reader(document_, index, roles_);
    add_measures(sentence, reader.measures());
    std::vector<SplitClause> clauses = split_sentence(reader);
    const int count = static_cast<int>(clauses.size());
    std::vector<Kept> kept;
    for (int i = 0; i < count; ++i) {
      SplitClause& clause = clauses[static_cast<std::size_t>(i)];
      Judgement fired = judge(rules_, piece_facts(reader, clause.whole, {i, count, false}));
      if (fired.emit == Emit::nothing) continue;
      if (clause.items.empty()) {
        kept.push_back({std::move(clause.whole), std::move(fired), {}});
        continue;
      }
      for (Piece& item : clause.items) {
        Judgement own = judge(rules_, piece_facts(reader, item, {i, count, true}));
        if (own.emit == Emit::nothing) own = fired;
        const bool bare = !item.head && item.stage == model::Stage::none;
        kept.push_back({std::move(item), std::move(own), bare ? clause.shared_verb : TextSpan{}});
      }
    }
    if (kept.empty()) return;
    name_topic(reader, kept);
    emit(reader, std::move(kept));
  }

  // A milestone without a name is one of what the paragraph names before its colon.
  void name_topic(const SentenceReader& reader, std::vector<Kept>& kept) const {
    for (Kept& one : kept) {
      if (one.judgement.kind != model::TaskKind::milestone || !one.piece.entities.empty()) continue;
      one.topic = find_topic(reader);
      if (!one.topic.empty()) one.piece.entities.emplace_back(document_.view(one.topic));
    }
  }

  [[nodiscard]] std::string title_of(const SentenceReader& reader, const Kept& kept) const {
    return std::string(document_.view(kept.topic)) +
           make_title(reader, kept.piece, kept.shared_verb);
  }

  void add_measures(const model::Sentence& sentence, std::vector<model::Measure> measures) {
    first_measure_ = reading_.measures.size();
    for (model::Measure& measure : measures) {
      measure.passage = passage(sentence, measure.text);
      reading_.measures.push_back(std::move(measure));
    }
  }

  // Several pieces of a sentence are parts of the whole from the first to the last of them.
  void emit(const SentenceReader& reader, std::vector<Kept> kept) {
    const bool compound = kept.size() > 1;
    if (reader.sentence().part == Part::plan) {
      std::optional<model::TaskId> whole;
      if (compound) {
        const std::string title = make_whole_title(title_of(reader, kept.front()), kept.size());
        whole = add_task(reader, whole_of(reader, kept), std::nullopt, title);
      }
      for (Kept& one : kept) {
        const std::string title = title_of(reader, one);
        add_task(reader, std::move(one), whole, title);
      }
    } else {
      std::optional<model::ResultId> whole;
      if (compound) whole = add_result(reader, whole_of(reader, kept), std::nullopt);
      for (Kept& one : kept) add_result(reader, std::move(one), whole);
    }
  }

  static Kept whole_of(const SentenceReader& reader, const std::vector<Kept>& kept) {
    const TextSpan span{kept.front().piece.span.from, kept.back().piece.span.to};
    Kept whole{
        read_piece(reader, span, span), kept.front().judgement, kept.front().shared_verb, {}};
    for (const Kept& one : kept) {
      whole.judgement.kind = std::min(whole.judgement.kind, one.judgement.kind);
    }
    return whole;
  }

  [[nodiscard]] model::Passage passage(const model::Sentence& sentence, TextSpan span) const {
    return model::make_passage(document_, lines_, span, sentence.section);
  }

  // The sentence's measures have theirs already.
  [[nodiscard]] const model::Passage& passage_of(const model::Measure& measure) const {
    auto known = reading_.measures.begin() + static_cast<std::ptrdiff_t>(first_measure_);
    while (known->text != measure.text) ++known;
    return known->passage;
  }

  void fill(const SentenceReader& reader, Kept kept, model::Statement& statement) const {
    const model::Sentence& sentence = reader.sentence();
    statement.passage = passage(sentence, kept.piece.span);
    statement.text = std::string(document_.view(kept.piece.span));
    statement.jurisdiction = document_.info.jurisdiction;
    statement.year = sentence.year.value_or(document_.info.delivered_year.value_or(0));
    statement.measures = std::move(kept.piece.measures);
    for (model::Measure& measure : statement.measures) measure.passage = passage_of(measure);
    statement.entities = std::move(kept.piece.entities);
    statement.actions = std::move(kept.piece.actions);
    statement.stage = kept.piece.stage;
    statement.aspect =
        kept.judgement.aspect == model::Aspect::none ? kept.piece.aspect : kept.judgement.aspect;
    statement.continuing = kept.piece.continuing;
    statement.found_by = std::move(kept.judgement.firings);
    statement.sentence = std::string(document_.view(sentence.span));
  }

  model::TaskId add_task(const SentenceReader& reader, Kept kept,
                         std::optional<model::TaskId> whole, const std::string& title) {
    model::Task task;
    task.kind = kept.judgement.kind;
    const TextSpan span = kept.piece.span;
    fill(reader, std::move(kept), task);
    auto identity = identity_.next(task.year, task.text);
    task.id = std::move(identity.id);
    task.fingerprint = std::move(identity.fingerprint);
    task.title = titles_.next(task.year, title);
    task.part_of = std::move(whole);
    task.due = find_due_date(reader, span, task.year);
    return reading_.tasks.emplace_back(std::move(task)).id;
  }

  model::ResultId add_result(const SentenceReader& reader, Kept kept,
                             std::optional<model::ResultId> whole) {
    model::Result result;
    fill(reader, std::move(kept), result);
    result.id = result_id(document_.info.id, result.passage.span);
    result.part_of = std::move(whole);
    result.several_years = reader.sentence().several_years;
    if (document_.info.kind == model::DocumentKind::mid_year) {
      result.as_of = calendar::end_of_month(result.year, 6);
    }
    return reading_.results.emplace_back(std::move(result)).id;
  }

  const model::Document& document_;
  const rules::RuleSet& rules_;
  WordRoles roles_;
  source::LineIndex lines_;
  TaskIdentity identity_;
  UniqueTitles titles_;
  model::Reading reading_;
  std::size_t first_measure_ = 0;  // of the sentence that is read
};

}  // namespace

model::Reading extract(const model::Document& document, const rules::RuleSet& rules,
                       const lexicon::Lexicon& lexicon) {
  return Extractor(document, rules, lexicon).run();
}

rules::Facts facts_from_text(std::string_view sentence, model::Part part,
                             const lexicon::Lexicon& lexicon) {
  model::Document document;
  document.text = std::string(sentence);
  document.file_bytes = document.text;
  const auto size = static_cast<std::uint32_t>(document.text.size());
  document.offsets.append(size, 0, size);
  model::Sentence whole;
  whole.span = {0, size};
  whole.part = part;
  document.sentences.push_back(whole);
  document.clauses.push_back({whole.span, 0});
  const WordRoles roles(lexicon);
  const SentenceReader reader(document, 0, roles);
  const std::vector<SplitClause> clauses = split_sentence(reader);
  return piece_facts(reader, clauses.front().whole, {0, 1, false});
}

}  // namespace plumbline::extraction
