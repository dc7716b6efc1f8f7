// Where the files of a workspace are. All paths are relative to the folder that holds
// plumbline.yaml, with '/' separators.
#pragma once

#include <string>

#include "source/file_system.h"

namespace plumbline::workspace {

inline constexpr const char* kSettingsFile = "plumbline.yaml";
inline constexpr const char* kMappingsFolder = "mappings";
inline constexpr const char* kRulesFolder = "rules";
inline constexpr const char* kReportsFolder = "reports";
inline constexpr const char* kDerivedFolder = ".plumbline";
inline constexpr const char* kStoreFile = ".plumbline/store.db";
inline constexpr const char* kHistoryFile = ".plumbline/history.db";
inline constexpr const char* kLockFile = ".plumbline/lock";
inline constexpr const char* kSchemasFolder = ".plumbline/schemas";
inline constexpr const char* kTextFolder = ".plumbline/text";  // of sources that are no text

/// Makes .plumbline and writes the shipped *.schema.json into .plumbline/schemas where they differ
/// from what is there, and a .gitignore that keeps derived files out of git. Throws FileError.
void prepare_derived_folder(source::FileSystem& files, const std::string& root);

}  // namespace plumbline::workspace
