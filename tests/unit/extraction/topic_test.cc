#include "extraction/topic.h"

#include <doctest/doctest.h>

#include <string>

#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace test = plumbline::test;

namespace {

std::string topic(const std::string& text) {
  const test::SentenceFixture sentence(text);
  return sentence.text(extraction::find_topic(sentence.reader()));
}

}  // namespace

TEST_CASE("a sentence's topic is the name before its colon") {
  CHECK(topic("云溪大剧院：年底前主体结构封顶") == "云溪大剧院");
  CHECK(topic("年底前主体结构封顶").empty());
}

TEST_CASE("an act or a list before a colon is no topic") {
  CHECK(topic("推动下列项目：年底前主体结构封顶").empty());
  CHECK(topic("今年的目标，主要有：年底前主体结构封顶").empty());
}

TEST_CASE("a milestone without a name is called by its topic") {
  const auto reading =
      test::extract(test::report("新建驿站6家。", "云溪大剧院：年底前主体结构封顶。"));
  REQUIRE(reading.tasks.size() == 1);
  CHECK(reading.tasks[0].title == "云溪大剧院主体结构封顶");
  CHECK(test::joined(reading.tasks[0].entities) == "云溪大剧院");
}
