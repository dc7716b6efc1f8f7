#include "linking/families.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace plumbline::linking {
namespace {

constexpr std::string_view kWholePrefix = "whole.";
constexpr std::string_view kKindPrefix = "kind.";

using Place = Memberships::const_iterator;

// How two runs of memberships in one family stand to each other.
Kinship kinship_of(Place task, Place task_end, Place result, Place result_end) {
  const bool task_is_whole = task->kind == Membership::kWhole;
  const bool result_is_whole = result->kind == Membership::kWhole;
  if (task_is_whole && result_is_whole) return Kinship::none;  // their words say so already
  if (task_is_whole) return Kinship::spells_out;
  if (result_is_whole) return Kinship::sums_up;
  const bool share_kind = std::find_first_of(task, task_end, result, result_end) != task_end;
  return share_kind ? Kinship::none : Kinship::kin;
}

}  // namespace

Families::Families(const lexicon::Lexicon& lexicon) {
  std::map<std::string_view, Family> numbers;
  for (const lexicon::WordClass& word_class : lexicon.classes()) {
    const std::string_view name = word_class.name;
    const bool is_whole = name.starts_with(kWholePrefix);
    if (!is_whole && !name.starts_with(kKindPrefix)) continue;
    const std::string_view family =
        name.substr(is_whole ? kWholePrefix.size() : kKindPrefix.size());
    const Family number =
        numbers.try_emplace(family, static_cast<Family>(numbers.size())).first->second;
    std::uint32_t kind = Membership::kWhole;
    for (const std::string& word : word_class.words) {
      matcher_.add(word, static_cast<std::uint32_t>(words_.size()));
      words_.push_back({number, is_whole ? Membership::kWhole : ++kind});
    }
  }
  matcher_.build();
  size_ = numbers.size();
}

Memberships Families::read(std::string_view text) const {
  std::vector<lexicon::PhraseMatcher::Match> matches = matcher_.find(text);
  std::sort(matches.begin(), matches.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.from, b.to, a.number) < std::tuple(b.from, a.to, b.number);
  });
  Memberships found;
  std::uint32_t longest_to = 0;
  std::uint32_t longest_from = 0;
  for (const auto& match : matches) {
    const bool is_same = match.from == longest_from && match.to == longest_to;
    if (match.to <= longest_to && !is_same) continue;  // within a longer word
    longest_from = match.from;
    longest_to = match.to;
    found.push_back(words_[match.number]);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<Family> families_of(const Memberships& memberships) {
  std::vector<Family> families;
  for (const Membership& one : memberships) {
    if (families.empty() || families.back() != one.family) families.push_back(one.family);
  }
  return families;
}

std::string_view to_word(Kinship kinship) {
  constexpr std::string_view kWords[] = {"none", "kin", "spells_out", "sums_up"};
  return kWords[static_cast<std::size_t>(kinship)];
}

Relative closest(const Memberships& task, const Memberships& result,
                 const std::vector<double>& bits) {
  Relative best;
  const auto end_of = [](const Memberships& all, Place from) {
    return std::find_if(from, all.end(),
                        [from](const Membership& one) { return one.family != from->family; });
  };
  for (auto a = task.begin(), b = result.begin(); a != task.end() && b != result.end();) {
    const auto a_end = end_of(task, a);
    const auto b_end = end_of(result, b);
    if (a->family == b->family) {
      const Kinship kinship = kinship_of(a, a_end, b, b_end);
      const auto rank = [&bits](Kinship one, Family family) {
        return std::tuple(one, bits[family]);
      };
      if (kinship != Kinship::none &&
          (best.kinship == Kinship::none ||
           rank(kinship, a->family) > rank(best.kinship, best.family))) {
        best = {kinship, a->family};
      }
    }
    const Family task_family = a->family;
    const Family result_family = b->family;
    if (task_family <= result_family) a = a_end;
    if (result_family <= task_family) b = b_end;
  }
  return best;
}

}  // namespace plumbline::linking
