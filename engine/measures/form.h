// The form of a figure: what its verb, its unit and its indicator make of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.h"
#include "measures/left_side.h"
#include "measures/quantity.h"
#include "measures/words.h"
#include "model/measure.h"

namespace plumbline::measures {

struct FormContext {
  std::string_view text;
  const Words& words;
  const Quantity& quantity;
  const LeftSide& left;
  std::string_view indicator;
  std::uint32_t noun_from = 0;  // the noun behind the unit; empty when there is none
  std::uint32_t noun_to = 0;
  // The form of the figure before it in the same enumeration.
  std::optional<model::MeasureForm> before;
  bool enumerated = false;  // behind a 、 or 和, without a verb of its own clause
  bool is_subject = false;  // only says whose figure follows (8个断面水质优良比例达100%)
};

[[nodiscard]] model::MeasureForm form_of(const FormContext& context,
                                         const lexicon::Lexicon& lexicon);

}  // namespace plumbline::measures
