#include "source/error.h"

#include <system_error>

namespace plumbline {

FileError::FileError(const std::string& path, const std::string& action, int system_code)
    : Error(path + ": cannot " + action + ": " + std::generic_category().message(system_code)),
      path_(path),
      system_code_(system_code) {}

}  // namespace plumbline
