// What each lexicon class means to extraction, looked up once for all sentences.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "measures/find_measures.h"
#include "model/task.h"

namespace plumbline::extraction {

/// Which part of a clause's reading a word of the class serves. `blocker`: a longer word that hides
/// shorter ones inside it (发展规划 is no 发展).
enum class WordFamily : std::uint8_t {
  none,
  action,
  stage,
  aspect,
  continuity,
  blocker,
  suffix,  // entity.suffix
  suffix_general,
  boundary,  // entity.boundary
  counter,   // entity.counter
  leaning,
  leaning_always,  // clause.leaning.always
  leaning_figure,
  between,  // clause.leaning_figure.between
  total,    // clause.total
  point,
  frame,
  open_frame,    // clause.frame.open
  lead,          // title.lead
  generic,       // title.generic
  joint,         // clause.joint
  predicate,     // clause.predicate
  clause_other,  // further classes below clause.
  tail,
  due_named,  // due.month_NN
  due_month,
  due_other,  // due.other
  comparator
};

/// A bit for each family.
using FamilySet = std::uint32_t;
static_assert(static_cast<unsigned>(WordFamily::comparator) < 32);
inline constexpr FamilySet kAllFamilies = ~FamilySet{0};
[[nodiscard]] constexpr FamilySet set_of(WordFamily family) {
  return FamilySet{1} << static_cast<unsigned>(family);
}

struct WordRole {
  WordFamily family = WordFamily::none;
  std::string group;                           // of an action: issue, draft, ...
  bool definite = false;                       // of an action
  bool soft = false;                           // aspect.done.soft
  model::Stage stage = model::Stage::none;     // of a stage
  model::Aspect aspect = model::Aspect::none;  // of an aspect
  int month = 0;                               // of due.month_NN
  bool after_verb = false;                     // of entity.suffix.work: a verb may stand before it
};

class WordRoles {
 public:
  /// Keeps a reference to `lexicon`.
  explicit WordRoles(const lexicon::Lexicon& lexicon);

  [[nodiscard]] const WordRole& of(const lexicon::Mention& mention) const {
    return roles_[mention.word_class];
  }
  [[nodiscard]] const std::string& class_name(lexicon::ClassIndex word_class) const {
    return lexicon_.classes()[word_class].name;
  }
  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const measures::MeasureFinder& measures() const { return measures_; }

 private:
  const lexicon::Lexicon& lexicon_;
  measures::MeasureFinder measures_;
  std::vector<WordRole> roles_;  // by class
};

}  // namespace plumbline::extraction
