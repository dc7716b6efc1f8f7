// Tasks and results written as clauses, with what extraction would have read from them.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/task.h"
#include "rules/rule_set.h"

namespace plumbline::test {

/// The lexicon and the link rules that are shipped.
[[nodiscard]] const lexicon::Lexicon& shipped_lexicon();
[[nodiscard]] const rules::RuleSet& shipped_rules();
[[nodiscard]] const rules::RuleSet& shipped_edge_rules();
/// The extraction rules, to read real reports with.
[[nodiscard]] const rules::RuleSet& shipped_extract_rules();

/// A lexicon of one file with these classes, each a line such as `{name: link.stop, words: [的]}`.
[[nodiscard]] lexicon::Lexicon small_lexicon(const std::string& classes);
/// The decision of `lines` and one comparison that gives `shared` bits a shared bit of text.
[[nodiscard]] rules::RuleSet text_rules(const std::string& lines);

/// A task of 云汀区 and 2024 with the text as its clause and sentence.
[[nodiscard]] model::Task task(const std::string& id, const std::string& text);
[[nodiscard]] model::Result result(const std::string& id, const std::string& text);
/// A figure to reach, or reported.
[[nodiscard]] model::Measure figure(const std::string& indicator, model::MeasureForm form,
                                    double value, const std::string& unit,
                                    model::MeasureRole role = model::MeasureRole::target);

/// `T1>r1 T2>r2`: task and result of each link, in order; those for review with a `?`.
[[nodiscard]] std::string pairs_of(const std::vector<model::Link>& links);

}  // namespace plumbline::test
