#include "extraction/title.h"

#include <doctest/doctest.h>

#include <string>

#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace test = plumbline::test;

namespace {

std::string title(const std::string& clause) {
  const test::SentenceFixture sentence(clause);
  return extraction::make_title(
      sentence.reader(),
      extraction::read_piece(sentence.reader(), sentence.whole(), sentence.whole()));
}

}  // namespace

TEST_CASE("a title is the clause without what only introduces it and without its final number") {
  struct Case {
    std::string clause;
    std::string title;
  };
  const Case cases[] = {
      {"今年要出台停车管理办法", "出台停车管理办法"},
      {"新增区域养老服务中心4家", "新增区域养老服务中心"},
      {"家庭养老床位不少于300张", "家庭养老床位"},
      {"力争新建公园绿地20万平方米以上", "新建公园绿地"},
      {"地区生产总值增长5%左右", "地区生产总值增长"},
      {"地区生产总值增长6%－6.5%", "地区生产总值增长"},
      {"收购价每担提高5到7元", "收购价每担提高"},
      {"推动云溪剧院等4个项目开工", "推动云溪剧院等4个项目开工"},
      {"新建驿站6家，比上年增加2家", "新建驿站"},
      {"建5所", "建5所"},
      {"上半年完成投资60亿元", "上半年完成投资"},
      {"年底前完成投资90亿元", "完成投资"},
      {"编写镇志和3部村史", "编写镇志和3部村史"},
      {"加快东湖路、西湖路等7项道路工程", "加快东湖路、西湖路等7项道路工程"},
      {"全面优化", "全面优化"},
      {"落实商铺租金减免延长3年的政策", "落实商铺租金减免延长3年的政策"},
      {"摊贩管理坚持“控总量，提质量”", "摊贩管理坚持“控总量，提质量”"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.clause);
    CHECK(title(c.clause) == c.title);
  }
}

TEST_CASE("an item without a verb of its own is called by that of its list") {
  const test::SentenceFixture sentence("新增养老服务中心4家、家庭养老床位不少于300张");
  const auto span = sentence.span_of("家庭养老床位不少于300张");
  const auto piece = extraction::read_piece(sentence.reader(), span, span);
  CHECK(extraction::make_title(sentence.reader(), piece, sentence.span_of("新增")) ==
        "新增家庭养老床位");
}

TEST_CASE("a whole is called by its first part and their number") {
  CHECK(extraction::make_whole_title("新建养老驿站", 3) == "新建养老驿站等3项");
  CHECK(extraction::make_whole_title("修建东湖路等", 2) == "修建东湖路等2项");
}

TEST_CASE("titles are unique within a year") {
  extraction::UniqueTitles titles;
  CHECK(titles.next(2025, "新建驿站") == "新建驿站");
  CHECK(titles.next(2025, "新建驿站") == "新建驿站（2）");
  CHECK(titles.next(2026, "新建驿站") == "新建驿站");
  CHECK(titles.next(2025, "新建驿站（2）") == "新建驿站（2）（2）");
  CHECK(titles.next(2025, "新建驿站") == "新建驿站（3）");
}
