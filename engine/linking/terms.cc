#include "linking/terms.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>
#include <utility>

#include "source/utf8.h"

namespace plumbline::linking {
namespace {

// A pair of reports has a thousand clauses or so. Fewer would make every pair of characters look
// common, as in a workspace of two short reports.
constexpr double kLeastClauses = 1024.0;

constexpr char32_t kListMark = U'、';

bool ends_run(char32_t point) {
  return point == U' ' || point == kListMark;
}

bool is_latin(char32_t point) {
  return (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z');
}

bool is_digit(char32_t point) {
  return point >= U'0' && point <= U'9';
}

char32_t lower(char32_t point) {
  return point >= U'A' && point <= U'Z' ? point - U'A' + U'a' : point;
}

std::uint64_t key_of(char32_t first, char32_t second) {
  return (static_cast<std::uint64_t>(first) << 32) | second;
}

std::uint64_t hash_of(std::u32string_view word) {
  std::uint64_t hash = 14695981039346656037ull;  // FNV-1a
  for (const char32_t point : word) hash = (hash ^ lower(point)) * 1099511628211ull;
  return hash | (1ull << 63);  // pairs of characters stay below
}

Terms sorted_unique(Terms terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

}  // namespace

TextForm::TextForm(const lexicon::Lexicon& lexicon) {
  const auto is_shorter = [](const std::string& a, const std::string& b) {
    return a.size() < b.size();
  };
  for (const lexicon::WordClass& word_class : lexicon.classes()) {
    Role role;
    if (word_class.name.starts_with("same.") && !word_class.words.empty()) {
      role = {Kind::synonym,
              *std::max_element(word_class.words.begin(), word_class.words.end(), is_shorter)};
    } else if (word_class.name == "entity.unbroken") {
      role.kind = Kind::unbroken;
    } else if (word_class.name != "link.stop") {
      continue;
    }
    for (const std::string& word : word_class.words) {
      matcher_.add(word, static_cast<std::uint32_t>(roles_.size()));
    }
    roles_.push_back(std::move(role));
  }
  matcher_.build();
}

std::u32string TextForm::operator()(std::string_view text) const {
  std::vector<lexicon::PhraseMatcher::Match> matches = matcher_.find(text);
  std::sort(matches.begin(), matches.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.from, b.to, a.number) < std::tuple(b.from, a.to, b.number);
  });
  std::string form;
  std::size_t at = 0;
  for (const auto& match : matches) {
    if (match.from < at) continue;
    const Role& role = roles_[match.number];
    form.append(text, at, (role.kind == Kind::unbroken ? match.to : match.from) - at);
    if (role.kind == Kind::stop) form += ' ';
    if (role.kind == Kind::synonym) form += role.replacement;
    at = match.to;
  }
  form.append(text, at);
  std::u32string points = source::to_utf32(form);
  for (char32_t& point : points) {
    const bool is_word = source::is_han(point) || is_latin(point) || is_digit(point);
    if (!is_word && point != kListMark) point = U' ';
  }
  return points;
}

// Where the key is, or would be.
std::size_t TermTable::place_of(std::uint64_t key) const {
  const std::size_t mask = numbers_.size() - 1;
  std::size_t place = ((key * 0x9E3779B97F4A7C15ull) >> 32) & mask;
  while (numbers_[place].key != key && numbers_[place].key != 0) place = (place + 1) & mask;
  return place;
}

void TermTable::grow() {
  constexpr std::size_t kFewest = 1024;
  const auto before =
      std::exchange(numbers_, std::vector<Numbered>(std::max(kFewest, 2 * numbers_.size())));
  for (const Numbered& one : before) {
    if (one.key != 0) numbers_[place_of(one.key)] = one;
  }
}

Term TermTable::number_of(std::uint64_t key) {
  if (2 * counts_.size() >= numbers_.size()) grow();
  Numbered& found = numbers_[place_of(key)];
  if (found.key == 0) {
    found = {key, static_cast<Term>(counts_.size())};
    counts_.push_back(0);
  }
  return found.term;
}

Terms TermTable::read(std::u32string_view form) {
  Terms terms;
  terms.reserve(form.size());
  bool after_han = false;
  for (std::size_t i = 0; i < form.size();) {
    const bool is_han = source::is_han(form[i]);
    if (is_han && after_han) terms.push_back(number_of(key_of(form[i - 1], form[i])));
    after_han = is_han;
    if (is_han) {
      ++i;
      continue;
    }
    std::size_t end = i;
    bool has_letter = false;
    for (; end < form.size() && (is_latin(form[end]) || is_digit(form[end])); ++end) {
      has_letter = has_letter || is_latin(form[end]);
    }
    if (has_letter) terms.push_back(number_of(hash_of(form.substr(i, end - i))));
    i = std::max(end, i + 1);
  }
  return sorted_unique(std::move(terms));
}

Terms TermTable::read_letters(std::u32string_view form) {
  Terms terms;
  terms.reserve(form.size());
  for (const char32_t point : form) {
    if (source::is_han(point) || is_latin(point)) terms.push_back(number_of(lower(point)));
  }
  return sorted_unique(std::move(terms));
}

void TermTable::count(const Terms& terms) {
  for (const Term term : terms) ++counts_[term];
}

void TermTable::finish(std::size_t clauses) {
  weights_.clear();
  for (const std::uint32_t count : counts_) weights_.push_back(rarity(count, clauses));
}

std::vector<double> TermTable::weights_along(std::u32string_view form) const {
  std::vector<double> weights(form.size(), 0.0);
  if (numbers_.empty()) return weights;
  for (std::size_t i = 1; i < form.size(); ++i) {
    const Numbered& found = numbers_[place_of(key_of(form[i - 1], form[i]))];
    if (found.key != 0) weights[i] = weights_[found.term];
  }
  return weights;
}

double TermTable::weight(const Terms& terms) const {
  double sum = 0.0;
  for (const Term term : terms) sum += weights_[term];
  return sum;
}

double TermTable::shared_weight(const Terms& a, const Terms& b) const {
  double sum = 0.0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x < *y) {
      ++x;
    } else if (*y < *x) {
      ++y;
    } else {
      sum += weights_[*x];
      ++x;
      ++y;
    }
  }
  return sum;
}

