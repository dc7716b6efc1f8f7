// Sentences and reports read with the shipped lexicons and the shipped extraction rules.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extraction/sentence_reader.h"
#include "lexicon/lexicon.h"
#include "model/document.h"
#include "model/reading.h"
#include "rules/rule_set.h"

namespace plumbline::test {

[[nodiscard]] const lexicon::Lexicon& shipped_lexicon();
[[nodiscard]] const extraction::WordRoles& shipped_roles();
/// datasets/rules/extract.yaml.
[[nodiscard]] const rules::RuleSet& extract_rules();

/// One sentence as a document of its own, cut into clauses at ，.
class SentenceFixture {
 public:
  explicit SentenceFixture(std::string_view text, model::Part part = model::Part::plan,
                           int year = 2025);

  [[nodiscard]] const extraction::SentenceReader& reader() const { return *reader_; }
  [[nodiscard]] source::TextSpan whole() const { return {0, size_}; }
  /// Where `part` stands in the text.
  [[nodiscard]] source::TextSpan span_of(std::string_view part) const;
  [[nodiscard]] std::string text(source::TextSpan span) const;

 private:
  model::Document document_;
  std::uint32_t size_;
  std::unique_ptr<extraction::SentenceReader> reader_;
};

/// A report of 云溪区 with a review of 2024 and a plan for 2025, one paragraph each.
[[nodiscard]] model::Document report(const std::string& review, const std::string& plan);
[[nodiscard]] model::Document read_report(const std::string& text);
/// What the shipped rules find in it.
[[nodiscard]] model::Reading extract(const model::Document& document);

[[nodiscard]] std::string joined(const std::vector<std::string>& words);

}  // namespace plumbline::test
