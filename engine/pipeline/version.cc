#include "pipeline/version.h"

namespace plumbline::pipeline {
namespace {

constexpr std::string_view kFingerprint =
#include <engine_fingerprint.h>
    ;

}  // namespace

std::string_view engine_version() {
  return PLUMBLINE_VERSION;
}

std::string_view engine_fingerprint() {
  return kFingerprint;
}

}  // namespace plumbline::pipeline
