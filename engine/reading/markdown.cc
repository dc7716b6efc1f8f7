#include "reading/markdown.h"

#include <algorithm>
#include <string_view>

#include "reading/html.h"

namespace plumbline::reading {
namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool is_escapable(char32_t c) {
  return c > 0x20 && c < 0x7F && !is_digit(c) && !is_ascii_letter(c);
}

// One line of the text, [from, to) without its line end.
struct Line {
  std::size_t from = 0;
  std::size_t to = 0;
};

class Markdown {
 public:
  Markdown(const Glyphs& text, CleanupLog& log) : text_(text), log_(log) {
    out_.reserve(text.size());
  }

  Glyphs run() {
    std::size_t at = skip_front_matter();
    while (at < text_.size()) {
      const Line line = line_at(at);
      read_line(line);
      for (at = line.to; at < text_.size() && at == line.to; ++at) out_.push_back(text_[at]);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] char32_t value(std::size_t at, const Line& line) const {
    return at < line.to ? text_[at].value : U'\0';
  }

  [[nodiscard]] Line line_at(std::size_t from) const {
    std::size_t to = from;
    while (to < text_.size() && !is_line_end(text_[to].value)) ++to;
    return {from, to};
  }

  void drop(std::size_t from, std::size_t to, Cleanup kind = Cleanup::markup_removed) {
    if (from < to) log_.add(kind, {text_[from].from, text_[to - 1].to});
  }

  // Whether the line holds nothing but these characters and blanks, and `least` of them.
  [[nodiscard]] bool is_all_of(const Line& line, std::u32string_view set, std::size_t least) const {
    std::size_t found = 0;
    for (std::size_t i = line.from; i < line.to; ++i) {
      if (is_space(text_[i].value)) continue;
      if (!is_one_of(text_[i].value, set)) return false;
      ++found;
    }
    return found >= least;
  }

  // --- … --- at the very beginning, within fifty lines.
  std::size_t skip_front_matter() {
    const Line first = line_at(0);
    if (!is_all_of(first, U"-", 3) || first.to - first.from != 3) return 0;
    Line line = first;
    for (int count = 0; count < 50 && line.to < text_.size(); ++count) {
      line = line_at(line.to + 1);
      if (line.to - line.from != 3 || !is_all_of(line, U"-", 3)) continue;
      drop(0, line.to);
      return line.to;
    }
    return 0;
  }

  void read_line(Line line) {
    const bool rule = is_all_of(line, U"-", 3) || is_all_of(line, U"*", 3) ||
                      is_all_of(line, U"_", 3) || is_all_of(line, U"=", 3);
    const bool fence = is_all_of({line.from, std::min(line.to, line.from + 3)}, U"`", 3) ||
                       is_all_of({line.from, std::min(line.to, line.from + 3)}, U"~", 3);
    if (rule || fence || is_all_of(line, U"|-:", 3)) return drop(line.from, line.to);
    if (const std::size_t mark = definition_length(line); mark > 0) {
      return drop(line.from, line.to, Cleanup::note_removed);
    }
    line.from = read_prefix(line);
    table_ = value(line.from, line) == U'|';
    for (std::size_t i = line.from; i < line.to;) i = read_inline(i, line);
    if (table_) end_row(line);
  }

  // [^1]: and [name]: at the beginning of a line.
  [[nodiscard]] std::size_t definition_length(const Line& line) const {
    if (value(line.from, line) != U'[') return 0;
    std::size_t i = line.from + 1;
    while (i < line.to && i - line.from < 40 && !is_one_of(text_[i].value, U"[]")) ++i;
    return value(i, line) == U']' && value(i + 1, line) == U':' ? i + 2 - line.from : 0;
  }

  // Quote marks, the # of a heading, a bullet: returns where the text of the line begins.
  std::size_t read_prefix(const Line& line) {
    std::size_t i = line.from;
    const auto skip_blanks = [&] {
      while (i < line.to && is_space(text_[i].value)) ++i;
    };
    skip_blanks();
    while (value(i, line) == U'>') {
      drop(i, i + 1);
      ++i;
      skip_blanks();
    }
    std::size_t marks = i;
    while (value(marks, line) == U'#') ++marks;
    if (marks > i && marks - i <= 6 && is_space(value(marks, line))) {
      drop(i, marks);
      i = marks;
    } else if (is_one_of(value(i, line), U"*+-") && is_space(value(i + 1, line))) {
      Glyph bullet = text_[i];
      bullet.value = U'-';
      out_.push_back(bullet);
      ++i;
    }
    return i;
  }

  std::size_t read_inline(std::size_t i, const Line& line) {
    const char32_t c = text_[i].value;
    const char32_t next = value(i + 1, line);
    const auto leave_out = [&](std::size_t end) {
      drop(i, end);
      return end;
    };
    switch (c) {
      case U'\\':
        if (next == U'\0') return leave_out(i + 1);
        if (!is_escapable(next)) break;
        drop(i, i + 1);
        out_.push_back(text_[i + 1]);
        return i + 2;
      case U'`':
        return leave_out(i + 1);
      case U'*':
        // 3 * 4 and 3*4 are sums.
        if (is_sum(i, line)) break;
        return leave_out(i + 1);
      case U'_':
        if (next != U'_') break;
        return leave_out(i + 2);
      case U'|':
        if (!table_) break;
        if (i > line.from) part_cells(i);
        return leave_out(i + 1);
      case U'[':
      case U'!':
        if (const std::size_t end = read_link(i, line)) return end;
        break;
      case U']':
        if (i == closes_) return leave_out(target_end_);
        break;
      default:
        break;
    }
    out_.push_back(text_[i]);
    return i + 1;
  }

  // The cells of a row are clauses of one sentence, so that a number stays with its name.
  void part_cells(std::size_t bar) {
    while (!out_.empty() && is_space(out_.back().value)) out_.pop_back();
    const bool blank = out_.empty() || is_line_end(out_.back().value);
    if (blank || is_one_of(out_.back().value, U"，。；：、！？")) return;
    out_.push_back({U'，', text_[bar].from, text_[bar].to});
  }

  void end_row(const Line& line) {
    if (!out_.empty() && out_.back().value == U'，' && text_[line.to - 1].value == U'|') {
      out_.back().value = U'。';
    }
  }

  [[nodiscard]] bool is_sum(std::size_t i, const Line& line) const {
    const char32_t before = i > line.from ? text_[i - 1].value : U' ';
    const char32_t after = value(i + 1, line);
    return (is_space(before) && is_space(after)) || (is_digit(before) && is_digit(after));
  }

  // A picture or note is left out; of a link the words stay, and its target goes when they end.
  // 0: no link. The words of a link are shorter than a line of print.
  std::size_t read_link(std::size_t i, const Line& line) {
    const bool picture = text_[i].value == U'!';
    const std::size_t open = picture ? i + 1 : i;
    if (value(open, line) != U'[') return 0;
    std::size_t close = open + 1;
    while (close < line.to && close - open < 200 && text_[close].value != U']') ++close;
    if (value(close, line) != U']') return 0;
    if (!picture && value(open + 1, line) == U'^') {
      drop(i, close + 1, Cleanup::note_removed);
      return close + 1;
    }
    if (value(close + 1, line) != U'(') return 0;
    std::size_t end = close + 2;
    while (end < line.to && end - close < 2000 && text_[end].value != U')') ++end;
    if (value(end, line) != U')') return 0;
    if (picture) {
      drop(i, end + 1);
      return end + 1;
    }
    drop(i, i + 1);
    closes_ = close;
    target_end_ = end + 1;
    return i + 1;
  }

  const Glyphs& text_;
  CleanupLog& log_;
  Glyphs out_;
  bool table_ = false;                              // the line is a row
  std::size_t closes_ = std::u32string_view::npos;  // the ] of the link that is read
  std::size_t target_end_ = 0;                      // behind its target
};

}  // namespace

Glyphs read_markdown(const Glyphs& text, CleanupLog& log) {
  return Markdown(read_inline_html(text, log), log).run();
}

}  // namespace plumbline::reading
