// What linking knows of one task or result, read once before pairs are compared.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "linking/families.h"
#include "linking/terms.h"
#include "model/task.h"

namespace plumbline::linking {

/// A measure that is to be reached or was reported; `context` measures are left out.
struct Figure {
  std::uint32_t indicator = 0;  // number of the canonical name; equal names, equal numbers
  bool is_named = false;        // an elliptic figure has no indicator
  std::u32string name;          // form of the canonical name
  Terms terms;                  // of the canonical name
  model::MeasureForm form = model::MeasureForm::level;
  std::string unit;
  const lexicon::Unit* table_unit = nullptr;  // nullptr: not in the unit table
  double value = 0.0;                         // in `unit`
};

/// A named thing.
struct Name {
  std::u32string form;
  Terms terms;
  double rarity = 0.0;  // bits that sharing it tells
};

/// A set of acts: bit i stands for the i-th action group of the lexicon.
using Acts = std::uint64_t;

struct Profile {
  const model::Statement* statement = nullptr;
  model::TaskKind kind = model::TaskKind::action;  // of a task
  WeighedForm form;                                // of the clause, see TextForm
  Bag words;                                       // of the clause
  Bag letters;                                     // single characters of the clause
  Bag sentence;                                    // of the whole sentence
  Bag section;                                     // of the innermost heading
  std::vector<Figure> figures;
  std::vector<Name> names;
  Memberships families;
  Acts acts = 0;
  Acts definite_acts = 0;
  Acts answering_acts = 0;     // of a task: acts of results that answer its own
  bool says_progress = false;  // a word of `link.progress`: the act is named, but not its end
  bool says_every = false;     // a word of `link.every`: it speaks of all there are
  bool says_goal = false;      // a word of `link.goal`: how a goal came out
  bool says_problem = false;   // a word of `link.problem`: what is still wrong, no result
  bool several_years = false;  // of a result: its amounts are of more than the task's year
  bool is_whole = false;       // has parts: these are compared in its place
};

/// The profiles of all tasks and results of one comparison, with the tables they share. Keeps
/// pointers to the statements and the lexicon, which must outlive it.
class Profiles {
 public:
  Profiles(std::span<const model::Task> tasks, std::span<const model::Result> results,
           const lexicon::Lexicon& lexicon);

  [[nodiscard]] const std::vector<Profile>& tasks() const { return tasks_; }
  [[nodiscard]] const std::vector<Profile>& results() const { return results_; }
  [[nodiscard]] const TermTable& terms() const { return terms_; }
  [[nodiscard]] const TermTable& letters() const { return letters_; }
  /// Bits that sharing this indicator tells, by how many clauses have it.
  [[nodiscard]] double indicator_rarity(std::uint32_t indicator) const;
  /// By family, the bits that two clauses of one family tell.
  [[nodiscard]] const std::vector<double>& family_bits() const { return family_bits_; }
  /// The same for a unit.
  [[nodiscard]] double unit_rarity(const std::string& unit) const;

 private:
  class Reader;

  void mark_wholes(std::span<const model::Task> tasks, std::span<const model::Result> results);
  void count_clauses();
  void weigh_families(std::size_t families);

  TermTable terms_;
  TermTable letters_;
  std::vector<std::uint32_t> indicator_counts_;
  std::unordered_map<std::string, std::uint32_t> unit_counts_;
  std::vector<double> family_bits_;
  std::size_t clauses_ = 0;
  std::vector<Profile> tasks_;
  std::vector<Profile> results_;
};

}  // namespace plumbline::linking
