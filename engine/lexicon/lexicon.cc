#include "lexicon/lexicon.h"

#include <algorithm>
#include <unordered_map>

#include "lexicon/load.h"
#include "lexicon/phrase_matcher.h"
#include "lexicon/tables.h"

namespace plumbline::lexicon {

struct Lexicon::Impl {
  Tables tables;
  std::unordered_map<std::string, std::size_t> class_of;
  std::vector<std::pair<ClassIndex, std::uint32_t>> words;  // by the matcher's number
  PhraseMatcher matcher;
  std::unordered_map<std::string, std::size_t> unit_of;
  PhraseMatcher unit_matcher;                                 // numbers are those of the units
  std::unordered_map<std::string, std::size_t> indicator_of;  // names and synonyms

  void index() {
    for (std::size_t i = 0; i < tables.classes.size(); ++i) {
      const WordClass& word_class = tables.classes[i];
      class_of.emplace(word_class.name, i);
      for (std::size_t w = 0; w < word_class.words.size(); ++w) {
        matcher.add(word_class.words[w], static_cast<std::uint32_t>(words.size()));
        words.emplace_back(static_cast<ClassIndex>(i), static_cast<std::uint32_t>(w));
      }
    }
    matcher.build();
    for (std::size_t i = 0; i < tables.units.size(); ++i) {
      unit_of.emplace(tables.units[i].name, i);
      unit_matcher.add(tables.units[i].name, static_cast<std::uint32_t>(i));
    }
    unit_matcher.build();
    for (std::size_t i = 0; i < tables.indicators.size(); ++i) {
      indicator_of.emplace(tables.indicators[i].name, i);
      for (const std::string& synonym : tables.indicators[i].synonyms) {
        indicator_of.emplace(synonym, i);
      }
    }
  }
};

Lexicon::Lexicon(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

std::optional<Lexicon> Lexicon::load(std::span<const source::SourceFile> files,
                                     source::DiagnosticSink& sink) {
  return load(yaml::parse_files(files, sink), sink);
}

std::optional<Lexicon> Lexicon::load(std::span<const yaml::ParsedFile> files,
                                     source::DiagnosticSink& sink) {
  auto tables = load_tables(files, sink);
  if (!tables) return std::nullopt;
  auto impl = std::make_unique<Impl>();
  impl->tables = std::move(*tables);
  impl->index();
  return Lexicon(std::move(impl));
}

const std::vector<WordClass>& Lexicon::classes() const {
  return impl_->tables.classes;
}

const WordClass* Lexicon::find_class(std::string_view name) const {
  const auto found = impl_->class_of.find(std::string(name));
  return found == impl_->class_of.end() ? nullptr : &impl_->tables.classes[found->second];
}

std::vector<std::string> Lexicon::words(std::string_view name_or_prefix) const {
  std::vector<std::string> found;
  for (const WordClass& word_class : classes()) {
    const std::string_view name = word_class.name;
    const bool below = name.starts_with(name_or_prefix) &&
                       (name.size() == name_or_prefix.size() || name[name_or_prefix.size()] == '.');
    if (below) found.insert(found.end(), word_class.words.begin(), word_class.words.end());
  }
  return found;
}

bool Lexicon::contains(std::string_view class_name, std::string_view word) const {
  const WordClass* word_class = find_class(class_name);
  return word_class != nullptr && std::find(word_class->words.begin(), word_class->words.end(),
                                            word) != word_class->words.end();
}

std::vector<Mention> Lexicon::find_mentions(std::string_view text) const {
  std::vector<Mention> mentions;
  const std::vector<PhraseMatcher::Match> matches = impl_->matcher.find(text);
  mentions.reserve(matches.size());
  for (const PhraseMatcher::Match& match : matches) {
    const auto [word_class, word] = impl_->words[match.number];
    // Of one class and place the longest came first.
    bool again = false;
    for (auto longer = mentions.rbegin();
         longer != mentions.rend() && longer->span.from == match.from && !again; ++longer) {
      again = longer->word_class == word_class;
    }
    if (!again) mentions.push_back({{match.from, match.to}, word_class, word});
  }
  return mentions;
}

const Unit* Lexicon::find_unit(std::string_view name) const {
  const auto found = impl_->unit_of.find(std::string(name));
  return found == impl_->unit_of.end() ? nullptr : &impl_->tables.units[found->second];
}

const Unit* Lexicon::match_unit(std::string_view text, std::size_t& length) const {
  const auto found = impl_->unit_matcher.find_longest_at_start(text);
  length = found ? found->to : 0;
  return found ? &impl_->tables.units[found->number] : nullptr;
}

std::string Lexicon::canonical_indicator(std::string_view indicator) const {
  const auto found = impl_->indicator_of.find(std::string(indicator));
  return found == impl_->indicator_of.end() ? std::string(indicator)
                                            : impl_->tables.indicators[found->second].name;
}

std::optional<std::string> Lexicon::indicator_attribute(std::string_view indicator,
                                                        std::string_view attribute) const {
  const auto found = impl_->indicator_of.find(std::string(indicator));
  if (found == impl_->indicator_of.end()) return std::nullopt;
  const auto& attributes = impl_->tables.indicators[found->second].attributes;
  const auto value = attributes.find(std::string(attribute));
  if (value == attributes.end()) return std::nullopt;
  return value->second;
}

}  // namespace plumbline::lexicon
