#include "cli/find_source.h"

#include <string>
#include <vector>

#include "source/nearest_name.h"

namespace plumbline::cli {
namespace {

std::string_view last_part(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool ends_in(std::string_view path, std::string_view name) {
  if (path.ends_with("/" + std::string(name))) return true;
  const std::string_view file = last_part(path);
  return file.substr(0, file.rfind('.')) == name;
}

}  // namespace

const model::Reading* find_source(const model::Analysis& analysis, std::string_view name,
                                  source::DiagnosticSink& sink) {
  std::vector<std::string> known;
  std::vector<const model::Reading*> close;
  for (const auto& reading : analysis.readings) {
    const auto& info = reading.info;
    if (info.id.value == name || info.path == name) return &reading;
    known.push_back(info.id.value);
    known.push_back(info.path);
    if (ends_in(info.id.value, name) || ends_in(info.path, name)) close.push_back(&reading);
  }
  if (close.size() == 1) return close.front();
  std::string message = "no source '" + std::string(name) + "' was read";
  if (close.empty()) {
    message += source::did_you_mean(name, known);
  } else {
    message = "'" + std::string(name) + "' may be '" + close[0]->info.id.value + "' or '" +
              close[1]->info.id.value + "': give the whole id";
  }
  sink.error("selection-unknown-source", "", std::nullopt, std::move(message));
  return nullptr;
}

}  // namespace plumbline::cli
