#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "cli/program.h"
#include "source/error.h"

namespace {

std::string locale_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  const auto files = plumbline::source::make_disk_file_system();
  plumbline::cli::Console console{*files,
                                  std::cout,
                                  std::cerr,
                                  std::filesystem::current_path().generic_string(),
                                  locale_of_environment(),
                                  isatty(STDOUT_FILENO) != 0,
                                  isatty(STDERR_FILENO) != 0,
                                  std::getenv("NO_COLOR") != nullptr,
                                  std::chrono::system_clock::now()};
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  try {
    return plumbline::cli::run_program(arguments, console);
  } catch (const plumbline::Error& error) {
    return plumbline::cli::report_failure(error, arguments, console);
  }
}
