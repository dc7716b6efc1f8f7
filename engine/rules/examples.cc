#include "rules/examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "rules/apply.h"
#include "rules/compile_rules.h"
#include "rules/evaluate.h"
#include "source/nearest_name.h"
#include "yaml/fields.h"

namespace plumbline::rules {
namespace {

using yaml::Fields;
using yaml::Node;
using yaml::NodeKind;

class ExampleReader {
 public:
  ExampleReader(const RawRule& raw, const Vocabulary& vocabulary, source::DiagnosticSink& sink)
      : raw_(raw), vocabulary_(vocabulary), sink_(sink), path_(raw.pack->file->path) {}

  std::vector<Example> read() {
    const Fields rule(*raw_.node, path_, "rule", "rule", sink_);
    const Node* node = rule.map("examples");
    if (node == nullptr) return {};
    const Fields fields(*node, path_, "set of examples", "rule", sink_);
    fields.check_known({"fires", "silent", "todo"});
    read_kind(fields, "fires", ExampleKind::fires);
    read_kind(fields, "silent", ExampleKind::silent);
    read_kind(fields, "todo", ExampleKind::todo);
    return std::move(examples_);
  }

 private:
  void read_kind(const Fields& fields, std::string_view key, ExampleKind kind) {
    const Node* list = fields.sequence(key);
    if (list == nullptr) return;
    for (const Node& item : list->items) {
      Example example;
      example.kind = kind;
      example.span = item.span;
      if (item.kind == NodeKind::scalar && raw_.layer == Layer::extract) {
        example.text = item.value;
      } else if (item.kind == NodeKind::map) {
        read_map(fields, item, example);
      } else {
        fields.error(item, "wrong-type",
                     raw_.layer == Layer::extract
                         ? "an example must be a sentence or a map of facts"
                         : "an example must be a map of facts");
        continue;
      }
      examples_.push_back(std::move(example));
    }
  }

  void read_map(const Fields& fields, const Node& item, Example& example) {
    for (const yaml::Entry& entry : item.entries) {
      const std::string& name = entry.key.value;
      if (name == "gives") {
        example.gives = entry.value.value;
      } else if (const auto fact = vocabulary_.find(name)) {
        // The text of an extraction example is read; other facts of the map overrule it.
        if (raw_.layer == Layer::extract && name == "text") {
          example.text = entry.value.value;
          continue;
        }
        if (auto value = read_value(fields, *fact, entry.value)) {
          example.facts.emplace_back(*fact, std::move(*value));
        }
      } else {
        std::vector<std::string> known{"gives"};
        for (const FactDeclaration& declared : vocabulary_.facts()) known.push_back(declared.name);
        fields.error(entry.key, "unknown-fact",
                     fmt::format("unknown fact '{}'{}", name, source::did_you_mean(name, known)));
      }
    }
  }

  std::optional<FactValue> read_value(const Fields& fields, FactIndex fact, const Node& node) {
    const FactDeclaration& declared = vocabulary_.facts()[fact];
    const auto wrong = [&](std::string_view wanted) -> std::optional<FactValue> {
      fields.error(node, "wrong-type", fmt::format("fact '{}' must be {}", declared.name, wanted));
      return std::nullopt;
    };
    switch (declared.type) {
      case FactType::flag:
        if (node.value != "true" && node.value != "false") return wrong("true or false");
        return FactValue(node.value == "true");
      case FactType::number: {
        double number = 0.0;
        const char* end = node.value.data() + node.value.size();
        const auto [last, error] = std::from_chars(node.value.data(), end, number);
        if (error != std::errc() || last != end) return wrong("a number");
        return FactValue(number);
      }
      case FactType::text:
        if (node.kind != NodeKind::scalar) return wrong("a text");
        if (!check_value(fields, declared, node)) return std::nullopt;
        return FactValue(node.value);
      case FactType::words:
        return read_words(fields, declared, node);
    }
    return std::nullopt;
  }

  static bool check_value(const Fields& fields, const FactDeclaration& declared, const Node& node) {
    const auto& known = declared.values;
    if (known.empty()) return true;
    if (std::find(known.begin(), known.end(), node.value) != known.end()) return true;
    fields.error(node, "unknown-value",
                 fmt::format("'{}' is never '{}'{}", declared.name, node.value,
                             source::did_you_mean(node.value, known)));
    return false;
  }

  static std::optional<FactValue> read_words(const Fields& fields, const FactDeclaration& declared,
                                             const Node& node) {
    std::vector<std::string> words;
    if (node.kind == NodeKind::scalar && check_value(fields, declared, node)) {
      words.push_back(node.value);
    }
    for (const Node& item : node.items) {
      if (check_value(fields, declared, item)) words.push_back(item.value);
    }
    return FactValue(std::move(words));
  }

  const RawRule& raw_;
  const Vocabulary& vocabulary_;
  source::DiagnosticSink& sink_;
  const std::string& path_;
  std::vector<Example> examples_;
};

// What came and what was expected; empty when the example holds.
std::string complaint(const Rule& rule, const Example& example, Evaluator& evaluator) {
  const Applied applied = apply(rule, evaluator);
  if (example.kind == ExampleKind::silent) {
    if (!applied.fires) return {};
    return applied.gives.empty() ? "expected silence, the rule fires"
                                 : fmt::format("expected silence, got {}", applied.gives);
  }
  if (!applied.fires) {
    const std::string failed = first_failed(rule, evaluator);
    return failed.empty() ? "expected it to fire, no case or level holds"
                          : fmt::format("expected it to fire, this does not hold: {}", failed);
  }
  if (example.gives.empty() || example.gives == applied.gives) return {};
  return fmt::format("expected {}, got {}", example.gives, applied.gives);
}

}  // namespace

std::vector<Example> read_examples(const RawRule& raw, const Vocabulary& vocabulary,
                                   source::DiagnosticSink& sink) {
  return ExampleReader(raw, vocabulary, sink).read();
}

Facts facts_of(const Example& example, const Vocabulary& vocabulary,
               const FactsFromText& from_text) {
  Facts facts = example.text && from_text ? from_text(*example.text) : Facts(vocabulary);
  for (const auto& [fact, value] : example.facts) facts.set(fact, value);
  return facts;
}

std::vector<ExampleOutcome> run_examples(const CompiledRules& compiled,
                                         const FactsFromText& from_text) {
  std::vector<ExampleOutcome> outcomes;
  for (const Rule& rule : compiled.rules) {
    for (const Example& example : rule.examples) {
      const Facts facts = facts_of(example, compiled.vocabulary, from_text);
      Evaluator evaluator(compiled.vocabulary, compiled.constants, compiled.patterns, facts);
      ExampleOutcome outcome{rule.id, rule.path, example.span, false, false, {}};
      outcome.todo = example.kind == ExampleKind::todo;
      outcome.message = complaint(rule, example, evaluator);
      outcome.passed = outcome.message.empty();
      if (outcome.todo && outcome.passed) {
        outcome.message = "a known miss now passes: move it to 'fires'";
      }
      outcomes.push_back(std::move(outcome));
    }
  }
  return outcomes;
}

}  // namespace plumbline::rules
