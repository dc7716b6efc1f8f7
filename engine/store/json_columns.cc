#include "store/json_columns.h"

#include <nlohmann/json.hpp>

namespace plumbline::store {
namespace {

using nlohmann::json;

// Most lists of most statements are empty: no parser is started for them.
constexpr std::string_view kEmpty = "[]";

// Text that is no UTF-8 can't stand in JSON; the sources' own bytes never come here.
std::string text_of(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

json matched_array(const Matched& matched) {
  json out = json::array();
  for (const auto& [fact, value] : matched) out.push_back(json::array({fact, value}));
  return out;
}

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
  return names.empty() ? std::string(kEmpty) : text_of(json(names));
}

std::string json_of(const std::vector<model::ActionWord>& actions) {
  if (actions.empty()) return std::string(kEmpty);
  json out = json::array();
  for (const model::ActionWord& action : actions) {
    out.push_back(json::array({action.word, action.group, action.definite}));
  }
  return text_of(out);
}

std::string json_of(const Matched& matched) {
  return matched.empty() ? std::string(kEmpty) : text_of(matched_array(matched));
}

std::string json_of(const std::vector<model::Firing>& firings) {
  if (firings.empty()) return std::string(kEmpty);
  json out = json::array();
  for (const model::Firing& firing : firings) {
    out.push_back(json::array({firing.rule.value, firing.version, firing.level, firing.bits,
                               matched_array(firing.matched)}));
  }
  return text_of(out);
}

std::string json_of(const std::vector<source::RelatedPlace>& related) {
  if (related.empty()) return std::string(kEmpty);
  json out = json::array();
  for (const source::RelatedPlace& place : related) {
    out.push_back(json::array({place.path, place.span.from, place.span.to, place.message}));
  }
  return text_of(out);
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
