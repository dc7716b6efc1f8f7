#include "reports/write_report.h"

#include <array>
#include <cassert>

#include "reports/escape.h"
#include "reports/render_template.h"
#include "reports/view.h"
#include "reports/writers.h"
#include "source/error.h"

namespace plumbline::reports {
namespace {

constexpr std::array<std::string_view, 4> kFormats = {"md", "html", "json", "csv"};

const source::SourceFile& find_template(std::span<const source::SourceFile> templates,
                                        std::string_view name) {
  for (const source::SourceFile& file : templates) {
    const bool is_it = file.path.ends_with(name);
    const std::size_t before = file.path.size() - (is_it ? name.size() : 0);
    if (is_it && (before == 0 || file.path[before - 1] == '/')) return file;
  }
  throw Error("there is no template " + std::string(name));
}

// Sections that print nothing leave their line ends: one empty line is enough.
std::string without_spare_lines(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' && out.ends_with("\n\n")) continue;
    out += c;
  }
  return out;
}

}  // namespace

std::string_view to_word(Format format) {
  return kFormats[static_cast<std::size_t>(format)];
}

std::optional<Format> parse_format(std::string_view word) {
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (kFormats[i] == word) return static_cast<Format>(i);
  }
  return std::nullopt;
}

std::string write_report(const Report& report, Format format, const Catalogue& words,
                         std::span<const source::SourceFile> templates) {
  assert(check_arithmetic(report).empty());
  switch (format) {
    case Format::json:
      return write_json(report);
    case Format::csv:
      return write_csv(report, words);
    case Format::markdown: {
      const source::SourceFile& page = find_template(templates, "report.md.mustache");
      return without_spare_lines(render_template(page.path, page.bytes, report_view(report, words),
                                                 words, escape_markdown));
    }
    case Format::html: {
      const source::SourceFile& page = find_template(templates, "report.html.mustache");
      View view = report_view(report, words);
      std::get<View::Fields>(view.value)
          .emplace_back("css", View{find_template(templates, "report.css").bytes});
      return render_template(page.path, page.bytes, view, words, escape_html);
    }
  }
  return {};
}

}  // namespace plumbline::reports
