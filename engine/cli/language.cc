#include "cli/language.h"

#include <string_view>

#include "source/error.h"

namespace plumbline::cli {
namespace {

// Of the last `--name VALUE` or `--name=VALUE`; empty where there is none.
std::string value_of(std::string_view name, const std::vector<std::string>& arguments) {
  std::string value;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == name && i + 1 < arguments.size()) value = arguments[i + 1];
    if (argument.starts_with(name) && argument.substr(name.size()).starts_with('=')) {
      value = argument.substr(name.size() + 1);
    }
  }
  return value;
}

}  // namespace

reports::Catalogue words_for(const std::vector<std::string>& arguments, Console& console) {
  CommonOptions options;
  options.lang = value_of("--lang", arguments);
  options.directory = value_of("-C", arguments);
  Session session(console, options);
  try {
    static_cast<void>(session.open());
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): the verb tells it, or has told it
    // A workspace that can't be read says nothing of a language.
  }
  return session.words();
}

}  // namespace plumbline::cli
