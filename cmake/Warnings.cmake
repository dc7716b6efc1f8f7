# Warnings for our own targets; never for third-party headers.
add_library(plumbline_warnings INTERFACE)
target_compile_options(plumbline_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  -Wimplicit-fallthrough -Wnull-dereference
  $<$<BOOL:${PLUMBLINE_WERROR}>:-Werror>)
