// Values of the model as the JSON that verbs print.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "model/analysis.h"

namespace plumbline::cli {

/// 12 instead of 12.0 where the value is whole.
[[nodiscard]] nlohmann::ordered_json number_json(double value);
/// source, file, span, line, column, quote, section. `file` is the path of the source.
[[nodiscard]] nlohmann::ordered_json passage_json(const model::Passage& passage,
                                                  const model::Analysis& analysis);
[[nodiscard]] nlohmann::ordered_json firing_json(const model::Firing& firing);
[[nodiscard]] nlohmann::ordered_json attainment_json(const model::Attainment& attainment);
/// status, reported, inferred, ruled, attainment, pace.
void put_assessment(nlohmann::ordered_json& json, const model::Assessment& assessment);

/// Indented, ending in a line feed; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string to_text(const nlohmann::ordered_json& json);

/// The path of a source, or its id where no reading has it.
[[nodiscard]] std::string path_of(const model::SourceId& source, const model::Analysis& analysis);
/// `corpus/2025.txt:12:5`
[[nodiscard]] std::string place_of(const model::Passage& passage, const model::Analysis& analysis);

}  // namespace plumbline::cli
