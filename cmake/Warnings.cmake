# Warnings for our own targets; never for third-party headers.
#
# Not -Wnull-dereference, and under GCC not -Wmaybe-uninitialized and -Wrestrict of -Wall: they look
# through inlined code of the standard library (streambuf, function, string: GCC's bug 105651), and
# with the sanitizers' checks in between they report there what can't happen (GCC's manual says so
# of -fsanitize). The sanitizers themselves and clang-tidy look for these faults.
add_library(plumbline_warnings INTERFACE)
target_compile_options(plumbline_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  -Wimplicit-fallthrough $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${PLUMBLINE_WERROR}>:-Werror>)
