#include "yaml/edit.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>

#include "yaml/write.h"

namespace plumbline::yaml {
namespace {

using Change = std::function<void(Edit&)>;

// The new bytes, or the messages that say why not.
std::string edited(const std::string& bytes, const Change& change) {
  source::DiagnosticSink sink;
  auto edit = Edit::open({"f.yaml", bytes}, sink);
  if (edit) {
    change(*edit);
    const auto result = edit->finish();
    if (result && !sink.has_errors()) return *result;
  }
  std::string out;
  for (const auto& d : sink.diagnostics()) out += "[" + d.code + "] " + d.message;
  return out;
}

Change set(Path path, std::string value) {
  return [=](Edit& edit) {
    const Node* node = find(edit.tree(), path);
    REQUIRE(node != nullptr);
    edit.set_scalar(*node, value);
  };
}

}  // namespace

TEST_CASE("a change that does not fit what stands there is refused") {
  const auto shape = [](const std::string& message) { return "[yaml-edit-shape] " + message; };
  CHECK(edited("a: [1]\n", [](Edit& e) { CHECK_FALSE(e.set_scalar(*e.tree().find("a"), "2")); }) ==
        shape("this is no single value"));
  CHECK(edited("a: 1\n", [](Edit& e) { CHECK_FALSE(e.add_key(e.tree(), "a", text_node("2"))); }) ==
        shape("key 'a' is here already"));
  CHECK(edited("a: 1\n", [](Edit& e) { CHECK_FALSE(e.remove_key(e.tree(), "b")); }) ==
        shape("there is no key 'b'"));
  CHECK(edited("a: 1\n", [](Edit& e) {
          CHECK_FALSE(e.insert_item(*e.tree().find("a"), 0, text_node("2")));
        }) == shape("this is no list"));
}

TEST_CASE("a path that leads nowhere is an error, and nothing is written") {
  source::DiagnosticSink sink;
  CHECK_FALSE(set_scalar({"f.yaml", "a: {b: 1}\n"}, {key("a"), key("c")}, "2", sink));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == "yaml-edit-path");
}

TEST_CASE("a scalar is replaced in its own style where that can hold the value") {
  const struct {
    const char* before;
    const char* value;
    const char* after;
  } rows[] = {
      {"a: x # c\nb: 1\n", "z", "a: z # c\nb: 1\n"},
      {"a: 'x'\n", "it's", "a: 'it''s'\n"},
      {"a: \"x\"\n", "y\"", "a: \"y\\\"\"\n"},
      {"a: x\n", "no", "a: 'no'\n"},
      {"a: x\n", "12:30", "a: '12:30'\n"},
      {"a: x\n", "2025-01-02", "a: '2025-01-02'\n"},
      {"a: 2025-12-31\n", "2025-06-30", "a: 2025-06-30\n"},
      {"a: 4\n", "five", "a: five\n"},
      {"a: x\n", "k: v", "a: 'k: v'\n"},
      {"a: x\n", "two\nlines", "a: \"two\\nlines\"\n"},
      {"a:\nb: 1\n", "x", "a: x\nb: 1\n"},
      {"a: ~\n", "x", "a: x\n"},
      {"{a: x, b: 1}\n", "y, z", "{a: 'y, z', b: 1}\n"},
      {"a: one\n  two\nb: 1\n", "x", "a: x\nb: 1\n"},
      {"a: |\n  one\n  two\nb: 1\n", "x\ny\n", "a: |\n  x\n  y\nb: 1\n"},
      {"a: >\n  one\nb: 1\n", "x", "a: x\nb: 1\n"},
      {"a: x\r\nb: 1\r\n", "z", "a: z\r\nb: 1\r\n"},
      {"\xEF\xBB\xBF"
       "a: x",
       "z",
       "\xEF\xBB\xBF"
       "a: z"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.before);
    CHECK(edited(row.before, set({key("a")}, row.value)) == row.after);
  }
}

TEST_CASE("an edit of nothing gives the same bytes") {
  const std::string bytes = "# c\r\na:   'x'   \r\n\r\n  # d";
  CHECK(edited(bytes, [](Edit&) {}) == bytes);
  CHECK(edited(bytes, set({key("a")}, "x")) == bytes);
}

