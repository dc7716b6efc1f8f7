// Word lists and the unit table, loaded from data (datasets/lexicon/*.yaml). Immutable once loaded.
//
// A lexicon file is a list of classes; a class is a dotted name (`stage.started`,
// `comparator.at_least`, `section.plan`, `action.issue`) with words and optional attributes that
// hold for all its words:
//
//   plumbline: 1
//   lexicon: stages
//   classes:
//     - name: stage.started
//       words: [开工, 开工建设, 动工]
//       attributes: {rank: 3}
//
// It can also hold unit tables and indicators:
//
//   units:
//     - base: 平方米
//       dimension: area
//       units: [{names: [平米, ㎡], factor: 1}, {name: 公顷, names: [ha], factor: 10000}]
//
// `names` are synonyms of `name`; without a name, of the base (factor 1) or of the first of them.
// The example goes on:
//   indicators:
//     - {name: 国内生产总值, synonyms: [GDP, 经济总量], polarity: floor}
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/byte_span.h"
#include "source/diagnostic.h"
#include "source/source_file.h"
#include "yaml/parsed_file.h"

namespace plumbline::lexicon {

/// Index into Lexicon::classes().
using ClassIndex = std::uint32_t;

struct WordClass {
  std::string name;
  std::vector<std::string> words;  // in file order, unique
  std::map<std::string, std::string> attributes;
};

/// One occurrence of a word in a text.
struct Mention {
  source::TextSpan span;
  ClassIndex word_class = 0;
  std::uint32_t word = 0;  // index into WordClass::words
};

/// A unit: `value * factor` is the amount in `base`.
struct Unit {
  std::string name;  // as written: 万平方米 is 万 + 平方米, so only the bare unit is listed
  std::string base;  // 平方米
  double factor = 1.0;    // 公顷 -> 平方米: 10000
  std::string dimension;  // area, money, people, count, ratio, ...
  // The name to show and to compare exactly: 平米 -> 平方米, but 公顷 stays 公顷 and 名 stays 名.
  std::string canonical;
};

class Lexicon {
 public:
  /// Loads all files; nullopt after an error (reported with its place). A word may stand in several
  /// classes; a class may be continued in another file.
  [[nodiscard]] static std::optional<Lexicon> load(std::span<const yaml::ParsedFile> files,
                                                   source::DiagnosticSink& sink);
  [[nodiscard]] static std::optional<Lexicon> load(std::span<const source::SourceFile> files,
                                                   source::DiagnosticSink& sink);
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  [[nodiscard]] const std::vector<WordClass>& classes() const;
  [[nodiscard]] const WordClass* find_class(std::string_view name) const;
  /// Words of a class, or of all classes below a dotted prefix (`stage` gives every stage word);
  /// empty when there is no such class.
  [[nodiscard]] std::vector<std::string> words(std::string_view name_or_prefix) const;
  [[nodiscard]] bool contains(std::string_view class_name, std::string_view word) const;

  /// All mentions in one pass over the text (phrase_matcher.h): of words that begin at the same
  /// place and belong to the same class only the longest; ordered by place, then longer first, then
  /// class.
  [[nodiscard]] std::vector<Mention> find_mentions(std::string_view text) const;

  /// The unit with this very name or synonym; nullptr when unknown.
  [[nodiscard]] const Unit* find_unit(std::string_view name) const;
  /// The longest unit that `text` begins with; its length in bytes is written to `length`.
  [[nodiscard]] const Unit* match_unit(std::string_view text, std::size_t& length) const;

  /// The canonical name of an indicator (synonyms and head words), or the text itself.
  [[nodiscard]] std::string canonical_indicator(std::string_view indicator) const;
  /// `attribute` of the indicator's entry (polarity, form, dimension), if it has one.
  [[nodiscard]] std::optional<std::string> indicator_attribute(std::string_view indicator,
                                                               std::string_view attribute) const;

 private:
  struct Impl;
  explicit Lexicon(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace plumbline::lexicon
