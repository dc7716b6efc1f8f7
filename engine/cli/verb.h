// One verb of the command line: declares its arguments, then does its work in a session.
#pragma once

#include <memory>
#include <vector>

namespace CLI {
class App;
}

namespace plumbline::cli {

class Session;

/// What the program returns. `short_of_plan`: it did its work and found something short, or a
/// source had errors. `could_not_run`: it did not.
enum class Exit { well = 0, short_of_plan = 1, could_not_run = 2 };

class Verb {
 public:
  Verb() = default;
  Verb(const Verb&) = delete;
  Verb& operator=(const Verb&) = delete;
  virtual ~Verb() = default;

  /// Adds the verb to `app`, in English; translate_help puts the words into another language.
  virtual void declare(CLI::App& app) = 0;
  /// Whether the command line named it.
  [[nodiscard]] virtual bool chosen() const = 0;
  /// Throws plumbline::Error when the environment fails.
  virtual Exit run(Session& session) = 0;
};

// One a file, in the order that --help lists them.
[[nodiscard]] std::unique_ptr<Verb> make_init();
[[nodiscard]] std::unique_ptr<Verb> make_add();
[[nodiscard]] std::unique_ptr<Verb> make_run();
[[nodiscard]] std::unique_ptr<Verb> make_show();
[[nodiscard]] std::unique_ptr<Verb> make_check();
[[nodiscard]] std::unique_ptr<Verb> make_report();
[[nodiscard]] std::unique_ptr<Verb> make_why();
[[nodiscard]] std::unique_ptr<Verb> make_why_not();
[[nodiscard]] std::unique_ptr<Verb> make_map();
[[nodiscard]] std::unique_ptr<Verb> make_graph();
[[nodiscard]] std::unique_ptr<Verb> make_rules();
[[nodiscard]] std::unique_ptr<Verb> make_export();
[[nodiscard]] std::unique_ptr<Verb> make_eval();

}  // namespace plumbline::cli
