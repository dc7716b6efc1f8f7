#include "extraction/head.h"

#include <algorithm>
#include <string_view>

namespace plumbline::extraction {
namespace {

using source::TextSpan;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What may stand between two verbs of a chain: 制定和推行, 清理、规范, 建立并完善, 全面地落实.
std::uint32_t skip_joint(const SentenceReader& reader, std::uint32_t at, std::uint32_t end) {
  const Word* joint = reader.word_at(at, end, {WordFamily::joint});
  return joint == nullptr ? at : joint->span.to;
}

const Word* action_at(const SentenceReader& reader, std::uint32_t at, std::uint32_t end) {
  return reader.word_at(at, end, {WordFamily::action});
}

// The verbs from `at` on, with adverbs and joints between them.
std::vector<const Word*> chain_at(const SentenceReader& reader, std::uint32_t at,
                                  std::uint32_t end) {
  std::vector<const Word*> chain;
  while (const Word* verb = action_at(reader, at, end)) {
    chain.push_back(verb);
    at = verb->span.to;
    if (action_at(reader, at, end) != nullptr) continue;
    const std::uint32_t joint = skip_joint(reader, at, end);
    at = skip_leads(reader, {joint, end});
  }
  return chain;
}

const Word* governing(const std::vector<const Word*>& chain) {
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
    if ((*at)->role->definite) return *at;
  }
  return chain.back();
}

// Behind one lead: an adverb, or the time by which it is to be done (年底前, 10月底前, 2025年).
std::uint32_t skip_lead(const SentenceReader& reader, std::uint32_t at, std::uint32_t end) {
  if (const Word* lead = reader.word_at(at, end, {WordFamily::lead, WordFamily::due_named})) {
    return lead->span.to;
  }
  std::uint32_t number = at;
  while (number < end && is_digit(reader.text()[number])) ++number;
  if (number == at) return at;
  constexpr std::string_view kYear = "年";
  constexpr std::uint32_t kYearDigits = 4;
  if (number - at == kYearDigits && reader.text().substr(number).starts_with(kYear)) {
    return number + static_cast<std::uint32_t>(kYear.size());
  }
  const Word* month = reader.word_at(number, end, {WordFamily::due_month});
  return month == nullptr ? at : month->span.to;
}

}  // namespace

std::uint32_t skip_leads(const SentenceReader& reader, TextSpan clause) {
  constexpr std::string_view kListComma = "、";
  std::uint32_t at = clause.from;
  for (;;) {
    std::uint32_t behind = skip_lead(reader, at, clause.to);
    if (behind == at && at > clause.from && reader.text().substr(at).starts_with(kListComma)) {
      const auto next = at + static_cast<std::uint32_t>(kListComma.size());
      const std::uint32_t listed = skip_lead(reader, next, clause.to);
      if (listed != next) behind = listed;
    }
    if (behind == at || behind >= clause.to) return at;
    at = behind;
  }
}

std::optional<Head> find_head(const SentenceReader& reader, TextSpan clause) {
  Head head;
  head.content = skip_leads(reader, clause);
  std::vector<const Word*> chain = chain_at(reader, head.content, clause.to);
  if (chain.empty()) chain = chain_at(reader, clause.from, clause.to);  // a lead that is a verb
  head.verb_first = !chain.empty();
  if (chain.empty()) {
    const WordsInside actions = reader.words(clause, WordFamily::action);
    if (actions.empty()) return std::nullopt;
    const auto definite = std::find_if(actions.begin(), actions.end(),
                                       [](const Word& word) { return word.role->definite; });
    const Word& first = definite == actions.end() ? *actions.begin() : *definite;
    chain = chain_at(reader, first.span.from, clause.to);
  }
  const Word* verb = governing(chain);
  head.role = verb->role;
  head.word = reader.written(*verb);
  head.definite = verb->role->definite;
  head.goes_on = !chain.front()->role->definite;
  head.span = {chain.front()->span.from, chain.back()->span.to};
  return head;
}

}  // namespace plumbline::extraction
