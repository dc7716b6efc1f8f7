#include "inference/lattice.h"

#include <doctest/doctest.h>

#include <array>

namespace inference = plumbline::inference;
using enum plumbline::model::Status;

namespace {

constexpr std::array kAll{exceeded, met, partly_met, not_met, in_progress, no_evidence, pending};

}  // namespace

TEST_CASE("anything said says more than silence") {
  for (const auto silent : {no_evidence, pending}) {
    for (const auto said : {exceeded, met, partly_met, not_met, in_progress}) {
      CHECK(inference::says_more(said, silent));
      CHECK_FALSE(inference::says_more(silent, said));
    }
  }
  CHECK_FALSE(inference::says_more(pending, no_evidence));
}

TEST_CASE("a status is raised along the ladder and never taken back") {
  CHECK(inference::says_more(partly_met, in_progress));
  CHECK(inference::says_more(met, partly_met));
  CHECK(inference::says_more(exceeded, met));
  CHECK_FALSE(inference::says_more(in_progress, met));
  CHECK_FALSE(inference::says_more(not_met, in_progress));
  CHECK_FALSE(inference::says_more(met, not_met));
}

TEST_CASE("saying more is a strict order") {
  for (const auto a : kAll) {
    CHECK_FALSE(inference::says_more(a, a));
    for (const auto b : kAll) {
      if (inference::says_more(a, b)) CHECK_FALSE(inference::says_more(b, a));
      for (const auto c : kAll) {
        if (inference::says_more(a, b) && inference::says_more(b, c)) {
          CHECK(inference::says_more(a, c));
        }
      }
    }
  }
}
