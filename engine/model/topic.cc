#include "model/topic.h"

#include <string_view>

namespace plumbline::model {

bool is_topic(const Document& document, const Sentence& sentence) {
  constexpr std::string_view kStop = "。";
  if (!sentence.is_heading || sentence.section < 0) return false;
  const Section& section = document.sections[static_cast<std::size_t>(sentence.section)];
  return section.numbering == NumberingStyle::none && section.level > 0 &&
         std::string_view(document.text).substr(sentence.span.to).starts_with(kStop);
}

}  // namespace plumbline::model
