#include "cli/find_result.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "cli/find_source.h"
#include "cli/json_values.h"
#include "source/nearest_name.h"
#include "source/utf8.h"

namespace plumbline::cli {
namespace {

// Places that an ambiguous line lists.
constexpr std::size_t kListed = 5;

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || error != std::errc() || stop != end) return std::nullopt;
  return number;
}

struct Place {
  std::string file;
  std::uint32_t line = 0;
  std::optional<std::uint32_t> column;
};

// FILE:LINE[:COLUMN]; a file may have colons of its own.
std::optional<Place> read_place(std::string_view name) {
  const auto last = name.rfind(':');
  if (last == name.npos || last == 0) return std::nullopt;
  const auto second = number_of(name.substr(last + 1));
  if (!second) return std::nullopt;
  const std::string_view front = name.substr(0, last);
  const auto middle = front.rfind(':');
  if (middle != front.npos && middle > 0) {
    if (const auto first = number_of(front.substr(middle + 1))) {
      return Place{std::string(front.substr(0, middle)), *first, second};
    }
  }
  return Place{std::string(front), *second, std::nullopt};
}

// Whether a passage begins at the place or, on the line it begins on, holds it.
bool lies_at(const model::Passage& passage, const Place& place) {
  if (passage.line != place.line) return false;
  if (!place.column) return true;
  const auto length = static_cast<std::uint32_t>(source::to_utf32(passage.quote).size());
  return *place.column >= passage.column && *place.column < passage.column + length;
}

class Finder {
 public:
  Finder(const model::Analysis& analysis, std::span<const pipeline::PairExplanation> pairs,
         source::DiagnosticSink& sink)
      : analysis_(analysis), pairs_(pairs), sink_(sink) {}

  std::optional<std::size_t> by_number(std::uint32_t number) {
    if (number >= 1 && number <= pairs_.size()) return index_of(*pairs_[number - 1].result);
    fail("selection-unknown-result",
         "no result " + std::to_string(number) + "; 'why' lists " + std::to_string(pairs_.size()));
    return std::nullopt;
  }

  std::optional<std::size_t> by_id(std::string_view id) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < analysis_.results.size(); ++i) {
      known.push_back(analysis_.results[i].id.value);
      if (known.back() == id) return i;
    }
    fail("selection-unknown-result",
         "no result '" + std::string(id) + "'" + source::did_you_mean(id, known) +
             "; expected a number of 'why', an id, or FILE:LINE[:COLUMN]");
    return std::nullopt;
  }

  std::optional<std::size_t> by_place(const Place& place) {
    const auto* reading = find_source(analysis_, place.file, sink_);
    if (reading == nullptr) return std::nullopt;
    const model::SourceId& source = reading->info.id;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < analysis_.results.size(); ++i) {
      const auto& passage = analysis_.results[i].passage;
      if (passage.source == source && lies_at(passage, place)) found.push_back(i);
    }
    if (found.empty()) {
      fail("selection-unknown-result", no_result_at(place, source));
      return std::nullopt;
    }
    for (const std::size_t result : found) {
      if (is_linked(result)) return result;
    }
    if (found.size() > 1 && !place.column) {
      fail("selection-ambiguous-result", several_at(place, found));
      return std::nullopt;
    }
    return *std::min_element(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
      return analysis_.results[a].passage.span.size() < analysis_.results[b].passage.span.size();
    });
  }

 private:
  void fail(std::string code, std::string message) {
    sink_.error(std::move(code), "", std::nullopt, std::move(message));
  }
  [[nodiscard]] std::size_t index_of(const model::Result& result) const {
    return static_cast<std::size_t>(&result - analysis_.results.data());
  }
  [[nodiscard]] bool is_linked(std::size_t result) const {
    return std::any_of(pairs_.begin(), pairs_.end(), [&](const pipeline::PairExplanation& pair) {
      return pair.link != nullptr && pair.result == &analysis_.results[result];
    });
  }

  // With the result of the source that begins nearest to the line.
  [[nodiscard]] std::string no_result_at(const Place& place, const model::SourceId& source) const {
    const model::Passage* nearest = nullptr;
    const auto distance = [&](const model::Passage& passage) {
      return passage.line > place.line ? passage.line - place.line : place.line - passage.line;
    };
    for (const auto& result : analysis_.results) {
      if (result.passage.source != source) continue;
      if (nearest == nullptr || distance(result.passage) < distance(*nearest)) {
        nearest = &result.passage;
      }
    }
    std::string where = place.file + ":" + std::to_string(place.line);
    if (place.column) where += ":" + std::to_string(*place.column);
    return "no result at " + where +
           (nearest == nullptr ? "" : "; did you mean " + place_of(*nearest, analysis_) + "?");
  }

  [[nodiscard]] std::string several_at(const Place& place,
                                       const std::vector<std::size_t>& found) const {
    std::string list;
    for (std::size_t i = 0; i < std::min(found.size(), kListed); ++i) {
      list += (i == 0 ? "" : ", ") + place_of(analysis_.results[found[i]].passage, analysis_);
    }
    if (found.size() > kListed) list += ", ...";
    return std::to_string(found.size()) + " results begin on line " + std::to_string(place.line) +
           "; say the column: " + list;
  }

  const model::Analysis& analysis_;
  std::span<const pipeline::PairExplanation> pairs_;
  source::DiagnosticSink& sink_;
};

}  // namespace

std::optional<std::size_t> find_result(const model::Analysis& analysis,
                                       std::span<const pipeline::PairExplanation> pairs,
                                       std::string_view name, source::DiagnosticSink& sink) {
  Finder finder(analysis, pairs, sink);
  if (const auto number = number_of(name)) return finder.by_number(*number);
  if (name.find('@') != name.npos) return finder.by_id(name);
  if (const auto place = read_place(name)) return finder.by_place(*place);
  return finder.by_id(name);
}

}  // namespace plumbline::cli
