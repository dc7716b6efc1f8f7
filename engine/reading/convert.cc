// Neither program is given the name of a file: the bytes go in through its standard input, and
// pandoc's sandbox keeps it from opening what a document points at.
#include "reading/convert.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>
#include <vector>

#include "source/run_program.h"

namespace plumbline::reading {
namespace {

using source::ProgramEnd;

// A report of 400 pages takes a second or two; a docx of a few kilobytes can unpack to gigabytes.
constexpr std::chrono::seconds kTime{60};
constexpr std::size_t kMemory = 1u << 30;

struct Converter {
  std::string_view program;
  std::string_view package;
  std::vector<std::string> command;
  std::vector<std::string> version_command;
};

Converter converter_of(Format format) {
  if (format == Format::pdf) {
    return {"pdftotext",
            "poppler-utils",
            {"pdftotext", "-q", "-enc", "UTF-8", "-", "-"},
            {"pdftotext", "-v"}};
  }
  return {"pandoc",
          "pandoc",
          {"pandoc", "--sandbox", "-f", std::string(to_word(format)), "-t", "gfm", "--wrap=none",
           "+RTS", "-M1g", "-RTS"},
          {"pandoc", "--version"}};
}

// pandoc 2.17.1.1, pdftotext version 22.12.0: the first line, to standard output or error.
std::string version_of(const Converter& converter) {
  source::ProgramLimits limits;
  limits.time = std::chrono::seconds(10);
  limits.output = 4096;
  const auto outcome = source::run_program(converter.version_command, "", limits);
  const std::string& said = outcome.output.empty() ? outcome.errors : outcome.output;
  std::string line = said.substr(0, said.find('\n'));
  constexpr std::string_view kVersion = " version ";
  if (const auto at = line.find(kVersion); at != std::string::npos) {
    line.replace(at, kVersion.size(), " ");
  }
  return line.starts_with(converter.program) ? line : std::string(converter.program);
}

// The last thing a program said is why it ended.
std::string last_line(std::string_view said) {
  while (!said.empty() && (said.back() == '\n' || said.back() == '\r')) said.remove_suffix(1);
  const auto line = said.rfind('\n');
  return std::string(line == std::string_view::npos ? said : said.substr(line + 1));
}

std::string why_not(const Converter& converter, const source::ProgramOutcome& outcome) {
  const std::string program(converter.program);
  if (outcome.end == ProgramEnd::took_too_long) {
    return program + " did not read it within " + std::to_string(kTime.count()) + " seconds";
  }
  const std::string said = last_line(outcome.errors);
  return program + " can't read it" + (said.empty() ? "" : ": " + said);
}

bool has_text(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) > 0x20; });
}

}  // namespace

std::optional<Converted> convert(const source::SourceFile& file, Format format,
                                 std::size_t size_limit, source::DiagnosticSink& sink) {
  const auto refuse = [&](std::string code, std::string message) {
    sink.error(std::move(code), file.path, std::nullopt, std::move(message));
    return std::nullopt;
  };
  const Converter converter = converter_of(format);
  source::ProgramLimits limits;
  limits.time = kTime;
  limits.output = size_limit;
  // pandoc reserves address space that it never uses; it has a limit of its own (-M).
  limits.memory = format == Format::pdf ? kMemory : 0;
  auto outcome = source::run_program(converter.command, file.bytes, limits);
  const std::string what = "a " + std::string(to_word(format)) + " file";
  switch (outcome.end) {
    case ProgramEnd::not_installed:
      return refuse("source-needs-program",
                    what + " is read with the program '" + std::string(converter.program) +
                        "', which is not installed; install the package " +
                        std::string(converter.package) + " (apt-get install " +
                        std::string(converter.package) + ")");
    case ProgramEnd::wrote_too_much:
      return refuse("source-too-large",
                    what + " with more than " + std::to_string(size_limit) +
                        " bytes of text, the limit; raise size_limit in plumbline.yaml to read it");
    case ProgramEnd::failed:
    case ProgramEnd::took_too_long:
      return refuse("source-not-converted", what + ", but " + why_not(converter, outcome));
    case ProgramEnd::well:
      break;
  }
  if (!has_text(outcome.output)) {
    return refuse("source-empty",
                  what + " without any text; scanned pages must go through text recognition first");
  }
  return Converted{std::move(outcome.output), version_of(converter)};
}

std::string_view text_ending(Format format) {
  return format == Format::pdf ? "txt" : "md";
}

}  // namespace plumbline::reading
