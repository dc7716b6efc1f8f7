#include "measures/words.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

namespace plumbline::measures {
namespace {

struct Name {
  std::string_view word_class;
  Tag tag;
};

constexpr std::array kNames = {
    Name{"comparator.at_least.before", Tag::at_least_before},
    Name{"comparator.at_least.after", Tag::at_least_after},
    Name{"comparator.at_most.before", Tag::at_most_before},
    Name{"comparator.at_most.after", Tag::at_most_after},
    Name{"comparator.about.before", Tag::about_before},
    Name{"comparator.about.after", Tag::about_after},
    Name{"comparator.reach", Tag::reach},
    Name{"comparator.reach_to", Tag::reach_to},
    Name{"comparator.fall_to", Tag::fall_to},
    Name{"comparator.difference", Tag::difference},
    Name{"numeral.half", Tag::number_word},
    Name{"numeral.over_half", Tag::number_word},
    Name{"numeral.double", Tag::number_word},
    Name{"numeral.fourfold", Tag::number_word},
    Name{"numeral.no_growth", Tag::number_word},
    Name{"numeral.none", Tag::number_word},
    Name{"numeral.half_tenth", Tag::number_word},
    Name{"numeral.no_number", Tag::no_number},
    Name{"numeral.first", Tag::first},
    Name{"measure.growth", Tag::growth},
    Name{"measure.growth_name", Tag::growth_name},
    Name{"measure.decline", Tag::decline},
    Name{"measure.decline_name", Tag::decline_name},
    Name{"measure.share", Tag::share},
    Name{"measure.increment", Tag::increment},
    Name{"measure.newly", Tag::newly},
    Name{"measure.level", Tag::level},
    Name{"measure.total", Tag::total},
    Name{"measure.surpass", Tag::surpass},
    Name{"measure.rank_verb", Tag::rank_verb},
    Name{"measure.scope", Tag::scope},
    Name{"measure.filler", Tag::filler},
    Name{"measure.base", Tag::base},
    Name{"measure.lead", Tag::lead},
    Name{"measure.lead_verb", Tag::lead_verb},
    Name{"measure.light", Tag::light},
    Name{"measure.relation", Tag::relation},
    Name{"measure.act", Tag::act},
    Name{"measure.purpose", Tag::purpose},
    Name{"measure.generic", Tag::generic},
    Name{"measure.said", Tag::said},
    Name{"measure.figure_noun", Tag::figure_noun},
    Name{"measure.coverage", Tag::coverage},
    Name{"measure.coverage_after", Tag::coverage_after},
    Name{"measure.budget", Tag::budget},
    Name{"measure.use", Tag::use},
    Name{"measure.loose_unit", Tag::loose_unit},
    Name{"measure.point_after", Tag::point_after},
    Name{"measure.per_head", Tag::per_head},
    Name{"measure.denominator", Tag::denominator},
    Name{"measure.denied", Tag::denied},
    Name{"measure.event", Tag::event},
    Name{"measure.going_on", Tag::going_on},
    Name{"measure.transitive", Tag::transitive},
    Name{"measure.name_after", Tag::name_after},
    Name{"measure.abstract", Tag::abstract},
    Name{"measure.no_unit", Tag::no_unit},
    Name{"measure.name_before", Tag::name_before},
    Name{"measure.storage", Tag::storage},
    Name{"measure.price", Tag::price},
    Name{"measure.people", Tag::people},
    Name{"measure.money", Tag::money},
    Name{"measure.households", Tag::households},
    Name{"measure.lasting", Tag::lasting},
    Name{"measure.lasted", Tag::lasted},
    Name{"measure.age_after", Tag::age_after},
    Name{"measure.past", Tag::past},
    Name{"measure.ceiling", Tag::ceiling},
    Name{"measure.keep", Tag::keep},
};

static_assert(static_cast<unsigned>(Tag::none) < 64, "a TagSet is one word");

bool has(TagSet tags, Tag tag) {
  return (tags >> static_cast<unsigned>(tag)) & 1;
}

}  // namespace

WordTable::WordTable(const lexicon::Lexicon& lexicon) : lexicon_(&lexicon) {
  for (const lexicon::WordClass& word_class : lexicon.classes()) {
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const Name& name) {
      return name.word_class == word_class.name;
    });
    tags_.push_back(found == kNames.end() ? Tag::none : found->tag);
  }
}

Words::Words(std::string_view text, const WordTable& table)
    : Words(text, table.lexicon().find_mentions(text), table) {}

Words::Words(std::string_view text, std::span<const lexicon::Mention> mentions,
             const WordTable& table)
    : table_(&table) {
  for (const lexicon::Mention& mention : mentions) {
    const Tag tag = table.tag(mention.word_class);
    if (tag == Tag::none) continue;
    by_start_.push_back({mention.span.from, mention.span.to, tag, mention.word_class});
  }
  // Counted, then placed: words of one end stay in the order of their begin.
  first_start_.assign(text.size() + 2, 0);
  first_end_.assign(text.size() + 2, 0);
  for (const Word& word : by_start_) {
    ++first_start_[word.from + 1];
    ++first_end_[word.to + 1];
  }
  std::partial_sum(first_start_.begin(), first_start_.end(), first_start_.begin());
  std::partial_sum(first_end_.begin(), first_end_.end(), first_end_.begin());
  std::vector<std::uint32_t> next(first_end_.begin(), first_end_.end());
  by_end_.resize(by_start_.size());
  for (const Word& word : by_start_) by_end_[next[word.to]++] = word;
}

const Word* Words::ending_at(std::uint32_t at, TagSet tags, std::uint32_t floor) const {
  for (std::uint32_t i = first_end_[at]; i < first_end_[at + 1]; ++i) {
    if (has(tags, by_end_[i].tag) && by_end_[i].from >= floor) return &by_end_[i];
  }
  return nullptr;
}

const Word* Words::starting_at(std::uint32_t at, TagSet tags, std::uint32_t ceiling) const {
  for (std::uint32_t i = first_start_[at]; i < first_start_[at + 1]; ++i) {
    if (has(tags, by_start_[i].tag) && by_start_[i].to <= ceiling) return &by_start_[i];
  }
  return nullptr;
}

const Word* Words::first_in(std::uint32_t from, std::uint32_t to, TagSet tags) const {
  for (std::uint32_t i = first_start_[from]; i < by_start_.size() && by_start_[i].from < to; ++i) {
    if (has(tags, by_start_[i].tag) && by_start_[i].to <= to) return &by_start_[i];
  }
  return nullptr;
}

const Word* Words::last_in(std::uint32_t from, std::uint32_t to, TagSet tags) const {
  for (std::uint32_t i = first_end_[to + 1]; i > 0 && by_end_[i - 1].to > from; --i) {
    const Word& word = by_end_[i - 1];
    if (!has(tags, word.tag) || word.from < from) continue;
    // Of the words with this end the longest comes first.
    for (std::uint32_t j = first_end_[word.to]; j < i; ++j) {
      if (has(tags, by_end_[j].tag) && by_end_[j].from >= from) return &by_end_[j];
    }
  }
  return nullptr;
}

bool Words::names_indicator(std::string_view name) const {
  return table_->lexicon().indicator_attribute(name, "polarity").has_value();
}

const lexicon::WordClass& Words::word_class(const Word& word) const {
  return table_->lexicon().classes()[word.word_class];
}

}  // namespace plumbline::measures
