// plumbline show: the structure of one report as it was read.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.h"
#include "cli/find_source.h"
#include "cli/json_values.h"
#include "cli/session.h"
#include "cli/structure.h"
#include "cli/text_layout.h"
#include "cli/verb.h"
#include "pipeline/kept_text.h"
#include "pipeline/packs.h"
#include "pipeline/read_sources.h"
#include "reports/phrases.h"
#include "source/line_index.h"

namespace plumbline::cli {
namespace {

using reports::msgid;

constexpr std::size_t kIndent = 2;

// A report as it was read, with what the stages behind the reading found in it.
struct Shown {
  model::Document document;
  std::string file;  // as stated; the document's path where that is a text made of it
  std::string converter;
  std::vector<int> review_years;
  std::vector<int> plan_years;
  std::size_t tasks = 0;
  std::size_t results = 0;
  std::size_t measures = 0;
};

std::string delivered_of(const model::SourceInfo& info) {
  if (info.delivered) return calendar::to_string(*info.delivered);
  return info.delivered_year ? std::to_string(*info.delivered_year) : "";
}

std::string list_of(const std::vector<int>& years) {
  std::string list;
  for (const int year : years) list += (list.empty() ? "" : ", ") + std::to_string(year);
  return list.empty() ? "-" : list;
}

std::string part_of(model::Part part, std::optional<int> year, const Session& session) {
  if (part == model::Part::other) return "";
  const std::string word = part == model::Part::plan ? session.tr("plan") : session.tr("review");
  return year ? word + " " + std::to_string(*year) : word;
}

// The clauses of a section that do not belong to its part.
std::string others_of(const SectionContent& content, model::Part part, const Session& session) {
  std::string list;
  const auto add = [&](model::Part of, std::size_t count, const std::string& word) {
    if (of == part || count == 0) return;
    list += (list.empty() ? "" : ", ") + std::to_string(count) + " " + word;
  };
  add(model::Part::review, content.review, session.tr("review"));
  add(model::Part::plan, content.plan, session.tr("plan"));
  add(model::Part::other, content.other, session.tr("other"));
  return list.empty() ? "" : "  [" + list + "]";
}

std::string language_of(const SectionContent& content) {
  if (content.english == 0) return "zh";
  return content.chinese == 0 ? "en" : "zh en";
}

void print_sections(const model::Document& document, Session& session) {
  const source::LineIndex lines(document.file_bytes);
  const auto contents = count_contents(document);
  const auto row = [&](std::uint32_t line, const std::string& part, const SectionContent& content,
                       std::string_view style, const std::string& title) {
    session.out() << pad_left(std::to_string(line), 6) << "  " << pad(part, 11) << " "
                  << pad(language_of(content), 5) << pad_left(std::to_string(content.clauses()), 5)
                  << "  " << pad(style, 8) << "  " << title << '\n';
  };
  if (contents[0].clauses() > 0) {
    row(1, "", contents[0], "",
        session.tr("(before the first heading)") +
            others_of(contents[0], model::Part::other, session));
  }
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const model::Section& section = document.sections[i];
    const auto place = document.offsets.to_file(section.heading);
    const std::string indent(kIndent * static_cast<std::size_t>(section.level), ' ');
    row(lines.position(place.from).line, part_of(section.part, section.year, session),
        contents[i + 1], mark_of(document, section),
        indent + section.title + others_of(contents[i + 1], section.part, session));
  }
}

void print_places(const model::Document& document, const model::CleanupNote& note,
                  Session& session) {
  const source::LineIndex lines(document.file_bytes);
  for (const source::ByteSpan place : note.places) {
    const source::Position at = lines.position(place.from);
    session.out() << "  " << document.info.path << ':' << at.line << ':' << at.column << "  "
                  << excerpt(document, place) << '\n';
  }
}

void print_structure(const Shown& shown, bool verbose, Session& session) {
  const auto& info = shown.document.info;
  const auto line = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) session.out() << pad(session.tr(name), 14) << value << '\n';
  };
  session.out() << bold(info.title.empty() ? info.id.value : info.title, session.colours()) << '\n';
  line(msgid("source"), info.id.value + " (" + shown.file + ")");
  if (!shown.converter.empty()) {
    line(msgid("text"), info.path + " (" + shown.converter + ")");
  }
  line(msgid("jurisdiction"), info.jurisdiction);
  line(msgid("delivered"), delivered_of(info));
  line(msgid("kind"), reports::document_kind_name(info.kind, session.words()));
  line(msgid("reviews"), list_of(shown.review_years));
  line(msgid("plans"), list_of(shown.plan_years));
  line(msgid("tasks"), std::to_string(shown.tasks));
  line(msgid("results"), std::to_string(shown.results));
  line(msgid("measures"), std::to_string(shown.measures));
  for (const auto& note : shown.document.cleanup) {
    line(msgid("cleaned"), note.kind + " " + std::to_string(note.places.size()));
    if (verbose) print_places(shown.document, note, session);
  }
  session.out() << '\n'
                << session.tr("line, part, language, clauses, numbering, section [of other parts]")
                << '\n';
  print_sections(shown.document, session);
}

