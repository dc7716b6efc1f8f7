#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cassert>
#include <memory>
#include <ostream>
#include <utility>

#include "cli/arguments.h"
#include "cli/language.h"
#include "cli/translate_help.h"
#include "cli/translate_message.h"
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

void print_failure(const std::string& message, const reports::Catalogue& words, Console& console) {
  console.err << "plumbline: " << words.tr("error: ") << translate_message(message, words) << '\n';
}

int explain(const CLI::ParseError& error, CLI::App& app, const reports::Catalogue& words,
            Console& console) {
  if (error.get_exit_code() == 0) {  // --help, --version
    translate_help(app, words);
    return app.exit(error, console.out, console.err);
  }
  print_failure(message_of(error, app), words, console);
  console.err << words.tr("See '{command} --help'.",
                          {{"command", command_of(*deepest_chosen(app))}})
              << '\n';
  return static_cast<int>(Exit::could_not_run);
}

// No verb: it works on the others, and needs no session.
CLI::App* declare_help(CLI::App& app, std::vector<std::string>& command) {
  CLI::App* help = app.add_subcommand("help", "Print the help of a command, or this");
  help->add_option("command", command, "A command, such as check or map set")->type_name("COMMAND");
  set_example(*help, "plumbline help map set");
  return help;
}

int print_help(CLI::App& app, const std::vector<std::string>& command,
               const reports::Catalogue& words, Console& console) {
  const CLI::App* asked = &app;
  for (const std::string& word : command) {
    std::vector<std::string> known;
    const CLI::App* found = nullptr;
    for (const CLI::App* verb : asked->get_subcommands([](const CLI::App*) { return true; })) {
      if (verb->get_name() == word) found = verb;
      known.push_back(verb->get_name());
    }
    if (found == nullptr) {
      print_failure("unknown command '" + word + "'" + source::did_you_mean(word, known), words,
                    console);
      return static_cast<int>(Exit::could_not_run);
    }
    asked = found;
  }
  translate_help(app, words);
  console.out << app.get_formatter()->make_help(asked, command_of(*asked),
                                                CLI::AppFormatMode::Normal);
  return static_cast<int>(Exit::well);
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

int run_program(const std::vector<std::string>& arguments, Console& console) {
  CLI::App app(
      "Plumbline reads the reports in which a government says each year what it will do\n"
      "and what it has done, links the two, and writes the follow-up report.",
      "plumbline");
  CommonOptions options;
  declare_common(app, options);
  const Verbs verbs = all_verbs();
  for (const auto& verb : verbs) verb->declare(app);
  std::vector<std::string> helped;
  const CLI::App* help = declare_help(app, helped);
  let_fall_through(app);
  app.require_subcommand(1);
  app.footer(
      "Common options may stand before or behind the command.\n"
      "Exit codes: 0 done and all well; 1 something is short, or a source had errors;\n"
      "2 could not run.\n"
      "Example: plumbline init --example demo && plumbline -C demo run");
  try {
    // CLI11 takes them from the back.
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    return explain(error, app, words_for(arguments, console), console);
  }
  if (help->parsed()) return print_help(app, helped, words_for(arguments, console), console);
  Session session(console, options);
  const Exit exit = run_chosen(verbs, session);
  console.out.flush();
  if (!console.out) throw Error("standard output could not be written");
  return static_cast<int>(exit);
}

int report_failure(const Error& failure, const std::vector<std::string>& arguments,
                   Console& console) {
  print_failure(failure.what(), words_for(arguments, console), console);
  return static_cast<int>(Exit::could_not_run);
}

}  // namespace plumbline::cli
