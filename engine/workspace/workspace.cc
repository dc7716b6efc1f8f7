#include "workspace/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "source/nearest_name.h"
#include "workspace/layout.h"
#include "yaml/fields.h"
#include "yaml/node.h"

namespace plumbline::workspace {
namespace {

using source::DiagnosticSink;
using yaml::Fields;
using yaml::Node;

constexpr std::string_view kPrefix = "workspace";
constexpr std::string_view kWrongType = "workspace-wrong-type";
constexpr std::string_view kBadValue = "workspace-bad-value";

std::vector<std::string> document_kind_words() {
  using model::DocumentKind;
  std::vector<std::string> words;
  for (const DocumentKind kind :
       {DocumentKind::work_report, DocumentKind::follow_up, DocumentKind::mid_year,
        DocumentKind::bilingual, DocumentKind::other}) {
    words.emplace_back(model::to_word(kind));
  }
  return words;
}

std::optional<int> parse_year(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || text.size() != 4 || year < 1400) return std::nullopt;
  return year;
}

// `64 MiB`, `512 KiB`, `1 GiB` or a number of bytes.
std::optional<std::uint64_t> parse_size(std::string_view text) {
  std::uint64_t number = 0;
  const char* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  if (error != std::errc() || number == 0) return std::nullopt;
  std::string_view unit(end, static_cast<std::size_t>(last - end));
  if (unit.starts_with(' ')) unit.remove_prefix(1);
  constexpr std::array<std::pair<std::string_view, int>, 4> kUnits = {
      {{"", 0}, {"KiB", 10}, {"MiB", 20}, {"GiB", 30}}};
  for (const auto& [name, shift] : kUnits) {
    if (unit != name) continue;
    if (number > (std::uint64_t{4} << 30 >> shift)) return std::nullopt;  // spans have 32 bits
    return number << shift;
  }
  return std::nullopt;
}

void bad_value(const Fields& fields, std::string_view key, std::string_view expected) {
  const Node& node = *fields.any(key);
  fields.error(node, "bad-value",
               fmt::format("found '{}'; '{}' must be {}", node.value, key, expected));
}

void read_delivered(const Fields& fields, model::SourceInfo& info) {
  const auto text = fields.text("delivered");
  if (!text) return;
  if (const auto day = calendar::parse_date(*text)) {
    info.delivered = day;
    info.delivered_year = day->year;
  } else if (const auto year = parse_year(*text)) {
    info.delivered_year = year;
  } else {
    bad_value(fields, "delivered", "a year or a date, YYYY or YYYY-MM-DD");
  }
}

void read_kind(const Fields& fields, StatedSource& source) {
  const auto word = fields.text("kind");
  if (!word) return;
  if (const auto kind = model::parse_document_kind(*word)) {
    source.info.kind = *kind;
    source.states_kind = true;
    return;
  }
  const std::vector<std::string> known = document_kind_words();
  fields.error(*fields.any("kind"), "bad-value",
               fmt::format("unknown kind '{}'; expected {}{}", *word, fmt::join(known, ", "),
                           source::did_you_mean(*word, known)));
}

class SourceReader {
 public:
  SourceReader(const std::string& path, DiagnosticSink& sink) : path_(path), sink_(sink) {}

  std::vector<StatedSource> read(const Node* list) {
    std::vector<StatedSource> sources;
    if (list == nullptr) return sources;
    for (const Node& item : list->items) {
      if (auto source = read_one(item)) sources.push_back(std::move(*source));
    }
    return sources;
  }

 private:
  // What has an id stays, marked, also where it names no file that can be read: mappings may speak
  // of it, and what they hold waits until the entry is mended.
  std::optional<StatedSource> read_one(const Node& item) {
    const Fields fields(item, path_, "source", kPrefix, sink_);
    if (!fields.is_map()) return std::nullopt;
    const std::size_t before = sink_.error_count();
    fields.check_known({"id", "file", "jurisdiction", "delivered", "kind", "title"});
    const bool misspelled = sink_.error_count() > before;
    const auto id = name(fields, "id", misspelled);
    const auto file = name(fields, "file", misspelled);
    if (!id || !is_new(fields, ids_, "id", *id, "duplicate-id")) return std::nullopt;
    StatedSource source;
    source.span = item.span;
    source.info.id.value = *id;
    source.info.path = file.value_or("");
    source.missing = !file || !is_new(fields, files_, "file", *file, "duplicate-file");
    source.info.jurisdiction = fields.text("jurisdiction").value_or("");
    source.info.title = fields.text("title").value_or("");
    read_delivered(fields, source.info);
    read_kind(fields, source);
    return source;
  }

  // A key that is missing because it is misspelled has been told already.
  static std::optional<std::string> name(const Fields& fields, std::string_view key,
                                         bool misspelled) {
    if (misspelled && fields.any(key) == nullptr) return std::nullopt;
    auto text = fields.required_text(key);
    if (!text || !text->empty()) return text;
    bad_value(fields, key, "a text of at least one character");
    return std::nullopt;
  }

  bool is_new(const Fields& fields, std::map<std::string, source::ByteSpan>& seen,
              std::string_view key, const std::string& value, const char* code) {
    const Node& node = *fields.any(key);
    const auto [first, added] = seen.emplace(value, node.span);
    if (added) return true;
    sink_.report({source::Severity::error,
                  fmt::format("{}-{}", kPrefix, code),
                  path_,
                  node.span,
                  fmt::format("two sources have the {} '{}'", key, value),
                  {{path_, first->second, "first here"}}});
    return false;
  }

