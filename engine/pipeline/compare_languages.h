// The bilingual sources of a workspace: their lines aligned, the numbers of both languages
// compared.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/bilingual.h"
#include "model/document.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "workspace/workspace.h"

namespace plumbline::pipeline {

/// Lines of the file, from 1, that translate each other.
struct LineNumbers {
  std::vector<std::uint32_t> zh;
  std::vector<std::uint32_t> en;
};

/// One bilingual source.
struct LanguageComparison {
  model::SourceInfo info;
  std::vector<LineNumbers> pairs;
  std::vector<std::uint32_t> zh_only;  // lines without one in the other language
  std::vector<std::uint32_t> en_only;
  std::vector<model::LanguageDifference> disagreements;  // in the order of the Chinese lines
  std::vector<model::LanguageDifference> roundings;      // likewise
};

/// Reads every source and compares those that hold two languages: stated or read as bilingual, or
/// with an English line for every four others. In order of the source ids. nullopt after an error
/// in the lexicons; sources that can't be read are reported and left out.
[[nodiscard]] std::optional<std::vector<LanguageComparison>> compare_languages(
    source::FileSystem& files, const workspace::Workspace& workspace, source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
