#include "cli/arguments.h"

#include <CLI/CLI.hpp>

namespace plumbline::cli {

void declare_selection(CLI::App& verb, Selection& selection) {
  verb.add_option("--jurisdiction", selection.jurisdiction, "Only plans of this jurisdiction")
      ->type_name("NAME");
  verb.add_option("--year", selection.year, "Only plans for this year")
      ->type_name("YEAR")
      ->check(CLI::Range(1900, 2200).description(""));
  verb.add_option("--task", selection.task, "Only this task")->type_name("ID");
}

void declare_as_of(CLI::App& verb, std::string& as_of) {
  verb.add_option("--as-of", as_of, "Judge pace on this day; else the day of the newest source")
      ->type_name("YYYY-MM-DD")
      ->check([](const std::string& text) -> std::string {
        if (calendar::parse_date(text)) return {};
        return "'" + text + "' is no day; expected YYYY-MM-DD";
      });
}

std::optional<calendar::Date> as_of_date(const std::string& as_of) {
  return calendar::parse_date(as_of);
}

void declare_output(CLI::App& verb, std::string& output) {
  verb.add_option("-o,--output", output, "Write to FILE; '-' is standard output")
      ->type_name("FILE");
}

void declare_json(CLI::App& verb, bool& json) {
  verb.add_flag("--json", json, "Print JSON for programs");
}

void set_example(CLI::App& verb, const std::string& example) {
  verb.footer("Common options (-C, --lang, -q, --threads): see 'plumbline --help'.\nExample: " +
              example);
}

}  // namespace plumbline::cli
