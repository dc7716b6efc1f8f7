#include "reading/segment.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace model = plumbline::model;
namespace reading = plumbline::reading;
using model::Language;

namespace {

using Texts = std::vector<std::string>;

Texts sentences(const std::string& text, Language language = Language::zh) {
  Texts all;
  for (const auto& found : reading::split_sentences(text, 100, language)) {
    all.push_back(text.substr(found.span.from - 100, found.span.size()));
  }
  return all;
}

Texts clauses(const std::string& text, Language language = Language::zh) {
  Texts all;
  for (const auto& span : reading::split_clauses(text, 100, language)) {
    all.push_back(text.substr(span.from - 100, span.size()));
  }
  return all;
}

}  // namespace

TEST_CASE("Chinese sentences end at their marks, not inside quotes, titles and brackets") {
  CHECK(sentences("新建公园3处；改造老旧小区。各位代表！好吗？完") ==
        Texts{"新建公园3处", "改造老旧小区", "各位代表", "好吗", "完"});
  CHECK(sentences("他说“要快。要好。”我们照办。") == Texts{"他说“要快。要好。”我们照办"});
  CHECK(sentences("出台《办法；试行》，落实（一；二）。") ==
        Texts{"出台《办法；试行》，落实（一；二）"});
  CHECK(sentences("。；！") == Texts{});
  CHECK(sentences("") == Texts{});
}

TEST_CASE("a bracket that is never closed, or far too long, ends nothing and hides nothing") {
  CHECK(sentences("打造“样板。新增3家。") == Texts{"打造“样板", "新增3家"});
  CHECK(sentences("打造”样板。新增3家。").size() == 2);
  std::string quote;
  for (int i = 0; i < 100; ++i) quote += "很长的话。";
  CHECK(sentences("“" + quote + "”").size() == 101);
}

TEST_CASE("English sentences end at stops before a capital, not in numbers and initials") {
  CHECK(
      sentences("We built 3.5 km of road. All in the U.S. style; It opened! Yes.", Language::en) ==
      Texts{"We built 3.5 km of road", "All in the U.S. style", "It opened", "Yes"});
}

TEST_CASE("clauses are parted by commas and colons outside numbers, quotes and brackets") {
  CHECK(clauses("目标是：产值增长5%，完成1,097.6亿元") ==
        Texts{"目标是", "产值增长5%", "完成1,097.6亿元"});
  CHECK(clauses("建设“快，好”工程，落实《甲，乙》（丙，丁）") ==
        Texts{"建设“快，好”工程", "落实《甲，乙》（丙，丁）"});
  CHECK(clauses("增强支撑作用 实现稳定增长") == Texts{"增强支撑作用", "实现稳定增长"});
  CHECK(clauses("，，") == Texts{});
  CHECK(clauses("It rose by 1,200 units, or 3%, in all", Language::en) ==
        Texts{"It rose by 1,200 units", "or 3%", "in all"});
}

TEST_CASE("deep and endless brackets take linear time") {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "（";
  for (int i = 0; i < 100000; ++i) deep += "）";
  CHECK(sentences(deep).size() == 1);
}
