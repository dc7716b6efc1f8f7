#include "mention_fixture.h"

#include <array>

#include "measures_fixture.h"

namespace plumbline::test {
namespace {

using measures::NumberMention;
using measures::Standing;

// In the order of the enumerators.
constexpr std::array kBounds = {"", "~ ", "near ", "> ", ">= ", "<= ", "", "soft "};
constexpr std::array kKinds = {"", "ordinal:", "year:", "date:", "code:"};

std::string text_of(const NumberMention& mention) {
  std::string text = kKinds.at(static_cast<std::size_t>(mention.kind));
  text += kBounds.at(static_cast<std::size_t>(mention.bound));
  text += mention.any_year ? "any" : number_text(mention.value);
  if (mention.value_hi) text += '-' + number_text(*mention.value_hi);
  text += mention.unit;
  if (mention.standing == Standing::loose) return '(' + text + ')';
  return mention.standing == Standing::named ? '{' + text + '}' : text;
}

}  // namespace

const measures::EnglishNumberReader& english_reader() {
  static const measures::EnglishNumberReader kReader(measure_lexicon());
  return kReader;
}

const measures::ChineseNumberReader& chinese_reader() {
  static const measures::ChineseNumberReader kReader(measure_lexicon());
  return kReader;
}

std::string mention_text(const std::vector<NumberMention>& mentions) {
  std::string list;
  for (const NumberMention& mention : mentions) {
    if (!list.empty()) list += "; ";
    list += text_of(mention);
  }
  return list;
}

std::string english_text(std::string_view line) {
  return mention_text(english_reader().find(line));
}

std::string chinese_text(std::string_view sentence) {
  return mention_text(chinese_reader().find(sentence));
}

}  // namespace plumbline::test
