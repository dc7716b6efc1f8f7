// Small files of word processors and printers, made by the tests themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace plumbline::test {

/// A docx or odt file of a Markdown text, made by pandoc; nullopt, with the test skipped, where
/// that is not installed.
[[nodiscard]] std::optional<std::string> make_document(const std::string& format,
                                                       const std::string& markdown);

/// Whether pdftotext is installed; else the test is skipped.
[[nodiscard]] bool can_read_pdf();

/// A PDF file with one page for each list of lines (UTF-8).
[[nodiscard]] std::string make_pdf(const std::vector<std::vector<std::string>>& pages);

}  // namespace plumbline::test
