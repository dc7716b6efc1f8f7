// Which section a new heading stands in, by its numbering and what was open before it.
#pragma once

#include <vector>

#include "reading/heading.h"

namespace plumbline::reading {

/// The sections that are open, outermost first. 第一部分 > 一、 > （一） > 1. > （1） is a fixed
/// order; bullets, 第一， and 一是, bare lines and topic sentences stand below whatever opened
/// before them, beside the last of their own kind.
class SectionStack {
 public:
  /// `parts_nest`: bare lines that name a part hold the numbered sections that follow.
  explicit SectionStack(bool parts_nest) : parts_nest_(parts_nest) {}

  /// Opens a section and returns its parent, -1 for none.
  int open(const Heading& heading, int section);
  /// A paragraph without a heading that is no list item ends the topic sentence before it, and the
  /// bullet whose text stands in its own paragraph.
  void end_topic();
  [[nodiscard]] int innermost() const { return open_.empty() ? -1 : open_.back().section; }
  /// Whether the section is still open.
  [[nodiscard]] bool holds(int section) const;

 private:
  struct Open {
    int rank = 0;
    model::NumberingStyle style = model::NumberingStyle::none;
    bool topic = false;        // a topic sentence
    bool inline_body = false;  // its text stands in its own paragraph
    int section = 0;
  };
  void make_room_for_number(int rank);
  void make_room_for_flexible(const Open& opened, bool names_part);

  // A bullet that follows a bare line goes back to where the last bullet stood.
  void leave_bare_line();

  std::vector<Open> open_;
  int bullet_parent_ = -1;  // of the last bullet; -1: none yet
  bool parts_nest_;
};

}  // namespace plumbline::reading
