#include "store/row_tables.h"

#include <functional>
#include <optional>

#include "store/json_columns.h"

namespace plumbline::store {
namespace {

std::string insert_sql(std::string_view table, std::string_view columns) {
  std::string sql =
      "INSERT INTO " + std::string(table) + " (" + std::string(columns) + ") VALUES (?";
  for (const char c : columns) {
    if (c == ',') sql += ",?";
  }
  return sql + ")";
}

// No source is NULL: foreign keys hold for those that have one.
std::optional<std::string_view> source_of(const model::Passage& passage) {
  const std::string& id = passage.source.value;
  return id.empty() ? std::nullopt : std::optional<std::string_view>(id);
}

}  // namespace

Inserter::Inserter(Database& database, std::string_view table, std::string_view columns)
    : Statement(database, insert_sql(table, columns), "save the run") {}

PassageTable::PassageTable(Database& database)
    : passages_(database, "passage",
                "id, source, byte_from, byte_to, line, \"column\", quote, heading_path"),
      headings_(database, "heading_path", "id, titles") {}

std::size_t PassageTable::Hash::operator()(const model::Passage* passage) const {
  const std::size_t source = std::hash<std::string_view>{}(passage->source.value);
  return (source * 31 + passage->span.from) * 1000003 + passage->span.to;
}

std::int64_t PassageTable::id_of(const model::Passage& passage) {
  const auto next = static_cast<std::int64_t>(ids_.size()) + 1;
  const auto [entry, is_new] = ids_.try_emplace(&passage, next);
  if (is_new) {
    const std::int64_t heading = heading_id(passage.section_path);
    passages_.run(next, source_of(passage), passage.span.from, passage.span.to, passage.line,
                  passage.column, passage.quote, heading);
  }
  return entry->second;
}

std::int64_t PassageTable::heading_id(const std::vector<std::string>& titles) {
  if (last_titles_ != nullptr && *last_titles_ == titles) return last_heading_;
  const auto next = static_cast<std::int64_t>(heading_ids_.size()) + 1;
  const auto [entry, is_new] = heading_ids_.try_emplace(json_of(titles), next);
  if (is_new) headings_.run(next, entry->first);
  last_titles_ = &titles;
  last_heading_ = entry->second;
  return last_heading_;
}

SentenceTable::SentenceTable(Database& database) : insert_(database, "sentence", "id, text") {}

std::int64_t SentenceTable::id_of(const std::string& text) {
  const auto next = static_cast<std::int64_t>(ids_.size()) + 1;
  const auto [entry, is_new] = ids_.try_emplace(text, next);
  if (is_new) insert_.run(next, text);
  return entry->second;
}

MeasureTable::MeasureTable(Database& database, PassageTable& passages)
    : insert_(database, "measure",
              "id, source, task, result, indicator, form, op, value, value_hi, unit, role, year,"
              "polarity, text_from, text_to, passage"),
      passages_(passages) {}

void MeasureTable::add(const std::vector<model::Measure>& measures, Owner owner,
                       std::string_view id) {
  std::optional<std::string_view> task;
  std::optional<std::string_view> result;
  if (owner == Owner::task) task = id;
  if (owner == Owner::result) result = id;
  for (const model::Measure& measure : measures) {
    insert_.run(++last_, source_of(measure.passage), task, result, measure.indicator,
                model::to_word(measure.form), model::to_word(measure.op), measure.value,
                measure.value_hi, measure.unit, model::to_word(measure.role), measure.year,
                model::to_word(measure.polarity), measure.text.from, measure.text.to,
                passages_.id_of(measure.passage));
  }
}

}  // namespace plumbline::store
