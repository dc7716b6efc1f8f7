#include "extraction/extract_facts.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extraction/extract.h"
#include "source/utf8.h"

namespace plumbline::extraction {
namespace {

using rules::FactIndex;
using rules::FactType;

struct Declared {
  rules::Vocabulary vocabulary;
  FactIndex part, document_kind, text, sentence, section, is_heading, is_item, clause_index,
      clause_count, length, targets, outcomes, contexts, forms, actions, definite, classes, stage,
      stage_count, entities, quoted_name, aspect, continuing;

  Declared() {
    const auto add = [this](const char* name, FactType type, const char* meaning,
                            std::vector<std::string> values = {}) {
      return vocabulary.declare(name, type, meaning, std::move(values));
    };
    part = add("part", FactType::text, "the part of the report the clause stands in",
               {"other", "review", "plan"});
    document_kind = add("document_kind", FactType::text, "the kind of the report",
                        {"work-report", "follow-up", "mid-year", "bilingual", "other"});
    text = add("text", FactType::text, "the clause, cleaned");
    sentence = add("sentence", FactType::text, "the whole sentence, cleaned");
    section = add("section", FactType::text, "the title of the innermost section");
    is_heading = add("is_heading", FactType::flag, "the clause stands in a heading");
    is_item = add("is_item", FactType::flag, "the clause is an item of an enumeration");
    clause_index = add("clause_index", FactType::number, "its place in the sentence, from 0");
    clause_count = add("clause_count", FactType::number, "how many clauses the sentence has");
    length = add("length", FactType::number, "code points of the clause");
    targets = add("targets", FactType::number, "measures that are to be reached");
    outcomes = add("outcomes", FactType::number, "measures that are reported as results");
    contexts = add("contexts", FactType::number, "measures that only compare or describe");
    forms = add("forms", FactType::words, "forms of the clause's measures",
                {"level", "increment", "growth", "decline", "share", "rank", "duration"});
    actions = add("actions", FactType::words, "groups of the action words (lexicon action.GROUP)");
    definite = add("definite", FactType::flag, "an action word promises a definite act");
    classes = add("classes", FactType::words, "lexicon classes with a word in the clause");
    stage = add("stage", FactType::text, "the highest stage word of the ladder",
                {"none", "proposed", "approved", "started", "under_construction", "topped_out",
                 "completed", "in_use"});
    stage_count = add("stage_count", FactType::number, "stage words in the clause");
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

void set_words(const Piece& piece, std::string_view text, rules::Facts& facts) {
  const Declared& d = declared();
  std::vector<std::string> groups;
  bool definite = false;
  for (const model::ActionWord& action : piece.actions) {
    groups.push_back(action.group);
    definite = definite || action.definite;
  }
  facts.set(d.actions, std::move(groups));
  facts.set(d.definite, definite);
  facts.set(d.classes, piece.classes);
  facts.set(d.stage, std::string(model::to_word(piece.stage)));
  facts.set(d.stage_count, static_cast<double>(piece.stage_count));
  facts.set(d.entities, static_cast<double>(piece.entities.size()));
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
  facts.set(d.is_item, place.is_item);
  facts.set(d.clause_index, static_cast<double>(place.index));
  facts.set(d.clause_count, static_cast<double>(place.count));
  facts.set(d.length, static_cast<double>(source::count_code_points(text)));
  set_measures(piece, facts);
  set_words(piece, text, facts);
  return facts;
}

}  // namespace plumbline::extraction
