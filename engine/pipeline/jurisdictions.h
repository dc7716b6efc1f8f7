// One name for one jurisdiction, where the reports of a workspace write it differently.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "mapping/mapping.h"
#include "model/reading.h"
#include "source/diagnostic.h"

namespace plumbline::pipeline {

struct JurisdictionOptions {
  std::set<std::string> stated;  // names that plumbline.yaml states: these are never changed
  std::span<const mapping::Mapping> mappings;
};

/// The jurisdiction of each reading, parallel to `readings`. It is the one that was read, but
///  - a name that is the end of exactly one fuller one, behind a place (朝阳区, 北京市朝阳区), is
///  that
///    jurisdiction: both are called by the one that has mappings, else by the fuller one; not where
///    both have mappings, or where a name to be changed is stated;
///  - a report that names none and is an edition of one that does is of the same jurisdiction.
/// Each change is a note, `source-same-jurisdiction`. The order of the readings does not matter.
[[nodiscard]] std::vector<std::string> settle_jurisdictions(
    std::span<const model::Reading> readings, const lexicon::Lexicon& lexicon,
    const JurisdictionOptions& options, source::DiagnosticSink& sink);

/// Changes the jurisdiction of a reading, its tasks and results.
void rename_jurisdiction(model::Reading& reading, const std::string& name);

}  // namespace plumbline::pipeline
