#include "reading/section_stack.h"

#include <algorithm>

namespace plumbline::reading {
namespace {

using model::NumberingStyle;

constexpr int kFlexible = 9;

int rank_of(const Enumerator& mark) {
  switch (mark.style) {
    case NumberingStyle::part:
      return 0;
    case NumberingStyle::chinese:
      return 1;
    case NumberingStyle::parenthesised:
      return 2;
    case NumberingStyle::arabic:
      return mark.nested ? 4 : 3;
    default:
      return kFlexible;
  }
}

}  // namespace

int SectionStack::open(const Heading& heading, int section) {
  const bool topic = heading.mark.style == NumberingStyle::none && heading.run_in;
  const Open opened{rank_of(heading.mark), heading.mark.style, topic, heading.run_in, section};
  if (opened.rank < kFlexible) {
    make_room_for_number(opened.rank);
  } else {
    make_room_for_flexible(opened, heading.names_part);
  }
  const int parent = innermost();
  if (opened.style == NumberingStyle::bullet) bullet_parent_ = parent;
  open_.push_back(opened);
  return parent;
}

void SectionStack::make_room_for_number(int rank) {
  // Above the innermost section of a higher number nothing stays open.
  const auto higher = std::find_if(open_.rbegin(), open_.rend(),
                                   [rank](const Open& open) { return open.rank < rank; });
  if (higher != open_.rend()) {
    open_.erase(higher.base(), open_.end());
    return;
  }
  const auto same = std::find_if(open_.begin(), open_.end(),
                                 [](const Open& open) { return open.rank < kFlexible; });
  const bool under_flexible =
      !open_.empty() && open_[0].rank == kFlexible && !open_[0].topic && (parts_nest_ || rank >= 2);
  if (under_flexible) {
    open_.erase(same == open_.end() ? open_.begin() + 1 : same, open_.end());
  } else {
    open_.clear();
  }
}

void SectionStack::make_room_for_flexible(const Open& opened, bool names_part) {
  if (names_part) {
    open_.clear();
    return;
  }
  if (opened.style == NumberingStyle::none && !opened.topic) {
    while (open_.size() > 1 && open_.back().rank == kFlexible) open_.pop_back();
    if (open_.size() == 1 && open_[0].rank == kFlexible && open_[0].topic) open_.clear();
    return;
  }
  const auto same = std::find_if(open_.begin(), open_.end(), [&opened](const Open& open) {
    return open.rank == kFlexible && open.style == opened.style && open.topic == opened.topic;
  });
  open_.erase(same, open_.end());
  if (opened.style == NumberingStyle::bullet) leave_bare_line();
  while (opened.topic && !open_.empty() && open_.back().rank == kFlexible &&
         open_.back().inline_body) {
    open_.pop_back();
  }
}

void SectionStack::leave_bare_line() {
  const bool bare = !open_.empty() && open_.back().style == NumberingStyle::none &&
                    !open_.back().topic && open_.back().section > bullet_parent_;
  if (!bare || bullet_parent_ < 0 || !holds(bullet_parent_)) return;
  while (open_.back().section != bullet_parent_) open_.pop_back();
}

bool SectionStack::holds(int section) const {
  return std::any_of(open_.begin(), open_.end(),
                     [section](const Open& open) { return open.section == section; });
}

void SectionStack::end_topic() {
  const auto ended = std::find_if(open_.begin(), open_.end(), [](const Open& open) {
    const bool item = open.style == NumberingStyle::bullet && open.inline_body;
    return item || (open.style == NumberingStyle::none && open.topic);
  });
  open_.erase(ended, open_.end());
}

}  // namespace plumbline::reading
