#include "cli/structure.h"

#include <nlohmann/json.hpp>
#include <string>

#include "source/line_index.h"
#include "source/utf8.h"

namespace plumbline::cli {

using Json = nlohmann::ordered_json;

std::vector<SectionContent> count_contents(const model::Document& document) {
  std::vector<SectionContent> contents(document.sections.size() + 1);
  for (const model::Clause& clause : document.clauses) {
    const auto& sentence = document.sentences[static_cast<std::size_t>(clause.sentence)];
    SectionContent& content = contents[static_cast<std::size_t>(sentence.section + 1)];
    ++(sentence.language == model::Language::en ? content.english : content.chinese);
    // A heading that says which part begins is of that part.
    const bool heads = sentence.is_heading && sentence.section >= 0;
    const auto part =
        heads ? document.sections[static_cast<std::size_t>(sentence.section)].part : sentence.part;
    switch (part) {
      case model::Part::review:
        ++content.review;
        break;
      case model::Part::plan:
        ++content.plan;
        break;
      case model::Part::other:
        ++content.other;
        break;
    }
  }
  return contents;
}

std::string mark_of(const model::Document& document, const model::Section& section) {
  const std::string_view whole = document.view(section.heading);
  if (section.title.size() >= whole.size()) return {};
  return std::string(whole.substr(0, whole.size() - section.title.size()));
}

std::string excerpt(const model::Document& document, source::ByteSpan place) {
  constexpr std::size_t kLongest = 40;  // characters
  const auto bytes = std::string_view(document.file_bytes).substr(place.from, place.size());
  std::string text;
  std::size_t count = 0;
  for (std::size_t at = 0; at < bytes.size(); ++count) {
    const source::CodePoint point = source::decode_at(bytes, at);
    if (point.value == source::kReplacement && point.length == 1) return {};
    if (count == kLongest) return text + "…";
    if (point.value == U'\n') {
      text += "\\n";
    } else if (point.value == U'\r') {
      text += "\\r";
    } else if (point.value < 0x20) {
      text += ' ';
    } else {
      text.append(bytes.substr(at, point.length));
    }
    at += point.length;
  }
  return text;
}

Json sections_json(const model::Document& document) {
  const source::LineIndex lines(document.file_bytes);
  const auto contents = count_contents(document);
  Json sections = Json::array();
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const model::Section& section = document.sections[i];
    const SectionContent& content = contents[i + 1];
    const auto place = model::make_passage(document, lines, section.heading, section.parent);
    Json json{{"title", section.title},
              {"level", section.level},
              {"parent", section.parent},
              {"numbering", model::to_word(section.numbering)},
              {"number", mark_of(document, section)},
              {"part", model::to_word(section.part)}};
    if (section.year) json["year"] = *section.year;
    Json languages = Json::array();
    if (content.chinese > 0) languages.push_back("zh");
    if (content.english > 0) languages.push_back("en");
    json["languages"] = std::move(languages);
    json["clauses"] = content.clauses();
    json["review"] = content.review;
    json["plan"] = content.plan;
    json["other"] = content.other;
    json["heading"] = {{"source", place.source.value},
                       {"file", document.info.path},
                       {"span", {place.span.from, place.span.to}},
                       {"line", place.line},
                       {"column", place.column},
                       {"quote", place.quote},
                       {"section", place.section_path}};
    sections.push_back(std::move(json));
  }
  return sections;
}

Json cleanup_json(const model::Document& document, bool with_places) {
  const source::LineIndex lines(document.file_bytes);
  Json cleanup = Json::object();
  for (const model::CleanupNote& note : document.cleanup) {
    if (!with_places) {
      cleanup[note.kind] = note.places.size();
      continue;
    }
    Json places = Json::array();
    for (const source::ByteSpan place : note.places) {
      const source::Position at = lines.position(place.from);
      places.push_back({{"span", {place.from, place.to}},
                        {"line", at.line},
                        {"column", at.column},
                        {"text", excerpt(document, place)}});
    }
    cleanup[note.kind] = std::move(places);
  }
  return cleanup;
}

}  // namespace plumbline::cli
