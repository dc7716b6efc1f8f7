#include "cli/translate_help.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string_view>

namespace plumbline::cli {
namespace {

using reports::Catalogue;
using reports::msgid;

/// Gives the words for an id.
using Say = std::function<std::string(const std::string& id)>;

constexpr std::string_view kExample = "Example: ";

// What CLI11 writes between the parts.
constexpr std::array kLabels = {msgid("Usage"), msgid("OPTIONS"), msgid("SUBCOMMAND"),
                                msgid("Positionals"), msgid("REQUIRED")};

std::string say_footer(const std::string& footer, const Say& say) {
  std::string out;
  for (std::size_t at = 0; at < footer.size();) {
    const std::size_t end = std::min(footer.find('\n', at), footer.size());
    const std::string line = footer.substr(at, end - at);
    if (!out.empty()) out += '\n';
    if (line.starts_with(kExample)) {
      out += say(std::string(kExample)) + line.substr(kExample.size());
    } else {
      out += say(line);
    }
    at = end + 1;
  }
  return out;
}

void say_help(CLI::App& app, const Say& say) {
  app.description(say(app.get_description()));
  app.footer(say_footer(app.get_footer(), say));
  if (app.get_parent() != nullptr) app.group(say(app.get_group()));
  for (CLI::Option* option : app.get_options()) {
    option->description(say(option->get_description()));
    option->group(say(option->get_group()));
  }
  for (CLI::App* verb : app.get_subcommands({})) say_help(*verb, say);
}

}  // namespace

void translate_help(CLI::App& app, const Catalogue& words) {
  if (words.tongue() == reports::Tongue::en) return;
  for (const std::string_view label : kLabels) {
    app.get_formatter()->label(std::string(label), words.tr(label));
  }
  say_help(app, [&](const std::string& id) { return id.empty() ? id : words.tr(id); });
}

// The same walk, with words that only listen; it says every id as itself.
std::vector<std::string> help_ids(CLI::App& app) {
  std::set<std::string> ids(kLabels.begin(), kLabels.end());
  say_help(app, [&](const std::string& id) {
    if (!id.empty()) ids.insert(id);
    return id;
  });
  return {ids.begin(), ids.end()};
}

}  // namespace plumbline::cli
