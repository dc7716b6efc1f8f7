#include "extraction/topic.h"

#include <string_view>

#include "source/utf8.h"

namespace plumbline::extraction {

source::TextSpan find_topic(const SentenceReader& reader) {
  constexpr std::string_view kColon = "：";
  constexpr std::size_t kLongest = 20;  // code points
  source::TextSpan topic = reader.sentence().span;
  const std::string_view text = reader.view(topic);
  const std::size_t colon = text.find(kColon);
  if (colon == text.npos || source::count_code_points(text.substr(0, colon)) > kLongest) return {};
  topic.to = topic.from + static_cast<std::uint32_t>(colon);
  const bool acts =
      reader.word_at(topic.from, topic.to, {WordFamily::action, WordFamily::lead}) != nullptr ||
      text.substr(0, colon).find("，") != text.npos;
  return acts ? source::TextSpan{} : topic;
}

}  // namespace plumbline::extraction
