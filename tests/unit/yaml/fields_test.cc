#include "yaml/fields.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>

namespace plumbline::yaml {
namespace {

// What is reported while a task with these fields is read.
std::string fault(const std::string& bytes, const std::function<void(const Fields&)>& read_fields) {
  source::DiagnosticSink sink;
  const auto node = read({"f.yaml", bytes}, sink);
  REQUIRE(node);
  read_fields(Fields(*node, "f.yaml", "task", "mapping", sink));
  REQUIRE(sink.diagnostics().size() == 1);
  return sink.diagnostics()[0].message + " [" + sink.diagnostics()[0].code + "]";
}

}  // namespace

TEST_CASE("an unknown key is named with its nearest known one") {
  const auto check = [](const Fields& fields) { fields.check_known({"title", "id"}); };
  CHECK(fault("titel: x\n", check) ==
        "unknown key 'titel' in a task; did you mean 'title'? [mapping-unknown-key]");
  CHECK(fault("[title]: x\n", check) ==
        "found a list as a key of a task; expected a name [mapping-unknown-key]");
}

TEST_CASE("a value of another type is told with what was found and expected") {
  const struct {
    const char* value;
    std::function<void(const Fields&)> read_fields;
    const char* message;
  } rows[] = {
      {"[x]", [](const Fields& f) { CHECK_FALSE(f.text("k")); }, "found a list; 'k' must be text"},
      {"many", [](const Fields& f) { CHECK_FALSE(f.number("k")); },
       "found 'many'; 'k' must be a number"},
      {"inf", [](const Fields& f) { CHECK_FALSE(f.number("k")); },
       "found 'inf'; 'k' must be a number"},
      {"{a: 1}", [](const Fields& f) { CHECK_FALSE(f.number("k")); },
       "found a map; 'k' must be a number"},
      {"1.5", [](const Fields& f) { CHECK_FALSE(f.integer("k")); },
       "found '1.5'; 'k' must be a whole number"},
      {"99999999999", [](const Fields& f) { CHECK_FALSE(f.integer("k")); },
       "found '99999999999'; 'k' must be a whole number"},
      {"'yes'", [](const Fields& f) { CHECK_FALSE(f.flag("k")); },
       "found 'yes'; 'k' must be true or false"},
      {"{a: 1}", [](const Fields& f) { CHECK_FALSE(f.texts("k")); },
       "found a map; 'k' must be a list of texts"},
      {"[a, [b]]", [](const Fields& f) { CHECK(f.texts("k")->size() == 1); },
       "found a list in 'k', a list of texts"},
      {"x", [](const Fields& f) { CHECK(f.sequence("k") == nullptr); },
       "found 'x'; 'k' must be a list"},
      {"[x]", [](const Fields& f) { CHECK(f.map("k") == nullptr); },
       "found a list; 'k' must be a map of keys"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.value);
    CHECK(fault("k: " + std::string(row.value) + "\n", row.read_fields) ==
          std::string(row.message) + " [mapping-wrong-type]");
  }
}

TEST_CASE("fields that are there are read, and those that are not are none") {
  source::DiagnosticSink sink;
  const auto node = read(
      {"f.yaml", "t: text\nn: +1.5\ni: -3\nb: false\none: a\nlist: [a, b]\nmap: {k: v}\nnull:\n"},
      sink);
  REQUIRE(node);
  const Fields fields(*node, "f.yaml", "task", "mapping", sink);
  CHECK(fields.is_map());
  CHECK(fields.text("t") == "text");
  CHECK(fields.number("n") == 1.5);
  CHECK(fields.integer("i") == -3);
  CHECK(fields.flag("b") == false);
  CHECK(fields.texts("one") == std::vector<std::string>{"a"});
  CHECK(fields.texts("list") == std::vector<std::string>{"a", "b"});
  CHECK(fields.sequence("list")->items.size() == 2);
  CHECK(fields.map("map")->find("k")->value == "v");
  for (const char* key : {"null", "absent"}) {
    CHECK_FALSE(fields.text(key));
    CHECK_FALSE(fields.number(key));
    CHECK_FALSE(fields.integer(key));
    CHECK_FALSE(fields.flag(key));
    CHECK_FALSE(fields.texts(key));
    CHECK(fields.sequence(key) == nullptr);
    CHECK(fields.map(key) == nullptr);
  }
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("what is needed and not there, or empty, is told at its place") {
  const auto need = [](const Fields& f) { CHECK_FALSE(f.required_text("id")); };
  CHECK(fault("a: 1\n", need) == "a task needs 'id' [mapping-missing-key]");
  CHECK(fault("id:\n", need) == "a task needs 'id' [mapping-missing-key]");
  CHECK(fault("- a\n", [](const Fields& f) { CHECK_FALSE(f.is_map()); }) ==
        "found a list; a task must be a map of keys [mapping-wrong-type]");
}

}  // namespace plumbline::yaml
