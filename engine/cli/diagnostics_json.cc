#include "cli/diagnostics_json.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "source/line_index.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;

const char* to_word(source::Severity severity) {
  switch (severity) {
    case source::Severity::note:
      return "note";
    case source::Severity::warning:
      return "warning";
    case source::Severity::error:
      break;
  }
  return "error";
}

class Placer {
 public:
  explicit Placer(const Session& session) : session_(session) {}

  void place(Json& json, const std::string& path, std::optional<source::ByteSpan> span) {
    json["file"] = path;
    if (!span) return;
    const auto [known, is_new] = texts_.try_emplace(path);
    if (is_new) known->second = session_.text_of(path);
    if (!known->second) return;
    const auto position = source::LineIndex(*known->second).position(span->from);
    json["line"] = position.line;
    json["column"] = position.column;
  }

 private:
  const Session& session_;
  std::map<std::string, std::optional<std::string>> texts_;
};

}  // namespace

Json diagnostics_json(Session& session) {
  std::vector<source::Diagnostic> sorted = session.sink().diagnostics();
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    const auto offset = [](const source::Diagnostic& d) { return d.span ? d.span->from : 0; };
    return std::tuple(std::string_view(a.path), offset(a)) <
           std::tuple(std::string_view(b.path), offset(b));
  });
  Placer placer(session);
  Json list = Json::array();
  for (const source::Diagnostic& diagnostic : sorted) {
    Json json{{"severity", to_word(diagnostic.severity)},
              {"code", diagnostic.code},
              {"message", diagnostic.message}};
    placer.place(json, diagnostic.path, diagnostic.span);
    for (const source::RelatedPlace& related : diagnostic.related) {
      Json place{{"message", related.message}};
      placer.place(place, related.path, related.span);
      json["related"].push_back(std::move(place));
    }
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace plumbline::cli
