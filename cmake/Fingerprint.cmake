# Run at build time: writes OUTPUT, a string literal with one hash over the files named in LIST.
file(STRINGS ${LIST} files ENCODING UTF-8)
set(all "")
foreach(file IN LISTS files)
  file(SHA256 ${file} hash)
  string(APPEND all ${hash})
endforeach()
string(SHA256 fingerprint "${all}")
file(WRITE ${OUTPUT} "\"${fingerprint}\"\n")
