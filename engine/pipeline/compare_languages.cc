#include "pipeline/compare_languages.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "lexicon/lexicon.h"
#include "measures/chinese_numbers.h"
#include "measures/compare_numbers.h"
#include "measures/english_numbers.h"
#include "pipeline/packs.h"
#include "pipeline/read_sources.h"
#include "reading/align_lines.h"
#include "source/line_index.h"

namespace plumbline::pipeline {
namespace {

using measures::NumberMention;
using model::Document;
using model::LinePair;
using source::TextSpan;

struct Readers {
  explicit Readers(const lexicon::Lexicon& lexicon) : chinese(lexicon), english(lexicon) {}

  measures::ChineseNumberReader chinese;
  measures::EnglishNumberReader english;
};

bool is_bilingual(const Document& document, const model::LineAlignment& alignment) {
  if (document.info.kind == model::DocumentKind::bilingual) return true;
  std::size_t english = alignment.en_only.size();
  std::size_t chinese = alignment.zh_only.size();
  for (const LinePair& pair : alignment.pairs) {
    english += pair.en.size();
    chinese += pair.zh.size();
  }
  return english >= 3 && english * 4 >= chinese;
}

// One document while its pairs are compared.
class Comparer {
 public:
  Comparer(const Document& document, const Readers& readers)
      : document_(document), readers_(readers), lines_(document.file_bytes) {}

  LanguageComparison run(const model::LineAlignment& alignment) {
    comparison_.info = document_.info;
    for (const TextSpan line : alignment.zh_only) comparison_.zh_only.push_back(line_of(line));
    for (const TextSpan line : alignment.en_only) comparison_.en_only.push_back(line_of(line));
    for (const LinePair& pair : alignment.pairs) compare(pair);
    return std::move(comparison_);
  }

 private:
  [[nodiscard]] std::uint32_t line_of(TextSpan span) const {
    return lines_.position(document_.offsets.to_file(span).from).line;
  }

  void compare(const LinePair& pair) {
    LineNumbers numbers;
    for (const TextSpan line : pair.zh) numbers.zh.push_back(line_of(line));
    for (const TextSpan line : pair.en) numbers.en.push_back(line_of(line));
    comparison_.pairs.push_back(std::move(numbers));
    const TextSpan zh_span{pair.zh.front().from, pair.zh.back().to};
    const TextSpan en_span{pair.en.front().from, pair.en.back().to};
    const auto zh = chinese_numbers(pair.zh, zh_span.from);
    const auto en = english_numbers(pair.en, en_span.from);
    for (const auto& difference :
         measures::compare_numbers(zh, en, zh_span.size(), en_span.size())) {
      auto& list = difference.kind == model::DifferenceKind::rounding ? comparison_.roundings
                                                                      : comparison_.disagreements;
      const auto side = [&](const std::vector<NumberMention>& mentions,
                            std::optional<std::size_t> index, TextSpan span, std::uint32_t place) {
        return side_of(index ? &mentions[*index] : nullptr, span,
                       std::min(span.from + place, span.to));
      };
      list.push_back({difference.kind, difference.ordinal_or_list,
                      side(zh, difference.zh, zh_span, difference.zh_place),
                      side(en, difference.en, en_span, difference.en_place)});
    }
  }

  static void append(std::vector<NumberMention>& all, std::vector<NumberMention> more,
                     std::uint32_t shift) {
    for (NumberMention& mention : more) {
      mention.number = {mention.number.from + shift, mention.number.to + shift};
      mention.span = {mention.span.from + shift, mention.span.to + shift};
      all.push_back(std::move(mention));
    }
  }

  // Numbers of headings and bullets are in no sentence. Places count from `origin`.
  [[nodiscard]] std::vector<NumberMention> chinese_numbers(const std::vector<TextSpan>& lines,
                                                           std::uint32_t origin) const {
    std::vector<NumberMention> all;
    for (const TextSpan line : lines) {
      auto at = std::lower_bound(document_.sentences.begin(), document_.sentences.end(), line.from,
                                 [](const model::Sentence& sentence, std::uint32_t from) {
                                   return sentence.span.from < from;
                                 });
      for (; at != document_.sentences.end() && at->span.from < line.to; ++at) {
        append(all, readers_.chinese.find(document_.view(at->span)), at->span.from - origin);
      }
    }
    return all;
  }

  [[nodiscard]] std::vector<NumberMention> english_numbers(const std::vector<TextSpan>& lines,
                                                           std::uint32_t origin) const {
    std::vector<NumberMention> all;
    for (const TextSpan line : lines) {
      append(all, readers_.english.find(document_.view(line)), line.from - origin);
    }
    return all;
  }

  [[nodiscard]] model::DifferenceSide side_of(const NumberMention* mention, TextSpan line,
                                              std::uint32_t place) const {
    model::DifferenceSide side;
    const int sentence = sentence_at(place);
    const int section =
        sentence < 0 ? -1 : document_.sentences[static_cast<std::size_t>(sentence)].section;
    if (mention == nullptr) {
      const TextSpan span =
          sentence < 0 ? line : document_.sentences[static_cast<std::size_t>(sentence)].span;
      side.quote = model::make_passage(document_, lines_, span, section);
      return side;
    }
    const TextSpan number{line.from + mention->span.from, line.from + mention->span.to};
    side.quote = model::make_passage(document_, lines_, clause_at(number, line), section);
    side.number = model::make_passage(document_, lines_, number, section);
    side.value = mention->value;
    side.unit = mention->unit;
    return side;
  }

  // The last sentence that begins at or before the place; -1: none.
  [[nodiscard]] int sentence_at(std::uint32_t place) const {
    const auto behind = std::upper_bound(
        document_.sentences.begin(), document_.sentences.end(), place,
        [](std::uint32_t at, const model::Sentence& sentence) { return at < sentence.span.from; });
    return static_cast<int>(behind - document_.sentences.begin()) - 1;
  }

  [[nodiscard]] TextSpan clause_at(TextSpan number, TextSpan line) const {
    const auto behind = std::upper_bound(
        document_.clauses.begin(), document_.clauses.end(), number.from,
        [](std::uint32_t at, const model::Clause& clause) { return at < clause.span.from; });
    if (behind == document_.clauses.begin()) return line;
    const TextSpan clause = std::prev(behind)->span;
    if (clause.from < line.from || clause.to <= number.from) return line;
    return {clause.from, std::max(clause.to, number.to)};
  }

  const Document& document_;
  const Readers& readers_;
  source::LineIndex lines_;
  LanguageComparison comparison_;
};

}  // namespace

std::optional<std::vector<LanguageComparison>> compare_languages(
    source::FileSystem& files, const workspace::Workspace& workspace,
    source::DiagnosticSink& sink) {
  const auto lexicon = compile_lexicon(load_pack_files(files, workspace.root), sink);
  if (!lexicon) return std::nullopt;
  const Readers readers(*lexicon);
  std::vector<LanguageComparison> comparisons;
  for (const LoadedSource& loaded : load_sources(files, workspace, sink)) {
    const auto document = read_loaded(loaded, *lexicon, workspace.settings.size_limit, sink);
    if (!document) continue;
    const model::LineAlignment alignment = reading::align_lines(*document);
    if (!is_bilingual(*document, alignment)) continue;
    comparisons.push_back(Comparer(*document, readers).run(alignment));
  }
  return comparisons;
}

}  // namespace plumbline::pipeline
