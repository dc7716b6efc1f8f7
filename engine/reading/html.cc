#include "reading/html.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "reading/html_syntax.h"
#include "source/utf8.h"

namespace plumbline::reading {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Their content is no HTML.
constexpr std::array<std::string_view, 5> kRaw = {"script", "style", "textarea", "title", "xmp"};
// Their content is no text of the page's own.
constexpr std::array<std::string_view, 11> kDropped = {"head",   "nav",    "footer", "template",
                                                       "iframe", "object", "svg",    "math",
                                                       "select", "button", "rp"};
constexpr std::array<std::string_view, 33> kBlocks = {
    "p",       "div",     "br",         "li",    "ul",    "ol",    "h1",    "h2",    "h3",
    "h4",      "h5",      "h6",         "tr",    "table", "tbody", "thead", "tfoot", "section",
    "article", "main",    "blockquote", "pre",   "hr",    "dl",    "dt",    "dd",    "form",
    "header",  "caption", "figcaption", "aside", "body",  "html"};

// Between these a line break of the page is no space.
bool is_wide(char32_t c) {
  return source::is_han(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF) ||
         (c >= 0x2014 && c <= 0x201D);
}

class Page {
 public:
  Page(const Glyphs& text, CleanupLog& log, bool whole)
      : text_(text), tags_(text), log_(log), whole_(whole) {
    out_.reserve(text.size());
  }

