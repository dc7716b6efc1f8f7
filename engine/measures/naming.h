// What figures measure, with what a sentence leaves out because it has said it before.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "measures/figure.h"
#include "measures/pieces.h"
#include "measures/words.h"

namespace plumbline::measures {

/// Names the figures of one sentence in their order, remembering as it goes on. Keeps references.
class Naming {
 public:
  Naming(std::string_view text, const Words& words, const FigureReader& figures)
      : text_(text), words_(words), figures_(figures) {}

  /// 加强基础设施建设,累计投资50亿元: a clause without a number can hold the subject of the next.
  void hear(const Piece& piece);

  /// From the figure's own words, else from the noun of the piece behind it (`following`, nullptr
  /// at the end of a clause), else from the figure before.
  [[nodiscard]] std::string name(const Figure& figure, const Piece& piece,
                                 const Piece* following) const;
  /// The name where an earlier figure is the rest of the subject: 8个断面水质优良比例.
  [[nodiscard]] std::string name_in_chain(const Figure& figure, const std::string& owner) const;
  /// One name a number of a list (分别); empty when the words can't be shared out.
  [[nodiscard]] std::vector<std::string> names_of_list(const Figure& figure, std::size_t count);

  /// The noun of the piece behind a figure that has neither words before nor a noun of its own.
  [[nodiscard]] std::optional<Figure> borrowed_from(const Figure& figure,
                                                    const Piece* following) const;

  void remember(const Figure& figure, const Piece& piece, const std::string& name);

 private:
  [[nodiscard]] std::string name_of_noun(const Figure& figure, const Piece& piece) const;
  [[nodiscard]] std::string name_of_core(const Figure& figure, const std::string& core,
                                         const Piece& piece) const;
  /// What the clause before was about, where `at` begins with a word that says too little.
  [[nodiscard]] std::string topic_at(std::uint32_t at, const Piece& piece) const;
  /// With the end of the subject before where the two are parallel (城镇居民收入, 农村居民).
  [[nodiscard]] std::string completed(const Figure& figure, const std::string& core) const;
  /// The noun is only a verb of reaching (300万人领取津贴).
  [[nodiscard]] bool is_reached(const Figure& figure) const;
  [[nodiscard]] std::size_t shared_head(const Figure& figure) const;
  [[nodiscard]] std::string_view cut(std::uint32_t from, std::uint32_t to) const {
    return text_.substr(from, to - from);
  }

  std::string_view text_;
  const Words& words_;
  const FigureReader& figures_;
  std::string subject_;              // the name before
  std::string dimension_;            // of the figure before
  std::string topic_;                // of the last clause without a number
  int topic_clause_ = -1;            // which one that was
  std::string stem_;                 // without the act at its end
  std::string owner_;                // what the next item of an enumeration shares with it
  std::vector<std::string> recent_;  // names said, in order
  std::vector<std::string> list_;    // names of the last list, until another name is said
};

}  // namespace plumbline::measures
