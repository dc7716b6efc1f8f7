#include "measures/english_words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

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

std::vector<bool> find_quoted_tokens(const EnglishText& text) {
  std::vector<bool> quoted(text.tokens.size(), false);
  std::optional<std::size_t> open;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    const std::string_view sign = text.word(i);
    const bool straight = sign == "\"";
    if (open && (sign == "”" || straight)) {
      std::fill(quoted.begin() + static_cast<std::ptrdiff_t>(*open),
                quoted.begin() + static_cast<std::ptrdiff_t>(i), true);
      open.reset();
    } else if (sign == "“" || straight) {
      open = i;
    }
  }
  return quoted;
}

EnglishWords::EnglishWords(const lexicon::Lexicon& lexicon) {
  for (const lexicon::WordClass& word_class : lexicon.classes()) {
    const EnglishRole role = role_of(word_class.name);
    if (role == EnglishRole::none) continue;
    for (std::size_t i = 0; i < word_class.words.size(); ++i) {
      EnglishText phrase = read_english(word_class.words[i]);
      if (phrase.tokens.empty()) continue;
      const double value = role == EnglishRole::month
                               ? static_cast<double>(i + 1)
                               : std::strtod(attribute(word_class, "value").c_str(), nullptr);
      std::size_t& longest = longest_[std::string(phrase.word(0))];
      longest = std::max(longest, phrase.tokens.size());
      entries_[std::move(phrase.folded)].push_back({role, value, attribute(word_class, "unit")});
    }
  }
}

std::vector<EnglishWords::Place> EnglishWords::find_all(const EnglishText& text) const {
  std::vector<Place> places;
  const std::string_view folded = text.folded;
  for (std::size_t first = 0; first < text.tokens.size(); ++first) {
    const auto longest = longest_.find(text.word(first));
    if (longest == longest_.end()) continue;
    const std::uint32_t from = text.tokens[first].folded_from;
    for (std::size_t last = std::min(text.tokens.size(), first + longest->second); last > first;
         --last) {
      const auto found = entries_.find(folded.substr(from, text.tokens[last - 1].folded_to - from));
      if (found == entries_.end()) continue;
      for (const EnglishEntry& entry : found->second) {
        places.push_back(
            {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), &entry});
      }
    }
  }
  return places;
}

EnglishPhrases::EnglishPhrases(const EnglishText& text, const EnglishWords& words)
    : by_start_(words.find_all(text)), by_end_(by_start_) {
  using Place = EnglishWords::Place;
  std::stable_sort(by_end_.begin(), by_end_.end(),
                   [](const Place& a, const Place& b) { return a.last < b.last; });
  first_start_.reserve(text.tokens.size() + 2);
  first_end_.reserve(text.tokens.size() + 2);
  std::uint32_t s = 0;
  std::uint32_t e = 0;
  for (std::size_t token = 0; token < text.tokens.size() + 2; ++token) {
    while (s < by_start_.size() && by_start_[s].first < token) ++s;
    while (e < by_end_.size() && by_end_[e].last < token) ++e;
    first_start_.push_back(s);
    first_end_.push_back(e);
  }
}

EnglishPhrase EnglishPhrases::starting_at(std::size_t token, EnglishRole role) const {
  if (token + 1 >= first_start_.size()) return {};
  for (std::uint32_t i = first_start_[token]; i < first_start_[token + 1]; ++i) {
    if (by_start_[i].entry->role == role) return {by_start_[i].entry, by_start_[i].last};
  }
  return {};
}

EnglishPhrase EnglishPhrases::ending_at(std::size_t end, EnglishRole role) const {
  if (end + 1 >= first_end_.size()) return {};
  for (std::uint32_t i = first_end_[end]; i < first_end_[end + 1]; ++i) {
    if (by_end_[i].entry->role == role) return {by_end_[i].entry, by_end_[i].first};
  }
  return {};
}

}  // namespace plumbline::measures
