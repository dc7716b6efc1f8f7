// The ends of the child's standard streams are sockets, not pipes: a write to a program that has
// ended is then an error code instead of a signal, without touching the process's signal handlers.
#include "source/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <system_error>
#include <vector>

#include "source/error.h"

// POSIX leaves this to the program; glibc declares it as well.
extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace plumbline::source {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kErrorsKept = 4096;

[[noreturn]] void fail(const std::string& program, const std::string& step, int code) {
  throw Error(program + ": cannot " + step + ": " + std::generic_category().message(code));
}

class Descriptor {
 public:
  Descriptor() = default;
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
  int value_ = -1;
};

// Ours never blocks, the child's does, as programs expect of a standard stream.
struct Channel {
  Descriptor ours;
  Descriptor theirs;
  explicit Channel(const std::string& program) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
      fail(program, "open a channel", errno);
    }
    ours.set(ends[0]);
    theirs.set(ends[1]);
    ::fcntl(ours.get(), F_SETFL, O_NONBLOCK);
  }
};

struct Channels {
  Channel in;
  Channel out;
  Channel errors;
  explicit Channels(const std::string& program) : in(program), out(program), errors(program) {}
};

// The child leads a process group of its own, so that what it starts can be ended with it.
std::optional<pid_t> start(std::span<const std::string> command, Channels& channels) {
  std::vector<std::string> words(command.begin(), command.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, channels.in.theirs.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, channels.out.theirs.get(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, channels.errors.theirs.get(), STDERR_FILENO);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  pid_t child = 0;
  const int code =
      ::posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (code == ENOENT || code == EACCES) return std::nullopt;
  if (code != 0) fail(command[0], "be started", code);
  return child;
}

void limit(pid_t child, const ProgramLimits& limits) {
  const auto cap = [child](auto resource, rlim_t most) {
    const rlimit both{most, most};
    ::prlimit(child, resource, &both, nullptr);  // a child that has ended already needs none
  };
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limits.time).count();
  cap(RLIMIT_CPU, static_cast<rlim_t>(seconds) + 1);
  cap(RLIMIT_CORE, 0);
  if (limits.memory > 0) cap(RLIMIT_AS, limits.memory);
}

// Feeds and hears a child until it closes its streams or meets a limit.
class Exchange {
 public:
  Exchange(Channels& channels, std::string_view input, const ProgramLimits& limits)
      : channels_(channels), input_(input), limits_(limits), ends_(Clock::now() + limits.time) {}

  ProgramOutcome run(const std::string& program) {
    while (channels_.out.ours.get() >= 0 || channels_.errors.ours.get() >= 0) {
      if (input_.empty()) channels_.in.ours.close();
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(ends_ - Clock::now());
      if (left.count() <= 0) return stopped(ProgramEnd::took_too_long);
      std::array<pollfd, 3> waits{{{channels_.in.ours.get(), POLLOUT, 0},
                                   {channels_.out.ours.get(), POLLIN, 0},
                                   {channels_.errors.ours.get(), POLLIN, 0}}};
      if (::poll(waits.data(), waits.size(), static_cast<int>(left.count())) < 0) {
        if (errno == EINTR) continue;
        fail(program, "be waited for", errno);
      }
      if (waits[0].revents != 0) feed();
      if (waits[1].revents != 0) hear(channels_.out, outcome_.output, limits_.output + 1);
      if (waits[2].revents != 0) hear(channels_.errors, outcome_.errors, kErrorsKept);
      if (outcome_.output.size() > limits_.output) return stopped(ProgramEnd::wrote_too_much);
    }
    return std::move(outcome_);
  }

 private:
  void feed() {
    const ssize_t sent =
        ::send(channels_.in.ours.get(), input_.data(), input_.size(), MSG_NOSIGNAL);
    if (sent >= 0) {
      input_.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno != EAGAIN && errno != EINTR) {
      input_ = {};  // it ended early: its exit code tells why
    }
  }

  static void hear(Channel& channel, std::string& kept, std::size_t most) {
    std::array<char, 65536> buffer;
    const ssize_t got = ::read(channel.ours.get(), buffer.data(), buffer.size());
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got <= 0) return channel.ours.close();
    kept.append(buffer.data(), std::min(static_cast<std::size_t>(got), most - kept.size()));
  }

  ProgramOutcome stopped(ProgramEnd end) {
    outcome_.end = end;
    if (outcome_.output.size() > limits_.output) outcome_.output.resize(limits_.output);
    return std::move(outcome_);
  }

  Channels& channels_;
  std::string_view input_;
  const ProgramLimits& limits_;
  Clock::time_point ends_;
  ProgramOutcome outcome_;
};

// Ends the child and its group however its scope is left, and reads its exit status.
class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (id_ <= 0) return;
    ::kill(-id_, SIGKILL);
    static_cast<void>(wait());
  }

  // One that closed its streams but does not end is not waited for without limit.
  [[nodiscard]] int wait_until(Clock::time_point latest) {
    for (auto pause = std::chrono::milliseconds(0); Clock::now() < latest;) {
      int status = 0;
      if (::waitpid(id_, &status, WNOHANG) != 0) return ended(status);
      ::poll(nullptr, 0, static_cast<int>(pause.count()));
      pause = std::min(pause + std::chrono::milliseconds(1), std::chrono::milliseconds(20));
    }
    ::kill(-id_, SIGKILL);
    return wait();
  }

 private:
  int wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    return ended(status);
  }
  int ended(int status) {
    ::kill(-id_, SIGKILL);  // what it may have left behind
    id_ = 0;
    return status;
  }

  pid_t id_;
};

}  // namespace

ProgramOutcome run_program(std::span<const std::string> command, std::string_view input,
                           const ProgramLimits& limits) {
  const auto latest = Clock::now() + limits.time;
  Channels channels(command[0]);
  const auto id = start(command, channels);
  if (!id) return {ProgramEnd::not_installed, {}, {}};
  Child child(*id);
  limit(*id, limits);
  for (Channel* channel : {&channels.in, &channels.out, &channels.errors}) channel->theirs.close();
  ProgramOutcome outcome = Exchange(channels, input, limits).run(command[0]);
  if (outcome.end != ProgramEnd::well) return outcome;
  channels.in.ours.close();
  const int status = child.wait_until(latest + std::chrono::milliseconds(100));
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) outcome.end = ProgramEnd::failed;
  return outcome;
}

}  // namespace plumbline::source