  Glyphs run() {
    for (at_ = 0; at_ < text_.size();) {
      const char32_t c = text_[at_].value;
      if (c == U'<' && read_tag()) continue;
      if (c == U'&' && read_entity()) continue;
      read_character(text_[at_]);
    }
    end_line(static_cast<std::uint32_t>(text_.empty() ? 0 : text_.back().to));
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_dropping() const { return !dropped_.empty(); }

  bool read_tag() {
    const auto tag = tags_.at(at_);
    if (!tag) return false;
    std::size_t end = tag->end;
    const bool raw = !tag->closes && is_one_of(tag->name, kRaw);
    if (raw) end = tags_.end_of_raw(tag->name, end);
    const source::ByteSpan place{text_[at_].from, text_[end - 1].to};
    log_.add(Cleanup::markup_removed, place);
    at_ = end;
    if (!raw) follow(*tag, place);
    return true;
  }

  void follow(const HtmlTag& tag, source::ByteSpan place) {
    if (follow_dropped(tag)) return;
    if (is_one_of(tag.name, kBlocks)) {
      link_ = false;
      if (tag.name == "tr") end_row(place);
      if (whole_ || tag.name == "br" || tag.name == "tr" || tag.name == "p") {
        break_line(place);
      }
    } else if (tag.name == "a") {
      link_ = !tag.closes && tag.leads;
    } else if (tag.name == "td" || tag.name == "th") {
      tag.closes ? end_cell() : begin_cell(place);
    }
  }

  // Whether the tag opens, closes or lies in an element that is dropped. A reading over a character
  // ends with any tag.
  bool follow_dropped(const HtmlTag& tag) {
    if (dropped_ == "rt") dropped_.clear();
    if (is_dropping()) {
      if (tag.name == dropped_) depth_ += tag.closes ? -1 : 1;
      if (depth_ <= 0 || (dropped_ == "head" && tag.name == "body")) dropped_.clear();
      return is_dropping() || tag.name != "body";
    }
    const bool drops = tag.name == "rt" || (whole_ && is_one_of(tag.name, kDropped));
    if (!drops || tag.closes || tag.empty) return false;
    dropped_ = tag.name;
    depth_ = 1;
    return true;
  }

  bool read_entity() {
    const auto entity = html_entity_at(text_, at_);
    if (!entity) return false;
    const Glyph glyph{entity->value, text_[at_].from, text_[entity->end - 1].to};
    log_.add(Cleanup::markup_removed, {glyph.from, glyph.to});
    at_ = entity->end;
    put(glyph);
    return true;
  }

  void read_character(const Glyph& glyph) {
    const auto blank = [](char32_t c) { return is_space(c) || is_line_end(c) || c == U'\f'; };
    if (!whole_ || !blank(glyph.value)) {
      put(glyph);
      ++at_;
      return;
    }
    std::size_t end = at_;
    bool breaks = false;
    for (; end < text_.size() && blank(text_[end].value); ++end) {
      breaks = breaks || !is_space(text_[end].value);
    }
    read_blanks(end, breaks);
    at_ = end;
  }

  // A line break of a page is a space, and none between Chinese characters.
  void read_blanks(std::size_t end, bool breaks) {
    if (!breaks) {
      for (std::size_t i = at_; i < end; ++i) put(text_[i]);
      return;
    }
    const bool between_wide = !out_.empty() && is_wide(out_.back().value) && end < text_.size() &&
                              is_wide(text_[end].value);
    if (!between_wide) put({U' ', text_[at_].from, text_[end - 1].to});
  }

  void put(const Glyph& glyph) {
    if (is_dropping()) return;
    if (is_line_end(glyph.value)) return break_line({glyph.from, glyph.to});
    if (whole_ && is_space(glyph.value) && out_.size() == line_) return;
    if (!is_space(glyph.value) && !is_invisible(glyph.value)) {
      ++(link_ ? linked_ : plain_);
    }
    out_.push_back(glyph);
  }

  // The cells of a row are clauses of one sentence, so that a number stays with its name.
  void begin_cell(source::ByteSpan place) {
    const bool follows = cells_ > 0 && !out_.empty() && !is_line_end(out_.back().value);
    while (follows && is_space(out_.back().value)) out_.pop_back();
    if (follows && !is_mark(out_.back().value)) put({U'，', place.from, place.to});
    cell_ = out_.size();
  }

  // A cell of one paragraph stays in its row; one of several is text of its own, as where a page is
  // laid out by tables.
  void end_cell() {
    constexpr std::size_t kLongestCell = 200;  // characters
    if (out_.size() <= cell_ || out_.size() - cell_ > kLongestCell) return;
    if (is_line_end(out_.back().value)) {
      const auto breaks =
          std::count_if(out_.begin() + static_cast<std::ptrdiff_t>(cell_), out_.end(),
                        [](const Glyph& glyph) { return is_line_end(glyph.value); });
      if (breaks > 1) return;
      out_.pop_back();
      line_ = line_before_;
      ++plain_;
    }
    ++cells_;
  }

  void end_row(source::ByteSpan place) {
    const bool is_sentence = cells_ > 1 && !out_.empty() && !is_line_end(out_.back().value);
    if (is_sentence && out_.back().value == U'，') {
      out_.back().value = U'。';
    } else if (is_sentence && !is_mark(out_.back().value)) {
      put({U'。', place.from, place.from});
    }
    cells_ = 0;
  }

  [[nodiscard]] static bool is_mark(char32_t c) {
    return std::u32string_view(U"，。；：、！？").find(c) != std::u32string_view::npos;
  }

  void break_line(source::ByteSpan place) {
    if (cells_ > 0 && out_.size() == cell_) return;  // the paragraph of a cell
    end_line(place.from);
    const bool blank = out_.size() == line_ && whole_;
    if (!blank) out_.push_back({U'\n', place.from, place.to});
    if (!blank) line_before_ = line_;
    line_ = out_.size();
  }

  // A line that is nothing but links leads elsewhere.
  void end_line(std::uint32_t end) {
    if (whole_ && plain_ == 0 && linked_ > 0) {
      log_.add(Cleanup::navigation_dropped, {out_[line_].from, end});
      out_.resize(line_);
    }
    plain_ = linked_ = 0;
  }

  const Glyphs& text_;
  HtmlTags tags_;
  CleanupLog& log_;
  bool whole_;  // a page, not tags in another text
  std::size_t at_ = 0;
  Glyphs out_;
  std::size_t line_ = 0;         // where the line begins in out_
  std::size_t line_before_ = 0;  // where the line before it began
  std::size_t cell_ = 0;         // where the cell of a table begins
  int cells_ = 0;                // of its row, so far
  std::size_t plain_ = 0;        // its characters outside links
  std::size_t linked_ = 0;       // and in them
  bool link_ = false;
  std::string dropped_;  // the name of the element that is left out
  int depth_ = 0;        // elements of that name that are open
};

}  // namespace

Glyphs read_html(const Glyphs& page, CleanupLog& log) {
  return Page(page, log, true).run();
}

Glyphs read_inline_html(const Glyphs& text, CleanupLog& log) {
  return Page(text, log, false).run();
}

}  // namespace plumbline::reading
