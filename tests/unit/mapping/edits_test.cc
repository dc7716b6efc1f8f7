#include "mapping/edits.h"

#include <doctest/doctest.h>

#include <optional>

#include "mapping/mapping.h"
#include "plan_sample.h"

namespace plumbline::mapping {
namespace {

using Answer = std::optional<std::string>;

const model::TaskId kCentres{"2025-AAAAA"};
const model::TaskId kBridge{"2025-CCCCC"};

// The sample with two open results for the bridge.
std::string two_results() {
  return with(sample_file(),
              "        relation: progress\n        verdict: review\n        decision: proposed\n",
              "        relation: progress\n        verdict: review\n        decision: proposed\n"
              "      - quote: 云溪大桥通车  # 口径不一\n        source: yx/2026.txt\n"
              "        verdict: review\n        decision: proposed\n");
}

std::string set(const std::string& bytes, const model::TaskId& task, const char* field,
                const char* value) {
  source::DiagnosticSink sink;
  const Answer answer = set_field({"m.yaml", bytes}, task, field, value, sink);
  return answer ? *answer : show(sink, bytes);
}

}  // namespace

TEST_CASE("the open result of a task is confirmed or rejected by one word") {
  source::DiagnosticSink sink;
  const std::string bytes = sample_file();
  const std::string open = "        verdict: review\n        decision: proposed\n";
  CHECK(confirm({"m.yaml", bytes}, kBridge, {}, sink) ==
        with(bytes, open, "        verdict: review\n        decision: confirmed\n"));
  CHECK(reject({"m.yaml", bytes}, kBridge, {}, sink) ==
        with(bytes, open, "        verdict: review\n        decision: rejected\n"));
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("a result is chosen by its number or the beginning of its quote") {
  source::DiagnosticSink sink;
  const std::string bytes = two_results();
  const std::string after =
      with(bytes,
           "      - quote: 云溪大桥通车  # 口径不一\n        source: yx/2026.txt\n"
           "        verdict: review\n        decision: proposed\n",
           "      - quote: 云溪大桥通车  # 口径不一\n        source: yx/2026.txt\n"
           "        verdict: review\n        decision: confirmed\n");
  CHECK(confirm({"m.yaml", bytes}, kBridge, {"2"}, sink) == after);
  CHECK(confirm({"m.yaml", bytes}, kBridge, {"云溪大桥通"}, sink) == after);
  CHECK(confirm({"m.yaml", after}, kBridge, {"2"}, sink) == after);
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("a choice that names no result, or several, is told") {
  const struct {
    model::TaskId task;
    const char* choice;
    const char* message;
  } rows[] = {
      {{"2025-CCCCB"},
       "",
       "m.yaml: error: there is no task '2025-CCCCB'; did you mean '2025-CCCCC'? "
       "[mapping-unknown-task]\n"},
      {{"2025-BBBBB"},
       "",
       "m.yaml:16:5: error: this task has no results [mapping-unknown-result]\n"
       "    - id: 2025-BBBBB\n      ^~~~~~~~~~~~~~\n"},
      {kBridge, "3",
       "m.yaml:27:7: error: this task has 2 results, numbered from 1; there is no result 3 "
       "[mapping-unknown-result]\n        - quote: 云溪大桥主塔封顶\n        "
       "^~~~~~~~~~~~~~~~~~~~~~~~~\n"},
      {kBridge, "",
       "m.yaml:27:7: error: 2 results of this task are still proposed; give the number of one, "
       "from "
       "1 to 2 [mapping-ambiguous-result]\n        - quote: 云溪大桥主塔封顶\n"
       "        ^~~~~~~~~~~~~~~~~~~~~~~~~\n"},
      {kBridge, "云溪大桥",
       "m.yaml:27:7: error: 2 results of this task begin with '云溪大桥'; give the number of one, "
       "from 1 to 2 [mapping-ambiguous-result]\n        - quote: 云溪大桥主塔封顶\n"
       "        ^~~~~~~~~~~~~~~~~~~~~~~~~\n"},
      {kBridge, "x",
       "m.yaml:27:7: error: no result of this task begins with 'x' [mapping-unknown-result]\n"
       "        - quote: 云溪大桥主塔封顶\n        ^~~~~~~~~~~~~~~~~~~~~~~~~\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.choice);
    source::DiagnosticSink sink;
    const std::string bytes = two_results();
    CHECK_FALSE(confirm({"m.yaml", bytes}, row.task, {row.choice}, sink));
    CHECK(show(sink, bytes) == row.message);
  }
}

TEST_CASE("confirming settles a suspect task") {
  const std::string plain = sample_file();
  const std::string suspect =
      with(plain, "    kind: milestone\n", "    kind: milestone\n    suspect: true\n");
  const std::string open = "        verdict: review\n        decision: proposed\n";
  const std::string done = "        verdict: review\n        decision: confirmed\n";
  source::DiagnosticSink sink;
  CHECK(confirm({"m.yaml", suspect}, kBridge, {}, sink) == with(plain, open, done));
  const std::string commented =
      with(suspect, "suspect: true\n", "suspect: true  # see the new text\n");
  CHECK(confirm({"m.yaml", commented}, kBridge, {}, sink) ==
        with(with(commented, open, done), "suspect: true", "suspect: false"));
  CHECK(reject({"m.yaml", suspect}, kBridge, {}, sink) ==
        with(suspect, open, "        verdict: review\n        decision: rejected\n"));
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("a field is set where it stands, or added where a fresh entry would have it") {
  const std::string bytes = sample_file();
  const struct {
    const char* field;
    const char* value;
    const char* from;
    const char* to;
  } rows[] = {
      {"title", "养老", "    title: 新增养老服务中心\n", "    title: 养老\n"},
      {"target", "养老服务中心 >= 6 家", "    target: 养老服务中心 >= 4 家\n",
       "    target: 养老服务中心 >= 6 家\n"},
      {"due", "2025-09-30", "    due: 2025-06-30\n", "    due: 2025-09-30\n"},
      {"due", "", "    due: 2025-06-30\n", ""},
      {"kind", "action", "    title: 新增养老服务中心\n",
       "    title: 新增养老服务中心\n    kind: action\n"},
      {"lead", "区民政局", "    due: 2025-06-30\n", "    due: 2025-06-30\n    lead: 区民政局\n"},
      {"requires", "2025-CCCCC, 2024-ZZZZZ", "    due: 2025-06-30\n",
       "    due: 2025-06-30\n    requires: [2025-CCCCC, 2024-ZZZZZ]\n"},
      {"part_of", "2025-CCCCC", "    quote: 新增养老服务中心4家\n",
       "    quote: 新增养老服务中心4家\n    part_of: 2025-CCCCC\n"},
      {"weight", "2.5", "    quote: 新增养老服务中心4家\n",
       "    quote: 新增养老服务中心4家\n    weight: 2.5\n"},
      {"note", "见来函: 三号", "    due: 2025-06-30\n",
       "    due: 2025-06-30\n    note: '见来函: 三号'\n"},
      {"not_a_task", "true", "    due: 2025-06-30\n",
       "    due: 2025-06-30\n    not_a_task: true\n"},
      {"ruling.status", "met", "    due: 2025-06-30\n",
       "    due: 2025-06-30\n    ruling: {status: met}\n"},
      {"lead", "", "    due: 2025-06-30\n", "    due: 2025-06-30\n"},
      {"due", "2025-06-30", "    due: 2025-06-30\n", "    due: 2025-06-30\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.field);
    CHECK(set(bytes, kCentres, row.field, row.value) == with(bytes, row.from, row.to));
  }
}

TEST_CASE("a ruling comes and goes with its status") {
  const std::string bytes = sample_file();
  const std::string ruled = set(bytes, kCentres, "ruling.status", "met");
  const std::string because = set(ruled, kCentres, "ruling.because", "来函");
  CHECK(because == with(ruled, "{status: met}", "{status: met, because: 来函}"));
  CHECK(set(because, kCentres, "ruling.because", "") == ruled);
  CHECK(set(because, kCentres, "ruling.status", "not_met") ==
        with(because, "met, because", "not_met, because"));
  CHECK(set(because, kCentres, "ruling.status", "") == bytes);
  CHECK(set(bytes, kCentres, "ruling.because", "来函") ==
        "m.yaml:5:5: error: there is no ruling yet; set ruling.status first [mapping-bad-value]\n"
        "    - id: 2025-AAAAA\n      ^~~~~~~~~~~~~~\n");
}

TEST_CASE("a list in lines is set in brackets") {
  const std::string bytes = with(sample_file(), "    kind: milestone\n",
                                 "    kind: milestone\n    requires:\n      - 2025-AAAAA\n"
                                 "      - 2025-BBBBB\n");
  CHECK(set(bytes, kBridge, "requires", "2025-AAAAA") ==
        with(bytes, "requires:\n      - 2025-AAAAA\n      - 2025-BBBBB\n",
             "requires: [2025-AAAAA]\n"));
  CHECK(set(bytes, kBridge, "requires", "2025-AAAAA,2025-BBBBB") == bytes);
}

TEST_CASE("a value that does not fit its field is refused with what was expected") {
  const auto message = [](const char* field, const char* value) {
    const std::string text = set(sample_file(), kCentres, field, value);
    return text.substr(0, text.find('\n'));
  };
  CHECK(
      message("titel", "x") ==
      "m.yaml: error: no field 'titel' can be set; did you mean 'title'? [mapping-unknown-field]");
  CHECK(message("machine", "x") ==
        "m.yaml: error: no field 'machine' can be set; expected title, kind, target, due, lead, "
        "note, part_of, weight, requires, continues, supersedes, ruling.status, ruling.because, "
        "not_a_task, suspect [mapping-unknown-field]");
  CHECK(message("kind", "goal") ==
        "m.yaml:5:5: error: found 'goal'; 'kind' must be target, milestone or action "
        "[mapping-bad-value]");
  CHECK(message("due", "June") ==
        "m.yaml:5:5: error: found 'June'; 'due' must be a day, YYYY-MM-DD [mapping-bad-value]");
  CHECK(
      message("target", "4 家") ==
      "m.yaml:5:5: error: can't read this target: '4 家' has no comparator; expected =, ~, >=, <= "
      "or in [mapping-bad-value]");
  CHECK(message("weight", "-1") ==
        "m.yaml:5:5: error: found '-1'; 'weight' must be a number greater than 0 "
        "[mapping-bad-value]");
  CHECK(message("requires", "2025-CCCCC;2025-BBBBB") ==
        "m.yaml:5:5: error: found '2025-CCCCC;2025-BBBBB'; 'requires' must be ids of tasks with "
        "commas between, such as 2025-K7QM2,2025-9XWPD [mapping-bad-value]");
  CHECK(message("part_of", "2025-AAAAA") ==
        "m.yaml:5:5: error: found '2025-AAAAA'; 'part_of' must be another task than this one "
        "[mapping-bad-value]");
  CHECK(message("ruling.status", "done") ==
        "m.yaml:5:5: error: found 'done'; 'ruling.status' must be exceeded, met, partly_met, "
        "not_met, in_progress, no_evidence or pending [mapping-bad-value]");
  CHECK(message("suspect", "no") ==
        "m.yaml:5:5: error: found 'no'; 'suspect' must be true or false [mapping-bad-value]");
}

TEST_CASE("a result by hand is added as a confirmed one") {
  source::DiagnosticSink sink;
  const std::string bytes = sample_file();
  const std::string entry =
      "      - quote: 改造\n        source: yx/2026.txt\n        decision: confirmed\n";
  CHECK(add_result({"m.yaml", bytes}, {"2025-BBBBB"}, {kReportSource}, "改\n造", sink) ==
        with(bytes, "pVB3SK\n", "pVB3SK\n    results:\n" + entry));
  CHECK(add_result({"m.yaml", bytes}, kCentres, {kReportSource}, "改造", sink) ==
        with(bytes, "  - id: 2025-BBBBB\n", entry + "  - id: 2025-BBBBB\n"));
  CHECK(sink.diagnostics().empty());
  CHECK_FALSE(add_result({"m.yaml", bytes}, kCentres, {kReportSource}, " ", sink));
  CHECK(show(sink, bytes) ==
        "m.yaml:5:5: error: a result needs a quote and a source [mapping-bad-value]\n"
        "    - id: 2025-AAAAA\n      ^~~~~~~~~~~~~~\n");
}

TEST_CASE("entries in brackets are edited in brackets") {
  source::DiagnosticSink sink;
  const std::string bytes =
      "plumbline: 1\nplan: {year: 2025}\ntasks:\n  - {id: 2025-AAAAA, lead: x, suspect: true, "
      "results: [{quote: q, source: s, decision: proposed}]}\n";
  const auto after = confirm({"m.yaml", bytes}, kCentres, {}, sink);
  CHECK(after == with(with(bytes, "proposed", "confirmed"), ", suspect: true", ""));
  CHECK(add_result({"m.yaml", bytes}, kCentres, {"s"}, "r", sink) ==
        with(bytes, "proposed}]", "proposed}, {quote: r, source: s, decision: confirmed}]"));
  CHECK(set(bytes, kCentres, "ruling.status", "met") ==
        with(bytes, "suspect: true", "suspect: true, ruling: {status: met}"));
  CHECK(sink.diagnostics().empty());
}

}  // namespace plumbline::mapping
