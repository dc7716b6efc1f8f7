#include "random_analysis.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "corpus.h"
#include "source/content_hash.h"
#include "store/enum_words.h"

namespace plumbline::test {
namespace {

class Maker {
 public:
  Maker(std::uint32_t seed, AnalysisSize size) : random_(seed), size_(size) {}

  model::Analysis make();

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  bool coin() { return below(2) == 0; }
  template <class Enum>
  Enum any() {
    return static_cast<Enum>(below(static_cast<int>(store::kLast<Enum>) + 1));
  }
  double number() { return (below(2000001) - 1000000) / 7.0; }
  std::string words(int count) {
    static const std::vector<std::string> kWords = {
        "云溪区", "新建", "托位", "\"引号\"", "a\\b", "300个", "，", "道路", "<b>&", "十里\t湾"};
    std::string out;
    for (int i = 0; i < count; ++i) out += kWords[random_() % kWords.size()];
    return out;
  }
  calendar::Date date() {
    return {static_cast<std::int16_t>(2020 + below(6)), static_cast<std::uint8_t>(1 + below(12)),
            static_cast<std::uint8_t>(1 + below(28))};
  }
  template <class Make>
  auto list(int most, Make&& make) {
    std::vector<decltype(make())> out;
    const int count = below(most + 1);
    for (int i = 0; i < count; ++i) out.push_back(make());
    return out;
  }
  template <class Make>
  auto maybe(Make&& make) {
    return coin() ? std::optional(make()) : std::nullopt;
  }
  model::Passage passage(const model::SourceId& source) {
    const auto from = static_cast<std::uint32_t>(below(60000));
    const int section = below(20);
    return {source,
            {from, from + static_cast<std::uint32_t>(1 + below(200))},
            static_cast<std::uint32_t>(below(400)),
            static_cast<std::uint32_t>(below(90)),
            words(8),
            {"二、" + std::to_string(section % 4), "（" + std::to_string(section) + "）"}};
  }
  model::Firing firing() {
    return {{"link/" + words(1)}, 1 + below(3), words(1), number(), list(2, [&] {
              return std::pair(words(1), words(2));
            })};
  }
  model::Measure measure(const model::SourceId& source) {
    return {words(2),
            any<model::MeasureForm>(),
            any<model::Comparator>(),
            number(),
            maybe([&] { return number(); }),
            words(1),
            any<model::MeasureRole>(),
            maybe([&] { return 2000 + below(30); }),
            any<model::Polarity>(),
            {static_cast<std::uint32_t>(below(100)), 200},
            passage(source)};
  }
  void fill(model::Statement& statement, const model::SourceId& source) {
    statement.passage = passage(source);
    statement.text = words(10);
    statement.jurisdiction = "云溪区";
    statement.year = 2020 + below(6);
    statement.measures = list(1, [&] { return measure(source); });
    statement.entities = list(2, [&] { return words(2); });
    statement.actions = list(1, [&] { return model::ActionWord{words(1), words(1), coin()}; });
    statement.stage = any<model::Stage>();
    statement.aspect = any<model::Aspect>();
    statement.continuing = coin();
    statement.found_by = list(1, [&] { return firing(); });
    if (sentence_.empty() || below(3) == 0) sentence_ = words(30);
    statement.sentence = sentence_;
  }
  model::Task task(const model::SourceId& source, int number) {
    model::Task task;
    fill(task, source);
    task.id = {"2025-T" + std::to_string(number)};
    task.kind = any<model::TaskKind>();
    task.title = words(3);
    if (number > 0 && coin()) task.part_of = model::TaskId{"2025-T" + std::to_string(number - 1)};
    task.due = maybe([&] { return date(); });
    task.fingerprint = words(1);
    return task;
  }
  model::Result result(const model::SourceId& source, int number) {
    model::Result result;
    fill(result, source);
    result.id = {source.value + "@" + std::to_string(number)};
    if (coin()) result.part_of = model::ResultId{source.value + "@whole"};
    result.as_of = maybe([&] { return date(); });
    result.several_years = coin();
    return result;
  }
  model::TaskId any_task() { return tasks_[random_() % tasks_.size()]; }
  model::Finding finding(const model::SourceId& source) {
    return {any<model::FindingKind>(), words(6), list(2, [&] { return any_task(); }),
            list(2, [&] { return passage(source); })};
  }
  model::Reading reading(int index);
  model::Assessment assessment(const model::Task& task);

