# Warnings for our own targets; never for third-party headers.
#
# Not -Wnull-dereference, and not -Wmaybe-uninitialized of -Wall under GCC: both look through inlined
# code of the standard library (streambuf, function, variant), and with the sanitizers' checks in
# between they report there what can't happen (GCC's manual says so of -fsanitize). The sanitizers
# themselves and clang-tidy look for both faults.
add_library(plumbline_warnings INTERFACE)
target_compile_options(plumbline_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  -Wimplicit-fallthrough $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  $<$<BOOL:${PLUMBLINE_WERROR}>:-Werror>)
