// The order matters: readings in parentheses part the phrases that OpenCC knows, so they go first;
// the width of forms decides what is a number, so it comes before the punctuation.
#include "reading/clean_text.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "reading/glyph_traits.h"
#include "reading/join_lines.h"
#include "reading/line_language.h"
#include "reading/normalise.h"
#include "reading/pinyin.h"
#include "reading/traditional.h"
#include "source/utf8.h"

namespace plumbline::reading {
namespace {

using model::Language;

struct RawLine {
  std::size_t from = 0;
  std::size_t to = 0;  // of the line end or of the cell beside it
  LetterCount letters;
  Traits traits = 0;
};

std::vector<RawLine> split_lines(const Glyphs& glyphs) {
  std::vector<RawLine> lines;
  RawLine line;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const Traits traits = traits_of(glyphs[i].value);
    if ((traits & kLineEnd) == 0) {
      line.traits |= traits;
      line.letters.han += (traits & kHan) != 0 ? 1 : 0;
      line.letters.latin += (traits & kLatin) != 0 ? 1 : 0;
      continue;
    }
    line.to = i;
    lines.push_back(line);
    const bool crlf =
        i + 1 < glyphs.size() && glyphs[i].value == U'\r' && glyphs[i + 1].value == U'\n';
    if (crlf) ++i;
    line = {};
    line.from = i + 1;
  }
  line.to = glyphs.size();
  lines.push_back(line);
  return lines;
}

// A line that holds both languages beside each other gives a line for each.
std::vector<RawLine> split_by_language(const Glyphs& glyphs, const std::vector<RawLine>& lines) {
  std::vector<RawLine> split;
  split.reserve(lines.size());
  for (const RawLine& whole : lines) {
    if (whole.letters.han == 0 || whole.letters.latin == 0) {
      split.push_back(whole);
      continue;
    }
    const std::span<const Glyph> line(glyphs.data() + whole.from, whole.to - whole.from);
    for (const LineCell& cell : split_languages(line)) {
      const auto part = line.subspan(cell.from, cell.to - cell.from);
      split.push_back(
          {whole.from + cell.from, whole.from + cell.to, count_letters(part), whole.traits});
    }
  }
  return split;
}

bool is_bilingual(const std::vector<RawLine>& lines) {
  std::size_t foreign = 0;
  std::size_t chinese = 0;
  for (const RawLine& line : lines) {
    if (line.letters.han == 0 && line.letters.latin == 0) continue;
    ++(language_of(line.letters, false) == Language::en ? foreign : chinese);
  }
  return foreign * 5 >= chinese && foreign >= 3;
}

class Cleaner {
 public:
  Cleaner(const Glyphs& glyphs, CleanupLog& log) : glyphs_(glyphs), log_(log) {}

  CleanText run() {
    std::vector<RawLine> raw = split_lines(glyphs_);
    std::vector<RawLine> cells = split_by_language(glyphs_, raw);
    const bool bilingual = is_bilingual(cells);
    // Elsewhere the foreign words of a line are a link or a name.
    if (bilingual) raw = std::move(cells);
    out_.traditional = is_traditional(glyphs_);
    const bool accented = std::any_of(
        raw.begin(), raw.end(), [](const RawLine& line) { return (line.traits & kAccented) != 0; });
    out_.pinyin = accented && has_pinyin(glyphs_);
    if (out_.traditional) simplifier_.emplace();
    std::uint32_t blank = 0;
    for (const RawLine& line : raw) {
      const Language language = language_of(line.letters, bilingual);
      const std::size_t from = cleaned_.size();
      clean(line, language);
      if (cleaned_.size() == from) {
        ++blank;
        continue;
      }
      lines_.push_back({from, cleaned_.size(), language, blank});
      blank = 0;
    }
    emit();
    return std::move(out_);
  }