  std::mt19937 random_;
  AnalysisSize size_;
  std::string sentence_;
  std::vector<model::TaskId> tasks_;
};

model::Reading Maker::reading(int index) {
  model::Reading reading;
  const model::SourceId id{"yunxi/" + std::to_string(2000 + index)};
  reading.info = {id,
                  "reports/" + id.value + ".txt",
                  words(4),
                  "云溪区",
                  maybe([&] { return date(); }),
                  maybe([&] { return 2000 + index; }),
                  any<model::DocumentKind>(),
                  source::content_hash(id.value)};
  reading.sections = list(9, [&] {
    return model::SectionOutline{below(3) - 1, below(4),           any<model::NumberingStyle>(),
                                 words(3),     any<model::Part>(), maybe([&] { return 2024; }),
                                 passage(id),  below(50)};
  });
  reading.cleanup = list(3, [&] { return model::CleanupCount{words(1), below(100)}; });
  reading.review_years = {1999 + index};
  reading.plan_years = {2000 + index, 2001 + index};
  for (int i = 0; i < size_.measures / size_.sources; ++i) {
    reading.measures.push_back(measure(id));
  }
  for (int i = 0; i < size_.tasks / size_.sources; ++i) {
    reading.tasks.push_back(task(id, index * (size_.tasks / size_.sources) + i));
    tasks_.push_back(reading.tasks.back().id);
  }
  for (int i = 0; i < size_.results / size_.sources; ++i) reading.results.push_back(result(id, i));
  return reading;
}

model::Assessment Maker::assessment(const model::Task& task) {
  model::Assessment item;
  item.task = task.id;
  item.reported = any<model::Status>();
  item.inferred = maybe([&] { return any<model::Status>(); });
  item.ruled = maybe([&] { return model::Ruling{any<model::Status>(), words(3)}; });
  item.attainment = maybe([&] {
    return model::Attainment{words(2), number(), number(), words(1),
                             number(), number(), coin(),   coin()};
  });
  item.pace = maybe([&] { return any<model::Pace>(); });
  item.proof = list(2, [&] {
    return model::ProofStep{words(6), maybe([&] { return firing(); }),
                            list(1, [&] { return task.passage; }),
                            list(2, [&] { return any_task(); })};
  });
  if (below(4) == 0) item.findings = list(1, [&] { return finding(task.passage.source); });
  return item;
}

model::Analysis Maker::make() {
  model::Analysis analysis;
  for (int i = 0; i < size_.sources; ++i) {
    const model::Reading& read = analysis.readings.emplace_back(reading(i));
    analysis.tasks.insert(analysis.tasks.end(), read.tasks.begin(), read.tasks.end());
    analysis.results.insert(analysis.results.end(), read.results.begin(), read.results.end());
  }
  for (const model::Task& task : analysis.tasks) {
    for (int i = 0; i < size_.links_a_task && !analysis.results.empty(); ++i) {
      const model::Result& result = analysis.results[random_() % analysis.results.size()];
      model::Link link{task.id, result.id, any<model::Relation>(), number(),
                       0.5,     {},        any<model::Verdict>(),  any<model::Decision>(),
                       coin()};
      for (int k = below(8); k >= 0; --k) link.evidence.push_back(firing());
      analysis.links.push_back(std::move(link));
    }
    analysis.assessments.push_back(assessment(task));
    if (coin()) {
      analysis.dependencies.push_back({task.id, any_task(), any<model::DependencyKind>(),
                                       any<model::DependencyOrigin>(), number(), words(2)});
    }
  }
  if (!tasks_.empty()) {
    analysis.findings = list(3, [&] { return finding(analysis.readings.front().info.id); });
  }
  analysis.as_of = date();
  return analysis;
}

int append_row(void* out, int count, char** values, char**) {
  auto& text = *static_cast<std::string*>(out);
  for (int i = 0; i < count; ++i) text += std::string(values[i] ? values[i] : "NULL") + "|";
  text += "\n";
  return 0;
}

}  // namespace

model::Analysis random_analysis(std::uint32_t seed, AnalysisSize size) {
  return Maker(seed, size).make();
}

std::vector<store::ReadingStamp> stamps_of(const model::Analysis& analysis,
                                           const std::string& packs_hash) {
  std::vector<store::ReadingStamp> stamps;
  for (const model::Reading& reading : analysis.readings) {
    store::ReadingStamp& stamp = stamps.emplace_back();
    stamp.key = {reading.info.id, reading.info.content_hash, packs_hash};
    stamp.diagnostics = {{source::Severity::warning,
                          "year-missing",
                          reading.info.path,
                          {},
                          "no year in the head",
                          {}},
                         {source::Severity::error,
                          "bad-byte",
                          reading.info.path,
                          source::ByteSpan{4, 9},
                          "found \"\xe2\x80\x94\"",
                          {{"other.txt", {1, 2}, "first here"}}}};
  }
  return stamps;
}

std::vector<source::SourceFile> shipped_migrations() {
  std::vector<source::SourceFile> files;
  for (const char* series : {"store", "history"}) {
    const std::string folder = source_folder() + "/schemas/" + series;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      files.push_back({entry.path().string(), read_file(entry.path().string())});
    }
  }
  std::ranges::sort(files, {}, &source::SourceFile::path);
  return files;
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "plumbline-XXXXXX").string();
  path_ = mkdtemp(pattern.data());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string rows(const std::string& database, const std::string& sql) {
  sqlite3* handle = nullptr;
  sqlite3_open(database.c_str(), &handle);
  std::string text;
  sqlite3_exec(handle, sql.c_str(), append_row, &text, nullptr);
  sqlite3_close(handle);
  return text;
}

std::string dump(const std::string& database) {
  const std::string tables =
      rows(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  std::string text;
  for (std::size_t at = 0; at < tables.size();) {
    const std::size_t end = tables.find('|', at);
    const std::string name = tables.substr(at, end - at);
    at = end + 2;
    text += "== " + name + "\n";
    text += rows(database, name == "reading_cache"
                               ? "SELECT source, content_hash, packs_hash, hex(packed) FROM " + name
                               : "SELECT * FROM " + name);
  }
  return text;
}

}  // namespace plumbline::test
