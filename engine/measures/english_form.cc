#include "measures/english_form.h"

#include <algorithm>

namespace plumbline::measures {
namespace {

using model::MeasureForm;
using Role = EnglishRole;

constexpr std::size_t kReach = 8;  // tokens

bool parts_clauses(const EnglishText& text, std::size_t token) {
  const std::string_view sign = text.word(token);
  return sign == "," || sign == ";" || sign == ":" || sign == "." || sign == "!" || sign == "?";
}

// How far from the number the nearest word of each role stands.
struct Nearest {
  std::size_t growth = kReach + 1;  // tokens away; more than kReach: none
  std::size_t decline = kReach + 1;
  std::size_t to = kReach + 1;
  std::size_t share = kReach + 1;
  std::size_t increment = kReach + 1;

  [[nodiscard]] MeasureForm motion() const {
    return decline < growth ? MeasureForm::decline : MeasureForm::growth;
  }
};

Nearest look_before(const EnglishPlace& place) {
  Nearest nearest;
  std::size_t reach = 0;
  while (reach < std::min(kReach, place.first) &&
         !parts_clauses(place.text, place.first - reach - 1)) {
    ++reach;
  }
  const auto note = [&](std::size_t& distance, Role role, std::size_t away) {
    if (distance > kReach && place.phrases.ending_at(place.first - away, role).entry != nullptr) {
      distance = away;
    }
  };
  for (std::size_t away = 0; away < reach; ++away) {
    note(nearest.growth, Role::growth, away);
    note(nearest.decline, Role::decline, away);
    note(nearest.to, Role::to, away);
    note(nearest.share, Role::share, away);
    note(nearest.increment, Role::increment, away);
  }
  return nearest;
}

Nearest look_behind(const EnglishPlace& place) {
  Nearest nearest;
  std::size_t reach = 0;
  while (reach < kReach && place.last + reach < place.text.tokens.size() &&
         !parts_clauses(place.text, place.last + reach)) {
    ++reach;
  }
  const auto note = [&](std::size_t& distance, Role role, std::size_t away) {
    if (distance > kReach && place.phrases.starting_at(place.last + away, role).entry != nullptr) {
      distance = away;
    }
  };
  for (std::size_t away = 0; away < reach; ++away) {
    note(nearest.growth, Role::growth, away);
    note(nearest.decline, Role::decline, away);
    note(nearest.share, Role::share, away);
    note(nearest.increment, Role::increment, away);
  }
  return nearest;
}

// up 5%, grew by 5%, an increase of 5%; increased to 8% is a share; 27% more, a 5% fall.
MeasureForm form_of_ratio(const EnglishPlace& place, bool points) {
  const Nearest before = look_before(place);
  const Nearest behind = look_behind(place);
  constexpr std::size_t kClose = 2;
  const std::size_t motion = std::min(before.growth, before.decline);
  if (before.to < motion && !points) {
    const bool told = std::min(behind.growth, behind.decline) == 0;  // was 5% higher
    return told ? behind.motion() : MeasureForm::share;
  }
  if (motion <= kReach && motion < before.share) return before.motion();
  if (std::min(behind.growth, behind.decline) <= kClose) return behind.motion();
  if (motion <= kReach && before.share > kReach) return before.motion();
  return points ? MeasureForm::growth : MeasureForm::share;
}

// increased to 31 is a level, increased by 31 and 31 new ones are increments.
MeasureForm form_of_amount(const EnglishPlace& place) {
  const Nearest before = look_before(place);
  const Nearest behind = look_behind(place);
  const std::size_t made = std::min({before.increment, before.growth, before.decline});
  if (before.to < made) return MeasureForm::level;
  if (made <= kReach || behind.increment <= kReach || behind.growth <= 1) {
    return MeasureForm::increment;
  }
  return MeasureForm::level;
}

}  // namespace

std::size_t clause_begin(const EnglishText& text, std::size_t token, std::size_t floor) {
  while (token > floor && !parts_clauses(text, token - 1)) --token;
  return token;
}

MeasureForm form_of(const EnglishPlace& place, std::string_view dimension) {
  if (dimension == "time") return MeasureForm::duration;
  if (dimension == "ratio" || dimension == "points") {
    return form_of_ratio(place, dimension == "points");
  }
  return form_of_amount(place);
}

}  // namespace plumbline::measures
