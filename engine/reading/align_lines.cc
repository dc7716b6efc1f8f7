#include "reading/align_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "reading/glyph.h"
#include "reading/line_language.h"
#include "source/utf8.h"

namespace plumbline::reading {
namespace {

using model::Language;
using source::TextSpan;

// Something that is the same in both languages.
struct Anchor {
  std::size_t key = 0;
  double weight = 0.0;
};

struct Line {
  TextSpan span;
  Language language = Language::zh;
  std::size_t row = 0;          // among all lines
  double length = 0.0;          // characters without spaces
  std::vector<Anchor> anchors;  // by key
  double weight = 0.0;          // of all anchors
};

// A chance digit says little, three digits say much.
double weight_of_digits(std::size_t digits) {
  constexpr std::array<double, 3> kWeights = {0.0, 0.3, 1.0};
  return digits < kWeights.size() ? kWeights.at(digits) : 2.0;
}

// The digits of a number without point, commas and the zeros at its ends.
void add_figure(std::string_view text, std::size_t& at, std::vector<Anchor>& anchors) {
  std::string digits;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (is_digit(static_cast<char32_t>(c))) {
      if (c != '0' || !digits.empty()) digits.push_back(c);
    } else if ((c != '.' && c != ',') || at + 1 == text.size() ||
               !is_digit(static_cast<char32_t>(text[at + 1]))) {
      break;
    }
  }
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.empty()) return;
  anchors.push_back({std::hash<std::string>{}(digits), weight_of_digits(digits.size())});
}

// A Latin word in lower case: at least two letters.
void add_word(std::string_view text, std::size_t& at, std::vector<Anchor>& anchors) {
  std::string word;
  for (; at < text.size() && is_ascii_letter(static_cast<char32_t>(text[at])); ++at) {
    word.push_back(static_cast<char>(text[at] | 0x20));
  }
  if (word.size() > 1) anchors.push_back({std::hash<std::string>{}(word), 1.0});
}

Line read_line(std::string_view text, TextSpan span, std::size_t row) {
  Line line;
  line.span = span;
  line.row = row;
  LetterCount count;
  for (std::size_t at = 0; at < text.size();) {
    const source::CodePoint point = source::decode_at(text, at);
    if (!is_space(point.value)) line.length += 1;
    if (source::is_han(point.value)) ++count.han;
    if (is_latin(point.value)) ++count.latin;
    at += point.length;
  }
  line.language = language_of(count, true);
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<char32_t>(static_cast<unsigned char>(text[at]));
    if (is_digit(c)) {
      add_figure(text, at, line.anchors);
    } else if (is_ascii_letter(c)) {
      add_word(text, at, line.anchors);
    } else {
      ++at;
    }
  }
  return line;
}

void settle_anchors(Line& line) {
  std::sort(line.anchors.begin(), line.anchors.end(),
            [](const Anchor& a, const Anchor& b) { return a.key < b.key; });
  for (const Anchor& anchor : line.anchors) line.weight += anchor.weight;
}

double shared_weight(const Line& zh, const Line& en) {
  double weight = 0.0;
  auto a = zh.anchors.begin();
  auto b = en.anchors.begin();
  while (a != zh.anchors.end() && b != en.anchors.end()) {
    if (a->key == b->key) {
      weight += a->weight;
      ++a;
      ++b;
    } else {
      ++(a->key < b->key ? a : b);
    }
  }
  return weight;
}

struct Lines {
  std::vector<Line> zh;
  std::vector<Line> en;
};

Lines read_lines(std::string_view text) {
  Lines lines;
  std::size_t row = 0;
  for (std::size_t from = 0; from < text.size(); ++row) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    const TextSpan span{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
    Line line = read_line(text.substr(from, to - from), span, row);
    from = to + 1;
    if (line.length == 0) continue;
    auto& all = line.language == Language::zh ? lines.zh : lines.en;
    all.push_back(std::move(line));
  }
  // Of the English words only those tell that stand in the Chinese too.
  std::unordered_set<std::size_t> known;
  for (const Line& line : lines.zh) {
    for (const Anchor& anchor : line.anchors) known.insert(anchor.key);
  }
  for (Line& line : lines.en) {
    std::erase_if(line.anchors, [&known](const Anchor& a) { return !known.contains(a.key); });
    settle_anchors(line);
  }
  for (Line& line : lines.zh) settle_anchors(line);
  return lines;
}

