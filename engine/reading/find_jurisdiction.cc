#include "reading/find_jurisdiction.h"

#include <algorithm>

#include "source/utf8.h"

namespace plumbline::reading {
namespace {

// Words of the lexicon in one line, by class.
class Line {
 public:
  Line(std::string_view text, const lexicon::Lexicon& lexicon)
      : text_(text), lexicon_(lexicon), mentions_(lexicon.find_mentions(text)) {}

  [[nodiscard]] std::string_view text() const { return text_; }

  [[nodiscard]] std::vector<source::TextSpan> all(std::string_view class_name) const {
    std::vector<source::TextSpan> found;
    for (const lexicon::Mention& mention : mentions_) {
      if (lexicon_.classes()[mention.word_class].name == class_name) found.push_back(mention.span);
    }
    return found;
  }

 private:
  std::string_view text_;
  const lexicon::Lexicon& lexicon_;
  std::vector<lexicon::Mention> mentions_;
};

// Where the run of Han characters that ends at `end` begins; at most 24 of them.
std::size_t begin_of_han(std::string_view text, std::size_t end) {
  std::size_t at = end;
  for (int count = 0; count < 24 && at > 0; ++count) {
    const std::size_t before = source::floor_code_point(text, at - 1);
    if (!source::is_han(source::decode_at(text, before).value)) break;
    at = before;
  }
  return at;
}

// In 2024年X and 2024年度X the run of Han characters begins with what belongs to the year.
std::size_t behind_year(std::string_view text, std::size_t at) {
  const bool behind_digit = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
  if (!behind_digit) return at;
  for (const std::string_view year : {"年度", "年"}) {
    if (text.substr(at).starts_with(year)) return at + year.size();
  }
  return at;
}

// Without 第三届 at its end.
std::string_view without_session(std::string_view name) {
  constexpr std::string_view kSession = "届";
  constexpr std::string_view kOrdinal = "第";
  if (!name.ends_with(kSession)) return name;
  const auto at = name.rfind(kOrdinal);
  return at == std::string_view::npos ? std::string_view{} : name.substr(0, at);
}

bool names_place(std::string_view name, const lexicon::Lexicon& lexicon) {
  const lexicon::WordClass* units = lexicon.find_class("jurisdiction.unit");
  if (units == nullptr) return false;
  return std::any_of(units->words.begin(), units->words.end(), [name](const std::string& unit) {
    return name.ends_with(unit) &&
           source::count_code_points(name) >= source::count_code_points(unit) + 1;
  });
}

// Names of places before a body that reports: X人民政府, X第三届代表大会.
std::vector<std::string_view> places_in(const Line& line, const lexicon::Lexicon& lexicon,
                                        bool behind_word_only) {
  std::vector<std::string_view> places;
  const auto stops = line.all("jurisdiction.before");
  for (const source::TextSpan body : line.all("jurisdiction.body")) {
    std::size_t begin = behind_year(line.text(), begin_of_han(line.text(), body.from));
    bool behind_word = false;
    for (const source::TextSpan stop : stops) {
      if (stop.to > body.from || stop.to < begin) continue;
      begin = stop.to;
      behind_word = true;
    }
    if (behind_word_only && !behind_word) continue;
    const std::string_view name = without_session(line.text().substr(begin, body.from - begin));
    if (names_place(name, lexicon)) places.push_back(name);
  }
  return places;
}

// 国务院 itself, or the meeting that hears it.
std::string named_body(const Line& line, const lexicon::Lexicon& lexicon, bool behind_word_only) {
  const auto stops = line.all("jurisdiction.before");
  for (const source::TextSpan name : line.all("jurisdiction.name")) {
    const bool behind = std::any_of(stops.begin(), stops.end(),
                                    [name](source::TextSpan stop) { return stop.to == name.from; });
    if (behind || (!behind_word_only && name.from == 0)) {
      return std::string(line.text().substr(name.from, name.size()));
    }
  }
  const lexicon::WordClass* names = lexicon.find_class("jurisdiction.name");
  const bool meets = !behind_word_only && !line.all("jurisdiction.national_meeting").empty();
  return meets && names != nullptr && !names->words.empty() ? names->words.front() : std::string();
}

}  // namespace

std::string find_jurisdiction(const std::vector<std::string_view>& head,
                              const std::vector<std::string_view>& opening,
                              const lexicon::Lexicon& lexicon) {
  std::vector<std::string_view> places;
  for (const auto* lines : {&head, &opening}) {
    const bool behind_word_only = lines == &opening;
    for (const std::string_view text : *lines) {
      const Line line(text, lexicon);
      std::string body = named_body(line, lexicon, behind_word_only);
      if (!body.empty()) return body;
      const auto found = places_in(line, lexicon, behind_word_only);
      places.insert(places.end(), found.begin(), found.end());
    }
  }
  if (places.empty()) return {};
  // A fuller name ends in the shorter one that was found first.
  std::string_view best = places.front();
  for (const std::string_view place : places) {
    if (place.size() > best.size() && place.ends_with(best)) best = place;
  }
  return std::string(best);
}

}  // namespace plumbline::reading
