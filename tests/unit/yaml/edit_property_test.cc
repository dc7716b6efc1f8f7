// Random files, random edits: what is undone is undone byte for byte.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "yaml/edit.h"
#include "yaml/write.h"

namespace plumbline::yaml {
namespace {

const char* const kTexts[] = {"x",          "竣工投用", "it's", "a: b", "# c", "no",  "12",
                              "2025-01-02", "\"",       "-",    "",     "x y", "[x]", "tab\there"};

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  // A map of maps, lists and scalars in every style, with comments and blank lines between.
  std::string file() {
    crlf_ = chance(3);
    text_ = chance(5) ? "\xEF\xBB\xBF" : "";
    block_map(0, 0);
    if (chance(4)) text_.resize(text_.size() - (crlf_ ? 2 : 1));
    return text_;
  }

  std::size_t below(std::size_t n) { return random_() % n; }
  bool chance(std::size_t in) { return below(in) == 0; }
  std::string text() { return kTexts[below(std::size(kTexts))]; }

 private:
  void end_line() {
    if (chance(6)) text_ += "  # 注";
    text_ += crlf_ ? "\r\n" : "\n";
  }
  void indent(int column) { text_.append(static_cast<std::size_t>(column), ' '); }
  void between(int column) {
    if (chance(6)) text_ += crlf_ ? "\r\n" : "\n";
    if (!chance(6)) return;
    indent(column);
    text_ += crlf_ ? "# 说明\r\n" : "# 说明\n";
  }

  void block_map(int column, int depth) {
    const std::size_t count = 1 + below(4);
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0 || depth == 0) between(column);
      if (i > 0 || depth == 0 || !inline_) indent(column);
      inline_ = false;
      text_ += "k" + std::to_string(i) + ":";
      value(column, depth);
    }
  }

  void block_list(int column, int depth) {
    const std::size_t count = 1 + below(3);
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) between(column);
      indent(column);
      text_ += "-";
      if (depth < 3 && chance(3)) {
        text_ += " ";
        inline_ = true;
        block_map(column + 2, depth + 1);
      } else {
        text_ += " " + scalar(false);
        end_line();
      }
    }
  }

  void value(int column, int depth) {
    switch (depth >= 3 ? 3 + below(3) : below(6)) {
      case 0:
        end_line();
        block_map(column + 2, depth + 1);
        return;
      case 1:
        end_line();
        block_list(column + static_cast<int>(2 * below(2)), depth + 1);
        return;
      case 2:
        text_ += " {a: " + scalar(true) + ", b: [" + scalar(true) + ",  " + scalar(true) + "]}";
        break;
      case 3:
        if (chance(3)) break;  // nothing
        [[fallthrough]];
      default:
        text_ += " " + scalar(false);
    }
    end_line();
  }

  std::string scalar(bool in_flow) {
    const auto style = static_cast<ScalarStyle>(below(3));
    return format_scalar(text(), style, in_flow);
  }

  std::mt19937 random_;
  std::string text_;
  bool crlf_ = false;
  bool inline_ = false;
};

std::vector<const Node*> nodes(const Node& root) {
  std::vector<const Node*> found;
  std::vector<const Node*> pending = {&root};
  while (!pending.empty()) {
    const Node* node = pending.back();
    pending.pop_back();
    found.push_back(node);
    for (const Node& item : node->items) pending.push_back(&item);
    for (const Entry& entry : node->entries) pending.push_back(&entry.value);
  }
  return found;
}

Edit open(const std::string& bytes) {
  source::DiagnosticSink sink;
  auto edit = Edit::open({"f.yaml", bytes}, sink);
  REQUIRE(edit);
  return std::move(*edit);
}

constexpr unsigned kSeeds = 400;

}  // namespace

TEST_CASE("a file that is read and written with no edit is the same") {
  for (unsigned seed = 1; seed <= kSeeds; ++seed) {
    const std::string bytes = Writer(seed).file();
    CAPTURE(bytes);
    CHECK(open(bytes).finish() == bytes);
  }
}

TEST_CASE("a scalar that is set changes no byte outside it, and set back gives the same file") {
  for (unsigned seed = 1; seed <= kSeeds; ++seed) {
    Writer writer(seed);
    const std::string bytes = writer.file();
    CAPTURE(bytes);
    Edit edit = open(bytes);
    const auto all = nodes(edit.tree());
    const std::size_t at = writer.below(all.size());
    const Node& node = *all[at];
    if (node.kind != NodeKind::scalar) continue;
    const std::string value = writer.text();
    CAPTURE(value);
    REQUIRE(edit.set_scalar(node, value));
    const auto after = edit.finish();
    REQUIRE(after);
    CHECK(after->starts_with(std::string_view(bytes).substr(0, node.span.from)));
    CHECK(after->ends_with(std::string_view(bytes).substr(node.span.to)));
    Edit back = open(*after);
    const Node& changed = *nodes(back.tree())[at];
    CHECK(changed.value == value);
    // A text gets quotes where its value makes them necessary, and keeps them.
    const bool plain_text =
        node.style != ScalarStyle::plain || plain_type(node.value) == PlainType::text;
    REQUIRE(back.set_scalar(changed, node.value));
    const auto restored = back.finish();
    REQUIRE(restored);
    if (changed.style == node.style && plain_text) CHECK(*restored == bytes);
  }
}

TEST_CASE("an entry that is added and removed leaves the same file") {
  int undone = 0;
  for (unsigned seed = 1; seed <= kSeeds; ++seed) {
    Writer writer(seed);
    const std::string bytes = writer.file();
    CAPTURE(bytes);
    Edit edit = open(bytes);
    const auto all = nodes(edit.tree());
    const std::size_t at = writer.below(all.size());
    const Node& node = *all[at];
    const bool is_map = node.kind == NodeKind::map;
    if (!is_map && (node.kind != NodeKind::sequence || node.items.empty())) continue;
    const std::size_t place = is_map ? 0 : writer.below(node.items.size() + 1);
    REQUIRE((is_map ? edit.add_key(node, "new", text_node("新"))
                    : edit.insert_item(node, place, text_node("新"))));
    const auto after = edit.finish();
    REQUIRE(after);
    Edit back = open(*after);
    const Node& grown = *nodes(back.tree())[at];  // what stands before it in the walk is the same
    if (!is_map && grown.flow) continue;          // items in brackets are not removed
    REQUIRE((is_map ? back.remove_key(grown, "new") : back.remove_item(grown, place)));
    CHECK(back.finish() == bytes);
    ++undone;
  }
  CHECK(undone > 50);
}

}  // namespace plumbline::yaml