// So many Chinese lines answer so many English ones. Priors: Gale and Church, table 5, as negative
// logarithms.
struct Bead {
  std::size_t zh;
  std::size_t en;
  double prior;
};

constexpr std::array kBeads = {Bead{1, 1, 0.12}, Bead{1, 0, 5.3}, Bead{0, 1, 5.3},
                               Bead{2, 1, 3.1},  Bead{1, 2, 3.1}, Bead{2, 2, 4.5}};

class Aligner {
 public:
  explicit Aligner(const Lines& lines) : zh_(lines.zh), en_(lines.en) {
    double zh_length = 0.0;
    double en_length = 0.0;
    for (const Line& line : zh_) zh_length += line.length;
    for (const Line& line : en_) en_length += line.length;
    ratio_ = zh_length > 0 && en_length > 0 ? en_length / zh_length : 1.0;
    const std::size_t rows = zh_.size() + 1;
    const std::size_t columns = en_.size() + 1;
    // The bands of neighbouring rows must meet, else there is no way from one to the other.
    const std::size_t slope = columns / std::max<std::size_t>(zh_.size(), 1) + 2;
    half_width_ =
        rows * columns <= kExact ? columns : std::max({kExact / rows / 2, kNarrowest, slope});
    width_ = std::min(2 * half_width_ + 1, en_.size() + 1);
  }

  // Whether translations stand below their lines or above is known only from the whole: where a
  // first round finds nearly all of them on one side, a second one looks there.
  model::LineAlignment run() {
    fill();
    model::LineAlignment first = trace();
    if (!learn_side(first)) return first;
    fill();
    return trace();
  }

 private:
  static constexpr std::size_t kExact = 4'000'000;  // cells
  static constexpr std::size_t kNarrowest = 8;
  static constexpr double kFar = std::numeric_limits<double>::infinity();

  // The first column of the band in a row.
  [[nodiscard]] std::size_t band(std::size_t i) const {
    const std::size_t centre = zh_.empty() ? 0 : i * en_.size() / zh_.size();
    const std::size_t from = centre > half_width_ ? centre - half_width_ : 0;
    return std::min(from, en_.size() + 1 - width_);
  }

  struct Row {
    std::size_t from = 0;
    std::vector<double> cost;
    std::vector<double> shared;  // of the row's line with each English line

    [[nodiscard]] double at(std::size_t j) const {
      return j >= from && j - from < cost.size() ? cost[j - from] : kFar;
    }
    [[nodiscard]] double shared_at(std::size_t j) const {
      return j >= from && j - from < shared.size() ? shared[j - from] : 0.0;
    }
  };

  void fill() {
    steps_.assign((zh_.size() + 1) * width_, 0);
    std::array<Row, 3> rows;  // of lines i, i - 1, i - 2, by i % 3
    for (std::size_t i = 0; i <= zh_.size(); ++i) {
      Row& row = rows.at(i % 3);
      row.from = band(i);
      row.cost.assign(width_, kFar);
      row.shared.assign(width_, 0.0);
      for (std::size_t j = row.from; j < row.from + width_; ++j) {
        if (i > 0 && j > 0) row.shared[j - row.from] = shared_weight(zh_[i - 1], en_[j - 1]);
        if (i == 0 && j == 0) {
          row.cost[0] = 0.0;
          continue;
        }
        for (std::size_t b = 0; b < kBeads.size(); ++b) {
          const Bead& bead = kBeads.at(b);
          if (bead.zh > i || bead.en > j) continue;
          const double before = rows.at((i - bead.zh) % 3).at(j - bead.en);
          if (before == kFar) continue;
          const double shared = shared_in(rows, i, j, bead);
          const double cost = before + cost_of(i, j, bead, shared);
          if (cost >= row.cost[j - row.from]) continue;
          row.cost[j - row.from] = cost;
          steps_[i * width_ + (j - row.from)] = static_cast<std::uint8_t>(b);
        }
      }
    }
  }

  [[nodiscard]] static double shared_in(const std::array<Row, 3>& rows, std::size_t i,
                                        std::size_t j, const Bead& bead) {
    double shared = 0.0;
    for (std::size_t a = 0; a < bead.zh; ++a) {
      for (std::size_t b = 0; b < bead.en; ++b) shared += rows.at((i - a) % 3).shared_at(j - b);
    }
    return shared;
  }

