#include "reading/cleanup_log.h"

#include <algorithm>
#include <string>
#include <utility>

namespace plumbline::reading {

std::string_view to_word(Cleanup kind) {
  static constexpr std::array<std::string_view, kCleanupKinds> kWords = {
      "recoded",           "damage-dropped",         "markup-removed", "navigation-dropped",
      "note-removed",      "page-furniture-removed", "pinyin-removed", "traditional-converted",
      "width-normalised",  "punctuation-normalised", "digits-joined",  "letter-read-as-digit",
      "invisible-removed", "spaces-removed",         "line-joined"};
  return kWords[static_cast<std::size_t>(kind)];
}

void CleanupLog::add(Cleanup kind, source::ByteSpan place) {
  auto& places = places_[static_cast<std::size_t>(kind)];
  if (!places.empty() && places.back().to == place.from) {
    places.back().to = place.to;
  } else {
    places.push_back(place);
  }
}

std::vector<model::CleanupNote> CleanupLog::take() {
  std::vector<model::CleanupNote> notes;
  for (std::size_t i = 0; i < kCleanupKinds; ++i) {
    if (places_[i].empty()) continue;
    std::sort(places_[i].begin(), places_[i].end());
    notes.push_back({std::string(to_word(static_cast<Cleanup>(i))), std::move(places_[i])});
    places_[i].clear();
  }
  return notes;
}

}  // namespace plumbline::reading
