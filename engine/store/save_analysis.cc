#include "store/save_analysis.h"

#include <array>
#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "store/json_columns.h"

namespace plumbline::store {
namespace {

// Children before the tables they refer to.
constexpr std::array kTables = {
    "finding_passage", "finding_task", "finding",      "assessment",  "dependency", "link",
    "measure",         "result",       "task",         "sentence",    "diagnostic", "cleanup",
    "section",         "passage",      "heading_path", "source_year", "source"};

std::optional<std::string> day_of(const std::optional<calendar::Date>& date) {
  return date ? std::optional(calendar::to_string(*date)) : std::nullopt;
}

void save_source(Inserter& insert, Inserter& years, const model::Reading& reading,
                 const ReadingKey& key, std::size_t position) {
  const model::SourceInfo& info = reading.info;
  insert.run(info.id.value, position, info.path, info.title, info.jurisdiction,
             day_of(info.delivered), info.delivered_year, model::to_word(info.kind),
             info.content_hash, key.packs_hash);
  const auto add_years = [&](const char* part, const std::vector<int>& of_part) {
    std::unordered_set<int> seen;
    for (const int year : of_part) {
      if (seen.insert(year).second) years.run(info.id.value, part, year);
    }
  };
  add_years("review", reading.review_years);
  add_years("plan", reading.plan_years);
}

void save_sources(Database& database, std::span<const model::Reading> readings,
                  std::span<const ReadingStamp> stamps) {
  Inserter insert(database, "source",
                  "id, position, path, title, jurisdiction, delivered, delivered_year, kind,"
                  "content_hash, packs_hash");
  Inserter years(database, "source_year", "source, part, year");
  for (std::size_t i = 0; i < readings.size(); ++i) {
    save_source(insert, years, readings[i], stamps[i].key, i + 1);
  }
}

// Sections and measures of a reading are written for people; the reading itself is packed.
void save_reading_details(Database& database, std::span<const model::Reading> readings,
                          PassageTable& passages, MeasureTable& measures) {
  Inserter sections(database, "section",
                    "source, position, parent, level, numbering, title, part, year, heading,"
                    "clause_count");
  Inserter cleanups(database, "cleanup", "source, position, kind, count");
  for (const model::Reading& reading : readings) {
    const std::string& source = reading.info.id.value;
    std::size_t position = 0;
    for (const model::SectionOutline& section : reading.sections) {
      std::optional<int> parent;
      if (section.parent >= 0) parent = section.parent;
      sections.run(source, position++, parent, section.level, model::to_word(section.numbering),
                   section.title, model::to_word(section.part), section.year,
                   passages.id_of(section.heading), section.clause_count);
    }
    position = 0;
    for (const model::CleanupCount& cleanup : reading.cleanup) {
      cleanups.run(source, position++, cleanup.kind, cleanup.count);
    }
    measures.add(reading.measures, Owner::source, source);
  }
}

std::string_view word_of(source::Severity severity) {
  constexpr std::array<std::string_view, 3> kWords = {"note", "warning", "error"};
  return kWords[static_cast<std::size_t>(severity)];
}

void save_diagnostics(Database& database, std::span<const ReadingStamp> stamps) {
  Inserter insert(database, "diagnostic",
                  "source, position, severity, code, path, byte_from, byte_to, message, related");
  for (const ReadingStamp& stamp : stamps) {
    std::size_t position = 0;
    for (const source::Diagnostic& diagnostic : stamp.diagnostics) {
      const auto& span = diagnostic.span;
      insert.run(stamp.key.source.value, position++, word_of(diagnostic.severity), diagnostic.code,
                 diagnostic.path, span ? std::optional(span->from) : std::nullopt,
                 span ? std::optional(span->to) : std::nullopt, diagnostic.message,
                 json_of(diagnostic.related));
    }
  }
}

void save_tasks(Database& database, std::span<const model::Task> tasks, PassageTable& passages,
                SentenceTable& sentences, MeasureTable& measures) {
  Inserter insert(database, "task",
                  "position, id, jurisdiction, year, kind, title, text, stage, aspect, continuing,"
                  "due, part_of, fingerprint, passage, sentence, entities, actions, found_by");
  std::size_t position = 0;
  for (const model::Task& task : tasks) {
    const auto part_of = task.part_of ? std::optional(task.part_of->value) : std::nullopt;
    insert.run(++position, task.id.value, task.jurisdiction, task.year, model::to_word(task.kind),
               task.title, task.text, model::to_word(task.stage), model::to_word(task.aspect),
               task.continuing, day_of(task.due), part_of, task.fingerprint,
               passages.id_of(task.passage), sentences.id_of(task.sentence), json_of(task.entities),
               json_of(task.actions), json_of(task.found_by));
    measures.add(task.measures, Owner::task, task.id.value);
  }
}

void save_results(Database& database, std::span<const model::Result> results,
                  PassageTable& passages, SentenceTable& sentences, MeasureTable& measures) {
  Inserter insert(database, "result",
                  "position, id, jurisdiction, year, text, stage, aspect, continuing, as_of,"
                  "several_years, part_of, passage, sentence, entities, actions, found_by");
  std::size_t position = 0;
  for (const model::Result& result : results) {
    const auto part_of = result.part_of ? std::optional(result.part_of->value) : std::nullopt;
    insert.run(++position, result.id.value, result.jurisdiction, result.year, result.text,
               model::to_word(result.stage), model::to_word(result.aspect), result.continuing,
               day_of(result.as_of), result.several_years, part_of, passages.id_of(result.passage),
               sentences.id_of(result.sentence), json_of(result.entities), json_of(result.actions),
               json_of(result.found_by));
    measures.add(result.measures, Owner::result, result.id.value);
  }
}

void save_links(Database& database, std::span<const model::Link> links) {
  Inserter insert(database, "link",
                  "id, task, result, relation, bits, probability, verdict, decision, by_hand,"
                  "evidence");
  std::int64_t id = 0;
  for (const model::Link& link : links) {
    insert.run(++id, link.task.value, link.result.value, model::to_word(link.relation), link.bits,
               link.probability, model::to_word(link.verdict), model::to_word(link.decision),
               link.by_hand, json_of(link.evidence));
  }
}

void save_dependencies(Database& database, std::span<const model::Dependency> dependencies) {
  Inserter insert(database, "dependency",
                  "position, from_task, to_task, kind, origin, weight, because");
  std::size_t position = 0;
  for (const model::Dependency& edge : dependencies) {
    insert.run(++position, edge.from.value, edge.to.value, model::to_word(edge.kind),
               model::to_word(edge.origin), edge.weight, edge.because);
  }
}

class FindingTable {
 public:
  FindingTable(Database& database, PassageTable& passages)
      : insert_(database, "finding", "id, assessment, kind, message"),
        tasks_(database, "finding_task", "finding, position, task"),
        quotes_(database, "finding_passage", "finding, position, passage"),
        passages_(passages) {}

