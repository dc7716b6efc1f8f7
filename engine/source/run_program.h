// Another program as a function of bytes: started without a shell, fed and heard through pipes,
// under limits of time, output and memory, so that no input can hang a run or fill the disk.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace plumbline::source {

struct ProgramLimits {
  std::chrono::milliseconds time{60'000};  // by the wall clock; the same of processor time
  std::size_t output = 64u << 20;          // bytes of standard output
  /// Bytes of address space; 0: none. Not for programs that reserve more than they use (those of
  /// the Haskell compiler): these must be given a limit of their own.
  std::size_t memory = 0;
};

enum class ProgramEnd : std::uint8_t {
  well,            // exit code 0
  failed,          // another exit code, or a signal
  not_installed,   // no such program on the PATH
  took_too_long,   // killed
  wrote_too_much,  // killed; `output` holds what fits the limit
};

struct ProgramOutcome {
  ProgramEnd end = ProgramEnd::well;
  std::string output;
  std::string errors;  // the first 4 KiB of standard error
};

/// Runs command[0], looked up on the PATH, with the rest as its arguments and `input` on its
/// standard input. The program, and what it may have started, is gone when this returns. Safe to
/// call from several threads. Throws Error where the system refuses a pipe or a process.
[[nodiscard]] ProgramOutcome run_program(std::span<const std::string> command,
                                         std::string_view input, const ProgramLimits& limits);

}  // namespace plumbline::source
