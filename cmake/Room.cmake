# One room of engine/: one static library. Headers are part of a file set, so that
# CMAKE_VERIFY_INTERFACE_HEADER_SETS compiles each of them alone.
#
#   plumbline_room(NAME SOURCES a.cc ... HEADERS a.h ... [ROOMS other rooms] [PRIVATE_LIBS libs])
function(plumbline_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;HEADERS;ROOMS;PRIVATE_LIBS" ${ARGN})
  list(TRANSFORM ROOM_ROOMS PREPEND plumbline_)
  add_library(plumbline_${name} STATIC ${ROOM_SOURCES})
  add_library(Plumbline::${name} ALIAS plumbline_${name})
  set_target_properties(plumbline_${name} PROPERTIES EXPORT_NAME ${name})
  target_compile_features(plumbline_${name} PUBLIC cxx_std_20)
  target_sources(plumbline_${name} PUBLIC FILE_SET HEADERS
    BASE_DIRS ${PROJECT_SOURCE_DIR}/engine FILES ${ROOM_HEADERS})
  target_link_libraries(plumbline_${name}
    PUBLIC ${ROOM_ROOMS}
    PRIVATE $<BUILD_INTERFACE:plumbline_warnings> ${ROOM_PRIVATE_LIBS})
  set_property(GLOBAL APPEND PROPERTY PLUMBLINE_ROOMS plumbline_${name})
endfunction()

# A doctest binary for the unit tests of one room.
#
#   plumbline_unit_test(ROOM SOURCES a_test.cc ... [ROOMS more rooms] [LIBS libs])
function(plumbline_unit_test room)
  cmake_parse_arguments(TEST "" "" "SOURCES;ROOMS;LIBS" ${ARGN})
  list(TRANSFORM TEST_ROOMS PREPEND plumbline_)
  add_executable(plumbline_${room}_test ${TEST_SOURCES})
  target_link_libraries(plumbline_${room}_test PRIVATE
    plumbline_${room} ${TEST_ROOMS} ${TEST_LIBS} plumbline_test_main plumbline_warnings)
  add_test(NAME unit.${room} COMMAND plumbline_${room}_test)
endfunction()
