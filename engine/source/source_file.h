// A file's bytes with its name, as everything later quotes them.
#pragma once

#include <string>

namespace plumbline::source {

/// The path as the user knows it (relative to the workspace where it lies inside), and the bytes
/// exactly as on disk, byte order mark included.
struct SourceFile {
  std::string path;
  std::string bytes;
};

}  // namespace plumbline::source
