#include "document_files.h"

#include <fmt/format.h>

#include "corpus.h"
#include "source/run_program.h"
#include "source/utf8.h"

namespace plumbline::test {
namespace {

using Command = std::vector<std::string>;

// The character codes of the font are those of Unicode, and a map says so.
constexpr const char* kMap =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Same def\n"
    "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";

std::string stream(const std::string& bytes) {
  return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", bytes.size(), bytes);
}

std::string page_text(const std::vector<std::string>& lines) {
  std::string text = "BT /F1 12 Tf 60 780 Td 20 TL\n";
  for (const std::string& line : lines) {
    text += "<";
    for (const char32_t c : source::to_utf32(line)) {
      text += fmt::format("{:04X}", static_cast<std::uint32_t>(c));
    }
    text += "> Tj T*\n";
  }
  return text + "ET";
}

std::string file_of(const std::vector<std::string>& objects) {
  std::string file = "%PDF-1.4\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", file.size());
    file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return file + table +
         fmt::format("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                     objects.size() + 1, file.size());
}

}  // namespace

std::optional<std::string> make_document(const std::string& format, const std::string& markdown) {
  const auto made = source::run_program(
      Command{"pandoc", "-f", "markdown", "-t", format, "-o", "-"}, markdown, {});
  if (made.end == source::ProgramEnd::well) return made.output;
  skip("pandoc is not installed");
  return std::nullopt;
}

bool can_read_pdf() {
  const auto told = source::run_program(Command{"pdftotext", "-v"}, "", {});
  if (told.end != source::ProgramEnd::not_installed) return true;
  skip("poppler-utils is not installed");
  return false;
}

std::string make_pdf(const std::vector<std::vector<std::string>>& pages) {
  const std::size_t font = 3 + 2 * pages.size();
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>"};
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += fmt::format("{} 0 R ", 3 + 2 * i);
  objects.push_back(fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size()));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    objects.push_back(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << "
                    "/F1 {} 0 R >> >> /Contents {} 0 R >>",
                    font, 4 + 2 * i));
    objects.push_back(stream(page_text(pages[i])));
  }
  objects.push_back(
      fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H "
                  "/DescendantFonts [{} 0 R] /ToUnicode {} 0 R >>",
                  font + 1, font + 3));
  objects.push_back(
      fmt::format("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << "
                  "/Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 "
                  "/FontDescriptor {} 0 R >>",
                  font + 2));
  objects.push_back(
      "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 900] "
      "/ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>");
  objects.push_back(stream(kMap));
  return file_of(objects);
}

}  // namespace plumbline::test
