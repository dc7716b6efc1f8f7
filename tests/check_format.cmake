# Every source file as clang-format 14 leaves it (.clang-format). FOLDER: the checkout.
find_program(program NAMES clang-format-14 clang-format)
if(NOT program)
  message("[skipped] clang-format is not installed")
  return()
endif()
file(GLOB_RECURSE files ${FOLDER}/engine/*.h ${FOLDER}/engine/*.cc ${FOLDER}/tests/*.h
     ${FOLDER}/tests/*.cc)
execute_process(COMMAND ${program} --dry-run --Werror ${files} RESULT_VARIABLE code
                ERROR_VARIABLE complaints)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "run clang-format -i:\n${complaints}")
endif()
