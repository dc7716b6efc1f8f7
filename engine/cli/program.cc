#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cassert>
#include <memory>
#include <ostream>
#include <utility>

#include "cli/verb.h"
#include "pipeline/version.h"
#include "source/error.h"
#include "source/nearest_name.h"

namespace plumbline::cli {
namespace {

using Verbs = std::vector<std::unique_ptr<Verb>>;

Verbs all_verbs() {
  Verbs verbs;
  for (const auto make :
       {make_init, make_add, make_run, make_show, make_check, make_report, make_why, make_why_not,
        make_map, make_graph, make_rules, make_export, make_eval}) {
    verbs.push_back(make());
  }
  return verbs;
}

void declare_common(CLI::App& app, CommonOptions& options) {
  app.set_version_flag("--version", "plumbline " + std::string(pipeline::engine_version()),
                       "Print the version and exit");
  app.add_option("-C", options.directory, "Stand in DIR: paths are relative to it")
      ->type_name("DIR");
  app.add_option("--lang", options.lang, "Language of words; else plumbline.yaml, then the locale")
      ->type_name("zh|en")
      ->check(CLI::IsMember({"zh", "en"}).description(""));
  app.add_flag("-q,--quiet", options.quiet, "Print results and errors only");
  app.add_option("--threads", options.threads, "Threads to read with; else one a processor")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
}

// Common flags may stand behind the verb as well.
void let_fall_through(CLI::App& app) {
  for (CLI::App* verb : app.get_subcommands({})) {
    verb->fallthrough();
    let_fall_through(*verb);
  }
}

const CLI::App* deepest_chosen(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? &app : deepest_chosen(*chosen.front());
}

// `plumbline` or `plumbline map`: as the user would type it.
std::string command_of(const CLI::App& app) {
  const CLI::App* parent = app.get_parent();
  return parent == nullptr ? "plumbline" : command_of(*parent) + " " + app.get_name();
}

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

// CLI11 says of an unknown verb only that it was not expected.
std::string message_of(const CLI::ParseError& error, const CLI::App& app) {
  const CLI::App& at = *deepest_chosen(app);
  const auto rest = app.remaining(true);
  std::vector<std::string> names;
  for (const CLI::App* verb : at.get_subcommands({})) names.push_back(verb->get_name());
  if (names.empty()) return error.what();
  if (!rest.empty() && !rest.front().starts_with('-')) {
    return "unknown command '" + rest.front() + "'" + source::did_you_mean(rest.front(), names);
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return "a command is missing; there are " + listed(names);
  }
  return error.what();
}

int explain(const CLI::ParseError& error, const CLI::App& app, Console& console) {
  if (error.get_exit_code() == 0) return app.exit(error, console.out, console.err);
  console.err << "plumbline: error: " << message_of(error, app) << "\nSee '"
              << command_of(*deepest_chosen(app)) << " --help'.\n";
  return static_cast<int>(Exit::could_not_run);
}

struct PrintAtEnd {
  Session& session;
  ~PrintAtEnd() { session.print_diagnostics(); }
};

Exit run_chosen(const Verbs& verbs, Session& session) {
  const auto verb = std::find_if(verbs.begin(), verbs.end(),
                                 [](const auto& candidate) { return candidate->chosen(); });
  assert(verb != verbs.end());  // CLI11 was told that one is required
  // Also when the environment fails on the way: what was found until then may be the reason.
  const PrintAtEnd print{session};
  return (*verb)->run(session);
}

}  // namespace

int run_program(std::vector<std::string> arguments, Console& console) {
  CLI::App app(
      "Plumbline reads the reports in which a government says each year what it will do\n"
      "and what it has done, links the two, and writes the follow-up report.",
      "plumbline");
  CommonOptions options;
  declare_common(app, options);
  const Verbs verbs = all_verbs();
  for (const auto& verb : verbs) verb->declare(app);
  let_fall_through(app);
  app.require_subcommand(1);
  app.footer(
      "Common options may stand before or behind the command.\n"
      "Exit codes: 0 done and all well; 1 something is short, or a source had errors;\n"
      "2 could not run.\n"
      "Example: plumbline init --example demo && plumbline -C demo run");
  try {
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return explain(error, app, console);
  }
  Session session(console, options);
  const Exit exit = run_chosen(verbs, session);
  console.out.flush();
  if (!console.out) throw Error("standard output could not be written");
  return static_cast<int>(exit);
}

}  // namespace plumbline::cli
