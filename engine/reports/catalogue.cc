#include "reports/catalogue.h"

#include <boost/locale/gnu_gettext.hpp>
#include <locale>
#include <span>
#include <vector>

#include "source/error.h"

namespace plumbline::reports {

extern const std::pair<std::string_view, std::string_view> shipped_catalogues[];
extern const std::size_t shipped_catalogues_size;

namespace {

using Facet = boost::locale::message_format<char>;

constexpr std::string_view name_of(Tongue tongue) {
  return tongue == Tongue::zh ? "zh_CN.mo" : "en.mo";
}

// `{name}` by its argument, in one pass: what an argument holds is never read as a name.
std::string fill(std::string_view text, std::span<const Argument> arguments) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const Argument* found = nullptr;
    for (const Argument& argument : arguments) {
      if (argument.name == name) found = &argument;
    }
    out += text.substr(at, open - at);
    out += found != nullptr ? std::string_view(found->value) : text.substr(open, close + 1 - open);
    at = close + 1;
  }
  return out += text.substr(at);
}

}  // namespace

/// Boost's facet holds the hash table of the catalogue; the locale owns the facet.
class Catalogue::Messages {
 public:
  explicit Messages(std::string_view mo_bytes) {
    boost::locale::gnu_gettext::messages_info info;
    info.language = "any";
    info.encoding = "UTF-8";
    info.paths.push_back("");
    info.domains.push_back(boost::locale::gnu_gettext::messages_info::domain("plumbline"));
    info.callback = [&](const std::string&, const std::string&) {
      return std::vector<char>(mo_bytes.begin(), mo_bytes.end());
    };
    try {
      locale_ = std::locale(std::locale::classic(),
                            boost::locale::gnu_gettext::create_messages_facet<char>(info));
    } catch (const std::exception& failure) {
      throw Error(std::string("cannot read the catalogue of messages: ") + failure.what());
    }
    facet_ = &std::use_facet<Facet>(locale_);
  }

  /// Null where there is no translation.
  [[nodiscard]] const char* find(const std::string& context, const std::string& id) const {
    return facet_->get(0, context.empty() ? nullptr : context.c_str(), id.c_str());
  }
  [[nodiscard]] const char* find_plural(const std::string& one, std::int64_t count) const {
    return facet_->get(0, nullptr, one.c_str(), static_cast<int>(count));
  }

 private:
  std::locale locale_;
  const Facet* facet_ = nullptr;
};

Catalogue::Catalogue(Tongue tongue, std::shared_ptr<const Messages> messages)
    : tongue_(tongue), messages_(std::move(messages)) {}

Catalogue Catalogue::load(std::string_view mo_bytes, Tongue tongue) {
  // Boost takes empty and foreign bytes for "no catalogue".
  constexpr std::string_view kMagic = "\xde\x12\x04\x95";
  if (!mo_bytes.starts_with(kMagic)) {
    throw Error("cannot read the catalogue of messages: it is no compiled gettext catalogue");
  }
  return {tongue, std::make_shared<Messages>(mo_bytes)};
}

Catalogue Catalogue::shipped(Tongue tongue) {
  for (std::size_t i = 0; i < shipped_catalogues_size; ++i) {
    const auto& [path, bytes] = shipped_catalogues[i];
    if (path == name_of(tongue)) return load(bytes, tongue);
  }
  return {tongue, nullptr};
}

std::string Catalogue::tr(std::string_view id) const {
  return tr_in("", id);
}

std::string Catalogue::tr_in(std::string_view context, std::string_view id) const {
  std::string key(id);
  const char* found = messages_ ? messages_->find(std::string(context), key) : nullptr;
  return found != nullptr ? std::string(found) : key;
}

std::string Catalogue::tr(std::string_view id, std::initializer_list<Argument> arguments) const {
  return fill(tr(id), std::span(arguments));
}

std::string Catalogue::trn(std::string_view one, std::string_view many, std::int64_t count,
                           std::initializer_list<Argument> arguments) const {
  const char* found = messages_ ? messages_->find_plural(std::string(one), count) : nullptr;
  const std::string_view text =
      found != nullptr ? std::string_view(found) : (count == 1 ? one : many);
  std::vector<Argument> all = {{"n", std::to_string(count)}};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return fill(text, all);
}

bool Catalogue::has(std::string_view id) const {
  return messages_ && messages_->find("", std::string(id)) != nullptr;
}

Tongue tongue_of_locale(std::string_view locale) {
  const bool is_chinese =
      locale.starts_with("zh") && (locale.size() == 2 || locale[2] == '_' || locale[2] == '-' ||
                                   locale[2] == '.' || locale[2] == '@');
  return is_chinese ? Tongue::zh : Tongue::en;
}

}  // namespace plumbline::reports
