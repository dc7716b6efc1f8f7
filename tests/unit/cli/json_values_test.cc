#include "cli/json_values.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace plumbline::cli {

TEST_CASE("whole numbers have no fraction") {
  CHECK(number_json(12.0).dump() == "12");
  CHECK(number_json(0.5).dump() == "0.5");
  CHECK(number_json(1e18).dump() == "1e+18");
}

TEST_CASE("a passage is printed with the path of its source") {
  model::Analysis analysis;
  analysis.readings.emplace_back();
  analysis.readings[0].info.id.value = "a";
  analysis.readings[0].info.path = "corpus/a.txt";
  model::Passage passage;
  passage.source.value = "a";
  passage.line = 3;
  passage.column = 7;
  CHECK(place_of(passage, analysis) == "corpus/a.txt:3:7");
  CHECK(passage_json(passage, analysis)["file"] == "corpus/a.txt");
  passage.source.value = "b";
  CHECK(place_of(passage, analysis) == "b:3:7");
}

TEST_CASE("an assessment tells reported, inferred and ruled apart") {
  model::Assessment assessment;
  assessment.reported = model::Status::no_evidence;
  assessment.inferred = model::Status::met;
  assessment.ruled = model::Ruling{model::Status::not_met, "来函"};
  nlohmann::ordered_json json;
  put_assessment(json, assessment);
  CHECK(json["status"] == "not_met");
  CHECK(json["reported"] == "no_evidence");
  CHECK(json["inferred"] == "met");
  CHECK(json["ruled"]["because"] == "来函");
}

TEST_CASE("bytes that are no UTF-8 do not stop the output") {
  CHECK(to_text({{"quote", "a\xff"}}) == "{\n  \"quote\": \"a\xEF\xBF\xBD\"\n}\n");
}

}  // namespace plumbline::cli
