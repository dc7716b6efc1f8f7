#include "pipeline/jurisdictions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>

#include "pipeline/editions.h"

namespace plumbline::pipeline {
namespace {

// 北京市 before 朝阳区: what is left of the fuller name must be a place itself.
bool is_fuller(std::string_view fuller, std::string_view name, const lexicon::Lexicon& lexicon) {
  if (name.empty() || fuller.size() <= name.size() || !fuller.ends_with(name)) return false;
  const std::string_view before = fuller.substr(0, fuller.size() - name.size());
  const lexicon::WordClass* units = lexicon.find_class("jurisdiction.unit");
  return units != nullptr &&
         std::any_of(units->words.begin(), units->words.end(),
                     [before](const std::string& unit) { return before.ends_with(unit); });
}

class Settler {
 public:
  Settler(std::span<const model::Reading> readings, const lexicon::Lexicon& lexicon,
          const JurisdictionOptions& options)
      : readings_(readings), lexicon_(lexicon), options_(options) {
    for (const auto& reading : readings) names_.insert(reading.info.jurisdiction);
    for (const auto& mapping : options.mappings) mapped_.insert(mapping.jurisdiction);
  }

  std::vector<std::string> run() {
    const auto called = pair_names();
    std::vector<std::string> settled;
    for (const auto& reading : readings_) {
      const auto found = called.find(reading.info.jurisdiction);
      settled.push_back(found == called.end() ? reading.info.jurisdiction : found->second);
    }
    for (std::size_t i = 0; i < readings_.size(); ++i) {
      if (!readings_[i].info.jurisdiction.empty() || mapped_.contains("")) continue;
      if (const auto name = name_by_edition(i, settled)) settled[i] = *name;
    }
    return settled;
  }

 private:
  // What each name that has another is called.
  [[nodiscard]] std::map<std::string, std::string> pair_names() const {
    std::map<std::string, std::string> called;
    for (const std::string& name : names_) {
      std::vector<std::string> fuller;
      std::copy_if(names_.begin(), names_.end(), std::back_inserter(fuller),
                   [&](const std::string& other) { return is_fuller(other, name, lexicon_); });
      if (fuller.size() != 1) continue;
      const bool short_is_mapped = mapped_.contains(name);
      if (short_is_mapped && mapped_.contains(fuller[0])) continue;
      const std::string& kept = short_is_mapped ? name : fuller[0];
      const std::string& changed = short_is_mapped ? fuller[0] : name;
      if (!options_.stated.contains(changed)) called.emplace(changed, kept);
    }
    return called;
  }

  // The one jurisdiction of the reports that tell the same; nullopt for none or several.
  [[nodiscard]] std::optional<std::string> name_by_edition(
      std::size_t unnamed, const std::vector<std::string>& settled) const {
    std::set<std::string> names;
    for (std::size_t i = 0; i < readings_.size(); ++i) {
      if (readings_[i].info.jurisdiction.empty()) continue;
      if (are_editions(readings_[unnamed], readings_[i])) names.insert(settled[i]);
    }
    if (names.size() != 1) return std::nullopt;
    return *names.begin();
  }

  std::span<const model::Reading> readings_;
  const lexicon::Lexicon& lexicon_;
  const JurisdictionOptions& options_;
  std::set<std::string> names_;
  std::set<std::string> mapped_;
};

}  // namespace

std::vector<std::string> settle_jurisdictions(std::span<const model::Reading> readings,
                                              const lexicon::Lexicon& lexicon,
                                              const JurisdictionOptions& options,
                                              source::DiagnosticSink& sink) {
  std::vector<std::string> settled = Settler(readings, lexicon, options).run();
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const auto& info = readings[i].info;
    if (settled[i] == info.jurisdiction) continue;
    const std::string named =
        info.jurisdiction.empty() ? "names no jurisdiction" : "names '" + info.jurisdiction + "'";
    sink.report({source::Severity::note,
                 "source-same-jurisdiction",
                 info.path,
                 std::nullopt,
                 "the report " + named + " and is taken to be of '" + settled[i] +
                     "', as other sources are; state `jurisdiction` in plumbline.yaml to change "
                     "that",
                 {}});
  }
  return settled;
}

void rename_jurisdiction(model::Reading& reading, const std::string& name) {
  reading.info.jurisdiction = name;
  for (model::Task& task : reading.tasks) task.jurisdiction = name;
  for (model::Result& result : reading.results) result.jurisdiction = name;
}

}  // namespace plumbline::pipeline
