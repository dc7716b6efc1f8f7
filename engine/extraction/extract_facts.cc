#include "extraction/extract_facts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "extraction/extract.h"
#include "extraction/years.h"
#include "model/topic.h"
#include "source/utf8.h"

namespace plumbline::extraction {
namespace {

using rules::FactIndex;
using rules::FactType;

struct Declared {
  rules::Vocabulary vocabulary;
  FactIndex part, document_kind, text, sentence, section, is_heading, is_topic, is_item,
      clause_index, clause_count, length, other_year, targets, outcomes, contexts, forms, actions,
      head, head_word, definite, verb_first, goes_on, object_length, lead, tail, stage, stage_count,
      entities, quoted_name, aspect, continuing;

  Declared() {
    declare_place();
    declare_figures();
    declare_words();
  }

  FactIndex add(const char* name, FactType type, const char* meaning,
                std::vector<std::string> values = {}) {
    return vocabulary.declare(name, type, meaning, std::move(values));
  }

  void declare_place() {
    part = add("part", FactType::text, "the part of the report the clause stands in",
               {"other", "review", "plan"});
    document_kind = add("document_kind", FactType::text, "the kind of the report",
                        {"work-report", "follow-up", "mid-year", "bilingual", "other"});
    text = add("text", FactType::text, "the clause, cleaned");
    sentence = add("sentence", FactType::text, "the whole sentence, cleaned");
    section = add("section", FactType::text, "the title of the innermost section");
    is_heading = add("is_heading", FactType::flag, "the clause stands in a heading");
    is_topic = add("is_topic", FactType::flag,
                   "that heading is the first sentence of its paragraph and names its topic");
    is_item = add("is_item", FactType::flag, "the clause is an item of an enumeration");
    clause_index = add("clause_index", FactType::number, "its place in the sentence, from 0");
    clause_count = add("clause_count", FactType::number, "how many clauses the sentence has");
    length = add("length", FactType::number, "code points of the clause");
    other_year = add("other_year", FactType::flag,
                     "the clause sets its goal for a year after the one the report speaks of");
  }
  void declare_figures() {
    targets = add("targets", FactType::number, "measures that are to be reached");
    outcomes = add("outcomes", FactType::number, "measures that are reported as results");
    contexts = add("contexts", FactType::number, "measures that only compare or describe");
    forms = add("forms", FactType::words, "forms of the clause's measures",
                {"level", "increment", "growth", "decline", "share", "rank", "duration"});
  }
  void declare_words() {
    actions = add("actions", FactType::words, "groups of the action words (lexicon action.GROUP)");
    head = add("head", FactType::text, "group of the action word that governs the clause");
    head_word = add("head_word", FactType::text, "that action word");
    definite = add("definite", FactType::flag, "that action word promises a definite act");
    verb_first =
        add("verb_first", FactType::flag, "the clause begins with that word, adverbs left aside");
    goes_on = add("goes_on", FactType::flag,
                  "the clause's first verb is one that goes on (lexicon classes not definite)");
    object_length = add("object_length", FactType::number, "code points behind that word");
    lead = add("lead", FactType::words, "lexicon classes of words that the clause begins with");
    tail = add("tail", FactType::words, "lexicon classes of words that the clause ends with");
    stage = add("stage", FactType::text, "the highest stage word of the ladder",
                {"none", "proposed", "approved", "started", "under_construction", "topped_out",
                 "completed", "in_use"});
    stage_count = add("stage_count", FactType::number, "places with a stage word");
    entities = add("entities", FactType::number, "named things in the clause");
    quoted_name = add("quoted_name", FactType::flag, "a name in 《》 or “” stands in the clause");
    aspect = add("aspect", FactType::text, "how the clause speaks of its act",
                 {"none", "planned", "under_way", "done", "failed"});
    continuing = add("continuing", FactType::flag, "a word says that the work goes on");
  }
};

const Declared& declared() {
  static const Declared value;
  return value;
}

double count_role(const Piece& piece, model::MeasureRole role) {
  return static_cast<double>(
      std::count_if(piece.measures.begin(), piece.measures.end(),
                    [role](const model::Measure& measure) { return measure.role == role; }));
}

void set_measures(const Piece& piece, rules::Facts& facts) {
  const Declared& d = declared();
  facts.set(d.targets, count_role(piece, model::MeasureRole::target));
  facts.set(d.outcomes, count_role(piece, model::MeasureRole::outcome));
  facts.set(d.contexts, count_role(piece, model::MeasureRole::context));
  std::vector<std::string> forms;
  for (const model::Measure& measure : piece.measures) {
    forms.emplace_back(model::to_word(measure.form));
  }
  facts.set(d.forms, std::move(forms));
}

std::vector<std::string> names_of(const SentenceReader& reader,
                                  const std::vector<lexicon::ClassIndex>& classes) {
  std::vector<std::string> names;
  names.reserve(classes.size());
  for (const lexicon::ClassIndex one : classes) names.push_back(reader.class_name(one));
  return names;
}

void set_words(const SentenceReader& reader, const Piece& piece, rules::Facts& facts) {
  const Declared& d = declared();
  std::vector<std::string> groups;
  for (const model::ActionWord& action : piece.actions) groups.push_back(action.group);
  facts.set(d.actions, std::move(groups));
  facts.set(d.definite, piece.head && piece.head->definite);
  facts.set(d.verb_first, piece.head && piece.head->verb_first);
  facts.set(d.goes_on, piece.head && piece.head->goes_on);
  if (piece.head) {
    facts.set(d.head, piece.head->role->group);
    facts.set(d.head_word, piece.head->word);
    const auto behind = reader.view({piece.head->span.to, piece.core.to});
    facts.set(d.object_length, static_cast<double>(source::count_code_points(behind)));
  }
  facts.set(d.lead, names_of(reader, piece.lead));
  facts.set(d.tail, names_of(reader, piece.tail));
  facts.set(d.stage, std::string(model::to_word(piece.stage)));
  facts.set(d.stage_count, static_cast<double>(piece.stage_count));
  facts.set(d.entities, static_cast<double>(piece.entities.size()));
  const std::string_view text = reader.view(piece.span);
  facts.set(d.quoted_name, text.find("《") != text.npos || text.find("“") != text.npos);
  facts.set(d.aspect, std::string(model::to_word(piece.aspect)));
  facts.set(d.continuing, piece.continuing);
}

}  // namespace

const rules::Vocabulary& extract_vocabulary() {
  return declared().vocabulary;
}

rules::Facts piece_facts(const SentenceReader& reader, const Piece& piece, const Place& place) {
  const Declared& d = declared();
  const model::Document& document = reader.document();
  const model::Sentence& sentence = reader.sentence();
  const std::string_view text = document.view(piece.span);
  rules::Facts facts(d.vocabulary);
  facts.set(d.part, std::string(model::to_word(sentence.part)));
  facts.set(d.document_kind, std::string(model::to_word(document.info.kind)));
  facts.set(d.text, std::string(text));
  facts.set(d.sentence, std::string(document.view(sentence.span)));
  if (sentence.section >= 0) {
    facts.set(d.section, document.sections[static_cast<std::size_t>(sentence.section)].title);
  }
  facts.set(d.is_heading, sentence.is_heading);
  facts.set(d.is_topic, model::is_topic(document, sentence));
  facts.set(d.is_item, place.is_item);
  facts.set(d.clause_index, static_cast<double>(place.index));
  facts.set(d.clause_count, static_cast<double>(place.count));
  facts.set(d.length, static_cast<double>(source::count_code_points(text)));
  facts.set(d.other_year, sentence.year && sets_later_year(text, *sentence.year));
  set_measures(piece, facts);
  set_words(reader, piece, facts);
  return facts;
}

}  // namespace plumbline::extraction
