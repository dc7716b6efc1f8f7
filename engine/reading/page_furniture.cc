#include "reading/page_furniture.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::reading {
namespace {

constexpr std::size_t kEdgeLines = 2;     // at the top and at the bottom that are looked at
constexpr std::size_t kLongestHead = 40;  // characters; longer is text
constexpr std::size_t kFewestPages = 3;

struct Line {
  std::size_t from = 0;
  std::size_t to = 0;   // without its line end
  std::u32string text;  // without blanks; empty for a blank line
  bool goes = false;
};

using Page = std::vector<Line>;

std::u32string text_of(const Glyphs& text, std::size_t from, std::size_t to) {
  std::u32string line;
  for (std::size_t i = from; i < to && line.size() <= kLongestHead; ++i) {
    const char32_t c = text[i].value;
    if (!is_space(c) && !is_invisible(c)) line.push_back(c);
  }
  return line;
}

std::vector<Page> split_pages(const Glyphs& text) {
  std::vector<Page> pages(1);
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool feeds = i < text.size() && text[i].value == U'\f';
    if (i < text.size() && !feeds && !is_line_end(text[i].value)) continue;
    if (i > from) pages.back().push_back({from, i, text_of(text, from, i), false});
    if (feeds) pages.emplace_back();
    from = i + 1;
  }
  return pages;
}

// 12, — 12 —, -12-, 12/30, 第12页, 第 12 页 共 30 页.
bool is_page_number(std::u32string_view line) {
  if (line.empty() || line.size() > 14) return false;
  constexpr std::u32string_view kAround = U"-—–─·•|/第页共,，()（）";
  std::size_t digits = 0;
  for (const char32_t c : line) {
    if (is_digit(c)) {
      ++digits;
    } else if (kAround.find(c) == std::u32string_view::npos) {
      return false;
    }
  }
  return digits >= 1 && digits <= 8;
}

// The lines of one edge that are not blank, the outermost first.
std::vector<Line*> edge_of(Page& page, bool top) {
  std::vector<Line*> lines;
  const auto take = [&lines](Line& line) {
    if (!line.text.empty() && lines.size() < kEdgeLines) lines.push_back(&line);
  };
  if (top) {
    std::for_each(page.begin(), page.end(), take);
  } else {
    std::for_each(page.rbegin(), page.rend(), take);
  }
  return lines;
}

std::u32string without_digits(std::u32string_view line) {
  std::u32string kept;
  std::copy_if(line.begin(), line.end(), std::back_inserter(kept),
               [](char32_t c) { return !is_digit(c); });
  return kept;
}

void mark_running_heads(std::vector<Page>& pages, bool top) {
  std::map<std::u32string, std::size_t> count;
  std::vector<std::vector<Line*>> edges;
  for (Page& page : pages) {
    edges.push_back(edge_of(page, top));
    for (const Line* line : edges.back()) {
      if (line->text.size() <= kLongestHead) ++count[without_digits(line->text)];
    }
  }
  for (const auto& edge : edges) {
    for (Line* line : edge) {
      const auto found = count.find(without_digits(line->text));
      const std::size_t often = found == count.end() ? 0 : found->second;
      const bool repeated = often >= kFewestPages && often * 2 >= pages.size();
      if (!repeated && !is_page_number(line->text)) break;
      line->goes = true;
    }
  }
}

Glyphs put_together(const Glyphs& text, const std::vector<Page>& pages, CleanupLog& log) {
  Glyphs joined;
  joined.reserve(text.size());
  std::size_t at = 0;  // what was not looked at yet
  for (const Page& page : pages) {
    bool first = true;  // line of the page that stays
    for (const Line& line : page) {
      if (line.goes) {
        log.add(Cleanup::page_furniture_removed, {text[line.from].from, text[line.to - 1].to});
        continue;
      }
      if (line.text.empty()) continue;
      // Within a page blank lines stay, over its edges only one line end does.
      for (bool ended = false; at < line.from; ++at) {
        const bool feeds = text[at].value == U'\f';
        const bool ends = feeds || is_line_end(text[at].value);
        if (!ends || joined.empty() || (first && ended)) continue;
        joined.push_back(text[at]);
        if (feeds) joined.back().value = U'\n';
        ended = true;
      }
      joined.insert(joined.end(), text.begin() + static_cast<std::ptrdiff_t>(line.from),
                    text.begin() + static_cast<std::ptrdiff_t>(line.to));
      at = line.to;
      first = false;
    }
  }
  return joined;
}

}  // namespace

Glyphs join_pages(Glyphs text, CleanupLog& log) {
  const bool has_pages = std::any_of(text.begin(), text.end(),
                                     [](const Glyph& glyph) { return glyph.value == U'\f'; });
  if (!has_pages) return text;
  std::vector<Page> pages = split_pages(text);
  if (!pages.empty() && pages.back().empty()) pages.pop_back();
  mark_running_heads(pages, true);
  mark_running_heads(pages, false);
  return put_together(text, pages, log);
}

}  // namespace plumbline::reading
