#include "inference/lattice.h"

namespace plumbline::inference {
namespace {

using model::Status;

// How much is reached; 0: nothing is said of it.
int rung(Status status) {
  switch (status) {
    case Status::no_evidence:
    case Status::pending:
      return 0;
    case Status::in_progress:
    case Status::not_met:
      return 1;
    case Status::partly_met:
      return 2;
    case Status::met:
      return 3;
    case Status::exceeded:
      return 4;
  }
  return 0;
}

}  // namespace

bool says_more(Status to, Status from) {
  return from != Status::not_met && rung(to) > rung(from);
}

}  // namespace plumbline::inference
