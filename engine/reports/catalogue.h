// The one catalogue of user-facing words: English message ids, translations from GNU gettext
// catalogues (datasets/locale/*.po, compiled by msgfmt while building). Boost.Locale reads them,
// and not the C library's gettext, which needs the system's locales: a bare machine has none.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace plumbline::reports {

enum class Tongue : std::uint8_t { zh, en };

/// `{name}` in a message and what stands for it.
struct Argument {
  std::string_view name;
  std::string value;
};

/// Marks an id that is looked up elsewhere, for xgettext and for the test that finds untranslated
/// ids: both know `tr`, `tr_in`, `trn` and `msgid` followed by literals.
[[nodiscard]] constexpr std::string_view msgid(std::string_view id) {
  return id;
}

/// Immutable and cheap to copy: copies share the messages (they are read only).
class Catalogue {
 public:
  /// The shipped words. English is the message ids themselves.
  [[nodiscard]] static Catalogue shipped(Tongue tongue);
  /// A catalogue from the bytes of a .mo file; one that does not parse throws plumbline::Error.
  [[nodiscard]] static Catalogue load(std::string_view mo_bytes, Tongue tongue);

  [[nodiscard]] Tongue tongue() const { return tongue_; }
  /// The translation, else the id itself. `context` tells homonyms apart (msgctxt).
  [[nodiscard]] std::string tr(std::string_view id) const;
  [[nodiscard]] std::string tr_in(std::string_view context, std::string_view id) const;
  /// The same with `{name}` replaced by arguments; an unknown name stays as it stands.
  [[nodiscard]] std::string tr(std::string_view id,
                               std::initializer_list<Argument> arguments) const;
  /// The plural form for `count`; `{n}` is the count unless an argument says otherwise.
  [[nodiscard]] std::string trn(std::string_view one, std::string_view many, std::int64_t count,
                                std::initializer_list<Argument> arguments = {}) const;
  [[nodiscard]] bool has(std::string_view id) const;

 private:
  class Messages;
  Catalogue(Tongue tongue, std::shared_ptr<const Messages> messages);

  Tongue tongue_;
  std::shared_ptr<const Messages> messages_;  // shared by copies; null: the ids stand
};

/// `zh`, `zh_CN.UTF-8`, `zh-Hans` are Chinese; `C`, `POSIX`, `en_GB` and all else English.
[[nodiscard]] Tongue tongue_of_locale(std::string_view locale);

}  // namespace plumbline::reports