nlohmann::ordered_json to_json(const Shown& shown, bool verbose) {
  const auto& info = shown.document.info;
  nlohmann::ordered_json json{{"id", info.id.value}, {"file", shown.file}};
  if (!shown.converter.empty()) {
    json["text"] = info.path;
    json["converter"] = shown.converter;
  }
  json["title"] = info.title;
  json["jurisdiction"] = info.jurisdiction;
  json["delivered"] = delivered_of(info);
  json["kind"] = model::to_word(info.kind);
  json["review_years"] = shown.review_years;
  json["plan_years"] = shown.plan_years;
  json["tasks"] = shown.tasks;
  json["results"] = shown.results;
  json["measures"] = shown.measures;
  json["cleanup"] = cleanup_json(shown.document, verbose);
  json["before_first_heading"] = count_contents(shown.document)[0].clauses();
  json["sections"] = sections_json(shown.document);
  return json;
}

class Show : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("show", "Print the structure of a report as it was read");
    app_->add_option("source", source_, "Id or file of a source")->type_name("SOURCE")->required();
    app_->add_flag("-v,--verbose", verbose_, "Print each place that was cleaned");
    declare_json(*app_, json_);
    set_example(*app_, "plumbline show yunting/2025.txt");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto analysis = session.analyse();
    if (!analysis) return Exit::could_not_run;
    const auto* reading = find_source(*analysis, stated_id(*session.open()), session.sink());
    if (reading == nullptr) return Exit::could_not_run;
    const auto shown = read_again(*reading, session);
    if (!shown) return Exit::could_not_run;
    if (json_) {
      session.out() << to_text(to_json(*shown, verbose_));
    } else {
      print_structure(*shown, verbose_, session);
    }
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  // A source may be named by its file, also where its passages are in a text made of that.
  [[nodiscard]] std::string stated_id(const workspace::Workspace& workspace) const {
    for (const auto& stated : workspace.sources) {
      if (stated.info.path == source_) return stated.info.id.value;
    }
    return source_;
  }

  // What the store keeps of a reading has no clauses and no places of clean-up. What the reading
  // has to say was said by the analysis.
  static std::optional<Shown> read_again(const model::Reading& reading, Session& session) {
    const auto& workspace = *session.open();
    source::DiagnosticSink said_before;
    const auto* stated = workspace.find(reading.info.id);
    if (stated == nullptr) return std::nullopt;
    const auto loaded = pipeline::load_source(session.files(), workspace, *stated, said_before);
    const auto lexicon = pipeline::compile_lexicon(
        pipeline::load_pack_files(session.files(), workspace.root), session.sink());
    if (!loaded || !lexicon) return std::nullopt;
    auto document =
        pipeline::read_loaded(*loaded, *lexicon, workspace.settings.size_limit, said_before);
    if (!document) return std::nullopt;
    Shown shown;
    shown.file = stated->info.path;
    if (document->info.path != shown.file) {
      const auto origin =
          pipeline::read_origin(session.files(), workspace.root, document->info.path);
      shown.converter = origin ? origin->converter : "-";
    }
    shown.document = std::move(*document);
    shown.document.info = reading.info;
    shown.review_years = reading.review_years;
    shown.plan_years = reading.plan_years;
    shown.tasks = reading.tasks.size();
    shown.results = reading.results.size();
    shown.measures = reading.measures.size();
    return shown;
  }

  CLI::App* app_ = nullptr;
  std::string source_;
  bool json_ = false;
  bool verbose_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_show() {
  return std::make_unique<Show>();
}

}  // namespace plumbline::cli
