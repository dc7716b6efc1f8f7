#include "measures/english_form.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "mention_fixture.h"

namespace measures = plumbline::measures;
namespace model = plumbline::model;
namespace test = plumbline::test;

TEST_CASE("the words beside a number say its form") {
  struct Case {
    std::string text;
    std::string expected;
  };
  for (const Case& c : std::vector<Case>{
           {"revenue was 9 billion yuan, up 5.6%", "level growth"},
           {"grew by over 4%", "growth"},
           {"an increase of 5.9%", "growth"},
           {"growth of output of about 5.5%", "growth"},
           {"a 12.4% growth in book sales", "growth"},
           {"drew 18% more visitors", "growth"},
           {"energy use fell by 2.2%", "decline"},
           {"a reduction of 3%", "decline"},
           {"with the cost decreasing by 2.2% and 5.1%", "decline decline"},
           {"the share increased to 8.2%", "share"},
           {"accounting for 15% of the total", "share"},
           {"the unemployment rate was 3.1%", "share"},
           {"1.9 percentage points higher than the average", "growth"},
           {"down 0.3 percentage points", "decline"},
           {"the number increased to 31", "level"},
           {"School places increased by 3,900", "increment"},
           {"We added 30 hectares", "increment"},
           {"12,000 new jobs", "increment"},
           {"green factories numbered 14", "level"},
           {"cut to 9 minutes", "duration"},
       }) {
    CAPTURE(c.text);
    std::string forms;
    for (const auto& mention : test::english_reader().find(c.text)) {
      if (!forms.empty()) forms += ' ';
      forms += model::to_word(mention.form);
    }
    CHECK(forms == c.expected);
  }
}

TEST_CASE("a clause begins behind the mark before it") {
  const auto text = measures::read_english("Parks opened, and 5 more follow.");
  CHECK(measures::clause_begin(text, 4, 0) == 3);
  CHECK(measures::clause_begin(text, 4, 4) == 4);
  CHECK(measures::clause_begin(text, 1, 0) == 0);
}
