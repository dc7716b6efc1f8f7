#include "extraction/piece.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

extraction::Piece read(const std::string& clause, model::Part part = model::Part::review) {
  const test::SentenceFixture sentence(clause, part);
  return extraction::read_piece(sentence.reader(), sentence.whole(), sentence.whole());
}

bool has_class(const std::vector<plumbline::lexicon::ClassIndex>& classes,
               const std::string& name) {
  return std::count_if(classes.begin(), classes.end(), [&name](auto one) {
           return test::shipped_roles().class_name(one) == name;
         }) == 1;
}

}  // namespace

TEST_CASE("the stage of a piece is the highest that it names") {
  struct Case {
    std::string clause;
    std::string stage;
    int count;
  };
  const Case cases[] = {
      {"谋划云溪会展中心", "proposed", 1},
      {"云溪剧院项目获批", "approved", 1},
      {"南湖桥开工", "started", 1},
      {"西山隧道加快建设", "under_construction", 1},
      {"云溪医院主体结构封顶", "topped_out", 1},
      {"滨河中学竣工", "completed", 1},
      {"云溪剧院建成投用", "in_use", 1},
      {"南湖桥开工，滨河中学竣工", "completed", 2},
      {"持续优化营商环境", "none", 0},
      {"深化“拿地即开工”改革", "none", 0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.clause);
    const auto piece = read(c.clause);
    CHECK(model::to_word(piece.stage) == c.stage);
    CHECK(piece.stage_count == c.count);
  }
}

TEST_CASE("how a piece speaks of its act") {
  struct Case {
    std::string clause;
    std::string aspect;
  };
  const Case cases[] = {
      {"完成老旧小区改造", "done"},
      {"改造老旧小区12个", "done"},
      {"推进老旧小区改造", "under_way"},
      {"推进老旧小区改造完成", "done"},
      {"力争更多", "planned"},
      {"未完成年度任务", "failed"},
      {"云溪区", "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.clause);
    CHECK(model::to_word(read(c.clause).aspect) == c.aspect);
  }
}

TEST_CASE("words that say the work goes on are noticed") {
  CHECK(read("续建滨河公园二期").continuing);
  CHECK_FALSE(read("新建滨河公园").continuing);
}

TEST_CASE("a piece has the acts, the names and the measures that stand in it") {
  const auto piece = read("出台《停车条例》，新建驿站6家");
  REQUIRE(piece.actions.size() == 2);
  CHECK(piece.actions[0] == model::ActionWord{"出台", "issue", true});
  CHECK(test::joined(piece.entities) == "停车条例");
  CHECK(piece.measures.size() == 1);
}

TEST_CASE("a measure belongs to the piece in which it ends") {
  const test::SentenceFixture sentence("开工住房212套、完工152套");
  const auto second = sentence.span_of("完工152套");
  const auto piece = extraction::read_piece(sentence.reader(), second, second);
  REQUIRE(piece.measures.size() == 1);
  CHECK(piece.measures[0].value == 152);
}

TEST_CASE("the classes of words at its edges are known") {
  const auto piece = read("坚持以改革为动力");
  CHECK(has_class(piece.lead, "clause.guide"));
  CHECK_FALSE(has_class(piece.lead, "tail.vague"));
  CHECK(has_class(piece.tail, "tail.vague"));
}
