#include "lexicon/load.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "yaml/fields.h"
#include "yaml/node.h"

namespace plumbline::lexicon {
namespace {

using source::DiagnosticSink;
using yaml::Fields;
using yaml::Node;

class Loader {
 public:
  Loader(Tables& tables, DiagnosticSink& sink) : tables_(tables), sink_(sink) {}

  void load(const yaml::ParsedFile& parsed) {
    if (!parsed.root) {
      readable_ = false;
      return;
    }
    path_ = parsed.file.path;
    const Fields fields(*parsed.root, path_, "lexicon", "lexicon", sink_);
    if (!fields.is_map()) return;
    fields.check_known({"plumbline", "lexicon", "classes", "units", "indicators"});
    for_each(fields, "classes", [this](const Node& node) { load_class(node); });
    for_each(fields, "units", [this](const Node& node) { load_units(node); });
    for_each(fields, "indicators", [this](const Node& node) { load_indicator(node); });
  }

  [[nodiscard]] bool readable() const { return readable_; }

 private:
  template <class Load>
  static void for_each(const Fields& fields, std::string_view key, Load load) {
    const Node* items = fields.sequence(key);
    if (items == nullptr) return;
    for (const Node& item : items->items) load(item);
  }

  void load_class(const Node& node) {
    const Fields fields(node, path_, "class", "lexicon", sink_);
    if (!fields.is_map()) return;
    fields.check_known({"name", "words", "attributes"});
    const auto name = fields.required_text("name");
    const auto words = fields.texts("words");
    if (!name || !words) return;
    const auto [at, is_new] = class_of_.emplace(*name, tables_.classes.size());
    if (is_new) {
      tables_.classes.push_back({*name, {}, {}});
      words_.emplace_back();
    }
    WordClass& word_class = tables_.classes[at->second];
    std::unordered_set<std::string>& known = words_[at->second];
    const Node& listed = *fields.any("words");
    for (std::size_t i = 0; i < words->size(); ++i) {
      const std::string& word = (*words)[i];
      if (word.empty()) {
        fields.error(listed.items.empty() ? listed : listed.items[i], "empty-word",
                     "found an empty word, expected text");
      } else if (known.insert(word).second) {
        word_class.words.push_back(word);
      }
    }
    read_attributes(fields.map("attributes"), word_class.attributes);
  }

  static void read_attributes(const Node* node, std::map<std::string, std::string>& attributes) {
    if (node == nullptr) return;
    for (const yaml::Entry& entry : node->entries) {
      attributes[entry.key.value] = entry.value.value;
    }
  }

  // One base unit with all units that convert to it.
  void load_units(const Node& node) {
    const Fields fields(node, path_, "unit table", "lexicon", sink_);
    if (!fields.is_map()) return;
    fields.check_known({"base", "dimension", "units"});
    const auto base = fields.required_text("base");
    if (!base) return;
    const std::string dimension = fields.text("dimension").value_or("count");
    add_unit(node, fields, {*base, *base, 1.0, dimension, *base});
    for_each(fields, "units", [&](const Node& item) {
      const Fields unit(item, path_, "unit", "lexicon", sink_);
      if (!unit.is_map()) return;
      unit.check_known({"name", "names", "factor"});
      const double factor = unit.number("factor").value_or(1.0);
      if (!(factor > 0.0)) {
        unit.error(*unit.any("factor"), "bad-factor",
                   "found factor " + unit.any("factor")->value + ", expected a number above 0");
        return;
      }
      const auto name = unit.text("name");
      const auto names = unit.texts("names").value_or(std::vector<std::string>{});
      std::string canonical = name.value_or(*base);
      if (!name && factor != 1.0 && !names.empty()) canonical = names.front();
      if (name) add_unit(item, unit, {*name, *base, factor, dimension, canonical});
      for (const std::string& synonym : names) {
        add_unit(item, unit, {synonym, *base, factor, dimension, canonical});
      }
    });
  }

  void add_unit(const Node& at, const Fields& fields, Unit unit) {
    if (!unit_names_.insert(unit.name).second) {
      fields.error(at, "duplicate-unit", "unit '" + unit.name + "' is listed twice");
      return;
    }
    tables_.units.push_back(std::move(unit));
  }

  void load_indicator(const Node& node) {
    const Fields fields(node, path_, "indicator", "lexicon", sink_);
    if (!fields.is_map()) return;
    const auto name = fields.required_text("name");
    if (!name) return;
    Indicator indicator;
    indicator.name = *name;
    indicator.synonyms = fields.texts("synonyms").value_or(std::vector<std::string>{});
    for (const yaml::Entry& entry : node.entries) {
      if (entry.key.value == "name" || entry.key.value == "synonyms") continue;
      indicator.attributes[entry.key.value] = entry.value.value;
    }
    tables_.indicators.push_back(std::move(indicator));
  }

  Tables& tables_;
  DiagnosticSink& sink_;
  std::string path_;
  bool readable_ = true;
  std::unordered_map<std::string, std::size_t> class_of_;
  std::vector<std::unordered_set<std::string>> words_;  // by class
  std::set<std::string> unit_names_;
};

}  // namespace

std::optional<Tables> load_tables(std::span<const yaml::ParsedFile> files, DiagnosticSink& sink) {
  const std::size_t before = sink.error_count();
  Tables tables;
  Loader loader(tables, sink);
  for (const yaml::ParsedFile& file : files) loader.load(file);
  if (!loader.readable() || sink.error_count() > before) return std::nullopt;
  return tables;
}

}  // namespace plumbline::lexicon
