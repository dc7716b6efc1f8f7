#include "extraction/extract_facts.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "extraction/extract.h"
#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace model = plumbline::model;
namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

// The named facts of a clause as `name=value`, parted by spaces.
std::string facts(const char* clause, const std::vector<std::string>& names,
                  model::Part part = model::Part::plan) {
  const auto facts = extraction::facts_from_text(clause, part, test::shipped_lexicon());
  std::string all;
  for (const std::string& name : names) {
    const auto index = extraction::extract_vocabulary().find(name);
    REQUIRE(index);
    all += (all.empty() ? "" : " ") + name + '=' + rules::to_text(facts.get(*index));
  }
  return all;
}

}  // namespace

TEST_CASE("a clause is shown to the rules as facts") {
  CHECK(facts("今年要出台《云溪区停车条例》",
              {"part", "head", "head_word", "definite", "verb_first", "quoted_name", "entities",
               "length", "object_length"}) ==
        "part=plan head=issue head_word=出台 definite=true verb_first=true quoted_name=true "
        "entities=1 length=14 object_length=9");
  CHECK(facts("推动云溪医院封顶", {"stage", "stage_count", "goes_on", "targets"}) ==
        "stage=topped_out stage_count=1 goes_on=true targets=0");
  CHECK(facts("云溪区", {"head", "definite", "object_length", "aspect"}) ==
        "head=missing definite=false object_length=missing aspect=none");
}

TEST_CASE("figures are counted by their role, which follows the part") {
  CHECK(facts("新建养老驿站6家", {"targets", "outcomes", "forms"}) ==
        "targets=1 outcomes=0 forms=increment");
  CHECK(facts("新建养老驿站6家", {"targets", "outcomes"}, model::Part::review) ==
        "targets=0 outcomes=1");
}

TEST_CASE("a place in the sentence and a later year are facts") {
  const test::SentenceFixture sentence("到2030年实现碳达峰");
  const auto piece = extraction::read_piece(sentence.reader(), sentence.whole(), sentence.whole());
  const auto facts = extraction::piece_facts(sentence.reader(), piece, {2, 3, true});
  const auto text = [&facts](const char* name) {
    return rules::to_text(facts.get(extraction::extract_vocabulary().find(name).value()));
  };
  CHECK(text("other_year") == "true");
  CHECK(text("clause_index") == "2");
  CHECK(text("clause_count") == "3");
  CHECK(text("is_item") == "true");
  CHECK(text("section") == "missing");
}

TEST_CASE("every fact has a meaning of one sentence and a name of its own") {
  std::set<std::string> names;
  for (const auto& fact : extraction::extract_vocabulary().facts()) {
    CHECK_FALSE(fact.meaning.empty());
    CHECK(names.insert(fact.name).second);
  }
}
