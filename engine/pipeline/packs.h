// The rule packs and lexicons of a run: the shipped ones, then the workspace's own.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "rules/rule_set.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "source/source_file.h"
#include "yaml/parsed_file.h"

namespace plumbline::pipeline {

/// Read, not yet compiled. `hash` covers paths, bytes and the engine's fingerprint.
struct PackFiles {
  std::vector<source::SourceFile> rules;
  std::vector<source::SourceFile> lexicons;
  std::string hash;
};

/// The shipped files, then ROOT/rules/*.yaml in order of name. A file of the workspace whose top
/// level has the key `lexicon` is a lexicon, every other one a rule pack. Throws FileError.
[[nodiscard]] PackFiles load_pack_files(const source::FileSystem& files, const std::string& root);

/// The facts that rules of a layer may speak of, as the stage that asks the layer declares them.
[[nodiscard]] const rules::Vocabulary& layer_vocabulary(rules::Layer layer);

/// The same of the YAML files of one folder, or of one file; with an empty `path` the shipped files
/// alone. They are named by `path`.
[[nodiscard]] PackFiles load_packs_of(const source::FileSystem& files, const std::string& path);

struct Packs {
  std::unique_ptr<const lexicon::Lexicon> lexicon;  // stays in place: rules may refer to it
  rules::RuleSet extract;
  rules::RuleSet link;
  rules::RuleSet edge;
  rules::RuleSet status;
};

/// The lexicon alone, for what needs no rules; nullopt after an error in it.
[[nodiscard]] std::optional<lexicon::Lexicon> compile_lexicon(const PackFiles& files,
                                                              source::DiagnosticSink& sink);

/// The same, with the tree of each file that can be read.
struct ParsedPackFiles {
  std::vector<yaml::ParsedFile> rules;
  std::vector<yaml::ParsedFile> lexicons;
};
[[nodiscard]] ParsedPackFiles parse_pack_files(const PackFiles& files,
                                               source::DiagnosticSink& sink);

/// nullopt after an error in any of them (all are reported, not only the first).
[[nodiscard]] std::optional<Packs> compile_packs(const PackFiles& files,
                                                 source::DiagnosticSink& sink,
                                                 unsigned threads = 1);
[[nodiscard]] std::optional<Packs> compile_packs(const ParsedPackFiles& files,
                                                 source::DiagnosticSink& sink);

/// The rules of one layer, in all packs; nullopt after an error. Keeps nothing of `lexicon`.
[[nodiscard]] std::optional<rules::RuleSet> compile_layer(rules::Layer layer,
                                                          const ParsedPackFiles& files,
                                                          const lexicon::Lexicon& lexicon,
                                                          source::DiagnosticSink& sink);

/// The examples of every rule of all three layers, in the order extract, link, status.
[[nodiscard]] std::vector<rules::ExampleOutcome> test_rules(const Packs& packs);

/// All rules of all three layers, in the order extract, link, status.
[[nodiscard]] std::vector<rules::RuleSummary> list_rules(const Packs& packs);

}  // namespace plumbline::pipeline
