#include "extraction/split.h"

#include <doctest/doctest.h>

#include <string>

#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace test = plumbline::test;

namespace {

// Clauses parted by |, a frame before its clause by :, items of an enumeration in [].
std::string split(const std::string& text) {
  const test::SentenceFixture sentence(text);
  std::string all;
  for (const extraction::SplitClause& clause : extraction::split_sentence(sentence.reader())) {
    const auto& whole = clause.whole;
    all += all.empty() ? "" : " | ";
    if (whole.core.from > whole.span.from) {
      all += sentence.text({whole.span.from, whole.core.from}) + ": ";
    }
    all += sentence.text({whole.core.from, whole.span.to});
    for (const extraction::Piece& item : clause.items) all += " [" + sentence.text(item.span) + ']';
  }
  return all;
}

}  // namespace

TEST_CASE("a sentence is cut at its commas, and what leans or frames is joined") {
  struct Case {
    std::string sentence;
    std::string clauses;
  };
  const Case cases[] = {
      {"出台停车办法，新建驿站6家", "出台停车办法 | 新建驿站6家"},
      {"国内生产总值达到126万亿元，增长5.2%", "国内生产总值达到126万亿元，增长5.2%"},
      {"新增就业8000人，同比增长3%", "新增就业8000人，同比增长3%"},
      {"城市更新提速，增长动力增强", "城市更新提速 | 增长动力增强"},
      {"今年，新建驿站6家", "今年，: 新建驿站6家"},
      {"对新办的小微企业，减免登记费用", "对新办的小微企业，: 减免登记费用"},
      {"一是出台停车办法，二是新建驿站6家", "出台停车办法 | 新建驿站6家"},
      {"新建驿站6家、改造小区8个", "新建驿站6家、改造小区8个 [新建驿站6家] [改造小区8个]"},
      {"云溪剧院、滨河中学竣工，南湖桥、西山隧道通车",
       "云溪剧院、滨河中学竣工 | 南湖桥、西山隧道通车"},
      {"云溪剧院竣工、南湖桥通车", "云溪剧院竣工、南湖桥通车 [云溪剧院竣工] [南湖桥通车]"},
      {"强化谋划、招引、建设、投产", "强化谋划、招引、建设、投产"},
      {"支持在建、续建项目，竣工验收三批", "支持在建、续建项目 | 竣工验收三批"},
      {"解决停车难题，增加500户集中供暖用户", "解决停车难题 | 增加500户集中供暖用户"},
      {"城镇新增就业，3500人以上", "城镇新增就业，3500人以上"},
      {"具备条件的公园，全部要免费开放", "具备条件的公园，全部要免费开放"},
      {"区级收入、支出分别完成10亿元、9亿元", "区级收入、支出分别完成10亿元、9亿元"},
      {"举办“读书、观影”活动2场、论坛1场",
       "举办“读书、观影”活动2场、论坛1场 [举办“读书、观影”活动2场] [论坛1场]"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.sentence);
    CHECK(split(c.sentence) == c.clauses);
  }
}

TEST_CASE("the parts of a sentence cover its clauses in order") {
  const test::SentenceFixture sentence("今年，新建驿站6家、改造小区8个，增长5%，出台停车办法");
  std::uint32_t at = 0;
  for (const extraction::SplitClause& clause : extraction::split_sentence(sentence.reader())) {
    CHECK(clause.whole.span.from >= at);
    at = clause.whole.span.to;
    std::uint32_t item_at = clause.whole.span.from;
    for (const extraction::Piece& item : clause.items) {
      CHECK(item.span.from >= item_at);
      CHECK(item.span.to <= clause.whole.span.to);
      item_at = item.span.to;
    }
  }
  CHECK(at == sentence.whole().to);
}
