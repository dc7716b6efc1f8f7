// What every verb works with: where it prints, the common flags, the workspace it stands in, and
// the words it speaks.
#pragma once

#include <chrono>
#include <initializer_list>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/date.h"
#include "model/analysis.h"
#include "pipeline/run.h"
#include "reports/catalogue.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "workspace/lock.h"
#include "workspace/workspace.h"

namespace plumbline::cli {

/// The world around the program, as main found it. Tests give their own.
struct Console {
  source::FileSystem& files;
  std::ostream& out;
  std::ostream& err;
  std::string current_directory;  // absolute: where a search for plumbline.yaml goes up from
  std::string locale;             // LC_ALL, LC_MESSAGES or LANG
  bool out_is_terminal = false;   // colours only there
  bool err_is_terminal = false;   // a moving progress line only there
  bool colours_refused = false;   // NO_COLOR
  std::chrono::system_clock::time_point started{};  // for the history of runs, nothing else
};

/// The flags that every verb understands.
struct CommonOptions {
  std::string directory;  // -C; empty: the current one
  std::string lang;       // --lang; empty: plumbline.yaml, then the locale
  bool quiet = false;
  int threads = 0;
};

class Session {
 public:
  Session(Console& console, CommonOptions options);

  [[nodiscard]] source::FileSystem& files() { return console_.files; }
  [[nodiscard]] std::ostream& out() { return console_.out; }
  [[nodiscard]] source::DiagnosticSink& sink() { return sink_; }
  [[nodiscard]] const reports::Catalogue& words() const { return words_; }
  [[nodiscard]] bool quiet() const { return options_.quiet; }
  [[nodiscard]] bool colours() const {
    return console_.out_is_terminal && !console_.colours_refused;
  }
  /// Below the directory of -C.
  [[nodiscard]] std::string path(std::string_view relative) const;
  [[nodiscard]] const std::string& directory() const { return options_.directory; }

  /// The workspace at or above the directory; nullptr after an error. Opened once; from then on
  /// `words` speaks the language that plumbline.yaml asks for.
  [[nodiscard]] const workspace::Workspace* open();
  /// The same, with the workspace's lock held until the session ends: for verbs that change a file
  /// people write. (pipeline::run takes the lock itself.)
  [[nodiscard]] const workspace::Workspace* open_to_write();
  [[nodiscard]] pipeline::RunOptions run_options(std::optional<calendar::Date> as_of = {});
  /// pipeline::analyse; nullopt after an error.
  [[nodiscard]] std::optional<model::Analysis> analyse(std::optional<calendar::Date> as_of = {});

  /// A translated message with its `{name}`s filled in.
  [[nodiscard]] std::string tr(std::string_view id,
                               std::initializer_list<reports::Argument> arguments = {}) const;
  /// One line to standard output, unless -q.
  void tell(std::string_view line);
  /// Prints what was reported so far to standard error (notes not with -q) and forgets it.
  void print_diagnostics();
  /// The text of a file that a diagnostic speaks of; nullopt where it can't be had.
  [[nodiscard]] std::optional<std::string> text_of(std::string_view path) const;
  /// Errors reported since the session began.
  [[nodiscard]] std::size_t errors() const { return errors_printed_ + sink_.error_count(); }
  /// Reports an error without a place.
  void fail(std::string code, std::string message);

 private:
  [[nodiscard]] std::string root() const;
  void show_progress(std::size_t done, std::size_t total);
  void end_progress();

  Console& console_;
  CommonOptions options_;
  reports::Catalogue words_;
  source::DiagnosticSink sink_;
  std::size_t errors_printed_ = 0;
  bool opened_ = false;
  std::optional<workspace::Workspace> workspace_;
  std::optional<workspace::Lock> lock_;
  std::chrono::steady_clock::time_point last_progress_;
  bool progress_shown_ = false;
};

}  // namespace plumbline::cli
