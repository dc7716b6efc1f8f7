// The two things of HTML that stand between its characters: tags and entities.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "reading/glyph.h"

namespace plumbline::reading {

struct HtmlTag {
  std::string name;     // lower case; empty for comments and declarations
  std::size_t end = 0;  // behind its >
  bool closes = false;  // </name>
  bool empty = false;   // <name/>
  bool leads = false;   // has href: a link
};

/// Finds tags in one text, front to back; all calls together take linear time.
class HtmlTags {
 public:
  explicit HtmlTags(const Glyphs& text);

  /// The tag, comment or declaration at text[at], which is a '<'; nullopt where that is a character
  /// of its own.
  [[nodiscard]] std::optional<HtmlTag> at(std::size_t at) const;

  /// Behind the tag that ends an element whose content is no HTML (script, style); the end of the
  /// text when it is never closed. `from`: behind its first tag.
  [[nodiscard]] std::size_t end_of_raw(const std::string& name, std::size_t from) const;

 private:
  [[nodiscard]] std::optional<std::size_t> end_of_tag(std::size_t at) const;

  const Glyphs& text_;
  std::size_t behind_last_tag_ = 0;
};

struct HtmlEntity {
  char32_t value = 0;
  std::size_t end = 0;  // behind its ;
};

/// &amp; &#x4E2D; &#20013; at text[at], which is an '&'; nullopt where it is a character of its
/// own.
[[nodiscard]] std::optional<HtmlEntity> html_entity_at(const Glyphs& text, std::size_t at);

}  // namespace plumbline::reading
