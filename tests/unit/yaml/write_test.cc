#include "yaml/write.h"

#include <doctest/doctest.h>

#include <string>

#include "source/diagnostic.h"

namespace plumbline::yaml {

TEST_CASE("a text is quoted where a reader would take it for something else") {
  const struct {
    const char* text;
    const char* block;
    const char* flow;
  } rows[] = {
      {"竣工投用", "竣工投用", "竣工投用"},
      {"no", "'no'", "'no'"},
      {"4", "'4'", "'4'"},
      {"1_000", "'1_000'", "'1_000'"},
      {"0o17", "'0o17'", "'0o17'"},
      {"1e3", "'1e3'", "'1e3'"},
      {".5", "'.5'", "'.5'"},
      {"2025-1-2", "'2025-1-2'", "'2025-1-2'"},
      {"2025-00E12", "2025-00E12", "2025-00E12"},
      {"1.2.3", "1.2.3", "1.2.3"},
      {"", "''", "''"},
      {"- x", "'- x'", "'- x'"},
      {"-x", "-x", "'-x'"},
      {"a, b", "a, b", "'a, b'"},
      {"a:b", "a:b", "'a:b'"},
      {"a: b", "'a: b'", "'a: b'"},
      {"a #b", "'a #b'", "'a #b'"},
      {"a#b", "a#b", "a#b"},
      {"a'b", "a'b", "a'b"},
      {"\tx", "\"\\tx\"", "\"\\tx\""},
      {"a\xE2\x80\xA8"
       "b",
       "\"a\\u2028b\"", "\"a\\u2028b\""},
      {"%x", "'%x'", "'%x'"},
      {"...", "'...'", "'...'"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Node node = text_node(row.text);
    CHECK(format_scalar(node.value, node.style, false) == row.block);
    CHECK(format_scalar(node.value, node.style, true) == row.flow);
  }
}

TEST_CASE("what is written reads back as the same texts") {
  const char* texts[] = {"x",      "'",    "\"", "\\",  "a: b", "# c",         "@a",   "`",
                         "!",      "&x",   "*x", "?",   "-",    "--- x",       "a\nb", " lead",
                         "trail ", "\x7F", "a:", "[x]", "{",    "\xEF\xBB\xBF"};
  for (const char* text : texts) {
    CAPTURE(text);
    const Node root = block_map({{"k", text_node(text)}, {"f", flow_texts({text, "z"})}});
    source::DiagnosticSink sink;
    const auto back = read({"f", write_file("", root)}, sink);
    REQUIRE(back);
    CHECK(back->find("k")->value == text);
    CHECK(back->find("f")->items.at(0).value == text);
  }
}

TEST_CASE("maps and lists are laid out in lines") {
  const Node root = block_map(
      {{"plumbline", word_node("1")},
       {"plan", flow_map({{"year", word_node("2025")}, {"of", text_node("云溪区")}})},
       {"tasks",
        block_list({block_map({{"id", text_node("a")},
                               {"results", block_list({block_map({{"q", text_node("x")}})})}}),
                    block_map({{"id", text_node("b")}})})},
       {"none", block_list({})},
       {"empty", Node{}}});
  CHECK(write_file("# head\n", root) ==
        "# head\nplumbline: 1\nplan: {year: 2025, of: 云溪区}\ntasks:\n  - id: a\n    results:\n"
        "      - q: x\n  - id: b\nnone: []\nempty:\n");
}

}  // namespace plumbline::yaml
