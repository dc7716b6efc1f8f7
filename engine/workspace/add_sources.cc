// Sources appended to plumbline.yaml by a splice.
#include <fmt/format.h>

#include <map>
#include <set>

#include "workspace/workspace.h"
#include "yaml/edit.h"
#include "yaml/write.h"

namespace plumbline::workspace {
namespace {

// The file's name without its folder and its last extension; spaces would make ids hard to type.
std::string id_from_file(const std::string& file) {
  std::string name = file.substr(file.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  if (dot != std::string::npos && dot > 0) name.resize(dot);
  for (char& c : name) {
    if (c == ' ' || c == '\t' || c == '@') c = '-';
  }
  return name;
}

std::string unique_id(const std::string& wanted, const std::set<std::string>& taken) {
  std::string id = wanted;
  for (int n = 2; taken.contains(id); ++n) id = fmt::format("{}-{}", wanted, n);
  return id;
}

yaml::Node entry_of(const NewSource& source, const std::string& id) {
  std::vector<std::pair<std::string, yaml::Node>> entries = {
      {"id", yaml::text_node(id)}, {"file", yaml::text_node(source.file)}};
  if (!source.jurisdiction.empty()) {
    entries.emplace_back("jurisdiction", yaml::text_node(source.jurisdiction));
  }
  if (!source.delivered.empty()) {
    entries.emplace_back("delivered", yaml::word_node(source.delivered));
  }
  return yaml::flow_map(std::move(entries));
}

// What is added must read back without a complaint: the same checks as for a file of a person's.
bool reads_back(const Workspace& workspace, const std::string& bytes,
                source::DiagnosticSink& sink) {
  source::DiagnosticSink before;
  source::DiagnosticSink after;
  (void)parse_workspace(workspace.file, workspace.root, before);
  (void)parse_workspace({workspace.file.path, bytes}, workspace.root, after);
  if (after.error_count() <= before.error_count()) return true;
  source::Diagnostic last = after.diagnostics().back();
  last.span.reset();  // of bytes that are not written
  last.related.clear();
  sink.report(std::move(last));
  return false;
}

}  // namespace

std::optional<std::string> add_sources(const Workspace& workspace, std::span<const NewSource> added,
                                       source::DiagnosticSink& sink) {
  auto edit = yaml::Edit::open(workspace.file, sink);
  if (!edit) return std::nullopt;
  std::set<std::string> ids;
  std::map<std::string, std::string> files;  // to their ids
  for (const StatedSource& source : workspace.sources) {
    ids.insert(source.info.id.value);
    files.emplace(source.info.path, source.info.id.value);
  }
  const yaml::Node* list = edit->tree().find("sources");
  bool done = true;
  std::vector<yaml::Node> entries;
  for (const NewSource& source : added) {
    const auto known = files.find(source.file);
    if (known != files.end()) {
      sink.error("workspace-duplicate-file", workspace.file.path, std::nullopt,
                 fmt::format("file '{}' is source '{}' already", source.file, known->second));
      done = false;
      continue;
    }
    if (ids.contains(source.id)) {
      sink.error("workspace-duplicate-id", workspace.file.path, std::nullopt,
                 fmt::format("there is a source '{}' already", source.id));
      done = false;
      continue;
    }
    const std::string id =
        source.id.empty() ? unique_id(id_from_file(source.file), ids) : source.id;
    ids.insert(id);
    files.emplace(source.file, id);
    entries.push_back(entry_of(source, id));
  }
  if (!done) return std::nullopt;
  if (list == nullptr) {
    done = entries.empty() ||
           edit->add_key(edit->tree(), "sources", yaml::block_list(std::move(entries)));
  } else {
    for (yaml::Node& entry : entries) {
      done = done && edit->insert_item(*list, list->items.size(), std::move(entry));
    }
  }
  if (!done) return std::nullopt;
  auto bytes = edit->finish();
  if (bytes && !reads_back(workspace, *bytes, sink)) return std::nullopt;
  return bytes;
}

}  // namespace plumbline::workspace
