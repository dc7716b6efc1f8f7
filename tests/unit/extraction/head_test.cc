#include "extraction/head.h"

#include <doctest/doctest.h>

#include <string>

#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace test = plumbline::test;

namespace {

// `word group` with ! for definite, ^ for first, ~ for going on; the chain; what comes behind it.
std::string head(const std::string& clause) {
  const test::SentenceFixture sentence(clause);
  const auto head = extraction::find_head(sentence.reader(), sentence.whole());
  if (!head) return "none";
  std::string all = head->word + ' ' + head->role->group + ' ';
  all += head->definite ? "!" : "";
  all += head->verb_first ? "^" : "";
  all += head->goes_on ? "~" : "";
  return all + " [" + sentence.text(head->span) + ']';
}

}  // namespace

TEST_CASE("the head of a clause is the act that governs it") {
  struct Case {
    std::string clause;
    std::string head;
  };
  const Case cases[] = {
      {"出台停车管理办法", "出台 issue !^ [出台]"},
      {"今年要出台停车管理办法", "出台 issue !^ [出台]"},
      {"10月底前出台停车管理办法", "出台 issue !^ [出台]"},
      {"2025年上半年要出台停车管理办法", "出台 issue !^ [出台]"},
      {"12345热线升级", "升级 raise ~ [升级]"},
      {"积极稳妥推进城镇化", "推进 advance ^~ [推进]"},
      {"加快建设滨河公园", "加快建设 build ^~ [加快建设]"},
      {"加快研究制定养老办法", "研究制定 draft !^~ [加快研究制定]"},
      {"建立并完善评价制度", "建立 set_up !^ [建立并完善]"},
      {"清理和取消收费", "取消 abolish !^ [清理和取消]"},
      {"企业开办时间再压缩一半", "压缩 reduce ! [压缩]"},
      {"云溪大桥", "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.clause);
    CHECK(head(c.clause) == c.head);
  }
}

TEST_CASE("words that only introduce are skipped, but never the whole clause") {
  const test::SentenceFixture sentence("今年要进一步扩大内需");
  CHECK(extraction::skip_leads(sentence.reader(), sentence.whole()) ==
        sentence.span_of("扩大").from);
  const test::SentenceFixture listed("更加科学、精准、高效做好防汛工作");
  CHECK(extraction::skip_leads(listed.reader(), listed.whole()) == listed.span_of("做好").from);
  const test::SentenceFixture only("进一步");
  CHECK(extraction::skip_leads(only.reader(), only.whole()) == 0);
}
