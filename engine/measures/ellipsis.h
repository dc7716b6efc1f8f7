// Indicators that a later clause of the sentence leaves out.
#pragma once

#include <string_view>
#include <vector>

#include "model/measure.h"

namespace plumbline::measures {

/// Completes indicators that repeat no more than the verb of an earlier figure of the sentence in
/// the same unit: 关停小火电机组5000万千瓦，今年关停1000万千瓦 measures 小火电机组 twice, and
/// 淘汰炼铁产能9吨、炼钢产能5吨，今年分别淘汰3吨和2吨 both of the two. `measures` are in text
/// order, their text lies in `sentence`.
void complete_indicators(std::string_view sentence, std::vector<model::Measure>& measures);

}  // namespace plumbline::measures
