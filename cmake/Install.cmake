# `cmake --install`: the program, the library with its CMake package, data, man page.
include(CMakePackageConfigHelpers)

get_property(rooms GLOBAL PROPERTY PLUMBLINE_ROOMS)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/Plumbline)

install(TARGETS plumbline RUNTIME COMPONENT program)
install(TARGETS ${rooms} EXPORT Plumbline
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}/plumbline COMPONENT library
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/plumbline COMPONENT library)
install(EXPORT Plumbline NAMESPACE Plumbline:: FILE PlumblineTargets.cmake
  DESTINATION ${package_dir} COMPONENT library)

configure_package_config_file(cmake/PlumblineConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/PlumblineConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/PlumblineConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/PlumblineConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/PlumblineConfigVersion.cmake
  DESTINATION ${package_dir} COMPONENT library)

install(DIRECTORY datasets/ DESTINATION ${CMAKE_INSTALL_DATADIR}/plumbline COMPONENT program)
install(DIRECTORY schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/plumbline COMPONENT program)
install(FILES docs/man/plumbline.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
