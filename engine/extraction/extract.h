// Document to tasks and results, by the rules of the extract layer.
#pragma once

#include "lexicon/lexicon.h"
#include "model/document.h"
#include "model/reading.h"
#include "rules/facts.h"
#include "rules/rule_set.h"

namespace plumbline::extraction {

/// The facts that extraction rules may speak of.
[[nodiscard]] const rules::Vocabulary& extract_vocabulary();

/// The facts of one bare sentence of a plan (or review) part: for rule examples.
[[nodiscard]] rules::Facts facts_from_text(std::string_view sentence, model::Part part,
                                           const lexicon::Lexicon& lexicon);

/// Never fails: a document without a plan gives no tasks.
[[nodiscard]] model::Reading extract(const model::Document& document, const rules::RuleSet& rules,
                                     const lexicon::Lexicon& lexicon);

}  // namespace plumbline::extraction
