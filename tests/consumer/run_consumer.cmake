# Installs BUILD into SCRATCH, configures and builds the consumer project against the copy alone,
# runs it on the example, and looks for what else should have been installed.
file(REMOVE_RECURSE ${SCRATCH})
set(prefix ${SCRATCH}/prefix)

function(must)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE out)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "failed (${code}): ${ARGV}\n${out}")
  endif()
  set(out "${out}" PARENT_SCOPE)
endfunction()

must(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
must(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${SCRATCH}/build -G Ninja
     -D CMAKE_BUILD_TYPE=${BUILD_TYPE} "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}"
     -D CMAKE_PREFIX_PATH=${prefix})
must(${CMAKE_COMMAND} --build ${SCRATCH}/build)
must(${SCRATCH}/build/consumer ${SCRATCH}/example)
if(NOT out MATCHES "^([0-9]+) tasks" OR CMAKE_MATCH_1 LESS 100)
  message(FATAL_ERROR "the consumer read too little of the example: ${out}")
endif()
must(${prefix}/bin/plumbline --version)
foreach(file rules/extract.yaml rules/link.yaml rules/status.yaml lexicon/units.yaml
        schemas/mapping.schema.json schemas/store/0001_derived.sql example/plumbline.yaml)
  if(NOT EXISTS ${prefix}/share/plumbline/${file})
    message(FATAL_ERROR "not installed: share/plumbline/${file}")
  endif()
endforeach()
if(NOT EXISTS ${prefix}/share/man/man1/plumbline.1)
  message(FATAL_ERROR "the man page is not installed")
endif()
