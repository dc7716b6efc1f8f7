// The cases of the public YAML test suite (peer-tests/yaml-suite): what our reader and editor do
// with the strangest files there are.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "corpus.h"
#include "yaml/edit.h"
#include "yaml/write.h"

namespace plumbline::yaml {
namespace {

namespace fs = std::filesystem;

struct Case {
  std::string name;
  std::string bytes;
};

// Empty, and said so, where the folder is not there.
std::vector<Case> cases(const std::string& kind) {
  const auto folder = test::peer_tests_folder();
  if (!folder) {
    test::skip("no peer tests");
    return {};
  }
  std::vector<Case> found;
  for (const auto& entry : fs::directory_iterator(*folder + "/yaml-suite/" + kind)) {
    found.push_back({entry.path().stem().string(), test::read_file(entry.path().string())});
  }
  std::sort(found.begin(), found.end(),
            [](const Case& a, const Case& b) { return a.name < b.name; });
  REQUIRE(found.size() > 20);
  return found;
}

// The code of the one error; empty where the file is read.
std::string refusal(const Case& test) {
  source::DiagnosticSink sink;
  if (read({test.name, test.bytes}, sink)) return {};
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].span);
  return sink.diagnostics()[0].code;
}

std::vector<const Node*> scalars(const Node& root) {
  std::vector<const Node*> found;
  std::vector<const Node*> pending = {&root};
  while (!pending.empty()) {
    const Node* node = pending.back();
    pending.pop_back();
    if (node->kind == NodeKind::scalar) found.push_back(node);
    for (const Node& item : node->items) pending.push_back(&item);
    for (const Entry& entry : node->entries) {
      pending.push_back(&entry.key);
      pending.push_back(&entry.value);
    }
  }
  return found;
}

// Valid files that yaml-cpp 0.7 does not take: a colon or a question mark with no space in
// brackets, keys over several lines in brackets, a tab on a blank line, directives of other
// versions.
const std::set<std::string> kRefusedByParser = {"4MUZ-0", "4MUZ-1", "4MUZ-2", "8KB6-0",
                                                "DK95-4", "HM87-1", "JR7V-0", "K3WX-0",
                                                "UT92-0", "VJP3-1", "ZYU8-2"};

// Files that are no valid YAML and that yaml-cpp 0.7 reads all the same: a key without a colon,
// text that is indented too little, a comment right behind a bracket, a directive alone, misplaced
// anchors. What it reads is what a person would.
const std::set<std::string> kTakenByParser = {"7MNF-0", "9C9N-0", "9JBA-0", "9MMA-0",
                                              "DK95-1", "G9HC-0", "H7J7-0"};

}  // namespace

TEST_CASE("valid files of the suite are read, but for what a file of ours may not hold") {
  for (const Case& test : cases("valid")) {
    CAPTURE(test.name);
    const std::string code = refusal(test);
    const bool barred =
        code == "yaml-alias" || code == "yaml-second-document" || code == "yaml-duplicate-key";
    CHECK((code.empty() || barred) == !kRefusedByParser.contains(test.name));
    if (kRefusedByParser.contains(test.name)) CHECK(code == "yaml-syntax");
  }
}

TEST_CASE("invalid files of the suite are refused with their place") {
  for (const Case& test : cases("invalid")) {
    CAPTURE(test.name);
    CHECK(refusal(test).empty() == kTakenByParser.contains(test.name));
  }
}

TEST_CASE("a file of the suite that is opened and closed is the same, byte for byte") {
  for (const Case& test : cases("valid")) {
    CAPTURE(test.name);
    source::DiagnosticSink sink;
    const auto edit = Edit::open({test.name, test.bytes}, sink);
    if (edit) CHECK(edit->finish() == test.bytes);
  }
}

TEST_CASE("an edit of one scalar of the suite changes no byte outside it, or is refused") {
  int done = 0;
  int refused = 0;
  for (const Case& test : cases("valid")) {
    CAPTURE(test.name);
    source::DiagnosticSink sink;
    const auto tree = read({test.name, test.bytes}, sink);
    const std::size_t count = tree ? scalars(*tree).size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
      auto edit = Edit::open({test.name, test.bytes}, sink);
      const Node& node = *scalars(edit->tree())[i];
      const std::string_view before = test.bytes;
      const bool taken = edit->set_scalar(node, "sentinel 哨");
      const auto after = taken ? edit->finish() : std::nullopt;
      if (!after) {
        ++refused;
        continue;
      }
      ++done;
      CHECK(after->starts_with(before.substr(0, node.span.from)));
      CHECK(after->ends_with(before.substr(node.span.to)));
    }
  }
  // Tags that make a text of another text, and an empty text with a tag and nothing else.
  CHECK(refused <= 4);
  CHECK((done > 400 || done + refused == 0));
}

TEST_CASE("an entry added to a collection of the suite is there alone, or is refused") {
  const auto collections = [](const Node& root) {
    std::vector<const Node*> found;
    std::vector<const Node*> pending = {&root};
    while (!pending.empty()) {
      const Node* node = pending.back();
      pending.pop_back();
      if (node->kind == NodeKind::map || node->kind == NodeKind::sequence) found.push_back(node);
      for (const Node& item : node->items) pending.push_back(&item);
      for (const Entry& entry : node->entries) pending.push_back(&entry.value);
    }
    return found;
  };
  int done = 0;
  int refused = 0;
  for (const Case& test : cases("valid")) {
    CAPTURE(test.name);
    source::DiagnosticSink sink;
    const auto tree = read({test.name, test.bytes}, sink);
    const std::size_t count = tree ? collections(*tree).size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
      auto edit = Edit::open({test.name, test.bytes}, sink);
      const Node& node = *collections(edit->tree())[i];
      const bool taken = node.kind == NodeKind::map
                             ? edit->add_key(node, "sentinel", text_node("哨"))
                             : edit->insert_item(node, node.items.size(), text_node("哨"));
      // `finish` compares the trees: what it gives has the one entry more and nothing else.
      taken && edit->finish() ? ++done : ++refused;
    }
  }
  CHECK(refused * 8 <= done);
}

}  // namespace plumbline::yaml