 private:
  void clean(const RawLine& raw, Language language) {
    line_.clear();
    if (out_.pinyin || (raw.traits & kAccented) != 0) {
      copy_without_pinyin(glyphs_, raw.from, raw.to, out_.pinyin, line_, log_);
    } else {
      line_.assign(glyphs_.begin() + static_cast<std::ptrdiff_t>(raw.from),
                   glyphs_.begin() + static_cast<std::ptrdiff_t>(raw.to));
    }
    if (language == Language::zh) {
      if (simplifier_) simplifier_->convert(line_, 0, log_);
      normalise_chinese(line_, log_);
    } else {
      normalise_foreign(line_, log_);
    }
    cleaned_.insert(cleaned_.end(), line_.begin(), line_.end());
  }

  void emit() {
    const std::vector<bool> continued = find_continued_lines(cleaned_, lines_);
    out_.text.reserve(cleaned_.size() * 3);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::uint32_t before = i > 0 ? cleaned_[lines_[i].from - 1].to : 0;
      const source::ByteSpan gap{before, cleaned_[lines_[i].from].from};
      if (continued[i]) {
        log_.add(Cleanup::line_joined, gap);
      } else {
        if (i > 0) {
          out_.text.push_back('\n');
          out_.offsets.append(1, gap.from, gap.size());
        }
        const auto at = static_cast<std::uint32_t>(out_.text.size());
        out_.paragraphs.push_back({{at, at}, lines_[i].language, lines_[i].blank_before});
      }
      put({cleaned_.data() + lines_[i].from, lines_[i].to - lines_[i].from});
      out_.paragraphs.back().span.to = static_cast<std::uint32_t>(out_.text.size());
    }
  }

  // Characters that are as in the file go into the map together.
  void put(std::span<const Glyph> line) {
    std::uint32_t from = line.front().from;  // of what is not in the map yet
    std::uint32_t to = from;
    for (const Glyph& glyph : line) {
      const std::size_t before = out_.text.size();
      source::append_utf8(out_.text, glyph.value);
      const auto length = static_cast<std::uint32_t>(out_.text.size() - before);
      const bool same = length == glyph.to - glyph.from;
      if (same && glyph.from == to) {
        to = glyph.to;
        continue;
      }
      out_.offsets.append(to - from, from, to - from);
      from = to = glyph.to;
      if (same) {
        from = glyph.from;
      } else {
        out_.offsets.append(length, glyph.from, glyph.to - glyph.from);
      }
    }
    out_.offsets.append(to - from, from, to - from);
  }

  const Glyphs& glyphs_;
  CleanupLog& log_;
  std::optional<Simplifier> simplifier_;
  Glyphs line_;
  Glyphs cleaned_;
  std::vector<TextLine> lines_;
  CleanText out_;
};

}  // namespace

CleanText clean_text(const Glyphs& glyphs, CleanupLog& log) {
  return Cleaner(glyphs, log).run();
}

std::string clean_piece(const Glyphs& piece, bool traditional, bool pinyin) {
  if (!traditional) return clean_piece(piece, nullptr, pinyin);
  const Simplifier simplifier;
  return clean_piece(piece, &simplifier, pinyin);
}

std::string clean_piece(const Glyphs& piece, const Simplifier* simplifier, bool pinyin) {
  CleanupLog unheard;
  Glyphs without_ends;
  for (const Glyph& glyph : piece) {
    if (!is_line_end(glyph.value)) without_ends.push_back(glyph);
  }
  Glyphs line;
  copy_without_pinyin(without_ends, 0, without_ends.size(), pinyin, line, unheard);
  const LetterCount letters = count_letters(line);
  if (letters.han == 0 && letters.latin > 0) {
    normalise_foreign(line, unheard);
  } else {
    if (simplifier != nullptr) simplifier->convert(line, 0, unheard);
    normalise_chinese(line, unheard);
  }
  std::string text;
  for (const Glyph& glyph : line) source::append_utf8(text, glyph.value);
  return text;
}

}  // namespace plumbline::reading