  const std::string& path_;
  DiagnosticSink& sink_;
  std::map<std::string, source::ByteSpan> ids_;
  std::map<std::string, source::ByteSpan> files_;
};

Settings read_settings(const Node* node, const std::string& path, DiagnosticSink& sink) {
  Settings settings;
  if (node == nullptr) return settings;
  const Fields fields(*node, path, "settings block", kPrefix, sink);
  if (!fields.is_map()) return settings;
  fields.check_known({"size_limit", "as_of", "lang"});
  if (const auto text = fields.text("size_limit")) {
    if (const auto size = parse_size(*text)) {
      settings.size_limit = *size;
    } else {
      bad_value(fields, "size_limit", "a number of bytes or such as 64 MiB, at most 4 GiB");
    }
  }
  if (const auto text = fields.text("as_of")) {
    settings.as_of = calendar::parse_date(*text);
    if (!settings.as_of) bad_value(fields, "as_of", "a date, YYYY-MM-DD");
  }
  if (const auto text = fields.text("lang")) {
    if (*text == "zh" || *text == "en") {
      settings.lang = *text;
    } else {
      bad_value(fields, "lang", "zh or en");
    }
  }
  return settings;
}

bool reports_any(const DiagnosticSink& sink, std::string_view code) {
  const auto& found = sink.diagnostics();
  return std::any_of(found.begin(), found.end(),
                     [&](const source::Diagnostic& one) { return one.code == code; });
}

bool check_version(const Fields& fields) {
  const auto version = fields.required_text("plumbline");
  if (!version) return false;
  if (*version == "1") return true;
  fields.error(*fields.any("plumbline"), "version",
               fmt::format("found version '{}'; this program reads version 1", *version));
  return false;
}

// An entry that is wrong in a value is left unread; a file that is wrong in its shape is not used:
// of a list that is no list nothing is left to go on with. Nor is one with a setting that can't be
// read: the answers would be other ones than those asked for.
std::optional<Workspace> read_workspace(const Node& tree, const std::string& path,
                                        DiagnosticSink& sink) {
  const Fields fields(tree, path, "workspace", kPrefix, sink);
  if (!fields.is_map() || !check_version(fields)) return std::nullopt;
  fields.check_known({"plumbline", "sources", "settings"});
  if (fields.any("sources") == nullptr) {
    fields.error(tree, "missing-key", "a workspace needs 'sources'");
  }
  Workspace workspace;
  workspace.sources = SourceReader(path, sink).read(fields.sequence("sources"));
  DiagnosticSink setting_faults;
  workspace.settings = read_settings(fields.any("settings"), path, setting_faults);
  const bool settings_known = !reports_any(setting_faults, kBadValue);
  sink.append(std::move(setting_faults));
  if (!settings_known || reports_any(sink, kWrongType)) return std::nullopt;
  return workspace;
}

// In place of a file. A pipe or a device is never opened: reading it might not end.
std::string_view what_stands_at(const source::FileSystem& files, const std::string& path) {
  if (files.is_directory(path)) return "is a folder";
  return files.exists(path) ? "is no regular file" : "does not exist";
}

}  // namespace

const StatedSource* Workspace::find(const model::SourceId& id) const {
  for (const StatedSource& source : sources) {
    if (source.info.id == id) return &source;
  }
  return nullptr;
}

std::string Workspace::path(std::string_view relative) const {
  return source::join_path(root, relative);
}

std::optional<Workspace> parse_workspace(source::SourceFile file, std::string root,
                                         DiagnosticSink& sink) {
  const auto tree = yaml::read(file, sink);
  if (!tree) return std::nullopt;
  DiagnosticSink found;  // apart from what the caller's sink may hold already
  auto workspace = read_workspace(*tree, file.path, found);
  sink.append(std::move(found));
  if (!workspace) return std::nullopt;
  workspace->root = std::move(root);
  workspace->file = std::move(file);
  return workspace;
}

std::optional<Workspace> open_workspace(const source::FileSystem& files, const std::string& root,
                                        DiagnosticSink& sink) {
  const std::string path = source::join_path(root, kSettingsFile);
  if (!files.size(path)) {
    sink.error("workspace-not-found", path, std::nullopt,
               "there is no plumbline.yaml here; `plumbline init` makes one");
    return std::nullopt;
  }
  auto workspace = parse_workspace({kSettingsFile, files.read(path)}, root, sink);
  if (!workspace) return std::nullopt;
  for (StatedSource& source : workspace->sources) {
    if (source.missing || files.size(workspace->path(source.info.path))) continue;
    source.missing = true;
    sink.error("workspace-missing-file", kSettingsFile, source.span,
               fmt::format("file '{}' of source '{}' {}", source.info.path, source.info.id.value,
                           what_stands_at(files, workspace->path(source.info.path))));
  }
  return workspace;
}

std::optional<std::string> find_workspace(const source::FileSystem& files,
                                          const std::string& start) {
  std::string folder = start;
  for (;;) {
    if (files.size(source::join_path(folder, kSettingsFile))) return folder;
    const std::size_t slash = folder.rfind('/');
    if (slash == std::string::npos || folder == "/") return std::nullopt;
    folder.resize(slash == 0 ? 1 : slash);
  }
}

}  // namespace plumbline::workspace
