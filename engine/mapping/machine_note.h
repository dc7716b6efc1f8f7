// The `machine` line of a task: what the machine wrote there last, as hashes. By it the machine
// tells its own lines from a person's.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/link.h"

namespace plumbline::mapping {

/// The fields of a task that the machine writes.
enum class Field : std::uint8_t { title, kind, quote, source, part_of, target, due };

/// The key of a field in the file: title, kind, ...
[[nodiscard]] std::string_view to_key(Field field);

/// A result entry that the machine wrote: `pair` is result_mark() of its quote and source.
struct ResultMark {
  std::string pair;
  model::Relation relation = model::Relation::fulfils;
  model::Verdict verdict = model::Verdict::review;

  bool operator==(const ResultMark&) const = default;
};

/// Written as one line of words, each a letter and digits of base 32:
/// `f8DIGITS` the fingerprint of the passage, `x` the passage was gone when last looked, then the
/// fields (`t` title, `k` kind, `q` quote, `s` source, `p` part_of, `g` target, `d` due) with five
/// digits, then `r` and six digits for each result, with a letter for the relation (f, p, r) and
/// one for the verdict (a, v).
struct MachineNote {
  std::string fingerprint;  // of the task; empty where the machine found no passage
  bool gone = false;
  std::map<Field, std::string> fields;  // field_mark() of the value
  std::vector<ResultMark> results;      // in the order in which they were written

  bool operator==(const MachineNote&) const = default;
  [[nodiscard]] const ResultMark* find(std::string_view pair) const;
};

[[nodiscard]] std::string field_mark(std::string_view value);
/// `quote` in any layout (see bare_quote); `fingerprint` empty where the entry states none.
[[nodiscard]] std::string result_mark(std::string_view source, std::string_view quote,
                                      std::string_view fingerprint);

[[nodiscard]] std::string print_machine_note(const MachineNote& note);
/// nullopt for anything that print_machine_note does not write.
[[nodiscard]] std::optional<MachineNote> parse_machine_note(std::string_view text);

}  // namespace plumbline::mapping
