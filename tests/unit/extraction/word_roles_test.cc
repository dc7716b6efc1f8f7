#include "extraction/word_roles.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace lexicon = plumbline::lexicon;
namespace model = plumbline::model;
namespace test = plumbline::test;
using extraction::WordFamily;

namespace {

const extraction::WordRole& role(const std::string& class_name) {
  const auto& classes = test::shipped_lexicon().classes();
  for (std::uint32_t i = 0; i < classes.size(); ++i) {
    if (classes[i].name == class_name) return test::shipped_roles().of({{}, i, 0});
  }
  FAIL("no class ", class_name);
  return test::shipped_roles().of({});
}

}  // namespace

TEST_CASE("a class serves the reading of clauses by its name") {
  CHECK(role("action.issue").family == WordFamily::action);
  CHECK(role("stage.started").family == WordFamily::stage);
  CHECK(role("aspect.done.soft").family == WordFamily::aspect);
  CHECK(role("continuity.phase").family == WordFamily::continuity);
  CHECK(role("word.other").family == WordFamily::blocker);
  CHECK(role("entity.suffix").family == WordFamily::suffix);
  CHECK(role("entity.suffix.general").family == WordFamily::suffix_general);
  CHECK(role("clause.leaning").family == WordFamily::leaning);
  CHECK(role("clause.leaning.always").family == WordFamily::leaning_always);
  CHECK(role("clause.guide").family == WordFamily::clause_other);
  CHECK(role("clause.joint").family == WordFamily::joint);
  CHECK(role("due.month").family == WordFamily::due_month);
  CHECK(role("due.month_06").family == WordFamily::due_named);
  CHECK(role("due.other").family == WordFamily::due_other);
  CHECK(role("section.plan").family == WordFamily::none);
}

TEST_CASE("names and attributes of a class say what its words mean") {
  CHECK(role("action.issue").group == "issue");
  CHECK(role("action.issue").definite);
  CHECK_FALSE(role("action.advance").definite);
  CHECK(role("action.raise.soft").group == "raise");
  CHECK(role("stage.topped_out").stage == model::Stage::topped_out);
  CHECK(role("aspect.done.soft").aspect == model::Aspect::done);
  CHECK(role("aspect.done.soft").soft);
  CHECK_FALSE(role("aspect.done").soft);
  CHECK(role("due.month_06").month == 6);
}

TEST_CASE("every stage of the ladder and every aspect has a class of words") {
  std::set<model::Stage> stages;
  std::set<model::Aspect> aspects;
  for (std::uint32_t i = 0; i < test::shipped_lexicon().classes().size(); ++i) {
    stages.insert(test::shipped_roles().of({{}, i, 0}).stage);
    aspects.insert(test::shipped_roles().of({{}, i, 0}).aspect);
  }
  CHECK(stages.size() == 8);
  CHECK(aspects.size() == 5);
}
