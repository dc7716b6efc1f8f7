#include "pipeline/packs.h"

#include <array>
#include <future>
#include <iterator>
#include <utility>

#include "extraction/extract.h"
#include "inference/infer.h"
#include "linking/edge_facts.h"
#include "linking/link.h"
#include "pipeline/for_each_index.h"
#include "pipeline/version.h"
#include "source/content_hash.h"
#include "workspace/layout.h"
#include "workspace/shipped_files.h"
#include "yaml/node.h"

namespace plumbline::pipeline {
namespace {

bool is_yaml(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

// What is no YAML at all goes to the rules, whose reader reports it.
bool is_lexicon(const source::SourceFile& file) {
  source::DiagnosticSink unheard;
  const auto root = yaml::read(file, unheard);
  return root && root->find("lexicon") != nullptr;
}

PackFiles shipped_packs() {
  return {workspace::shipped_sources("rules/"), workspace::shipped_sources("lexicon/"), {}};
}

void add_file(source::SourceFile file, PackFiles& packs) {
  (is_lexicon(file) ? packs.lexicons : packs.rules).push_back(std::move(file));
}

// In order of name; `shown` is how the folder is named in messages.
void add_folder(const source::FileSystem& files, const std::string& folder, std::string_view shown,
                PackFiles& packs) {
  for (const std::string& name : files.list(folder)) {
    const std::string path = source::join_path(folder, name);
    if (!is_yaml(name) || files.is_directory(path)) continue;
    add_file({source::join_path(shown, name), files.read(path)}, packs);
  }
}

std::string hash_of(const PackFiles& packs) {
  std::string all(engine_fingerprint());
  for (const auto* group : {&packs.rules, &packs.lexicons}) {
    for (const auto& file : *group)
      all += '\n' + file.path + ' ' + source::content_hash(file.bytes);
  }
  return source::content_hash(all);
}

// Shipped files were parsed while building.
std::vector<yaml::ParsedFile> parse(const std::vector<source::SourceFile>& files,
                                    source::DiagnosticSink& sink) {
  std::vector<yaml::ParsedFile> parsed;
  for (const auto& file : files) {
    auto root = workspace::shipped_tree(file.path);
    parsed.push_back({file, root ? std::move(root) : yaml::read(file, sink)});
  }
  return parsed;
}

// What the other layers know and this one does not.
rules::ForeignFacts foreign_to(rules::Layer layer) {
  rules::ForeignFacts foreign;
  for (const rules::Layer other : rules::kLayers) {
    if (other == layer) continue;
    for (const auto& fact : layer_vocabulary(other).facts()) {
      foreign.emplace(fact.name, rules::to_word(other));
    }
  }
  return foreign;
}

std::unique_ptr<const lexicon::Lexicon> load_lexicon(std::span<const yaml::ParsedFile> files,
                                                     source::DiagnosticSink& sink) {
  auto lexicon = lexicon::Lexicon::load(files, sink);
  if (!lexicon) return nullptr;
  return std::make_unique<const lexicon::Lexicon>(std::move(*lexicon));
}

// Layers know nothing of each other; what is wrong with them is reported in their order.
std::optional<Packs> compile_layers(std::unique_ptr<const lexicon::Lexicon> lexicon,
                                    const ParsedPackFiles& files, source::DiagnosticSink& sink,
                                    unsigned threads) {
  constexpr std::size_t kLayers = std::size(rules::kLayers);
  std::array<std::optional<rules::RuleSet>, kLayers> layers;
  std::array<source::DiagnosticSink, kLayers> said;
  for_each_index(kLayers, threads, [&](std::size_t i) {
    layers[i] = compile_layer(rules::kLayers[i], files, *lexicon, said[i]);
  });
  for (source::DiagnosticSink& of_layer : said) sink.append(std::move(of_layer));
  auto& [extract, link, edge, status] = layers;
  if (!extract || !link || !edge || !status) return std::nullopt;
  return Packs{std::move(lexicon), std::move(*extract), std::move(*link), std::move(*edge),
               std::move(*status)};
}

void append(std::vector<rules::ExampleOutcome>& to, std::vector<rules::ExampleOutcome> more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

}  // namespace

const rules::Vocabulary& layer_vocabulary(rules::Layer layer) {
  switch (layer) {
    case rules::Layer::extract:
      return extraction::extract_vocabulary();
    case rules::Layer::link:
      return linking::link_vocabulary();
    case rules::Layer::edge:
      return linking::edge_vocabulary();
    case rules::Layer::status:
      break;
  }
  return inference::status_vocabulary();
}

PackFiles load_pack_files(const source::FileSystem& files, const std::string& root) {
  PackFiles packs = shipped_packs();
  add_folder(files, source::join_path(root, workspace::kRulesFolder), workspace::kRulesFolder,
             packs);
  packs.hash = hash_of(packs);
  return packs;
}

PackFiles load_packs_of(const source::FileSystem& files, const std::string& path) {
  PackFiles packs = shipped_packs();
  if (files.is_directory(path)) {
    add_folder(files, path, path, packs);
  } else if (!path.empty()) {
    add_file({path, files.read(path)}, packs);
  }
  packs.hash = hash_of(packs);
  return packs;
}

std::optional<lexicon::Lexicon> compile_lexicon(const PackFiles& files,
                                                source::DiagnosticSink& sink) {
  return lexicon::Lexicon::load(parse(files.lexicons, sink), sink);
}

ParsedPackFiles parse_pack_files(const PackFiles& files, source::DiagnosticSink& sink) {
  ParsedPackFiles parsed;
  parsed.lexicons = parse(files.lexicons, sink);
  parsed.rules = parse(files.rules, sink);
  return parsed;
}

std::optional<Packs> compile_packs(const PackFiles& files, source::DiagnosticSink& sink,
                                   unsigned threads) {
  source::DiagnosticSink of_rules;
  auto rules = std::async(launch_policy(threads), [&] { return parse(files.rules, of_rules); });
  auto lexicon = load_lexicon(parse(files.lexicons, sink), sink);
  const ParsedPackFiles parsed{rules.get(), {}};
  sink.append(std::move(of_rules));
  return lexicon ? compile_layers(std::move(lexicon), parsed, sink, threads) : std::nullopt;
}

std::optional<Packs> compile_packs(const ParsedPackFiles& files, source::DiagnosticSink& sink) {
  auto lexicon = load_lexicon(files.lexicons, sink);
  return lexicon ? compile_layers(std::move(lexicon), files, sink, 1) : std::nullopt;
}

std::optional<rules::RuleSet> compile_layer(rules::Layer layer, const ParsedPackFiles& files,
                                            const lexicon::Lexicon& lexicon,
                                            source::DiagnosticSink& sink) {
  return rules::RuleSet::compile(layer, files.rules, layer_vocabulary(layer), lexicon, sink,
                                 foreign_to(layer));
}

std::vector<rules::ExampleOutcome> test_rules(const Packs& packs) {
  // Examples of extract rules are sentences; those of the other layers state their facts.
  const auto from_text = [&packs](std::string_view sentence) {
    return extraction::facts_from_text(sentence, model::Part::plan, *packs.lexicon);
  };
  auto outcomes = packs.extract.test_examples(from_text);
  append(outcomes, packs.link.test_examples({}));
  append(outcomes, packs.edge.test_examples({}));
  append(outcomes, packs.status.test_examples({}));
  return outcomes;
}

std::vector<rules::RuleSummary> list_rules(const Packs& packs) {
  auto all = packs.extract.rules();
  for (const auto* more : {&packs.link, &packs.edge, &packs.status}) {
    auto rules = more->rules();
    std::move(rules.begin(), rules.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace plumbline::pipeline
