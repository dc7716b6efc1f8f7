#include "reading_fixture.h"

#include <doctest/doctest.h>

#include "corpus.h"
#include "reading/read_document.h"
#include "source/utf8.h"

namespace plumbline::test {

const lexicon::Lexicon& section_lexicon() {
  static const lexicon::Lexicon kLexicon = [] {
    const std::vector<source::SourceFile> files = {
        {"sections.yaml", read_file(source_folder() + "/datasets/lexicon/sections.yaml")}};
    source::DiagnosticSink sink;
    auto lexicon = lexicon::Lexicon::load(files, sink);
    REQUIRE(lexicon);
    return std::move(*lexicon);
  }();
  return kLexicon;
}

const reading::SectionWords& section_words() {
  static const reading::SectionWords kWords(section_lexicon());
  return kWords;
}

reading::Glyphs glyphs_of(std::string_view text) {
  reading::Glyphs glyphs;
  for (std::size_t at = 0; at < text.size();) {
    const source::CodePoint point = source::decode_at(text, at);
    const auto from = static_cast<std::uint32_t>(at);
    at += point.length;
    glyphs.push_back({point.value, from, static_cast<std::uint32_t>(at)});
  }
  return glyphs;
}

std::string text_of(const reading::Glyphs& glyphs) {
  std::string text;
  for (const reading::Glyph& glyph : glyphs) source::append_utf8(text, glyph.value);
  return text;
}

reading::CleanText clean(std::string_view text) {
  reading::CleanupLog log;
  return reading::clean_text(glyphs_of(text), log);
}

model::Document read(const std::string& text, const model::SourceInfo& stated) {
  source::DiagnosticSink sink;
  auto document = reading::read_document({"report.txt", text}, stated, section_lexicon(), sink);
  REQUIRE(document);
  REQUIRE_FALSE(sink.has_errors());
  return std::move(*document);
}

std::string parts_of(const model::Document& document) {
  std::string all;
  for (const model::Sentence& sentence : document.sentences) {
    all += sentence.is_heading ? "# " : "";
    all += model::to_word(sentence.part);
    all += ' ' + (sentence.year ? std::to_string(*sentence.year) : std::string("-")) + ' ';
    all += std::string(document.view(sentence.span)) + '\n';
  }
  return all;
}

std::string outline_of(const model::Document& document) {
  std::string all;
  for (const model::Section& section : document.sections) {
    all += std::string(static_cast<std::size_t>(section.level) * 2, ' ');
    all += std::string(model::to_word(section.numbering)) + ' ' + section.title + '\n';
  }
  return all;
}

}  // namespace plumbline::test