  void add(const std::vector<model::Finding>& findings, std::optional<std::size_t> assessment) {
    for (const model::Finding& finding : findings) {
      insert_.run(++last_, assessment, model::to_word(finding.kind), finding.message);
      std::size_t position = 0;
      for (const model::TaskId& task : finding.tasks) tasks_.run(last_, position++, task.value);
      position = 0;
      for (const model::Passage& passage : finding.passages) {
        quotes_.run(last_, position++, passages_.id_of(passage));
      }
    }
  }

 private:
  Inserter insert_;
  Inserter tasks_;
  Inserter quotes_;
  PassageTable& passages_;
  std::int64_t last_ = 0;
};

void save_assessments(Database& database, const model::Analysis& analysis, PassageTable& passages) {
  Inserter insert(database, "assessment",
                  "position, task, reported, inferred, ruled, ruled_because, pace, indicator,"
                  "planned, actual, unit, share, difference, share_applies, derived, proof");
  const auto id_of = [&](const model::Passage& passage) { return passages.id_of(passage); };
  FindingTable findings(database, passages);
  using Word = std::optional<std::string_view>;
  std::size_t position = 0;
  for (const model::Assessment& item : analysis.assessments) {
    const Word inferred = item.inferred ? Word(model::to_word(*item.inferred)) : Word();
    const Word ruled = item.ruled ? Word(model::to_word(item.ruled->status)) : Word();
    const Word because = item.ruled ? Word(item.ruled->because) : Word();
    const Word pace = item.pace ? Word(model::to_word(*item.pace)) : Word();
    const auto& figures = item.attainment;
    const auto of_figures = [&](auto member) {
      return figures ? std::optional((*figures).*member) : std::nullopt;
    };
    using model::Attainment;
    insert.run(++position, item.task.value, model::to_word(item.reported), inferred, ruled, because,
               pace, of_figures(&Attainment::indicator), of_figures(&Attainment::planned),
               of_figures(&Attainment::actual), of_figures(&Attainment::unit),
               of_figures(&Attainment::share), of_figures(&Attainment::difference),
               of_figures(&Attainment::share_applies), of_figures(&Attainment::derived),
               json_of(item.proof, id_of));
    findings.add(item.findings, position);
  }
  findings.add(analysis.findings, std::nullopt);
}

[[noreturn]] void dangling(const Database& database, std::string_view what, std::string_view id) {
  throw StoreError(
      StoreFault::failed, database.path(), "save the run", 0,
      "the " + std::string(what) + " '" + std::string(id) + "' is spoken of and not there");
}

}  // namespace

AnalysisWriter::AnalysisWriter(Database& database)
    : database_(database),
      passages_(database),
      measures_(database, passages_),
      sentences_(database),
      mentioned_(database, "source", "id") {
  for (const char* table : kTables) {
    database.execute("DELETE FROM " + std::string(table), "save the run");
  }
}

void AnalysisWriter::add_readings(std::span<const model::Reading> readings,
                                  std::span<const ReadingStamp> stamps) {
  assert(stamps.size() == readings.size());
  for (const model::Reading& reading : readings) known_.insert(reading.info.id.value);
  save_sources(database_, readings, stamps);
  save_reading_details(database_, readings, passages_, measures_);
  save_diagnostics(database_, stamps);
}

void AnalysisWriter::add_statements(std::span<const model::Task> tasks,
                                    std::span<const model::Result> results) {
  for (const model::Task& task : tasks) {
    mention(task);
    tasks_.insert(task.id.value);
  }
  for (const model::Result& result : results) {
    mention(result);
    results_.insert(result.id.value);
  }
  save_tasks(database_, tasks, passages_, sentences_, measures_);
  save_results(database_, results, passages_, sentences_, measures_);
}

void AnalysisWriter::add_links(std::span<const model::Link> links,
                               std::span<const model::Dependency> dependencies) {
  for (const model::Link& link : links) {
    check_task(link.task);
    check_result(link.result);
  }
  for (const model::Dependency& edge : dependencies) {
    check_task(edge.from);
    check_task(edge.to);
  }
  save_links(database_, links);
  save_dependencies(database_, dependencies);
}

void AnalysisWriter::add_conclusions(const model::Analysis& analysis) {
  for (const model::Assessment& assessment : analysis.assessments) {
    check_task(assessment.task);
    for (const model::ProofStep& step : assessment.proof) mention(step.passages);
    mention(assessment.findings);
  }
  mention(analysis.findings);
  save_assessments(database_, analysis, passages_);
}

void AnalysisWriter::mention(const model::Passage& passage) {
  const std::string& id = passage.source.value;
  if (!id.empty() && known_.insert(id).second) mentioned_.run(id);
}

void AnalysisWriter::mention(const std::vector<model::Passage>& passages) {
  for (const model::Passage& passage : passages) mention(passage);
}

void AnalysisWriter::mention(const model::Statement& statement) {
  mention(statement.passage);
  for (const model::Measure& measure : statement.measures) mention(measure.passage);
}

void AnalysisWriter::mention(const std::vector<model::Finding>& findings) {
  for (const model::Finding& finding : findings) {
    mention(finding.passages);
    for (const model::TaskId& task : finding.tasks) check_task(task);
  }
}

void AnalysisWriter::check_task(const model::TaskId& task) const {
  if (!tasks_.contains(task.value)) dangling(database_, "task", task.value);
}

void AnalysisWriter::check_result(const model::ResultId& result) const {
  if (!results_.contains(result.value)) dangling(database_, "result", result.value);
}

}  // namespace plumbline::store
