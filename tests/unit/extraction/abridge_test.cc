#include "extraction/abridge.h"

#include <doctest/doctest.h>

#include <string>

#include "extraction_fixture.h"
#include "source/utf8.h"

namespace extraction = plumbline::extraction;
namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

std::string abridged(const std::string& clause) {
  const test::SentenceFixture sentence(clause);
  const auto piece = extraction::read_piece(sentence.reader(), sentence.whole(), sentence.whole());
  return extraction::abridge(sentence.reader(), piece, sentence.whole());
}

}  // namespace

TEST_CASE("a short clause is its own title") {
  CHECK(abridged("改造东湖路、西湖路") == "改造东湖路、西湖路");
}

TEST_CASE("of a long list the first item stands for all") {
  CHECK(abridged("加快云溪一小、云溪二小和滨河中学北校区等老旧校舍改造") ==
        "加快云溪一小等老旧校舍改造");
  CHECK(abridged("提高社区工作人员餐费标准、志愿者补助标准、老年人助浴补贴标准") ==
        "提高社区工作人员餐费标准等");
  CHECK(abridged("推动云溪第一中学、云溪第二中学和滨河实验学校改造") == "推动云溪第一中学等改造");
}

TEST_CASE("a first item that is too short takes the next with it") {
  CHECK(abridged("加强桥隧、涵洞、农村公路安全和防汛抗旱救灾应急体系建设") ==
        "加强桥隧、涵洞等建设");
  CHECK(abridged("加快云溪人民医院门诊楼病房改造以及滨河中医院、南湖医院等医院项目建设进度") ==
        "加快云溪人民医院门诊楼病房改造等");
}

TEST_CASE("list commas inside quotes cut nothing") {
  const std::string title = abridged("深入开展“守初心、担使命、找差距、抓落实”主题教育实践活动");
  CHECK(title.find("“守初心等") == std::string::npos);
}

TEST_CASE("what stands in parentheses is left out of a long title") {
  CHECK(abridged("实施滨河大道（云溪桥至南湖立交桥段）道路大修工程") == "实施滨河大道道路大修工程");
}

TEST_CASE("what only describes a long object is left out") {
  CHECK(abridged("完善与常住人口规模和财力水平相匹配的基本公共服务供给制度") ==
        "完善基本公共服务供给制度");
  CHECK(abridged("举办云溪国际读书节等具有全国影响力的大型文化交流活动") ==
        "举办云溪国际读书节等大型文化交流活动");
}

TEST_CASE("a title is not cut down to an object that says nothing") {
  const std::string title = abridged("认真做好第十届全国读书节和第二届山水博览会的前期准备工作");
  CHECK(title != "做好前期准备工作");
}

TEST_CASE("a list of acts shares no end") {
  CHECK(abridged("提高老旧房屋抗震加固改造补助比例、划转部分直管公房充实保障房源") ==
        "提高老旧房屋抗震加固改造补助比例等");
}

TEST_CASE("a title that can't be said shorter is cut behind a whole word") {
  const std::string title =
      abridged("推动云溪区文化艺术中心及其周边配套道路和地下管网更新改造以及绿化提升工程开工建设");
  CHECK(title.ends_with("…"));
  CHECK(source::count_code_points(title) <= extraction::kLongestTitle);
  CHECK(title == "推动云溪区文化艺术中心及其周边配套道路和地…");
}
