#include "mapping/machine_note.h"

#include <algorithm>
#include <array>
#include <utility>

#include "mapping/quotes.h"
#include "source/content_hash.h"

namespace plumbline::mapping {
namespace {

// A person's change goes unseen when its hash meets the old one: once in 32^5 changes.
constexpr int kFieldDigits = 5;
// Compared with every result of a year where a proposal was deleted.
constexpr int kPairDigits = 6;
constexpr std::size_t kFingerprintDigits = 8;

constexpr std::string_view kFieldLetters = "tkqspgd";  // in the order of Field
constexpr std::array<std::string_view, 7> kFieldKeys = {"title",   "kind",   "quote", "source",
                                                        "part_of", "target", "due"};
constexpr std::string_view kRelationLetters = "fpr";  // in the order of model::Relation
constexpr std::string_view kVerdictLetters = "av";    // in the order of model::Verdict

bool is_base32(std::string_view text) {
  return text.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ") == text.npos;
}

bool read_fingerprint(std::string_view word, MachineNote& note) {
  const std::string_view digits = word.substr(1);
  if (!note.fingerprint.empty() || digits.size() != kFingerprintDigits || !is_base32(digits)) {
    return false;
  }
  note.fingerprint = digits;
  return true;
}

bool read_result(std::string_view word, MachineNote& note) {
  if (word.size() != kPairDigits + 3) return false;
  const std::string_view pair = word.substr(1, kPairDigits);
  const auto relation = kRelationLetters.find(word[kPairDigits + 1]);
  const auto verdict = kVerdictLetters.find(word[kPairDigits + 2]);
  if (!is_base32(pair) || relation == word.npos || verdict == word.npos) return false;
  note.results.push_back({std::string(pair), static_cast<model::Relation>(relation),
                          static_cast<model::Verdict>(verdict)});
  return true;
}

bool read_field(std::string_view word, MachineNote& note) {
  const auto field = kFieldLetters.find(word[0]);
  const std::string_view digits = word.substr(1);
  if (field == word.npos || digits.size() != kFieldDigits || !is_base32(digits)) return false;
  return note.fields.emplace(static_cast<Field>(field), std::string(digits)).second;
}

bool read_word(std::string_view word, MachineNote& note) {
  if (word == "x") return !std::exchange(note.gone, true);
  if (word[0] == 'f') return read_fingerprint(word, note);
  if (word[0] == 'r') return read_result(word, note);
  return read_field(word, note);
}

}  // namespace

std::string_view to_key(Field field) {
  return kFieldKeys[static_cast<std::size_t>(field)];
}

const ResultMark* MachineNote::find(std::string_view pair) const {
  const auto found = std::find_if(results.begin(), results.end(),
                                  [&](const ResultMark& mark) { return mark.pair == pair; });
  return found == results.end() ? nullptr : &*found;
}

std::string field_mark(std::string_view value) {
  return source::short_hash(value, kFieldDigits);
}

std::string result_mark(std::string_view source, std::string_view quote,
                        std::string_view fingerprint) {
  std::string content(source);
  content += '\n';
  content += bare_quote(quote);
  content += '\n';
  content += fingerprint;
  return source::short_hash(content, kPairDigits);
}

std::string print_machine_note(const MachineNote& note) {
  std::string out;
  const auto word = [&](char letter, std::string_view digits) {
    if (!out.empty()) out += ' ';
    out += letter;
    out += digits;
  };
  if (!note.fingerprint.empty()) word('f', note.fingerprint);
  if (note.gone) word('x', "");
  for (const auto& [field, mark] : note.fields) {
    word(kFieldLetters[static_cast<std::size_t>(field)], mark);
  }
  for (const ResultMark& mark : note.results) {
    word('r', mark.pair);
    out += kRelationLetters[static_cast<std::size_t>(mark.relation)];
    out += kVerdictLetters[static_cast<std::size_t>(mark.verdict)];
  }
  return out;
}

std::optional<MachineNote> parse_machine_note(std::string_view text) {
  MachineNote note;
  if (text.ends_with(' ')) return std::nullopt;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end == at || !read_word(text.substr(at, end - at), note)) return std::nullopt;
    at = end + 1;
  }
  return note;
}

}  // namespace plumbline::mapping
