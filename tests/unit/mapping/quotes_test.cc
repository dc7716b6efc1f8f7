#include "mapping/quotes.h"

#include <doctest/doctest.h>

#include "plan_sample.h"

namespace plumbline::mapping {

TEST_CASE("a quote is put on one line") {
  const struct {
    const char* quote;
    const char* line;
  } rows[] = {
      {"新增4家", "新增4家"},
      {"新增\n4家", "新增4家"},
      {"新增 \r\n　　4家", "新增4家"},
      {"  新增 4 家　", "新增 4 家"},
      {"build\nfour", "build four"},
      {"four \t ways", "four   ways"},
      {"a\x01"
       "b",
       "ab"},
      {"\n", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.quote);
    CHECK(one_line(row.quote) == row.line);
  }
}

TEST_CASE("a bare quote has no space of any kind") {
  CHECK(bare_quote("\xEF\xBB\xBF a\t新　增\r\n4\xC2\xA0家 ") == "a新增4家");
}

TEST_CASE("a quote is found in a text whose lines break inside it") {
  const std::string text = "前言。\r\n新增 养老\r\n　　服务中心4家，新增养老服务中心4家。";
  const auto found = [&](const char* quote) {
    const auto span = find_quote(text, quote);
    return span ? text.substr(span->from, span->size()) : std::string("none");
  };
  CHECK(found("新增养老服务中心4家") == "新增养老服务中心4家");  // exactly, though it comes later
  CHECK(found("新增养老服务 中心4家") == "新增 养老\r\n　　服务中心4家");
  CHECK(found("新增养老服务中心5家") == "none");
  CHECK(found(" ") == "none");
}

TEST_CASE("results are found by the file's words, by the cleaned ones, or around a part of them") {
  std::vector<model::Result> results = {make_result("新增床位300张、中心5家", 1),
                                        make_result("新增床位300张", 2)};
  results[1].passage.quote = "新增床(chuáng)位300张";
  const ResultIndex index(results);
  const model::SourceId source{kReportSource};
  CHECK(index.find(source, "新增床位 300张、中心5家") == std::vector<std::size_t>{0});
  CHECK(index.find(source, "新增床(chuáng)位300张") == std::vector<std::size_t>{1});
  CHECK(index.find(source, "新增床位300张") == std::vector<std::size_t>{1});
  CHECK(index.find({"other"}, "新增床位300张").empty());
  CHECK(index.find_around(source, "中心5家") == 0);
  CHECK(index.find_around(source, "300张") == 1);
  CHECK(index.find_around(source, "6家") == index.size());
  CHECK(index.find_around(source, " ") == index.size());
}

TEST_CASE("equal quotes have fingerprints by their sentence and number") {
  std::vector<model::Result> results = {make_result("新增5家", 1), make_result("新增5家", 2),
                                        make_result("新增5家", 3), make_result("新增6家", 4)};
  results[1].sentence = "东片新增5家";
  const ResultIndex index(results);
  CHECK(index.is_repeated(0));
  CHECK_FALSE(index.is_repeated(3));
  CHECK(index.fingerprint(0) != index.fingerprint(1));
  CHECK(index.fingerprint(0) != index.fingerprint(2));
  // What stands before a sentence does not change its fingerprint.
  const std::vector<model::Result> later = {results[1]};
  CHECK(ResultIndex(later).fingerprint(0) == index.fingerprint(1));
}

}  // namespace plumbline::mapping
