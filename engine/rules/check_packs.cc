#include "rules/check_packs.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "rules/lex.h"
#include "rules/read_packs.h"
#include "rules/same_meaning.h"
#include "yaml/write.h"

namespace plumbline::rules {
namespace {

using source::DiagnosticSink;
using yaml::Node;
using yaml::NodeKind;

// The names that an expression uses: facts and definitions, and word lists in `{...}`.
void add_names(const Node* expression, std::set<std::string>& names) {
  if (expression == nullptr || expression->kind != NodeKind::scalar) return;
  std::optional<LexError> error;
  for (const Token& token : lex(expression->value, error)) {
    if (token.kind == TokenKind::name) names.insert(token.value);
    if (token.kind != TokenKind::text) continue;
    for (auto open = token.value.find('{'); open != token.value.npos;
         open = token.value.find('{', open + 1)) {
      const auto close = token.value.find('}', open);
      if (close == token.value.npos) break;
      names.insert(token.value.substr(open, close - open + 1));
    }
  }
}

const std::vector<Node>& items_of(const Node& node, std::string_view key) {
  static const std::vector<Node> kNone;
  const Node* list = node.find(key);
  return list != nullptr ? list->items : kNone;
}

const std::vector<yaml::Entry>& entries_of(const Node& node, std::string_view key) {
  static const std::vector<yaml::Entry> kNone;
  const Node* map = node.find(key);
  return map != nullptr ? map->entries : kNone;
}

std::set<std::string> names_in(const Node& pack) {
  std::set<std::string> names;
  for (const yaml::Entry& entry : entries_of(pack, "let")) {
    std::set<std::string> own;
    add_names(&entry.value, own);
    own.erase(entry.key.value);
    names.merge(own);
  }
  for (const Node& rule : items_of(pack, "rules")) {
    add_names(rule.find("when"), names);
    for (const char* list : {"compare", "cases"}) {
      for (const Node& answer : items_of(rule, list)) {
        add_names(answer.find("when"), names);
        add_names(answer.find("rarity"), names);
      }
    }
  }
  return names;
}

std::string_view what_it_reads_as(yaml::PlainType type) {
  switch (type) {
    case yaml::PlainType::null:
      return "nothing";
    case yaml::PlainType::flag:
      return "true or false";
    case yaml::PlainType::number:
      return "a number";
    case yaml::PlainType::date:
      return "a date";
    case yaml::PlainType::text:
      break;
  }
  return "a text";
}

int version_of(const Node& rule) {
  const Node* node = rule.find("version");
  int version = 1;
  if (node != nullptr) {
    std::from_chars(node->value.data(), node->value.data() + node->value.size(), version);
  }
  return version;
}

bool is_retired(const Node& rule) {
  const Node* state = rule.find("state");
  return state != nullptr && state->value == "retired";
}

class PackChecker {
 public:
  explicit PackChecker(DiagnosticSink& sink) : sink_(sink) {}

  void check(const yaml::ParsedFile& parsed) {
    const Node* name = parsed.root ? parsed.root->find("pack") : nullptr;
    if (name == nullptr) return;
    path_ = parsed.file.path;
    check_unused(*parsed.root);
    for (const yaml::Entry& list : entries_of(*parsed.root, "words")) {
      for (const Node& word : list.value.items) check_plain(word);
    }
    for (const Node& rule : items_of(*parsed.root, "rules")) check_rule(name->value, rule);
  }

 private:
  struct Known {
    std::string path;
    const Node* rule;
  };

  void check_unused(const Node& pack) {
    const std::set<std::string> names = names_in(pack);
    for (const yaml::Entry& entry : entries_of(pack, "let")) {
      if (!names.contains(entry.key.value)) unused("definition", entry.key);
    }
    for (const yaml::Entry& entry : entries_of(pack, "words")) {
      if (!names.contains('{' + entry.key.value + '}')) unused("word list", entry.key);
    }
  }
  void unused(std::string_view what, const Node& key) {
    sink_.warning("rule-unused", path_, key.span,
                  fmt::format("{} '{}' is used by no rule of this pack", what, key.value));
  }

  void check_plain(const Node& node) {
    if (node.kind != NodeKind::scalar || node.style != yaml::ScalarStyle::plain) return;
    const auto type = yaml::plain_type(node.value);
    if (type == yaml::PlainType::text) return;
    sink_.warning("rule-plain-type", path_, node.span,
                  fmt::format("other readers of YAML take '{}' for {}; put it in quotes",
                              node.value, what_it_reads_as(type)));
  }

  void check_rule(const std::string& pack, const Node& rule) {
    const Node* name = rule.find("id");
    if (name == nullptr) return;
    check_plain(*name);
    for (const Node& level : items_of(rule, "compare")) check_name(level.find("level"));
    for (const Node& one : items_of(rule, "cases")) check_name(one.find("name"));
    const std::string id = full_id(pack, name->value);
    if (const auto known = rules_.find(id); known != rules_.end()) {
      check_successor(id, known->second, *name, rule);
    }
    rules_.insert_or_assign(id, Known{path_, &rule});
  }
  void check_name(const Node* name) {
    if (name != nullptr) check_plain(*name);
  }

  void check_successor(const std::string& id, const Known& known, const Node& name,
                       const Node& rule) {
    const source::RelatedPlace before{known.path, known.rule->find("id")->span, "the earlier rule"};
    if (is_retired(*known.rule)) {
      sink_.report({source::Severity::error,
                    "rule-id-reused",
                    path_,
                    name.span,
                    fmt::format("id '{}' was retired; a new rule needs a new id", id),
                    {before}});
      return;
    }
    const int version = version_of(*known.rule);
    const bool raised = version_of(rule) > version;
    if (is_retired(rule) || raised || same_meaning(*known.rule, rule)) return;
    sink_.report({source::Severity::warning,
                  "rule-version",
                  path_,
                  name.span,
                  fmt::format("rule '{}' says something else than version {} that it replaces; "
                              "make it version {}",
                              id, version, version + 1),
                  {before}});
  }

  DiagnosticSink& sink_;
  std::string path_;
  std::map<std::string, Known> rules_;
};

}  // namespace

void check_packs(std::span<const yaml::ParsedFile> files, DiagnosticSink& sink) {
  PackChecker checker(sink);
  for (const yaml::ParsedFile& file : files) checker.check(file);
}

}  // namespace plumbline::rules
