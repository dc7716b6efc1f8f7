#include "store/load_analysis.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "store/enum_words.h"
#include "store/json_columns.h"

namespace plumbline::store {
namespace {

constexpr std::string_view kStep = "load the analysis";

class Loader {
 public:
  explicit Loader(Database& database) : database_(database) {}

  void load(model::Analysis& analysis);
  std::vector<source::Diagnostic> diagnostics(const std::string& source);

 private:
  [[noreturn]] void damaged(const std::string& what) const {
    throw StoreError(StoreFault::corrupt, database_.path(), std::string(kStep), 0,
                     "the store holds " + what);
  }
  template <class Value>
  Value must(std::optional<Value> value, const char* what) const {
    if (!value) damaged(std::string("no ") + what);
    return *std::move(value);
  }
  template <class Enum>
  Enum word(const std::string& text) const {
    const std::optional<Enum> value = enum_of<Enum>(text);
    if (!value) damaged("the unknown word '" + text + "'");
    return *value;
  }
  template <class Enum>
  std::optional<Enum> optional_word(const std::optional<std::string>& text) const {
    return text ? std::optional(word<Enum>(*text)) : std::nullopt;
  }
  std::optional<calendar::Date> optional_day(const std::optional<std::string>& text) const {
    return text ? std::optional(must(calendar::parse_date(*text), "date")) : std::nullopt;
  }
  template <class Item>
  Item& at(std::vector<Item>& items, std::int64_t number) const {
    if (number < 1 || number > static_cast<std::int64_t>(items.size())) {
      damaged("a row that nothing refers to");
    }
    return items[static_cast<std::size_t>(number - 1)];
  }
  std::size_t count(const std::string& table) const {
    return static_cast<std::size_t>(database_.query_number("SELECT count(*) FROM " + table, kStep));
  }

  void load_passages();
  void load_sentences();
  void load_tasks(std::vector<model::Task>& tasks);
  void load_results(std::vector<model::Result>& results);
  void load_measures(model::Analysis& analysis);
  void load_links(std::vector<model::Link>& links);
  void load_dependencies(std::vector<model::Dependency>& dependencies);
  void load_assessments(std::vector<model::Assessment>& assessments);
  void load_findings(model::Analysis& analysis);
  static std::optional<model::Attainment> attainment(Row& row);
  void finish_statement(Row& row, model::Statement& statement);

