#include "measures/english_words.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "measures/text_scan.h"
#include "source/utf8.h"

namespace plumbline::measures {
namespace {

struct RoleName {
  std::string_view word_class;
  EnglishRole role;
};

constexpr std::array kRoles = {
    RoleName{"english.at_least.before", EnglishRole::at_least_before},
    RoleName{"english.at_least.after", EnglishRole::at_least_after},
    RoleName{"english.more.before", EnglishRole::more_before},
    RoleName{"english.at_most.before", EnglishRole::at_most_before},
    RoleName{"english.at_most.after", EnglishRole::at_most_after},
    RoleName{"english.about.before", EnglishRole::about_before},
    RoleName{"english.about.after", EnglishRole::about_after},
    RoleName{"english.near.before", EnglishRole::near_before},
    RoleName{"english.soft.before", EnglishRole::soft_before},
    RoleName{"english.filler", EnglishRole::filler},
    RoleName{"english.month", EnglishRole::month},
    RoleName{"english.this_year", EnglishRole::this_year},
    RoleName{"english.label", EnglishRole::label},
    RoleName{"english.growth", EnglishRole::growth},
    RoleName{"english.decline", EnglishRole::decline},
    RoleName{"english.to", EnglishRole::to},
    RoleName{"english.share", EnglishRole::share},
    RoleName{"english.increment", EnglishRole::increment},
    RoleName{"english.rank", EnglishRole::rank},
    RoleName{"english.difference", EnglishRole::difference},
    RoleName{"english.stop", EnglishRole::stop},
};

EnglishRole role_of(std::string_view word_class) {
  for (const RoleName& name : kRoles) {
    if (name.word_class == word_class) return name.role;
  }
  if (word_class.starts_with("english.unit.")) {
    return word_class.ends_with(".before") ? EnglishRole::unit_before : EnglishRole::unit;
  }
  return word_class.starts_with("english.number.") ? EnglishRole::number : EnglishRole::none;
}

bool is_hyphen(char32_t c) {
  return c == U'-' || c == U'‐' || c == U'‑';
}

// A letter of a word: é, μ and the raised figures of m² too, but no sign of punctuation or money.
bool is_word_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return (c >= 0xC0 && c < 0x2000 && c != U'×' && c != U'÷') || c == U'²' || c == U'³' ||
         c == U'µ' || (c >= 0x2160 && c <= 0x217F);
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’';
}

char32_t lower(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  EnglishText run() {
    while (at_ < text_.size()) {
      const char32_t c = char_at(text_, at_);
      if (c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0) {
        at_ = next(text_, at_);
        joined_ = false;
      } else if (is_hyphen(c) && at_ > 0 && is_inner(char_before(text_, at_)) &&
                 is_inner(char_at(text_, next(text_, at_)))) {
        at_ = next(text_, at_);
      } else {
        take(c);
      }
    }
    return std::move(out_);
  }

 private:
  static bool is_inner(char32_t c) { return is_word_letter(c) || is_digit(c) || c == U'%'; }

  void take(char32_t c) {
    const std::uint32_t from = at_;
    TokenKind kind = TokenKind::sign;
    if (is_digit(c)) {
      kind = TokenKind::digits;
      take_digits();
    } else if (is_word_letter(c)) {
      kind = TokenKind::word;
      take_word();
    } else {
      at_ = next(text_, at_);
    }
    push(from, kind);
    joined_ = true;
  }

  // 1,234.5: a comma with three digits behind it, a point with one.
  void take_digits() {
    const auto digit = [this](std::uint32_t i) { return i < text_.size() && is_digit(text_[i]); };
    while (digit(at_)) {
      ++at_;
      if (at_ >= text_.size()) return;
      const bool group = text_[at_] == ',' && digit(at_ + 1) && digit(at_ + 2) && digit(at_ + 3) &&
                         !digit(at_ + 4);
      if (group || (text_[at_] == '.' && digit(at_ + 1))) ++at_;
    }
  }

  void take_word() {
    while (at_ < text_.size()) {
      const char32_t c = char_at(text_, at_);
      if (is_apostrophe(c) ? !is_word_letter(char_at(text_, next(text_, at_)))
                           : !is_word_letter(c)) {
        return;
      }
      at_ = next(text_, at_);
    }
  }

  void push(std::uint32_t from, TokenKind kind) {
    if (!out_.folded.empty()) out_.folded.push_back(' ');
    const auto folded_from = static_cast<std::uint32_t>(out_.folded.size());
    for (std::uint32_t i = from; i < at_; i = next(text_, i)) {
      source::append_utf8(out_.folded, lower(char_at(text_, i)));
    }
    out_.tokens.push_back(
        {from, at_, folded_from, static_cast<std::uint32_t>(out_.folded.size()), kind, joined_});
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  bool joined_ = false;
  EnglishText out_;
};

std::string attribute(const lexicon::WordClass& word_class, const char* key) {
  const auto found = word_class.attributes.find(key);
  return found == word_class.attributes.end() ? std::string() : found->second;
}

}  // namespace

EnglishText read_english(std::string_view text) {
  return Tokenizer(text).run();
}

EnglishWords::EnglishWords(const lexicon::Lexicon& lexicon) {
  for (const lexicon::WordClass& word_class : lexicon.classes()) {
    const EnglishRole role = role_of(word_class.name);
    if (role == EnglishRole::none) continue;
    for (std::size_t i = 0; i < word_class.words.size(); ++i) {
      EnglishText phrase = read_english(word_class.words[i]);
      const double value = role == EnglishRole::month
                               ? static_cast<double>(i + 1)
                               : std::strtod(attribute(word_class, "value").c_str(), nullptr);
      longest_ = std::max(longest_, phrase.tokens.size());
      entries_[std::move(phrase.folded)].push_back({role, value, attribute(word_class, "unit")});
    }
  }
}

const EnglishEntry* EnglishWords::find(std::string_view phrase, EnglishRole role) const {
  const auto found = entries_.find(phrase);
  if (found == entries_.end()) return nullptr;
  for (const EnglishEntry& entry : found->second) {
    if (entry.role == role) return &entry;
  }
  return nullptr;
}

EnglishPhrase EnglishWords::starting_at(const EnglishText& text, std::size_t token,
                                        EnglishRole role) const {
  const std::size_t last = std::min(text.tokens.size(), token + longest_);
  for (std::size_t end = last; end > token; --end) {
    const std::uint32_t from = text.tokens[token].folded_from;
    const std::uint32_t to = text.tokens[end - 1].folded_to;
    const auto* entry = find(std::string_view(text.folded).substr(from, to - from), role);
    if (entry != nullptr) return {entry, end};
  }
  return {};
}

EnglishPhrase EnglishWords::ending_at(const EnglishText& text, std::size_t end,
                                      EnglishRole role) const {
  for (std::size_t from = end > longest_ ? end - longest_ : 0; from < end; ++from) {
    const std::uint32_t begin = text.tokens[from].folded_from;
    const std::uint32_t size = text.tokens[end - 1].folded_to - begin;
    const auto* entry = find(std::string_view(text.folded).substr(begin, size), role);
    if (entry != nullptr) return {entry, from};
  }
  return {};
}

}  // namespace plumbline::measures
