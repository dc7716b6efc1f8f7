// The sentence of a status rule with {fact} holes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/facts.h"
#include "rules/scalar_text.h"
#include "source/diagnostic.h"

namespace plumbline::rules {

class Because {
 public:
  /// Code rule-unknown-fact for a hole that names no fact, rule-syntax for one that never closes.
  [[nodiscard]] static std::optional<Because> parse(const ScalarText& source, std::string_view path,
                                                    const Vocabulary& vocabulary,
                                                    source::DiagnosticSink& sink);

  /// Missing facts are written as `unknown`.
  [[nodiscard]] std::string fill(const Facts& facts) const;
  /// The facts that are filled in, in order.
  [[nodiscard]] std::vector<FactIndex> facts() const;

 private:
  struct Piece {
    std::string text;
    std::optional<FactIndex> fact;  // behind the text
  };
  std::vector<Piece> pieces_;
};

}  // namespace plumbline::rules