  Database& database_;
  std::vector<model::Passage> passages_;
  std::vector<std::string> sentences_;
};

void Loader::load(model::Analysis& analysis) {
  load_passages();
  load_sentences();
  load_tasks(analysis.tasks);
  load_results(analysis.results);
  load_measures(analysis);
  load_links(analysis.links);
  load_dependencies(analysis.dependencies);
  load_assessments(analysis.assessments);
  load_findings(analysis);
}

void Loader::load_passages() {
  std::vector<std::vector<std::string>> headings;
  Statement paths(database_, "SELECT titles FROM heading_path ORDER BY id", kStep);
  paths.start();
  while (paths.next()) headings.push_back(must(read_names(paths.row().text()), "heading"));
  passages_.reserve(count("passage"));
  Statement select(database_,
                   "SELECT source, byte_from, byte_to, line, \"column\", quote, heading_path"
                   " FROM passage ORDER BY id",
                   kStep);
  select.start();
  while (select.next()) {
    Row row = select.row();
    model::Passage& passage = passages_.emplace_back();
    passage.source.value = row.text();
    passage.span.from = static_cast<std::uint32_t>(row.integer());
    passage.span.to = static_cast<std::uint32_t>(row.integer());
    passage.line = static_cast<std::uint32_t>(row.integer());
    passage.column = static_cast<std::uint32_t>(row.integer());
    passage.quote = row.text();
    passage.section_path = at(headings, row.integer());
  }
}

void Loader::load_sentences() {
  Statement select(database_, "SELECT text FROM sentence ORDER BY id", kStep);
  select.start();
  while (select.next()) sentences_.push_back(select.row().text());
}

// The last five columns of task and result.
void Loader::finish_statement(Row& row, model::Statement& statement) {
  statement.passage = at(passages_, row.integer());
  statement.sentence = at(sentences_, row.integer());
  statement.entities = must(read_names(row.text()), "list of entities");
  statement.actions = must(read_actions(row.text()), "list of actions");
  statement.found_by = must(read_firings(row.text()), "list of rules");
}

void Loader::load_tasks(std::vector<model::Task>& tasks) {
  tasks.reserve(count("task"));
  Statement select(database_,
                   "SELECT id, jurisdiction, year, kind, title, text, stage, aspect, continuing,"
                   " due, part_of, fingerprint, passage, sentence, entities, actions, found_by"
                   " FROM task ORDER BY position",
                   kStep);
  select.start();
  while (select.next()) {
    Row row = select.row();
    model::Task& task = tasks.emplace_back();
    task.id.value = row.text();
    task.jurisdiction = row.text();
    task.year = static_cast<int>(row.integer());
    task.kind = word<model::TaskKind>(row.text());
    task.title = row.text();
    task.text = row.text();
    task.stage = word<model::Stage>(row.text());
    task.aspect = word<model::Aspect>(row.text());
    task.continuing = row.integer() != 0;
    task.due = optional_day(row.optional_text());
    if (auto whole = row.optional_text()) task.part_of = model::TaskId{*std::move(whole)};
    task.fingerprint = row.text();
    finish_statement(row, task);
  }
}

void Loader::load_results(std::vector<model::Result>& results) {
  results.reserve(count("result"));
  Statement select(database_,
                   "SELECT id, jurisdiction, year, text, stage, aspect, continuing, as_of,"
                   " several_years, part_of, passage, sentence, entities, actions, found_by"
                   " FROM result ORDER BY position",
                   kStep);
  select.start();
  while (select.next()) {
    Row row = select.row();
    model::Result& result = results.emplace_back();
    result.id.value = row.text();
    result.jurisdiction = row.text();
    result.year = static_cast<int>(row.integer());
    result.text = row.text();
    result.stage = word<model::Stage>(row.text());
    result.aspect = word<model::Aspect>(row.text());
    result.continuing = row.integer() != 0;
    result.as_of = optional_day(row.optional_text());
    result.several_years = row.integer() != 0;
    if (auto whole = row.optional_text()) result.part_of = model::ResultId{*std::move(whole)};
    finish_statement(row, result);
  }
}

// Measures were written statement by statement, so ids follow positions.
void Loader::load_measures(model::Analysis& analysis) {
  Statement select(database_,
                   "SELECT t.position, r.position, m.indicator, m.form, m.op, m.value, m.value_hi,"
                   " m.unit, m.role, m.year, m.polarity, m.text_from, m.text_to, m.passage"
                   " FROM measure m LEFT JOIN task t ON t.id = m.task"
                   " LEFT JOIN result r ON r.id = m.result"
                   " WHERE m.task IS NOT NULL OR m.result IS NOT NULL ORDER BY m.id",
                   kStep);
  select.start();
  while (select.next()) {
    Row row = select.row();
    const auto task = row.optional_integer();
    const auto result = row.optional_integer();
    model::Measure measure;
    measure.indicator = row.text();
    measure.form = word<model::MeasureForm>(row.text());
    measure.op = word<model::Comparator>(row.text());
    measure.value = row.real();
    measure.value_hi = row.optional_real();
    measure.unit = row.text();
    measure.role = word<model::MeasureRole>(row.text());
    if (const auto year = row.optional_integer()) measure.year = static_cast<int>(*year);
    measure.polarity = word<model::Polarity>(row.text());
    measure.text.from = static_cast<std::uint32_t>(row.integer());
    measure.text.to = static_cast<std::uint32_t>(row.integer());
    measure.passage = at(passages_, row.integer());
    model::Statement& owner = task ? static_cast<model::Statement&>(at(analysis.tasks, *task))
                                   : at(analysis.results, result.value_or(0));
    owner.measures.push_back(std::move(measure));
  }
}

void Loader::load_links(std::vector<model::Link>& links) {
  links.reserve(count("link"));
  Statement select(database_,
                   "SELECT task, result, relation, bits, probability, verdict, decision, by_hand,"
                   " evidence FROM link ORDER BY id",
                   kStep);
  select.start();
  while (select.next()) {
    Row row = select.row();
    model::Link& link = links.emplace_back();
    link.task.value = row.text();
    link.result.value = row.text();
    link.relation = word<model::Relation>(row.text());
    link.bits = row.real();
    link.probability = row.real();
    link.verdict = word<model::Verdict>(row.text());
    link.decision = word<model::Decision>(row.text());
    link.by_hand = row.integer() != 0;
    link.evidence = must(read_firings(row.text()), "list of rules");
  }
}

void Loader::load_dependencies(std::vector<model::Dependency>& dependencies) {
  Statement select(database_,
                   "SELECT from_task, to_task, kind, origin, weight, because FROM dependency"
                   " ORDER BY position",
                   kStep);
  select.start();
  while (select.next()) {
    Row row = select.row();
    model::Dependency& edge = dependencies.emplace_back();
    edge.from.value = row.text();
    edge.to.value = row.text();
    edge.kind = word<model::DependencyKind>(row.text());
    edge.origin = word<model::DependencyOrigin>(row.text());
    edge.weight = row.real();
    edge.because = row.text();
  }
}

// Eight columns, all NULL where no figure decided.
std::optional<model::Attainment> Loader::attainment(Row& row) {
  const auto indicator = row.optional_text();
  model::Attainment figures;
  figures.planned = row.real();
  figures.actual = row.real();
  figures.unit = row.text();
  figures.share = row.real();
  figures.difference = row.real();
  figures.share_applies = row.integer() != 0;
  figures.derived = row.integer() != 0;
  if (!indicator) return std::nullopt;
  figures.indicator = *indicator;
  return figures;
}

void Loader::load_assessments(std::vector<model::Assessment>& assessments) {
  assessments.reserve(count("assessment"));
  Statement select(database_,
                   "SELECT task, reported, inferred, ruled, ruled_because, pace, indicator,"
                   " planned, actual, unit, share, difference, share_applies, derived, proof"
                   " FROM assessment ORDER BY position",
                   kStep);
  const auto passage_of = [this](std::int64_t id) -> const model::Passage& {
    return at(passages_, id);
  };
  select.start();
  while (select.next()) {
    Row row = select.row();
    model::Assessment& item = assessments.emplace_back();
    item.task.value = row.text();
    item.reported = word<model::Status>(row.text());
    item.inferred = optional_word<model::Status>(row.optional_text());
    const auto ruled = optional_word<model::Status>(row.optional_text());
    const std::string because = row.text();
    if (ruled) item.ruled = model::Ruling{*ruled, because};
    item.pace = optional_word<model::Pace>(row.optional_text());
    item.attainment = attainment(row);
    item.proof = must(read_proof(row.text(), passage_of), "proof");
  }
}

void Loader::load_findings(model::Analysis& analysis) {
  std::vector<std::pair<std::vector<model::Finding>*, std::size_t>> places;  // by finding id
  Statement select(database_, "SELECT assessment, kind, message FROM finding ORDER BY id", kStep);
  select.start();
  while (select.next()) {
    Row row = select.row();
    const auto assessment = row.optional_integer();
    auto& findings =
        assessment ? at(analysis.assessments, *assessment).findings : analysis.findings;
    places.emplace_back(&findings, findings.size());
    model::Finding& finding = findings.emplace_back();
    finding.kind = word<model::FindingKind>(row.text());
    finding.message = row.text();
  }
  Statement tasks(database_, "SELECT finding, task FROM finding_task ORDER BY finding, position",
                  kStep);
  tasks.start();
  while (tasks.next()) {
    Row row = tasks.row();
    const auto [findings, index] = at(places, row.integer());
    (*findings)[index].tasks.push_back({row.text()});
  }
  Statement quotes(
      database_, "SELECT finding, passage FROM finding_passage ORDER BY finding, position", kStep);
  quotes.start();
  while (quotes.next()) {
    Row row = quotes.row();
    const auto [findings, index] = at(places, row.integer());
    (*findings)[index].passages.push_back(at(passages_, row.integer()));
  }
}

std::vector<source::Diagnostic> Loader::diagnostics(const std::string& source) {
  Statement select(database_,
                   "SELECT severity, code, path, byte_from, byte_to, message, related"
                   " FROM diagnostic WHERE ?1 = '' OR source = ?1 ORDER BY source, position",
                   kStep);
  select.start(source);
  std::vector<source::Diagnostic> found;
  while (select.next()) {
    Row row = select.row();
    source::Diagnostic& diagnostic = found.emplace_back();
    const std::string severity = row.text();
    diagnostic.severity = severity == "error"     ? source::Severity::error
                          : severity == "warning" ? source::Severity::warning
                                                  : source::Severity::note;
    diagnostic.code = row.text();
    diagnostic.path = row.text();
    const auto from = row.optional_integer();
    const auto to = row.optional_integer();
    if (from && to) {
      diagnostic.span = {static_cast<std::uint32_t>(*from), static_cast<std::uint32_t>(*to)};
    }
    diagnostic.message = row.text();
    diagnostic.related = must(read_related(row.text()), "list of places");
  }
  return found;
}

}  // namespace

void load_analysis(Database& database, model::Analysis& analysis) {
  Loader(database).load(analysis);
}

std::vector<source::Diagnostic> load_diagnostic_rows(Database& database,
                                                     const std::string& source) {
  return Loader(database).diagnostics(source);
}

}  // namespace plumbline::store
