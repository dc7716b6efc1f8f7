# Puts data files into a library as bytes, so that the program needs no files beside it.
#
#   plumbline_embed(TARGET SYMBOL name NAMESPACE ns ROOT dir FILES a b ...)
#
# defines in namespace `ns`
#   extern const std::pair<std::string_view, std::string_view> NAME[];  // path below ROOT, bytes
#   extern const std::size_t NAME_size;
# sorted by path. The generated file is made again when one of the files changes; which files there
# are is found out when CMake configures (callers use file(GLOB ... CONFIGURE_DEPENDS)).
function(plumbline_embed target)
  cmake_parse_arguments(EMBED "" "SYMBOL;NAMESPACE;ROOT" "FILES" ${ARGN})
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${EMBED_SYMBOL}.cc)
  set(list ${CMAKE_CURRENT_BINARY_DIR}/${EMBED_SYMBOL}.txt)
  list(SORT EMBED_FILES)
  list(JOIN EMBED_FILES "\n" lines)
  file(CONFIGURE OUTPUT ${list} CONTENT "${lines}" @ONLY)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -D LIST=${list} -D OUTPUT=${generated} -D SYMBOL=${EMBED_SYMBOL}
            -D NAMESPACE=${EMBED_NAMESPACE} -D ROOT=${EMBED_ROOT}
            -P ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    DEPENDS ${list} ${EMBED_FILES} ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    COMMENT "Embedding ${EMBED_SYMBOL}" VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