double rarity(std::size_t count, std::size_t clauses) {
  const double all = std::max(static_cast<double>(clauses), kLeastClauses);
  return std::log2(all / static_cast<double>(std::max<std::size_t>(count, 1)));
}

Terms shared_terms(const Terms& a, const Terms& b) {
  Terms both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

Terms united_terms(const Terms& a, const Terms& b) {
  Terms all;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
  return all;
}

double heaviest_common_run(const WeighedForm& a, const WeighedForm& b) {
  // By character of `b`: the run that ends there and at the current character of `a`; below zero:
  // none. A run of one character weighs nothing.
  std::vector<double> runs(b.text.size() + 1, -1.0);
  double heaviest = 0.0;
  for (std::size_t i = 0; i < a.text.size(); ++i) {
    double before = -1.0;
    for (std::size_t j = 0; j < b.text.size(); ++j) {
      const double diagonal = before;
      before = runs[j + 1];
      double& run = runs[j + 1];
      if (a.text[i] != b.text[j] || ends_run(a.text[i])) {
        run = -1.0;
        continue;
      }
      run = diagonal < 0.0 ? 0.0 : diagonal + b.weights[j];
      heaviest = std::max(heaviest, run);
    }
  }
  return heaviest;
}

double heaviest_item_in(const WeighedForm& list, std::u32string_view text) {
  constexpr std::size_t kShortest = 2;
  const std::u32string_view all = list.text;
  double heaviest = 0.0;
  for (std::size_t from = 0; from < all.size();) {
    if (ends_run(all[from])) {
      ++from;
      continue;
    }
    std::size_t to = from;
    double weight = 0.0;
    for (; to < all.size() && !ends_run(all[to]); ++to) {
      if (to > from) weight += list.weights[to];
    }
    const bool is_item =
        (from > 0 && all[from - 1] == kListMark) || (to < all.size() && all[to] == kListMark);
    if (is_item && to - from >= kShortest && weight > heaviest &&
        text.find(all.substr(from, to - from)) != std::u32string_view::npos) {
      heaviest = weight;
    }
    from = to;
  }
  return heaviest;
}

}  // namespace plumbline::linking
