#include "store/json_columns.h"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace plumbline::store {
namespace {

using nlohmann::json;

// Most lists of most statements are empty: no parser is started for them.
constexpr std::string_view kEmpty = "[]";

// Written by hand: a value tree for each of some hundred thousand short lists took a third of a
// save. Bytes beyond ASCII stand as they are.
class Writer {
 public:
  Writer& open() {
    out_ += '[';
    return *this;
  }
  Writer& close() {
    if (out_.back() == ',') out_.pop_back();
    out_ += "],";
    return *this;
  }
  Writer& text(std::string_view value) {
    out_ += '"';
    for (const char c : value) {
      if (static_cast<unsigned char>(c) < 0x20) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        out_ += "\\u00";
        out_ += kDigits[static_cast<unsigned char>(c) >> 4];
        out_ += kDigits[static_cast<unsigned char>(c) & 15];
        continue;
      }
      if (c == '"' || c == '\\') out_ += '\\';
      out_ += c;
    }
    out_ += "\",";
    return *this;
  }
  // Shortest form that reads back to the same number.
  template <class Number>
  Writer& number(Number value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out_.append(digits.data(), end);
    out_ += ',';
    return *this;
  }
  Writer& boolean(bool value) {
    out_ += value ? "true," : "false,";
    return *this;
  }
  Writer& matched(const Matched& pairs) {
    open();
    for (const auto& [fact, value] : pairs) open().text(fact).text(value).close();
    return close();
  }
  std::string finish() {
    out_.pop_back();
    return std::move(out_);
  }

 private:
  std::string out_;
};

Matched matched_of(const json& array) {
  Matched matched;
  for (const json& pair : array) {
    matched.emplace_back(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
  }
  return matched;
}

template <class List, class ReadItem>
std::optional<List> read_list(std::string_view text, ReadItem&& read_item) {
  if (text == kEmpty) return List();
  const json parsed = json::parse(text, nullptr, false);
  if (!parsed.is_array()) return std::nullopt;
  try {
    List list;
    for (const json& item : parsed) list.push_back(read_item(item));
    return list;
  } catch (const json::exception&) {
    return std::nullopt;  // of another shape: the caller takes the store for damaged
  }
}

}  // namespace

std::string json_of(const std::vector<std::string>& names) {
  Writer writer;
  writer.open();
  for (const std::string& name : names) writer.text(name);
  return writer.close().finish();
}

std::string json_of(const std::vector<model::ActionWord>& actions) {
  Writer writer;
  writer.open();
  for (const model::ActionWord& action : actions) {
    writer.open().text(action.word).text(action.group).boolean(action.definite).close();
  }
  return writer.close().finish();
}

std::string json_of(const Matched& matched) {
  return Writer().matched(matched).finish();
}

std::string json_of(const std::vector<model::Firing>& firings) {
  Writer writer;
  writer.open();
  for (const model::Firing& firing : firings) {
    writer.open().text(firing.rule.value).number(firing.version).text(firing.level);
    writer.number(firing.bits).matched(firing.matched).close();
  }
  return writer.close().finish();
}

std::string json_of(const std::vector<source::RelatedPlace>& related) {
  Writer writer;
  writer.open();
  for (const source::RelatedPlace& place : related) {
    writer.open().text(place.path).number(place.span.from).number(place.span.to);
    writer.text(place.message).close();
  }
  return writer.close().finish();
}

std::optional<std::vector<std::string>> read_names(std::string_view text) {
  return read_list<std::vector<std::string>>(
      text, [](const json& item) { return item.get<std::string>(); });
}

std::optional<std::vector<model::ActionWord>> read_actions(std::string_view text) {
  return read_list<std::vector<model::ActionWord>>(text, [](const json& item) {
    return model::ActionWord{item.at(0).get<std::string>(), item.at(1).get<std::string>(),
                             item.at(2).get<bool>()};
  });
}

std::optional<Matched> read_matched(std::string_view text) {
  return read_list<Matched>(text, [](const json& item) {
    return std::pair(item.at(0).get<std::string>(), item.at(1).get<std::string>());
  });
}

std::optional<std::vector<model::Firing>> read_firings(std::string_view text) {
  return read_list<std::vector<model::Firing>>(text, [](const json& item) {
    return model::Firing{{item.at(0).get<std::string>()},
                         item.at(1).get<int>(),
                         item.at(2).get<std::string>(),
                         item.at(3).get<double>(),
                         matched_of(item.at(4))};
  });
}

std::optional<std::vector<source::RelatedPlace>> read_related(std::string_view text) {
  return read_list<std::vector<source::RelatedPlace>>(text, [](const json& item) {
    return source::RelatedPlace{item.at(0).get<std::string>(),
                                {item.at(1).get<std::uint32_t>(), item.at(2).get<std::uint32_t>()},
                                item.at(3).get<std::string>()};
  });
}

}  // namespace plumbline::store
