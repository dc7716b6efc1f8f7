// plumbline show: the structure of one report as it was read.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/find_source.h"
#include "cli/json_values.h"
#include "cli/session.h"
#include "cli/text_layout.h"
#include "cli/verb.h"
#include "reports/phrases.h"

namespace plumbline::cli {
namespace {

using reports::msgid;

constexpr std::size_t kIndent = 2;

std::string delivered_of(const model::SourceInfo& info) {
  if (info.delivered) return calendar::to_string(*info.delivered);
  return info.delivered_year ? std::to_string(*info.delivered_year) : "";
}

std::string list_of(const std::vector<int>& years) {
  std::string list;
  for (const int year : years) list += (list.empty() ? "" : ", ") + std::to_string(year);
  return list.empty() ? "-" : list;
}

std::string part_of(const model::SectionOutline& section, const Session& session) {
  if (section.part == model::Part::other) return "";
  const std::string word =
      section.part == model::Part::plan ? session.tr("plan") : session.tr("review");
  return section.year ? word + " " + std::to_string(*section.year) : word;
}

void print_sections(const model::Reading& reading, Session& session) {
  for (const auto& section : reading.sections) {
    const std::string indent(kIndent * static_cast<std::size_t>(section.level), ' ');
    session.out() << pad_left(std::to_string(section.heading.line), 6) << "  "
                  << pad(part_of(section, session), 10)
                  << pad_left(std::to_string(section.clause_count), 5) << "  " << indent
                  << section.title << '\n';
  }
}

void print_reading(const model::Reading& reading, Session& session) {
  const auto& info = reading.info;
  const auto line = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) session.out() << pad(session.tr(name), 14) << value << '\n';
  };
  session.out() << bold(info.title.empty() ? info.id.value : info.title, session.colours()) << '\n';
  line(msgid("source"), info.id.value + " (" + info.path + ")");
  line(msgid("jurisdiction"), info.jurisdiction);
  line(msgid("delivered"), delivered_of(info));
  line(msgid("kind"), reports::document_kind_name(info.kind, session.words()));
  line(msgid("reviews"), list_of(reading.review_years));
  line(msgid("plans"), list_of(reading.plan_years));
  line(msgid("tasks"), std::to_string(reading.tasks.size()));
  line(msgid("results"), std::to_string(reading.results.size()));
  line(msgid("measures"), std::to_string(reading.measures.size()));
  for (const auto& cleanup : reading.cleanup) {
    line(msgid("cleaned"), cleanup.kind + " " + std::to_string(cleanup.count));
  }
  session.out() << '\n' << session.tr("line, part, clauses, section") << '\n';
  print_sections(reading, session);
}

nlohmann::ordered_json to_json(const model::Reading& reading, const model::Analysis& analysis) {
  using Json = nlohmann::ordered_json;
  const auto& info = reading.info;
  Json sections = Json::array();
  for (const auto& section : reading.sections) {
    Json json{{"title", section.title},
              {"level", section.level},
              {"parent", section.parent},
              {"numbering", model::to_word(section.numbering)},
              {"part", model::to_word(section.part)},
              {"clauses", section.clause_count},
              {"heading", passage_json(section.heading, analysis)}};
    if (section.year) json["year"] = *section.year;
    sections.push_back(std::move(json));
  }
  Json cleanup = Json::object();
  for (const auto& count : reading.cleanup) cleanup[count.kind] = count.count;
  return {{"id", info.id.value},
          {"file", info.path},
          {"title", info.title},
          {"jurisdiction", info.jurisdiction},
          {"delivered", delivered_of(info)},
          {"kind", model::to_word(info.kind)},
          {"review_years", reading.review_years},
          {"plan_years", reading.plan_years},
          {"tasks", reading.tasks.size()},
          {"results", reading.results.size()},
          {"measures", reading.measures.size()},
          {"cleanup", cleanup},
          {"sections", sections}};
}

class Show : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("show", "Print the structure of a report as it was read");
    app_->add_option("source", source_, "Id or file of a source")->type_name("SOURCE")->required();
    declare_json(*app_, json_);
    set_example(*app_, "plumbline show yunting/2025.txt");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto analysis = session.analyse();
    if (!analysis) return Exit::could_not_run;
    const auto* reading = find_source(*analysis, source_, session.sink());
    if (reading == nullptr) return Exit::could_not_run;
    if (json_) {
      session.out() << to_text(to_json(*reading, *analysis));
    } else {
      print_reading(*reading, session);
    }
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  CLI::App* app_ = nullptr;
  std::string source_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_show() {
  return std::make_unique<Show>();
}

}  // namespace plumbline::cli
