#include "reports/catalogue.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <vector>

#include "source/error.h"

namespace plumbline::reports {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

bool is_word_character(char c) {
  return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// The adjoining string literals at `at`, joined; empty when there is none. Moves `at` past them.
std::string literal(const std::string& text, std::size_t& at) {
  std::string found;
  for (;;) {
    at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    if (at == text.size() || text[at] != '"') return found;
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\') ++at;
      found += text[at];
    }
    ++at;
  }
}

// Ids that the calls of `function` hold as literals; `skip` arguments come before the id.
void collect(const std::string& text, const std::string& function, int skip,
             std::set<std::string>& ids) {
  const std::string call = function + "(";
  for (std::size_t at = text.find(call); at != std::string::npos; at = text.find(call, at)) {
    const bool is_whole_name = at == 0 || !is_word_character(text[at - 1]);
    at += call.size();
    if (!is_whole_name) continue;
    std::string id = literal(text, at);
    for (int i = 0; i < skip && at < text.size() && text[at] == ','; ++i) id = literal(text, ++at);
    if (!id.empty()) ids.insert(id);
  }
}

std::set<std::string> ids_of_templates() {
  const std::string open = "{{#tr}}";
  std::set<std::string> ids;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(PLUMBLINE_SOURCE) + "/datasets/templates")) {
    const std::string text = read(entry.path());
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
      at += open.size();
      ids.insert(text.substr(at, text.find("{{/tr}}", at) - at));
    }
  }
  return ids;
}

TEST_CASE("every word of the program and of the templates is translated") {
  const Catalogue words = Catalogue::shipped(Tongue::zh);
  std::set<std::string> ids = ids_of_templates();
  std::set<std::string> in_context;
  std::set<std::string> plural;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::string(PLUMBLINE_SOURCE) + "/engine")) {
    if (entry.path().extension() != ".cc") continue;
    const std::string text = read(entry.path());
    collect(text, "tr", 0, ids);
    collect(text, "msgid", 0, ids);
    collect(text, "trn", 0, plural);
    collect(text, "tr_in", 1, in_context);
  }
  REQUIRE(ids.size() > 100);
  REQUIRE(plural.size() > 5);
  for (const std::string& id : ids) CHECK_MESSAGE(words.has(id), "not translated: " << id);
  for (const std::string& id : plural) CHECK_MESSAGE(words.has(id), "not translated: " << id);
  for (const std::string& id : in_context) {
    CHECK_MESSAGE(words.tr_in("list", id) != id, "not translated: " << id);
  }
}

TEST_CASE("arguments are filled in one pass and unknown names stay") {
  const Catalogue words = Catalogue::shipped(Tongue::en);
  CHECK(words.tr("{a} and {b}", {{"a", "{b}"}, {"b", "x"}}) == "{b} and x");
  CHECK(words.tr("{a} and {c}", {{"a", "1"}}) == "1 and {c}");
  CHECK(words.tr("open {", {{"a", "1"}}) == "open {");
}

TEST_CASE("plural forms follow the count in each tongue") {
  const Catalogue en = Catalogue::shipped(Tongue::en);
  const Catalogue zh = Catalogue::shipped(Tongue::zh);
  CHECK(en.trn("{n} task", "{n} tasks", 1) == "1 task");
  CHECK(en.trn("{n} task", "{n} tasks", 2) == "2 tasks");
  CHECK(zh.trn("{n} task", "{n} tasks", 1) == "1项任务");
  CHECK(zh.trn("{n} task", "{n} tasks", 12) == "12项任务");
}

TEST_CASE("an id without a translation is its own words") {
  const Catalogue zh = Catalogue::shipped(Tongue::zh);
  CHECK(zh.tr("no such words") == "no such words");
  CHECK_FALSE(zh.has("no such words"));
  CHECK(zh.tr_in("no such context", "met") == "met");
}

TEST_CASE("what is no compiled catalogue is refused") {
  CHECK_THROWS_AS(static_cast<void>(Catalogue::load("", Tongue::zh)), Error);
  CHECK_THROWS_AS(static_cast<void>(Catalogue::load("not a catalogue", Tongue::zh)), Error);
}

TEST_CASE("the tongue follows the locale's name") {
  for (const char* name : {"zh", "zh_CN.UTF-8", "zh-Hans", "zh_TW"}) {
    CHECK(tongue_of_locale(name) == Tongue::zh);
  }
  for (const char* name : {"", "C", "POSIX", "en_GB.UTF-8", "zhuang"}) {
    CHECK(tongue_of_locale(name) == Tongue::en);
  }
}

}  // namespace
}  // namespace plumbline::reports
