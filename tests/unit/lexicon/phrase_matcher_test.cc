#include "lexicon/phrase_matcher.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <vector>

using plumbline::lexicon::PhraseMatcher;

namespace {

using Found = std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>>;

PhraseMatcher matcher_of(const std::vector<std::string>& phrases) {
  PhraseMatcher matcher;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    matcher.add(phrases[i], static_cast<std::uint32_t>(i));
  }
  matcher.build();
  return matcher;
}

Found sorted(const std::vector<PhraseMatcher::Match>& matches) {
  Found found;
  for (const auto& match : matches) found.emplace_back(match.from, match.to, match.number);
  std::sort(found.begin(), found.end());
  return found;
}

Found search_naively(const std::vector<std::string>& phrases, const std::string& text) {
  Found found;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    for (auto at = text.find(phrases[i]); at != std::string::npos;
         at = text.find(phrases[i], at + 1)) {
      found.emplace_back(at, at + phrases[i].size(), i);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("overlapping phrases are all found, by begin and then the longer first") {
  const auto matches = matcher_of({"开工", "开工建设", "建设", "工建"}).find("已开工建设。");
  REQUIRE(matches.size() == 4);
  CHECK(matches[0].number == 1);
  CHECK(matches[0].from == 3);
  CHECK(matches[0].to == 15);
  CHECK(matches[1].number == 0);
  CHECK(matches[2].number == 3);
  CHECK(matches[3].number == 2);
}

TEST_CASE("a phrase that was added several times is found once for each, by number") {
  const auto matches = matcher_of({"开工", "竣工", "开工"}).find("开工");
  REQUIRE(matches.size() == 2);
  CHECK(matches[0].number == 0);
  CHECK(matches[1].number == 2);
}

TEST_CASE("phrases that differ behind their eighth byte are told apart") {
  const std::vector<std::string> phrases = {"开工建设", "开工建成", "开工", "开工建"};
  const std::string text = "开工建成、开工建设";
  CHECK(sorted(matcher_of(phrases).find(text)) == search_naively(phrases, text));
}

TEST_CASE("the longest phrase that a text begins with is found alone") {
  const auto matcher = matcher_of({"万", "万平方米", "平方米", "万平"});
  const auto found = matcher.find_longest_at_start("万平方公里");
  REQUIRE(found.has_value());
  CHECK(found->number == 3);
  CHECK(found->to == 6);
  CHECK(matcher.find_longest_at_start("万平方米")->number == 1);
  CHECK_FALSE(matcher.find_longest_at_start("方米").has_value());
  CHECK_FALSE(matcher.find_longest_at_start("").has_value());
  CHECK_FALSE(PhraseMatcher().find_longest_at_start("万").has_value());
}

TEST_CASE("a matcher without phrases, or not yet built, finds nothing") {
  CHECK(matcher_of({}).find("开工").empty());
  CHECK(matcher_of({""}).find("开工").empty());
  CHECK(PhraseMatcher().find("开工").empty());
}

TEST_CASE("phrases of one, two and three byte characters match as a plain search does") {
  const std::vector<std::string> phrases = {"GDP", "G",  "é",   "éa",       "国", "国内", "内生",
                                            "%",   "3%", "a国", "生产总值", "值", "内"};
  const auto matcher = matcher_of(phrases);
  const std::vector<std::string> pieces = {"G",  "D",  "P",  "é",  "a", "国", "内",
                                           "生", "产", "总", "值", "3", "%",  "，"};
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) text += pieces[random() % pieces.size()];
    CAPTURE(text);
    REQUIRE(sorted(matcher.find(text)) == search_naively(phrases, text));
  }
}

TEST_CASE("characters beyond the first plane are matched like others") {
  const std::vector<std::string> phrases = {"\U00020B9F山", "山", "\uFFFD"};
  const std::string text = "山\U00020B9F山\U00020BA0\uFFFD";
  CHECK(sorted(matcher_of(phrases).find(text)) == search_naively(phrases, text));
}

TEST_CASE("bytes that are no UTF-8 do no harm") {
  CHECK(matcher_of({"\uFFFD", "\xE5\x9B"}).find("\xFF\xE5\x9B").empty());
  const auto matcher = matcher_of({"国内", "GDP"});
  CHECK(matcher.find("\xE5\x9B GDP \xBD\xE5\x9B\xBD\xE5").size() == 1);
}
