#include "source/diagnostic.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "source/diagnostic_words.h"

namespace plumbline::source {
namespace {

std::optional<std::string> lookup(std::string_view path) {
  if (path == "rules/a.yaml") return "id: x\nwhen: 目标值 >> 3\n";
  if (path == "binary") return std::string("\xFF\x00", 2);
  return std::nullopt;
}

TEST_CASE("an error is quoted with its line and a caret below the place") {
  DiagnosticSink sink;
  sink.error("rule-syntax", "rules/a.yaml", ByteSpan{22, 24}, "found '>>', expected a comparison");
  CHECK(format_diagnostics(sink.diagnostics(), lookup) ==
        "rules/a.yaml:2:11: error: found '>>', expected a comparison [rule-syntax]\n"
        "  when: 目标值 >> 3\n"
        "               ^~\n");
}

TEST_CASE("the words around a message may be those of another language") {
  DiagnosticSink sink;
  sink.report({Severity::error,
               "twice",
               "rules/a.yaml",
               ByteSpan{4, 5},
               "重复",
               {{"rules/a.yaml", ByteSpan{0, 2}, "首见于此"}}});
  sink.warning("late", "z", std::nullopt, "晚");
  sink.warning("later", "z", std::nullopt, "更晚");
  CHECK(format_diagnostics(sink.diagnostics(), nullptr, {"注：", "警告：", "错误：", "另有{n}条"},
                           1) ==
        "rules/a.yaml: 错误：重复 [twice]\nrules/a.yaml: 注：首见于此\n另有2条\n");
}

TEST_CASE("diagnostics are sorted by path and place, and the rest is counted") {
  DiagnosticSink sink;
  sink.error("late", "rules/a.yaml", ByteSpan{6, 10}, "second");
  sink.warning("early", "rules/a.yaml", ByteSpan{0, 2}, "first");
  sink.error("other", "gone.txt", std::nullopt, "no such file");
  CHECK(format_diagnostics(sink.diagnostics(), lookup, 2) ==
        "gone.txt: error: no such file [other]\n"
        "rules/a.yaml:1:1: warning: first [early]\n"
        "  id: x\n"
        "  ^~\n"
        "and 1 more\n");
}

TEST_CASE("a related place is quoted after the error") {
  DiagnosticSink sink;
  sink.report({Severity::error,
               "duplicate-id",
               "rules/a.yaml",
               ByteSpan{6, 10},
               "id 'x' stands twice",
               {{"rules/a.yaml", ByteSpan{0, 2}, "first defined here"}}});
  CHECK(format_diagnostics(sink.diagnostics(), lookup) ==
        "rules/a.yaml:2:1: error: id 'x' stands twice [duplicate-id]\n"
        "  when: 目标值 >> 3\n"
        "  ^~~~\n"
        "rules/a.yaml:1:1: note: first defined here\n"
        "  id: x\n"
        "  ^~\n");
}

TEST_CASE("a file that is no text is named but not quoted") {
  DiagnosticSink sink;
  sink.error("source-binary", "binary", ByteSpan{0, 1}, "found a binary file, expected text");
  CHECK(format_diagnostics(sink.diagnostics(), lookup) ==
        "binary:1:1: error: found a binary file, expected text [source-binary]\n");
}

TEST_CASE("a long line is cut around the place") {
  const std::string line(5000, 'x');
  DiagnosticSink sink;
  sink.error("long", "f", ByteSpan{4000, 4001}, "here");
  const std::string text =
      format_diagnostics(sink.diagnostics(), [&](std::string_view) { return line; });
  CHECK(text.size() < 300);
  CHECK(text.find("f:1:4001: error: here [long]") == 0);
}

TEST_CASE("appending keeps the order and the count of errors") {
  DiagnosticSink first;
  DiagnosticSink second;
  first.warning("w", "a", std::nullopt, "one");
  second.error("e", "a", std::nullopt, "two");
  first.append(std::move(second));
  CHECK(first.error_count() == 1);
  REQUIRE(first.diagnostics().size() == 2);
  CHECK(first.diagnostics()[1].message == "two");
}

}  // namespace
}  // namespace plumbline::source
