#include "lexicon/load.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace lexicon = plumbline::lexicon;
namespace source = plumbline::source;

namespace {

struct Outcome {
  std::optional<lexicon::Tables> tables;
  std::string diagnostics;
};

Outcome load(const std::string& yaml) {
  const std::vector<source::SourceFile> files = {{"words.yaml", yaml}};
  source::DiagnosticSink sink;
  Outcome outcome;
  outcome.tables = lexicon::load_tables(plumbline::yaml::parse_files(files, sink), sink);
  outcome.diagnostics = source::format_diagnostics(
      sink.diagnostics(), [&yaml](std::string_view) { return std::optional(yaml); });
  return outcome;
}

}  // namespace

TEST_CASE("a class may go on in another place, its words are unique and keep their order") {
  const auto outcome = load(
      "plumbline: 1\nlexicon: t\nclasses:\n"
      "  - {name: stage.started, words: [开工, 动工], attributes: {rank: 3}}\n"
      "  - {name: stage.started, words: [动工, 奠基]}\n");
  REQUIRE(outcome.tables);
  REQUIRE(outcome.tables->classes.size() == 1);
  const auto& word_class = outcome.tables->classes[0];
  CHECK(word_class.words == std::vector<std::string>{"开工", "动工", "奠基"});
  CHECK(word_class.attributes.at("rank") == "3");
}

TEST_CASE("what is wrong in a lexicon is said with its place") {
  struct Case {
    const char* yaml;
    const char* expected;
  };
  const Case cases[] = {
      {"plumbline: 1\nlexicon: t\nclases: []\n",
       "words.yaml:3:1: error: unknown key 'clases' in a lexicon; did you mean 'classes'? "
       "[lexicon-unknown-key]\n  clases: []\n  ^~~~~~\n"},
      {"plumbline: 1\nlexicon: t\nclasses:\n  - {words: [a]}\n",
       "words.yaml:4:5: error: a class needs 'name' [lexicon-missing-key]\n"
       "    - {words: [a]}\n      ^~~~~~~~~~~~\n"},
      {"plumbline: 1\nlexicon: t\nclasses: 3\n",
       "words.yaml:3:10: error: found '3'; 'classes' must be a list [lexicon-wrong-type]\n"
       "  classes: 3\n           ^\n"},
      {"plumbline: 1\nlexicon: t\nclasses:\n  - {name: a, words: [b, '']}\n",
       "words.yaml:4:26: error: found an empty word, expected text [lexicon-empty-word]\n"
       "    - {name: a, words: [b, '']}\n                           ^~\n"},
      {"plumbline: 1\nlexicon: t\nunits:\n  - {base: a, units: [{name: a}]}\n",
       "words.yaml:4:23: error: unit 'a' is listed twice [lexicon-duplicate-unit]\n"
       "    - {base: a, units: [{name: a}]}\n                        ^~~~~~~~~\n"},
      {"plumbline: 1\nlexicon: t\nunits:\n  - {base: a, units: [{name: b, factor: 0}]}\n",
       "words.yaml:4:41: error: found factor 0, expected a number above 0 [lexicon-bad-factor]\n"
       "    - {base: a, units: [{name: b, factor: 0}]}\n"
       "                                          ^\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.yaml);
    const auto outcome = load(c.yaml);
    CHECK_FALSE(outcome.tables);
    CHECK(outcome.diagnostics == c.expected);
  }
}

TEST_CASE("a unit is shown by its own name, and its other spellings by that name") {
  const auto outcome = load(
      "plumbline: 1\nlexicon: t\nunits:\n"
      "  - base: 平方米\n"
      "    units:\n"
      "      - {names: [平米, ㎡]}\n"
      "      - {name: 公顷, names: [ha], factor: 10000}\n"
      "      - {names: [亩, 市亩], factor: 666.7}\n");
  REQUIRE(outcome.tables);
  std::vector<std::string> shown;
  for (const auto& unit : outcome.tables->units) shown.push_back(unit.name + '=' + unit.canonical);
  CHECK(shown == std::vector<std::string>{"平方米=平方米", "平米=平方米", "㎡=平方米", "公顷=公顷",
                                          "ha=公顷", "亩=亩", "市亩=亩"});
}
