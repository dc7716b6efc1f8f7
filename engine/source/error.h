// The channel for failures of the environment. What is wrong in a user's text is a Diagnostic
// instead (diagnostic.h); what is wrong in this program is an assert.
#pragma once

#include <stdexcept>
#include <string>

namespace plumbline {

/// Base of everything this project throws. Caught only in cli/main.cc.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A file operation that failed: the message names the path and the system's reason.
class FileError : public Error {
 public:
  FileError(const std::string& path, const std::string& action, int system_code);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] int system_code() const { return system_code_; }

 private:
  std::string path_;
  int system_code_;
};

}  // namespace plumbline
