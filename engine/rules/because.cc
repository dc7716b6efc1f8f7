#include "rules/because.h"

#include <fmt/format.h>

#include <algorithm>

#include "source/nearest_name.h"

namespace plumbline::rules {

std::optional<Because> Because::parse(const ScalarText& source, std::string_view path,
                                      const Vocabulary& vocabulary, source::DiagnosticSink& sink) {
  const std::string_view text = source.text();
  Because because;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = std::min(text.find('{', at), text.size());
    because.pieces_.push_back({std::string(text.substr(at, open - at)), std::nullopt});
    if (open == text.size()) break;
    const std::size_t close = text.find('}', open);
    if (close == text.npos) {
      sink.error("rule-syntax", std::string(path), source.place(open, open + 1),
                 "found '{' without a '}' behind it");
      return std::nullopt;
    }
    const std::string_view name = text.substr(open + 1, close - open - 1);
    because.pieces_.back().fact = vocabulary.find(name);
    if (!because.pieces_.back().fact) {
      std::vector<std::string> known;
      for (const FactDeclaration& fact : vocabulary.facts()) known.push_back(fact.name);
      sink.error("rule-unknown-fact", std::string(path), source.place(open + 1, close),
                 fmt::format("unknown fact '{}'{}", name, source::did_you_mean(name, known)));
      return std::nullopt;
    }
    at = close + 1;
  }
  return because;
}

std::string Because::fill(const Facts& facts) const {
  std::string filled;
  for (const Piece& piece : pieces_) {
    filled += piece.text;
    if (!piece.fact) continue;
    const FactValue& value = facts.get(*piece.fact);
    filled += std::holds_alternative<std::monostate>(value) ? "unknown" : to_text(value);
  }
  return filled;
}

std::vector<FactIndex> Because::facts() const {
  std::vector<FactIndex> named;
  for (const Piece& piece : pieces_) {
    if (piece.fact) named.push_back(*piece.fact);
  }
  return named;
}

}  // namespace plumbline::rules
