#include "inference/required_rate.h"

namespace plumbline::inference {
namespace {

constexpr double kMonths = 12.0;

}  // namespace

std::optional<double> required_rate(const Comparison& comparison, double elapsed,
                                    const lexicon::Lexicon& lexicon) {
  const bool is_ceiling = comparison.polarity == model::Polarity::ceiling;
  if (elapsed >= 1.0 || is_ceiling || comparison.actual >= comparison.planned) return std::nullopt;
  const double left = 1.0 - elapsed;
  if (is_rate(*comparison.target, lexicon)) {
    return (comparison.planned - elapsed * comparison.actual) / left;
  }
  const auto form = comparison.target->form;
  if (form != model::MeasureForm::level && form != model::MeasureForm::increment) {
    return std::nullopt;
  }
  return (comparison.planned - comparison.actual) / (kMonths * left);
}

}  // namespace plumbline::inference
