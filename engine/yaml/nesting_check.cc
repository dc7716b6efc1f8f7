// A line scanner that knows quotes, comments and block scalars just well enough to count levels.
#include "yaml/nesting_check.h"

#include <vector>

#include "yaml/bytes_check.h"

namespace plumbline::yaml {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

class NestingScanner {
 public:
  NestingScanner(std::string_view bytes, int limit)
      : bytes_(bytes), limit_(static_cast<std::size_t>(limit)) {}

  std::optional<std::uint32_t> run() {
    at_ = bom_length(bytes_);
    while (at_ < bytes_.size()) {
      line_ = at_;
      if (!begin_line()) {
        skip_line();
        continue;
      }
      while (at_ < bytes_.size() && bytes_[at_] != '\n') {
        flow_ > 0 ? flow_step() : block_step();
        if (indents_.size() + flow_ > limit_) return static_cast<std::uint32_t>(at_);
      }
      if (at_ < bytes_.size()) ++at_;
    }
    return std::nullopt;
  }

 private:
  char peek(std::size_t ahead) const {
    return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\n';
  }
  bool ends_token(std::size_t ahead) const { return is_blank(peek(ahead)) || peek(ahead) == '\n'; }
  void skip_line() {
    const std::size_t end = bytes_.find('\n', at_);
    at_ = end == std::string_view::npos ? bytes_.size() : end + 1;
  }
  int column() const { return static_cast<int>(at_ - line_); }

  void open(int column) {
    while (!indents_.empty() && indents_.back() > column) indents_.pop_back();
    if (indents_.empty() || indents_.back() < column) indents_.push_back(column);
  }

  // Skips the indent; false when the line holds nothing to count.
  bool begin_line() {
    while (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    if (flow_ > 0) return true;
    const bool empty = peek(0) == '\n' || peek(0) == '\r' || peek(0) == '#';
    if (block_scalar_ && (peek(0) == '\n' || peek(0) == '\r' || column() > scalar_parent_)) {
      return false;
    }
    if (empty) return false;
    block_scalar_ = false;
    open(column());
    token_start_ = true;
    return true;
  }

  // Moves behind the closing quote, over line ends; to the end when it never closes.
  void skip_quoted() {
    const char quote = bytes_[at_++];
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_];
      if (c == '\\' && quote == '"') {
        at_ += 2;
      } else if (c != quote) {
        ++at_;
      } else if (quote == '\'' && peek(1) == '\'') {
        at_ += 2;
      } else {
        ++at_;
        return;
      }
    }
    at_ = bytes_.size();
  }

  void skip_word() {
    while (at_ < bytes_.size() && !ends_token(0)) ++at_;
  }

  void block_step() {
    const char c = bytes_[at_];
    if (is_blank(c)) {
      ++at_;
    } else if (c == '#' && (at_ == line_ || is_blank(bytes_[at_ - 1]))) {
      at_ = std::min(bytes_.find('\n', at_), bytes_.size());
    } else if (!token_start_) {
      plain_step();
    } else if ((c == '-' || c == '?' || c == ':') && ends_token(1)) {
      open(column());
      ++at_;
    } else {
      begin_token(c);
    }
  }

  void begin_token(char c) {
    if (c == '"' || c == '\'') {
      open(column());
      skip_quoted();
      token_start_ = false;
    } else if (c == '[' || c == '{') {
      flow_ = 1;
      ++at_;
    } else if (c == '&' || c == '!') {
      skip_word();
    } else if (c == '|' || c == '>') {
      block_scalar_ = true;
      scalar_parent_ = indents_.empty() ? -1 : indents_.back();
      at_ = std::min(bytes_.find('\n', at_), bytes_.size());
    } else {
      if (!after_colon_) open(column());
      token_start_ = false;
    }
    after_colon_ = false;
  }

  void plain_step() {
    if (bytes_[at_] == ':' && ends_token(1)) {
      token_start_ = true;
      after_colon_ = true;
    }
    ++at_;
  }

  void flow_step() {
    const char c = bytes_[at_];
    if ((c == '"' || c == '\'') && token_start_) {
      skip_quoted();
      token_start_ = false;
      return;
    }
    if (c == '#' && (at_ == line_ || is_blank(bytes_[at_ - 1]))) {
      at_ = std::min(bytes_.find('\n', at_), bytes_.size());
      return;
    }
    if (c == '[' || c == '{') ++flow_;
    if (c == ']' || c == '}') --flow_;
    if (!is_blank(c)) token_start_ = c == '[' || c == '{' || c == ',' || c == ':';
    if (flow_ == 0) token_start_ = false;
    ++at_;
  }

  std::string_view bytes_;
  std::size_t limit_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;      // where the current line begins
  std::vector<int> indents_;  // columns of the open block collections
  std::size_t flow_ = 0;      // open brackets
  bool token_start_ = true;   // the next character begins a token
  bool after_colon_ = false;  // that token is a value on its key's line
  bool block_scalar_ = false;
  int scalar_parent_ = -1;  // column of the key or dash that the block scalar belongs to
};

}  // namespace

std::optional<std::uint32_t> find_too_deep(std::string_view bytes, int limit) {
  return NestingScanner(bytes, limit).run();
}

}  // namespace plumbline::yaml
