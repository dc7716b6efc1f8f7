#include "extraction/identity.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace extraction = plumbline::extraction;

TEST_CASE("an id is the year and five digits of the content") {
  extraction::TaskIdentity identity("云溪区");
  const auto one = identity.next(2025, "新建养老驿站6家");
  CHECK(one.id.value.size() == 10);
  CHECK(one.id.value.substr(0, 5) == "2025-");
  CHECK(one.id.value.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ-") == std::string::npos);
  CHECK(one.fingerprint.size() == 8);
}

TEST_CASE("the same content gives the same id, whatever came before it") {
  extraction::TaskIdentity first("云溪区");
  extraction::TaskIdentity second("云溪区");
  const auto a = first.next(2025, "新建养老驿站6家");
  (void)second.next(2025, "出台停车管理办法");
  const auto b = second.next(2025, "新建养老驿站6家");
  CHECK(a.id == b.id);
  CHECK(a.fingerprint == b.fingerprint);
}

TEST_CASE("jurisdiction, year and occurrence tell equal clauses apart") {
  extraction::TaskIdentity here("云溪区");
  extraction::TaskIdentity there("青石区");
  const std::string text = "新建养老驿站6家";
  const auto first = here.next(2025, text);
  const auto again = here.next(2025, text);
  std::set<std::string> ids{first.id.value, again.id.value, here.next(2026, text).id.value,
                            there.next(2025, text).id.value};
  CHECK(ids.size() == 4);
  CHECK(first.fingerprint != again.fingerprint);
}

TEST_CASE("no two of fifty thousand tasks share an id") {
  extraction::TaskIdentity identity("云溪区");
  std::set<std::string> ids;
  for (int i = 0; i < 50'000; ++i) ids.insert(identity.next(2025, std::to_string(i)).id.value);
  CHECK(ids.size() == 50'000);
}

TEST_CASE("a result is known by its source and its bytes") {
  CHECK(extraction::result_id({"yunxi/2025"}, {12, 40}).value == "yunxi/2025@12-40");
}
