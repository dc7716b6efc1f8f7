// One pair of a task and a result as the facts that link rules speak of.
#pragma once

#include "linking/profile.h"
#include "rules/facts.h"

namespace plumbline::linking {

[[nodiscard]] rules::Facts pair_facts(const Profile& task, const Profile& result,
                                      const Profiles& profiles);

}  // namespace plumbline::linking