  // Of the bead that ends with Chinese line i and English line j (both counted from one).
  [[nodiscard]] double cost_of(std::size_t i, std::size_t j, const Bead& bead,
                               double shared) const {
    if (bead.zh == 0 || bead.en == 0) return bead.prior;
    constexpr double kVariance = 6.8;  // Gale and Church: per character
    constexpr double kFarthest = 8.0;  // a slogan may be spelled out: still cheaper than two alone
    constexpr double kNotShared = 0.4;
    double zh_length = 0.0;
    double en_length = 0.0;
    double weight = 0.0;
    for (std::size_t a = 1; a <= bead.zh; ++a) {
      zh_length += zh_[i - a].length * ratio_;
      weight += zh_[i - a].weight;
    }
    for (std::size_t b = 1; b <= bead.en; ++b) {
      en_length += en_[j - b].length;
      weight += en_[j - b].weight;
    }
    const double apart = en_length - zh_length;
    const double mean = (en_length + zh_length) / 2;
    const double distance = std::min(apart * apart / (2 * kVariance * mean), kFarthest);
    return bead.prior + distance - shared + kNotShared * (weight / 2 - shared) +
           cost_of_place(zh_[i - bead.zh], en_[j - bead.en]) +
           (bead.zh == 2 ? cost_of_gap(zh_[i - 2], zh_[i - 1]) : 0.0) +
           (bead.en == 2 ? cost_of_gap(en_[j - 2], en_[j - 1]) : 0.0);
  }

  // Two lines that stand for one have nothing between them.
  [[nodiscard]] static double cost_of_gap(const Line& first, const Line& second) {
    constexpr double kParted = 4.0;
    return first.row + 1 == second.row ? 0.0 : kParted;
  }

  // A line with its translation below it, or above it.
  [[nodiscard]] double cost_of_place(const Line& zh, const Line& en) const {
    if (zh.row + 1 == en.row) return -below_;
    return en.row + 1 == zh.row ? -above_ : 0.0;
  }

  bool learn_side(const model::LineAlignment& alignment) {
    constexpr std::size_t kFewest = 8;  // pairs: fewer show no habit
    constexpr double kHabit = 2.0;
    std::size_t below = 0;
    for (const model::LinePair& pair : alignment.pairs) {
      below += pair.zh.front().from < pair.en.front().from ? 1 : 0;
    }
    const std::size_t count = alignment.pairs.size();
    const std::size_t above = count - below;
    if (count < kFewest || std::max(below, above) * 5 < count * 4) return false;
    below_ = below > above ? kHabit : 0.0;
    above_ = below > above ? 0.0 : kHabit;
    return true;
  }

  model::LineAlignment trace() const {
    model::LineAlignment alignment;
    std::size_t i = zh_.size();
    std::size_t j = en_.size();
    while (i > 0 || j > 0) {
      const Bead& bead = kBeads.at(steps_[i * width_ + (j - band(i))]);
      model::LinePair pair;
      for (std::size_t a = bead.zh; a > 0; --a) pair.zh.push_back(zh_[i - a].span);
      for (std::size_t b = bead.en; b > 0; --b) pair.en.push_back(en_[j - b].span);
      i -= bead.zh;
      j -= bead.en;
      if (pair.en.empty()) {
        alignment.zh_only.push_back(pair.zh.front());
      } else if (pair.zh.empty()) {
        alignment.en_only.push_back(pair.en.front());
      } else {
        alignment.pairs.push_back(std::move(pair));
      }
    }
    std::reverse(alignment.pairs.begin(), alignment.pairs.end());
    std::reverse(alignment.zh_only.begin(), alignment.zh_only.end());
    std::reverse(alignment.en_only.begin(), alignment.en_only.end());
    return alignment;
  }

  const std::vector<Line>& zh_;
  const std::vector<Line>& en_;
  double ratio_ = 1.0;  // English characters a Chinese one
  std::size_t half_width_ = 0;
  std::size_t width_ = 0;  // of the band: columns that are computed in each row
  double below_ = 1.0;     // what a translation right under its line is worth, or right above it
  double above_ = 0.8;
  std::vector<std::uint8_t> steps_;
};

}  // namespace

model::LineAlignment align_lines(const model::Document& document) {
  const Lines lines = read_lines(document.text);
  return Aligner(lines).run();
}

}  // namespace plumbline::reading
