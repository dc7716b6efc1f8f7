#include "measures/english_measures.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "measures_fixture.h"
#include "mention_fixture.h"

namespace measures = plumbline::measures;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

std::string measure_text(std::string_view sentence, model::Part part = model::Part::review) {
  std::string list;
  for (const auto& measure :
       measures::find_english_measures(sentence, part, test::english_reader())) {
    if (!list.empty()) list += "; ";
    list += measure.indicator + " | " + std::string(model::to_word(measure.form)) + ' ' +
            std::string(model::to_word(measure.op)) + ' ' + test::number_text(measure.value) +
            (measure.value_hi ? '-' + test::number_text(*measure.value_hi) : "") + measure.unit;
  }
  return list;
}

}  // namespace

TEST_CASE("a count is named by its noun, what is reached by its subject") {
  struct Case {
    std::string text;
    std::string expected;
  };
  for (const Case& c : std::vector<Case>{
           {"We added 17 elderly care centres and 1,500 home care beds.",
            "elderly care centres | increment = 17; home care beds | increment = 1500"},
           {"Total retail sales of consumer goods were 27.81 billion yuan, up 4.1%.",
            "Total retail sales of consumer goods | level = 27810000000元; "
            "Total retail sales of consumer goods | growth = 4.1%"},
           {"The registered unemployment rate was 3.1%.",
            "registered unemployment rate | share = 3.1%"},
           {"At least 260 home care beds will be set up.", "home care beds | increment >= 260"},
           {"Seven of the ten projects were completed.",
            "ten projects | increment = 7; projects | increment = 10"},
           {"In 2024 one project was opened.", ""},
       }) {
    CAPTURE(c.text);
    CHECK(measure_text(c.text) == c.expected);
  }
}

TEST_CASE("the part gives the role, a comparison is context") {
  const auto role = [](const char* sentence, model::Part part) {
    const auto found = measures::find_english_measures(sentence, part, test::english_reader());
    return found.empty() ? std::string() : std::string(model::to_word(found.front().role));
  };
  CHECK(role("We will add 5 parks", model::Part::plan) == "target");
  CHECK(role("We added 5 parks", model::Part::review) == "outcome");
  CHECK(role("We added 5 parks", model::Part::other) == "context");
  CHECK(role("2 percentage points higher than the average", model::Part::review) == "context");
}

TEST_CASE("a measure stays inside its sentence") {
  for (const std::string text : {"5", "at least 5 of", "over 3% in the", "Parks, 5", "of 5 the"}) {
    for (const auto& measure :
         measures::find_english_measures(text, model::Part::review, test::english_reader())) {
      CHECK(measure.text.from < measure.text.to);
      CHECK(measure.text.to <= text.size());
    }
  }
}
