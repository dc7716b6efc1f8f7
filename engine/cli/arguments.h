// Arguments that several verbs share, so that they are spelled and explained alike.
#pragma once

#include <optional>
#include <string>

#include "calendar/date.h"

namespace CLI {
class App;
}

namespace plumbline::cli {

/// Which tasks: everything that is not stated matches.
struct Selection {
  std::string jurisdiction;
  int year = 0;  // plan year
  std::string task;
};

/// --jurisdiction, --year and --task.
void declare_selection(CLI::App& verb, Selection& selection);
void declare_as_of(CLI::App& verb, std::string& as_of);
/// What `declare_as_of` took, after parsing; nullopt when it was not given.
[[nodiscard]] std::optional<calendar::Date> as_of_date(const std::string& as_of);
/// -o FILE, `-` for standard output.
void declare_output(CLI::App& verb, std::string& output);
/// --json
void declare_json(CLI::App& verb, bool& json);
void set_example(CLI::App& verb, const std::string& example);

}  // namespace plumbline::cli
