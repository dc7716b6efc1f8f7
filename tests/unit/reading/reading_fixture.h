// Texts to glyphs, cleaned texts and documents, with the shipped section words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/document.h"
#include "reading/clean_text.h"
#include "reading/glyph.h"
#include "reading/section_words.h"

namespace plumbline::test {

/// datasets/lexicon/sections.yaml, loaded once.
[[nodiscard]] const lexicon::Lexicon& section_lexicon();
[[nodiscard]] const reading::SectionWords& section_words();

/// The characters of a UTF-8 text with their bytes.
[[nodiscard]] reading::Glyphs glyphs_of(std::string_view text);
[[nodiscard]] std::string text_of(const reading::Glyphs& glyphs);
[[nodiscard]] reading::CleanText clean(std::string_view text);

/// The text as a source; REQUIREs that it can be read.
[[nodiscard]] model::Document read(const std::string& text, const model::SourceInfo& stated = {});
/// `part year text` of each sentence, one a line; headings begin with #.
[[nodiscard]] std::string parts_of(const model::Document& document);
/// `level numbering title` of each section, one a line, indented by level.
[[nodiscard]] std::string outline_of(const model::Document& document);

}  // namespace plumbline::test
