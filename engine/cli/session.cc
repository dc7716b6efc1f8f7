#include "cli/session.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>
#include <vector>

#include "cli/translate_message.h"
#include "source/error.h"
#include "workspace/layout.h"
#include "workspace/shipped_files.h"

namespace plumbline::cli {
namespace {

using std::chrono::steady_clock;

// Larger files are not read again only to quote a line of them.
constexpr std::uint64_t kQuotedFileLimit = 16u << 20;
constexpr std::string_view kShipped = "shipped/";
constexpr auto kProgressAfter = std::chrono::seconds(1);

reports::Catalogue words_of(const std::string& lang, const std::string& locale) {
  return reports::Catalogue::shipped(reports::tongue_of_locale(lang.empty() ? locale : lang));
}

}  // namespace

Session::Session(Console& console, CommonOptions options)
    : console_(console),
      options_(std::move(options)),
      words_(words_of(options_.lang, console.locale)),
      last_progress_(steady_clock::now()) {}

std::string Session::path(std::string_view relative) const {
  return source::join_path(options_.directory, relative);
}

// The directory as it was given where it holds a workspace, so that paths are printed as short as
// they were typed; else the nearest folder above it that does.
std::string Session::root() const {
  const auto here = workspace::find_workspace(console_.files, options_.directory);
  if (here) return *here;
  const std::string absolute = source::join_path(console_.current_directory, options_.directory);
  const auto above = workspace::find_workspace(console_.files, absolute);
  return above.value_or(options_.directory);
}

const workspace::Workspace* Session::open() {
  if (opened_) return workspace_ ? &*workspace_ : nullptr;
  opened_ = true;
  workspace_ = workspace::open_workspace(files(), root(), sink_);
  if (!workspace_) return nullptr;
  if (options_.lang.empty() && !workspace_->settings.lang.empty()) {
    words_ = words_of(workspace_->settings.lang, "");
  }
  return &*workspace_;
}

const workspace::Workspace* Session::open_to_write() {
  const std::string root = this->root();
  if (files().size(source::join_path(root, workspace::kSettingsFile))) {
    workspace::prepare_derived_folder(files(), root);
    lock_ = workspace::Lock::acquire(root);
  }
  return open();
}

pipeline::RunOptions Session::run_options(std::optional<calendar::Date> as_of) {
  pipeline::RunOptions options;
  options.threads = options_.threads;
  options.as_of = as_of;
  options.started = fmt::format(
      "{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(console_.started)));
  if (!options_.quiet) {
    options.progress = [this](std::size_t done, std::size_t total) { show_progress(done, total); };
  }
  return options;
}

std::optional<model::Analysis> Session::analyse(std::optional<calendar::Date> as_of) {
  const auto* workspace = open();
  if (workspace == nullptr) return std::nullopt;
  auto analysis = pipeline::analyse(files(), *workspace, run_options(as_of), sink_);
  end_progress();
  return analysis;
}

std::string Session::tr(std::string_view id,
                        std::initializer_list<reports::Argument> arguments) const {
  return words_.tr(id, arguments);
}

void Session::tell(std::string_view line) {
  if (!options_.quiet) console_.out << line << '\n';
}

void Session::print_diagnostics() {
  end_progress();
  std::vector<source::Diagnostic> shown;
  for (const auto& diagnostic : sink_.diagnostics()) {
    if (options_.quiet && diagnostic.severity == source::Severity::note) continue;
    shown.push_back(diagnostic);
  }
  console_.err << source::format_diagnostics(
      translate_diagnostics(std::move(shown), words_),
      [this](std::string_view path) { return text_of(path); }, diagnostic_words(words_));
  errors_printed_ += sink_.error_count();
  sink_ = {};
}

void Session::fail(std::string code, std::string message) {
  sink_.error(std::move(code), "", std::nullopt, std::move(message));
}

std::optional<std::string> Session::text_of(std::string_view path) const {
  if (path.starts_with(kShipped)) {
    const auto files = workspace::shipped_files(path.substr(kShipped.size()));
    if (files.size() != 1) return std::nullopt;
    return std::string(files.front().bytes);
  }
  if (workspace_ && path == workspace::kSettingsFile) return workspace_->file.bytes;
  const std::string full = workspace_ ? workspace_->path(path) : this->path(path);
  const auto size = console_.files.size(full);
  if (!size || *size > kQuotedFileLimit) return std::nullopt;
  try {
    return console_.files.read(full);
  } catch (const FileError&) {
    return std::nullopt;  // what can't be read can't be quoted; its own message stands
  }
}

void Session::show_progress(std::size_t done, std::size_t total) {
  const auto now = steady_clock::now();
  if (now - last_progress_ < kProgressAfter) return;
  last_progress_ = now;
  progress_shown_ = true;
  const std::string line = tr("reading: {done} of {total} sources",
                              {{"done", std::to_string(done)}, {"total", std::to_string(total)}});
  console_.err << (console_.err_is_terminal ? "\r" + line : line + "\n") << std::flush;
}

void Session::end_progress() {
  if (progress_shown_ && console_.err_is_terminal) console_.err << '\n';
  progress_shown_ = false;
}

}  // namespace plumbline::cli
