#include "cli/run_dot.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include "source/error.h"

extern char** environ;

namespace plumbline::cli {
namespace {

[[noreturn]] void fail(const std::string& step, int code) {
  throw Error("dot: cannot " + step + ": " + std::generic_category().message(code));
}

class Descriptor {
 public:
  explicit Descriptor(int value = -1) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void set(int value) {
    close();
    value_ = value;
  }
  void close() {
    if (value_ >= 0) ::close(value_);
    value_ = -1;
  }
  [[nodiscard]] int get() const { return value_; }

 private:
  int value_;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("open a pipe", errno);
    read.set(ends[0]);
    write.set(ends[1]);
  }
};

// Feeds `input` and collects `output` at once: either side may fill its pipe first.
std::string exchange(Pipe& to, Pipe& from, std::string_view input) {
  std::string output;
  ::fcntl(to.write.get(), F_SETFL, O_NONBLOCK);
  std::array<char, 65536> buffer{};
  for (;;) {
    if (input.empty()) to.write.close();
    std::array<pollfd, 2> waits{{{from.read.get(), POLLIN, 0}, {to.write.get(), POLLOUT, 0}}};
    if (::poll(waits.data(), waits.size(), -1) < 0) {
      if (errno == EINTR) continue;
      fail("wait for it", errno);
    }
    if ((waits[1].revents & (POLLOUT | POLLERR)) != 0) {
      const ssize_t written = ::write(to.write.get(), input.data(), input.size());
      if (written >= 0)
        input.remove_prefix(static_cast<std::size_t>(written));
      else if (errno != EAGAIN && errno != EINTR)
        input = {};  // it ended early: wait tells why
    }
    if ((waits[0].revents & (POLLIN | POLLHUP)) != 0) {
      const ssize_t got = ::read(from.read.get(), buffer.data(), buffer.size());
      if (got < 0 && errno != EINTR) fail("read from it", errno);
      if (got == 0) return output;
      if (got > 0) output.append(buffer.data(), static_cast<std::size_t>(got));
    }
  }
}

pid_t start(Pipe& to, Pipe& from) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to.read.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, from.write.get(), STDOUT_FILENO);
  std::string name = "dot";
  std::string format = "-Tsvg";
  std::array<char*, 3> arguments{name.data(), format.data(), nullptr};
  pid_t child = 0;
  const int code = ::posix_spawnp(&child, "dot", &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (code == ENOENT) {
    throw Error(
        "svg needs the program 'dot', which is not installed; install the package graphviz "
        "(apt-get install graphviz), or use --format dot");
  }
  if (code != 0) fail("start it", code);
  return child;
}

}  // namespace

std::string draw_svg(std::string_view dot) {
  // dot may end before it has read all: that is an error to report, not a signal to die of.
  struct sigaction ignore {};
  struct sigaction before {};
  ignore.sa_handler = SIG_IGN;
  ::sigaction(SIGPIPE, &ignore, &before);
  Pipe to;
  Pipe from;
  const pid_t child = start(to, from);
  to.read.close();
  from.write.close();
  std::string svg = exchange(to, from, dot);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  ::sigaction(SIGPIPE, &before, nullptr);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw Error("dot: could not draw the graph; what it says stands above");
  }
  return svg;
}

}  // namespace plumbline::cli
