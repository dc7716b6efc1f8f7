#include "mapping/machine_note.h"

#include <doctest/doctest.h>

namespace plumbline::mapping {

TEST_CASE("a machine note is one line of marks") {
  MachineNote note;
  note.fingerprint = "K7QM2000";
  note.gone = true;
  note.fields = {{Field::title, field_mark("a")}, {Field::due, field_mark("b")}};
  note.results = {{result_mark("s", "q", ""), model::Relation::restates, model::Verdict::review}};
  const std::string text = print_machine_note(note);
  CHECK(text == "fK7QM2000 x t" + field_mark("a") + " d" + field_mark("b") + " r" +
                    result_mark("s", "q", "") + "rv");
  CHECK(parse_machine_note(text) == note);
  CHECK(parse_machine_note("") == MachineNote{});
}

TEST_CASE("what the machine did not write is no machine note") {
  for (const char* text :
       {"f123", "f1234567!", "fK7QM2000 fK7QM2000", "x x", "t1234", "tAAAAA tAAAAA", "zAAAAA",
        "tAAAAA ", "tAAAAA  kAAAAA", "rAAAAAAfb", "rAAAAAAxa", "rAAAAAA", "tILOUA", "hello"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_machine_note(text));
  }
}

TEST_CASE("a result's mark does not depend on the layout of its quote") {
  CHECK(result_mark("s", "新增 4\n家", "") == result_mark("s", "新增4家", ""));
  CHECK(result_mark("s", "新增4家", "") != result_mark("t", "新增4家", ""));
  CHECK(result_mark("s", "新增4家", "") != result_mark("s", "新增4家", "ABC"));
}

}  // namespace plumbline::mapping
