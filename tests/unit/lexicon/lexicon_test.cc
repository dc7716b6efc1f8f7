#include "lexicon/lexicon.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "corpus.h"

namespace lexicon = plumbline::lexicon;
namespace source = plumbline::source;
namespace test = plumbline::test;
using lexicon::Lexicon;

namespace {

constexpr const char* kWords =
    "plumbline: 1\n"
    "lexicon: t\n"
    "classes:\n"
    "  - {name: stage.started, words: [开工, 开工建设]}\n"
    "  - {name: action.build, words: [建设, 开工建设]}\n"
    "  - {name: stagecoach, words: [马车]}\n"
    "units:\n"
    "  - base: 平方米\n"
    "    dimension: area\n"
    "    units: [{names: [平米, ㎡], factor: 1}, {name: 公顷, factor: 10000}, {name: 平方公里, "
    "factor: 1e6}]\n"
    "indicators:\n"
    "  - {name: 国内生产总值, synonyms: [GDP, 经济总量], polarity: floor}\n";

Lexicon load(const std::string& yaml) {
  const std::vector<source::SourceFile> files = {{"words.yaml", yaml}};
  source::DiagnosticSink sink;
  auto lexicon = Lexicon::load(files, sink);
  REQUIRE(lexicon);
  return std::move(*lexicon);
}

}  // namespace

TEST_CASE("of words of one class at one place the longest is mentioned, of each class one") {
  const Lexicon lexicon = load(kWords);
  std::vector<std::string> found;
  const std::string text = "已开工建设";
  for (const auto& mention : lexicon.find_mentions(text)) {
    found.push_back(lexicon.classes()[mention.word_class].name + " " +
                    text.substr(mention.span.from, mention.span.size()));
  }
  CHECK(found == std::vector<std::string>{"stage.started 开工建设", "action.build 开工建设",
                                          "action.build 建设"});
}

TEST_CASE("a dotted prefix gives the words of all classes below it and no others") {
  const Lexicon lexicon = load(kWords);
  CHECK(lexicon.words("stage") == std::vector<std::string>{"开工", "开工建设"});
  CHECK(lexicon.words("stage.started").size() == 2);
  CHECK(lexicon.words("stag").empty());
  CHECK(lexicon.contains("stagecoach", "马车"));
  CHECK_FALSE(lexicon.contains("stagecoach", "开工"));
  CHECK(lexicon.find_class("nothing") == nullptr);
}

TEST_CASE("the longest unit that a text begins with is matched, with its factor") {
  const Lexicon lexicon = load(kWords);
  struct Case {
    const char* text;
    const char* name;  // nullptr: none
    double factor;
  };
  for (const Case& c :
       {Case{"平方公里绿地", "平方公里", 1e6}, Case{"平方米", "平方米", 1}, Case{"㎡", "㎡", 1},
        Case{"公顷林", "公顷", 10000}, Case{"公里", nullptr, 0}, Case{"", nullptr, 0}}) {
    CAPTURE(c.text);
    std::size_t length = 99;
    const lexicon::Unit* unit = lexicon.match_unit(c.text, length);
    REQUIRE((unit != nullptr) == (c.name != nullptr));
    if (unit == nullptr) {
      CHECK(length == 0);
      continue;
    }
    CHECK(unit->name == c.name);
    CHECK(unit->base == "平方米");
    CHECK(unit->dimension == "area");
    CHECK(unit->factor == c.factor);
    CHECK(length == std::string(c.name).size());
  }
}

TEST_CASE("an indicator is known by its synonyms, an unknown one stays itself") {
  const Lexicon lexicon = load(kWords);
  CHECK(lexicon.canonical_indicator("GDP") == "国内生产总值");
  CHECK(lexicon.canonical_indicator("国内生产总值") == "国内生产总值");
  CHECK(lexicon.canonical_indicator("绿地率") == "绿地率");
  CHECK(lexicon.indicator_attribute("经济总量", "polarity") == "floor");
  CHECK(lexicon.indicator_attribute("经济总量", "form") == std::nullopt);
  CHECK(lexicon.indicator_attribute("绿地率", "polarity") == std::nullopt);
}

TEST_CASE("the shipped lexicons load without a diagnostic") {
  std::vector<source::SourceFile> files;
  const std::filesystem::path folder =
      std::filesystem::path(test::source_folder()) / "datasets" / "lexicon";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    files.push_back({entry.path().filename().string(), test::read_file(entry.path().string())});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  source::DiagnosticSink sink;
  const auto lexicon = Lexicon::load(files, sink);
  for (const auto& diagnostic : sink.diagnostics()) {
    FAIL_CHECK(diagnostic.path << ": " << diagnostic.message);
  }
  REQUIRE(lexicon);
  CHECK_FALSE(lexicon->words("section.plan").empty());
}
