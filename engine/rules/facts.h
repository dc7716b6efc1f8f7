// The abstract facts that rules speak of. A layer (extract, link, status) declares its vocabulary;
// its stage fills one Facts value per clause, pair or task.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plumbline::rules {

enum class FactType : std::uint8_t { flag, number, text, words };

struct FactDeclaration {
  std::string name;  // snake_case, dots allowed: plan.value
  FactType type = FactType::flag;
  std::string meaning;              // one sentence, printed by `rules list --facts`
  std::vector<std::string> values;  // closed list for text and words; empty: open
};

using FactIndex = std::uint32_t;

class Vocabulary {
 public:
  /// Names must be new. Returns the index to set the fact with.
  FactIndex declare(std::string name, FactType type, std::string meaning,
                    std::vector<std::string> values = {});
  [[nodiscard]] std::optional<FactIndex> find(std::string_view name) const;
  [[nodiscard]] const std::vector<FactDeclaration>& facts() const { return facts_; }

 private:
  std::vector<FactDeclaration> facts_;
};

/// monostate: missing. A comparison with a missing fact is false; `missing(x)` asks for it.
using FactValue = std::variant<std::monostate, bool, double, std::string, std::vector<std::string>>;

/// One value a declared fact; all missing at first.
class Facts {
 public:
  explicit Facts(const Vocabulary& vocabulary) : values_(vocabulary.facts().size()) {}
  void set(FactIndex fact, FactValue value) { values_[fact] = std::move(value); }
  [[nodiscard]] const FactValue& get(FactIndex fact) const { return values_[fact]; }
  void clear();

 private:
  std::vector<FactValue> values_;
};

/// As recorded in firings and filled into templates: whole numbers in full, others with up to ten
/// digits, words with spaces between, `missing`.
[[nodiscard]] std::string to_text(const FactValue& value);
[[nodiscard]] std::string_view to_word(FactType type);  // flag, number, text, words

}  // namespace plumbline::rules
