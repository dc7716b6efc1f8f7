#include "extraction/entities.h"

#include <doctest/doctest.h>

#include <string>

#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace test = plumbline::test;

namespace {

std::string entities(const std::string& clause) {
  const test::SentenceFixture sentence(clause);
  return test::joined(extraction::find_entities(sentence.reader(), sentence.whole()));
}

}  // namespace

TEST_CASE("named things are what stands in quotes and what ends in a telling word") {
  struct Case {
    std::string clause;
    std::string names;
  };
  const Case cases[] = {
      {"出台《云溪区停车条例》和《夜间经济办法》", "云溪区停车条例 夜间经济办法"},
      {"打造“书香云溪”品牌", "书香云溪"},
      {"推动云溪人民医院竣工", "云溪人民医院"},
      {"加快建设南湖污水处理厂", "南湖污水处理厂"},
      {"新建云溪中学和滨河小学", "云溪中学 滨河小学"},
      {"实施垃圾分类三年行动计划", "垃圾分类三年行动计划"},
      {"完成105个云溪老旧小区改造项目", "云溪老旧小区改造项目"},
      {"建设798园区", "798园区"},
      {"开工建设M22号线", "M22号线"},
      {"持续优化营商环境", ""},
      {"完善工作制度", ""},
      {"落实公务员职级并行制度", "公务员职级并行制度"},
      {"在“", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.clause);
    CHECK(entities(c.clause) == c.names);
  }
}

TEST_CASE("a name is listed once, and not again by its beginning") {
  CHECK(entities("建设云溪公园，开放云溪公园") == "云溪公园");
  CHECK(entities("制定云溪片区更新行动计划") == "云溪片区更新行动计划");
}
