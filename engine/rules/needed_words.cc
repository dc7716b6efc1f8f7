#include "rules/needed_words.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

#include "source/utf8.h"

namespace plumbline::rules {
namespace {

using Conditions = std::vector<AnyOf>;

// What stands for itself behind a backslash.
constexpr std::string_view kMarks = ".*+?()[]{}|\\^$-/";

// Of several conditions of a branch the one that says most: the fewest words, then the longest.
const AnyOf& strictest(const Conditions& conditions) {
  return *std::min_element(
      conditions.begin(), conditions.end(), [](const AnyOf& a, const AnyOf& b) {
        return a.size() != b.size() ? a.size() < b.size() : a.front().size() > b.front().size();
      });
}

// An alternation that is being read, from its ( or the start of the expression.
class Alternation {
 public:
  void add_literal(std::string_view code_point) {
    last_ = run_.size();
    run_ += code_point;
  }
  // What stands after this is not joined to the literals before.
  void end_run() {
    if (!run_.empty()) conditions_.push_back({std::exchange(run_, {})});
  }
  // The last literal may be missing.
  void drop_last() { run_.resize(last_); }
  void add(Conditions conditions) {
    std::move(conditions.begin(), conditions.end(), std::back_inserter(conditions_));
  }
  void end_branch() {
    end_run();
    branches_.push_back(std::exchange(conditions_, {}));
  }
  // All that a match of it needs; of several branches one condition each, together.
  [[nodiscard]] Conditions finish() {
    end_branch();
    if (branches_.size() == 1) return std::move(branches_.front());
    AnyOf any;
    for (const Conditions& branch : branches_) {
      if (branch.empty()) return {};
      const AnyOf& words = strictest(branch);
      any.insert(any.end(), words.begin(), words.end());
    }
    return {std::move(any)};
  }

 private:
  std::vector<Conditions> branches_;
  Conditions conditions_;  // of the branch that is being read
  std::string run_;        // literals that follow each other
  std::size_t last_ = 0;   // where its last code point begins
};

enum class Repeat { once, at_least_once, maybe_never };

class Reader {
 public:
  explicit Reader(std::string_view expression) : rest_(expression) { open_.emplace_back(); }

  // nullopt: something that is not looked into.
  std::optional<Conditions> read() {
    while (!rest_.empty()) {
      if (!read_item()) return std::nullopt;
    }
    return open_.back().finish();
  }

 private:
  bool read_item() {
    switch (rest_.front()) {
      case '(':
        return open_group();
      case ')':
        close_group();
        return true;
      case '|':
        rest_.remove_prefix(1);
        open_.back().end_branch();
        return true;
      case '[':
        skip_class();
        break;
      case '\\':
        return skip_escape();
      case '.':
      case '^':
      case '$':
        rest_.remove_prefix(1);
        break;
      default:
        read_literal();
        return true;
    }
    open_.back().end_run();
    static_cast<void>(take_repeat());
    return true;
  }

  bool open_group() {
    rest_.remove_prefix(1);
    if (rest_.starts_with("?:")) {
      rest_.remove_prefix(2);
    } else if (rest_.starts_with("?")) {
      return false;
    }
    open_.back().end_run();
    open_.emplace_back();
    return true;
  }

  void close_group() {
    rest_.remove_prefix(1);
    Conditions inner = open_.back().finish();
    open_.pop_back();
    if (take_repeat() != Repeat::maybe_never) open_.back().add(std::move(inner));
  }

  // A ] that stands first, or first after ^, is a member. [:alpha:] ends inside.
  void skip_class() {
    std::size_t at = rest_.starts_with("[^") ? 2 : 1;
    if (rest_.substr(at).starts_with(']')) ++at;
    for (; at < rest_.size() && rest_[at] != ']'; ++at) {
      if (rest_[at] == '\\') ++at;
      if (rest_.substr(at).starts_with("[:")) at = rest_.find(":]", at) + 1;
    }
    rest_.remove_prefix(std::min(at + 1, rest_.size()));
  }

  bool skip_escape() {
    const char escaped = rest_.size() > 1 ? rest_[1] : 'x';
    const bool is_class = std::string_view("dDsSwWbB").find(escaped) != std::string_view::npos;
    const bool is_mark = kMarks.find(escaped) != kMarks.npos;
    if (!is_class && !is_mark) return false;
    rest_.remove_prefix(2);
    open_.back().end_run();
    static_cast<void>(take_repeat());
    return true;
  }

  void read_literal() {
    const std::size_t length = source::decode_at(rest_, 0).length;
    Alternation& open = open_.back();
    open.add_literal(rest_.substr(0, length));
    rest_.remove_prefix(length);
    const Repeat repeat = take_repeat();
    if (repeat == Repeat::maybe_never) open.drop_last();
    if (repeat != Repeat::once) open.end_run();
  }

  // `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, each with a `?` behind it or not.
  Repeat take_repeat() {
    Repeat repeat = Repeat::once;
    if (rest_.starts_with('*') || rest_.starts_with('?')) {
      repeat = Repeat::maybe_never;
      rest_.remove_prefix(1);
    } else if (rest_.starts_with('+')) {
      repeat = Repeat::at_least_once;
      rest_.remove_prefix(1);
    } else if (rest_.starts_with('{')) {
      int least = 0;
      const char* end = rest_.data() + rest_.size();
      if (std::from_chars(rest_.data() + 1, end, least).ec != std::errc()) return repeat;
      repeat = least > 0 ? Repeat::at_least_once : Repeat::maybe_never;
      rest_.remove_prefix(std::min(rest_.find('}'), rest_.size() - 1) + 1);
    }
    if (repeat != Repeat::once && rest_.starts_with('?')) rest_.remove_prefix(1);
    return repeat;
  }

  std::string_view rest_;
  std::vector<Alternation> open_;  // from the outermost
};

}  // namespace

std::vector<AnyOf> needed_words(std::string_view expression) {
  return Reader(expression).read().value_or(Conditions{});
}

// Groups that are a branch by themselves only enclose further branches.
AnyOf only_words(std::string_view expression) {
  constexpr std::string_view kGroup = "(?:";
  AnyOf words(1);
  std::size_t depth = 0;
  bool closed = false;  // a group has ended, and with it its branch
  for (; !expression.empty(); expression.remove_prefix(1)) {
    const char c = expression.front();
    if (c == '|') {
      words.emplace_back();
      closed = false;
      continue;
    }
    if (closed && c != ')') return {};
    if (c == ')') {
      if (depth == 0) return {};
      --depth;
      closed = true;
    } else if (expression.starts_with(kGroup)) {
      if (!words.back().empty()) return {};
      expression.remove_prefix(kGroup.size() - 1);
      ++depth;
    } else if (c == '\\') {
      expression.remove_prefix(1);
      if (expression.empty() || kMarks.find(expression.front()) == kMarks.npos) return {};
      words.back() += expression.front();
    } else if (std::string_view(".*+?()[]{}^$").find(c) != std::string_view::npos) {
      return {};
    } else {
      words.back() += c;
    }
  }
  const bool complete =
      depth == 0 && std::none_of(words.begin(), words.end(),
                                 [](const std::string& word) { return word.empty(); });
  return complete ? words : AnyOf{};
}

}  // namespace plumbline::rules
