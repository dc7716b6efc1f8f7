#include "model/topic.h"

#include <doctest/doctest.h>

#include <string>

namespace model = plumbline::model;

TEST_CASE("a heading that is a sentence of its own names the topic of its paragraph") {
  model::Document document;
  const std::string title = "办好民生实事";
  document.text = title + "。新建学校3所。";
  model::Section section;
  section.level = 1;
  document.sections.push_back(section);
  model::Sentence sentence;
  sentence.span = {0, static_cast<std::uint32_t>(title.size())};
  sentence.section = 0;
  sentence.is_heading = true;
  CHECK(model::is_topic(document, sentence));
  document.sections[0].numbering = model::NumberingStyle::chinese;
  CHECK_FALSE(model::is_topic(document, sentence));
  document.sections[0] = {};
  CHECK_FALSE(model::is_topic(document, sentence));
  document.sections[0] = section;
  document.text = title + "\n新建学校3所。";
  CHECK_FALSE(model::is_topic(document, sentence));
  sentence.section = -1;
  CHECK_FALSE(model::is_topic(document, sentence));
}
