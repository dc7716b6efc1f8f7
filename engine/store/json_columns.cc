#include "store/json_columns.h"

#include <algorithm>
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
    return end("]");
  }
  Writer& text(std::string_view value) {
    out_ += '"';
    for (std::size_t from = 0; from < value.size();) {
      std::size_t to = from;
      while (to < value.size() && !kEscaped[static_cast<unsigned char>(value[to])]) ++to;
      out_.append(value, from, to - from);
      if (to < value.size()) escape(value[to]);
      from = to + 1;
    }
    return end("\"");
  }
  // Shortest form that reads back to the same number.
  template <class Number>
  Writer& number(Number value) {
    std::array<char, 32> digits{};
    const auto* last = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return end({digits.data(), static_cast<std::size_t>(last - digits.data())});
  }
  Writer& boolean(bool value) { return end(value ? "true" : "false"); }
  Writer& nothing() { return end("null"); }
  Writer& firing(const model::Firing& firing) {
    open().text(firing.rule.value).number(firing.version).text(firing.level).number(firing.bits);
    open();
    for (const auto& [fact, value] : firing.matched) open().text(fact).text(value).close();
    return close().close();
  }
  std::string finish() {
    out_.pop_back();
    return std::move(out_);
  }

 private:
  static constexpr std::array<bool, 256> kEscaped = [] {
    std::array<bool, 256> escaped{};
    std::fill_n(escaped.begin(), 0x20, true);
    escaped['"'] = escaped['\\'] = true;
    return escaped;
  }();

  // The end of a value, with the comma that `close` takes away again.
  Writer& end(std::string_view last) {
    out_ += last;
    out_ += ',';
    return *this;
  }
  void escape(char c) {
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
      return;
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    out_ += "\\u00";
    out_ += kDigits[static_cast<unsigned char>(c) >> 4];
    out_ += kDigits[static_cast<unsigned char>(c) & 15];
  }

  std::string out_;
};

model::Firing firing_of(const json& item) {
  model::Firing firing{{item.at(0).get<std::string>()},
                       item.at(1).get<int>(),
                       item.at(2).get<std::string>(),
                       item.at(3).get<double>(),
                       {}};
  for (const json& pair : item.at(4)) {
    firing.matched.emplace_back(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
  }
  return firing;
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

std::string json_of(const std::vector<model::Firing>& firings) {
  Writer writer;
  writer.open();
  for (const model::Firing& firing : firings) writer.firing(firing);
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

std::string json_of(const std::vector<model::ProofStep>& proof,
                    const std::function<std::int64_t(const model::Passage&)>& id_of) {
  Writer writer;
  writer.open();
  for (const model::ProofStep& step : proof) {
    writer.open().text(step.conclusion);
    step.rule ? writer.firing(*step.rule) : writer.nothing();
    writer.open();
    for (const model::TaskId& premise : step.premises) writer.text(premise.value);
    writer.close().open();
    for (const model::Passage& passage : step.passages) writer.number(id_of(passage));
    writer.close().close();
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

std::optional<std::vector<model::Firing>> read_firings(std::string_view text) {
  return read_list<std::vector<model::Firing>>(text, firing_of);
}

std::optional<std::vector<source::RelatedPlace>> read_related(std::string_view text) {
  return read_list<std::vector<source::RelatedPlace>>(text, [](const json& item) {
    return source::RelatedPlace{item.at(0).get<std::string>(),
                                {item.at(1).get<std::uint32_t>(), item.at(2).get<std::uint32_t>()},
                                item.at(3).get<std::string>()};
  });
}

std::optional<std::vector<model::ProofStep>> read_proof(
    std::string_view text, const std::function<const model::Passage&(std::int64_t)>& passage_of) {
  return read_list<std::vector<model::ProofStep>>(text, [&](const json& item) {
    model::ProofStep step;
    step.conclusion = item.at(0).get<std::string>();
    if (!item.at(1).is_null()) step.rule = firing_of(item.at(1));
    for (const json& task : item.at(2)) step.premises.push_back({task.get<std::string>()});
    for (const json& id : item.at(3)) step.passages.push_back(passage_of(id.get<std::int64_t>()));
    return step;
  });
}

}  // namespace plumbline::store
