#include <doctest/doctest.h>

#include "yaml/write.h"

namespace plumbline::yaml {

TEST_CASE("a plain scalar is what any common reader would take it for") {
  const struct {
    PlainType type;
    const char* texts[8];
  } rows[] = {
      {PlainType::null, {"", "~", "null", "Null", "NULL"}},
      {PlainType::flag, {"true", "False", "yes", "NO", "on", "Off", "y", "N"}},
      {PlainType::number, {"0", "-12", "+3.5", "1e3", "0x1F", "1_000", ".inf", "12:30"}},
      {PlainType::date, {"2025-12-31", "2025-1-2", "2001-12-14t21:59:43Z"}},
      {PlainType::text, {"竣工", "4家", "2025年", "1.2.3", "nulls", "2025-K7QM2", "yes!", "a1"}},
  };
  for (const auto& row : rows) {
    for (const char* text : row.texts) {
      if (text == nullptr) continue;
      CAPTURE(text);
      CHECK(plain_type(text) == row.type);
    }
  }
}

}  // namespace plumbline::yaml