TEST_CASE("a key is added at the column of its siblings") {
  const struct {
    const char* before;
    const char* after;
  } rows[] = {
      {"a: 1\n", "a: 1\nk: v\n"},
      {"a: 1 # c\n# end\n", "a: 1 # c\nk: v\n# end\n"},
      {"a: 1", "a: 1\nk: v"},
      {"a: 1\r\n", "a: 1\r\nk: v\r\n"},
      {"a: |\n  x\n\n", "a: |\n  x\nk: v\n\n"},
      {"{a: 1}\n", "{a: 1, k: v}\n"},
      {"{}\n", "{k: v}\n"},
      {"a:\n  - 1\n  # c\n", "a:\n  - 1\nk: v\n  # c\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.before);
    CHECK(edited(row.before, [](Edit& edit) { edit.add_key(edit.tree(), "k", text_node("v")); }) ==
          row.after);
  }
}

TEST_CASE("an item is inserted where it was asked for") {
  const auto insert = [](std::size_t index) {
    return [=](Edit& edit) {
      edit.insert_item(*find(edit.tree(), {key("l")}), index,
                       block_map({{"id", text_node("k")}, {"m", text_node("o")}}));
    };
  };
  const struct {
    const char* before;
    std::size_t index;
    const char* after;
  } rows[] = {
      {"l:\n  - id: a\n  - id: b\n", 0, "l:\n  - id: k\n    m: o\n  - id: a\n  - id: b\n"},
      {"l:\n  - id: a\n  # of b\n  - id: b\n", 1,
       "l:\n  - id: a\n  - id: k\n    m: o\n  # of b\n  - id: b\n"},
      {"l:\n  - id: a\n  - id: b\nk: 1\n", 2,
       "l:\n  - id: a\n  - id: b\n  - id: k\n    m: o\nk: 1\n"},
      {"l:\n- id: a", 1, "l:\n- id: a\n- id: k\n  m: o"},
      {"l: []\nk: 1\n", 0, "l:\n  - id: k\n    m: o\nk: 1\n"},
      {"l:\nk: 1\n", 0, "l:\n  - id: k\n    m: o\nk: 1\n"},
      {"l: [{id: a}]\n", 1,
       "[yaml-edit-shape] open this list in block style to add an entry of several lines"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.before);
    CHECK(edited(row.before, insert(row.index)) == row.after);
  }
}

TEST_CASE("items that begin an empty list keep their order") {
  const auto change = [](Edit& edit) {
    const Node& list = *find(edit.tree(), {key("l")});
    edit.insert_item(list, 0, text_node("a"));
    edit.insert_item(list, 0, text_node("b"));
  };
  CHECK(edited("l: []\n", change) == "l:\n  - a\n  - b\n");
  CHECK(edited("l:\n", change) == "l:\n  - a\n  - b\n");
  CHECK(edited("l: ~ # none\n", change) == "l:\n  - a\n  - b # none\n");
}

TEST_CASE("whole lines are removed, and no comment with them") {
  const auto remove = [](std::size_t index) {
    return [=](Edit& edit) { edit.remove_item(*find(edit.tree(), {key("l")}), index); };
  };
  CHECK(edited("l:\n  - a\n  - b: 1\n    c: 2\n  - d\n", remove(1)) == "l:\n  - a\n  - d\n");
  CHECK(edited("l:\n  - a\n  - b", remove(1)) == "l:\n  - a");
  const char* kept = "[yaml-edit-shape] a comment would be lost with this entry";
  CHECK(edited("l:\n  - a\n  - b # c\n  - d\n", remove(1)) == kept);
  CHECK(edited("l:\n  - a\n  # c\n  - b\n", remove(1)) == kept);
  CHECK(edited("l:\n  - a\n", remove(0)) ==
        "[yaml-edit-shape] the last item of a list can't be removed alone");
}

TEST_CASE("a key is removed with its value") {
  const auto remove = [](const char* name) {
    return [=](Edit& edit) { edit.remove_key(edit.tree(), name); };
  };
  CHECK(edited("a: 1\nb:\n  - 2\nc: 3\n", remove("b")) == "a: 1\nc: 3\n");
  CHECK(edited("{a: 1, b: 2}\n", remove("b")) == "{a: 1}\n");
  CHECK(edited("{a: 1, b: 2}\n", remove("a")) == "{b: 2}\n");
}

TEST_CASE("a list on several lines can become one in brackets") {
  const auto change = [](Edit& edit) {
    edit.replace(*find(edit.tree(), {key("a")}), flow_texts({"x", "z"}));
  };
  CHECK(edited("a:\n  - 1\n  - 2\nb: 3\n", change) == "a: [x, z]\nb: 3\n");
  CHECK(edited("a: [1]\nb: 3\n", change) == "a: [x, z]\nb: 3\n");
}

TEST_CASE("several changes are spliced together") {
  const auto change = [](Edit& edit) {
    const Node& list = *find(edit.tree(), {key("l")});
    edit.set_scalar(*find(edit.tree(), {key("l"), item("id", "b"), key("v")}), "9");
    edit.remove_item(list, 0);
    edit.insert_item(list, 0, block_map({{"id", text_node("k")}}));
    edit.add_key(list.items[1], "w", word_node("7"), 0);
  };
  CHECK(edited("l:\n  - id: a\n  - id: b # c\n    v: 1\n", change) ==
        "l:\n  - id: k\n  - id: b # c\n    w: 7\n    v: 9\n");
}

TEST_CASE("two changes of the same bytes are refused") {
  const auto change = [](Edit& edit) {
    const Node& list = *find(edit.tree(), {key("l")});
    edit.remove_item(list, 0);
    edit.set_scalar(list.items[0], "x");
  };
  CHECK(edited("l:\n  - a\n  - b\n", change) ==
        "[yaml-edit-shape] two changes touch the same bytes");
}

TEST_CASE("a change that would alter a neighbour is refused") {
  // The added line end becomes part of the kept text above it.
  const auto change = [](Edit& edit) { edit.add_key(edit.tree(), "k", text_node("v")); };
  CHECK(edited("a: |+\n  x", change) ==
        "[yaml-edit-check] the change would alter more than was meant; the file was left as it is");
}

}  // namespace plumbline::yaml
