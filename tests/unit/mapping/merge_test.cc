#include "mapping/merge.h"

#include <doctest/doctest.h>

#include "plan_sample.h"

namespace plumbline::mapping {
namespace {

std::string crlf(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

model::Task& task_of(model::Analysis& analysis, const char* id) {
  for (model::Task& task : analysis.tasks) {
    if (task.id.value == id) return task;
  }
  FAIL("no such task");
  return analysis.tasks[0];
}

// The lines of `after` that are not in `before`, and those that went.
std::string difference(const std::string& before, const std::string& after) {
  const auto lines = [](const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      out.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return out;
  };
  const auto old_lines = lines(before);
  const auto new_lines = lines(after);
  std::size_t from = 0;
  const std::size_t shorter = std::min(old_lines.size(), new_lines.size());
  while (from < shorter && old_lines[from] == new_lines[from]) ++from;
  std::size_t back = 0;
  while (back < shorter - from &&
         old_lines[old_lines.size() - 1 - back] == new_lines[new_lines.size() - 1 - back]) {
    ++back;
  }
  std::string out;
  for (std::size_t i = from; i < old_lines.size() - back; ++i) out += "-" + old_lines[i] + "\n";
  for (std::size_t i = from; i < new_lines.size() - back; ++i) out += "+" + new_lines[i] + "\n";
  return out;
}

bool settled(const MergeSummary& summary) {
  return summary.added + summary.updated + summary.removed + summary.suspect == 0;
}

// A merge; a second one must change nothing.
std::string merged_once(const std::string& bytes, const model::Analysis& analysis,
                        MergeSummary* summary = nullptr) {
  const std::string after = merged(bytes, analysis, summary);
  MergeSummary again;
  CHECK(merged(after, analysis, &again) == after);
  CHECK(settled(again));
  return after;
}

}  // namespace

TEST_CASE("a second run on unchanged input changes no byte") {
  MergeSummary summary;
  summary.added = 7;
  for (const std::string& bytes :
       {sample_file(), crlf(sample_file()), "\xEF\xBB\xBF" + sample_file(),
        sample_file().substr(0, sample_file().size() - 1)}) {
    CHECK(merged(bytes, sample_analysis(), &summary) == bytes);
    CHECK(settled(summary));
  }
}

TEST_CASE("a new task stands where the report has it") {
  const std::string machine = "    machine: fDDDDD000 tXV7PT qXV7PT\n";
  for (const std::size_t place : {0U, 1U, 2U, 3U}) {
    CAPTURE(place);
    model::Analysis analysis = sample_analysis();
    analysis.tasks.insert(analysis.tasks.begin() + static_cast<std::ptrdiff_t>(place),
                          make_task("2025-DDDDD", "办好实事"));
    MergeSummary summary;
    const std::string after = merged_once(sample_file(), analysis, &summary);
    CHECK(after == write_fresh(analysis, sample_plan()));
    CHECK(summary.added == 1);
    CHECK(summary.updated == 0);
  }
}

TEST_CASE("a new task stands before the comment of the one that follows") {
  model::Analysis analysis = sample_analysis();
  analysis.tasks.insert(analysis.tasks.begin() + 2, make_task("2025-DDDDD", "办好实事"));
  const std::string commented =
      with(sample_file(), "  - id: 2025-CCCCC\n", "\n  # the bridge\n  - id: 2025-CCCCC\n");
  CHECK(merged_once(commented, analysis) == with(write_fresh(analysis, sample_plan()),
                                                 "  - id: 2025-CCCCC\n",
                                                 "\n  # the bridge\n  - id: 2025-CCCCC\n"));
}

TEST_CASE("a machine's field follows the analysis, line by line") {
  model::Analysis analysis = sample_analysis();
  model::Task& task = task_of(analysis, "2025-AAAAA");
  task.title = "区域养老中心";
  task.due.reset();
  task.part_of = model::TaskId{"2025-CCCCC"};
  MergeSummary summary;
  CHECK(merged_once(sample_file(), analysis, &summary) == write_fresh(analysis, sample_plan()));
  CHECK(summary.updated == 1);
  CHECK(merged_once(crlf(sample_file()), analysis) == crlf(write_fresh(analysis, sample_plan())));
}

TEST_CASE("a person's line is never touched") {
  model::Analysis analysis = sample_analysis();
  model::Task& task = task_of(analysis, "2025-AAAAA");
  task.title = "区域养老中心";
  task.measures[0].value = 6;
  task.due = calendar::Date{2025, 9, 30};
  const std::string mine = with(
      with(with(sample_file(), "    title: 新增养老服务中心\n", "    title:   '养老'  # 简称\n"),
           "    target: 养老服务中心 >= 4 家\n", ""),
      "    due: 2025-06-30\n", "    due: 2025-10-31\n");
  CHECK(merged_once(mine, analysis) == mine);
}

TEST_CASE("a new result is added at the end, one that is gone is withdrawn") {
  model::Analysis analysis = sample_analysis();
  analysis.results.push_back(make_result("养老服务中心开放", 30));
  analysis.links.push_back(make_link(analysis.tasks[0], analysis.results[2]));
  analysis.links.erase(analysis.links.begin());
  MergeSummary summary;
  CHECK(merged_once(sample_file(), analysis, &summary) == write_fresh(analysis, sample_plan()));
  CHECK(summary.updated == 1);
  analysis.links.pop_back();
  CHECK(merged_once(sample_file(), analysis) == write_fresh(analysis, sample_plan()));
  CHECK(merged_once(crlf(sample_file()), analysis) == crlf(write_fresh(analysis, sample_plan())));
}

TEST_CASE("the machine's verdict and relation follow, a person's relation stays") {
  model::Analysis analysis = sample_analysis();
  analysis.links[1].verdict = model::Verdict::accepted;
  analysis.links[1].relation = model::Relation::fulfils;
  const std::string mine = with(sample_file(), "relation: progress", "relation: restates");
  CHECK(difference(mine, merged_once(mine, analysis)) ==
        "-    machine: fCCCCC000 tDNJ10 kEWHSW qDNJ10 r91FHESpv\n"
        "-    results:\n-      - quote: 云溪大桥主塔封顶\n-        source: yx/2026.txt\n"
        "-        relation: restates\n-        verdict: review\n"
        "+    machine: fCCCCC000 tDNJ10 kEWHSW qDNJ10 r91FHESpa\n"
        "+    results:\n+      - quote: 云溪大桥主塔封顶\n+        source: yx/2026.txt\n"
        "+        relation: restates\n+        verdict: accepted\n");
  CHECK(difference(sample_file(), merged_once(sample_file(), analysis)) ==
        "-    machine: fCCCCC000 tDNJ10 kEWHSW qDNJ10 r91FHESpv\n"
        "-    results:\n-      - quote: 云溪大桥主塔封顶\n-        source: yx/2026.txt\n"
        "-        relation: progress\n-        verdict: review\n"
        "+    machine: fCCCCC000 tDNJ10 kEWHSW qDNJ10 r91FHESfa\n"
        "+    results:\n+      - quote: 云溪大桥主塔封顶\n+        source: yx/2026.txt\n"
        "+        relation: fulfils\n+        verdict: accepted\n");
}

TEST_CASE("results that came to read the same keep an entry each") {
  model::Analysis analysis = sample_analysis();
  analysis.results.push_back(make_result("云溪大桥主塔封顶", 40));
  analysis.links.push_back(make_link(analysis.tasks[2], analysis.results[2]));
  const std::string after = merged_once(sample_file(), analysis);
  CHECK(after.find("        fingerprint: E2S4YXQT\n        verdict: accepted\n") !=
        std::string::npos);
  CHECK(after.find("        relation: progress\n        verdict: review\n") != std::string::npos);
}

TEST_CASE("what a person decided stays, whatever the machine now says") {
  const std::string mine =
      with(sample_file(), "        verdict: review\n        decision: proposed\n",
           "        verdict: review\n        decision: confirmed\n");
  model::Analysis analysis = sample_analysis();
  analysis.links.pop_back();
  CHECK(merged_once(mine, analysis) == mine);
  analysis = sample_analysis();
  analysis.links[1].decision = model::Decision::confirmed;
  analysis.links[1].verdict = model::Verdict::accepted;
  CHECK(merged_once(mine, analysis) == mine);
}

TEST_CASE("a proposal that a person deleted does not come back") {
  const std::string mine =
      with(sample_file(),
           "    results:\n      - quote: 云溪大桥主塔封顶\n        source: yx/2026.txt\n"
           "        relation: progress\n        verdict: review\n        decision: proposed\n",
           "");
  CHECK(merged_once(mine, sample_analysis()) == mine);
}

TEST_CASE("a result with a person's comment is not withdrawn, nor becomes a decision") {
  const std::string mine = with(sample_file(), "      - quote: 云溪大桥主塔封顶\n",
                                "      # asked the bureau\n      - quote: 云溪大桥主塔封顶\n");
  model::Analysis analysis = sample_analysis();
  analysis.links.pop_back();
  CHECK(merged_once(mine, analysis) == mine);
}

TEST_CASE("a task that is no more in the text goes where nobody touched it") {
  model::Analysis analysis = sample_analysis();
  analysis.tasks.erase(analysis.tasks.begin() + 1);
  MergeSummary summary;
  CHECK(merged_once(sample_file(), analysis, &summary) == write_fresh(analysis, sample_plan()));
  CHECK(summary.removed == 1);
  analysis.tasks.clear();
  analysis.links.clear();
  CHECK(merged_once(sample_file(), analysis) == write_fresh(analysis, sample_plan()));
  CHECK(merged_once(crlf(sample_file()), analysis) == crlf(write_fresh(analysis, sample_plan())));
}

TEST_CASE("of a source that was not read nothing is removed") {
  model::Analysis analysis = sample_analysis();
  analysis.tasks.clear();
  analysis.links.clear();
  analysis.readings.erase(analysis.readings.begin());
  CHECK(merged_once(sample_file(), analysis) == sample_file());
}

TEST_CASE("a changed text makes a touched task suspect until somebody looked at it") {
  const std::string mine =
      with(sample_file(), "    kind: milestone\n", "    kind: milestone\n    lead: 区交通局\n");
  model::Analysis analysis = sample_analysis();
  model::Task& task = task_of(analysis, "2025-CCCCC");
  task.passage.quote = "云溪大桥全线建成通车";
  task.fingerprint = "CCCCC001";
  MergeSummary summary;
  const std::string after = merged_once(mine, analysis, &summary);
  CHECK(summary.suspect == 1);
  CHECK(difference(mine, after) ==
        "-    quote: 云溪大桥建成通车\n-    machine: fCCCCC000 tDNJ10 kEWHSW qDNJ10 r91FHESpv\n"
        "+    quote: 云溪大桥全线建成通车\n+    suspect: true\n"
        "+    machine: fCCCCC001 tDNJ10 kEWHSW qE52KR r91FHESpv\n");
  const std::string looked_at = with(after, "    suspect: true\n", "");
  CHECK(merged_once(looked_at, analysis, &summary) == looked_at);
  CHECK(settled(summary));
  // Where a person wrote nothing there is nothing to look at.
  const std::string followed = merged_once(sample_file(), analysis, &summary);
  CHECK(summary.suspect == 0);
  CHECK(followed.find("suspect") == std::string::npos);
}

TEST_CASE("a touched task whose text is gone stays, and is said to be suspect once") {
  const std::string mine =
      with(sample_file(), "    kind: milestone\n", "    kind: milestone\n    lead: 区交通局\n");
  model::Analysis analysis = sample_analysis();
  task_of(analysis, "2025-CCCCC").fingerprint.clear();  // as apply_to_tasks keeps it
  analysis.links.pop_back();
  MergeSummary summary;
  const std::string after = merged_once(mine, analysis, &summary);
  CHECK(summary.suspect == 1);
  CHECK(after.find("    suspect: true\n    machine: fCCCCC000 x tDNJ10") != std::string::npos);
  const std::string looked_at = with(after, "    suspect: true\n", "");
  CHECK(merged_once(looked_at, analysis) == looked_at);
}

TEST_CASE("a task by hand gets what was found for it, and keeps its own lines") {
  const std::string block = R"(plumbline: 1
plan: {jurisdiction: 云溪区, year: 2025, sources: [yx/2025.txt]}
tasks:
  # 重点
  - id: 2025-AAAAA
    lead: 区民政局
  - id: 2025-CCCCC
    title: 大桥
    requires: [2025-AAAAA]
)";
  CHECK(merged_once(block, sample_analysis()) == R"(plumbline: 1
plan: {jurisdiction: 云溪区, year: 2025, sources: [yx/2025.txt]}
tasks:
  # 重点
  - id: 2025-AAAAA
    title: 新增养老服务中心
    quote: 新增养老服务中心4家
    target: 养老服务中心 >= 4 家
    due: 2025-06-30
    lead: 区民政局
    machine: fAAAAA000 tMG4MF qWFVX4 g0CNJX dVMD0P r1CNZCAfa
    results:
      - quote: 新增养老服务中心5家
        source: yx/2026.txt
        verdict: accepted
        decision: proposed
  - id: 2025-BBBBB
    title: 改造2家
    quote: 改造2家
    part_of: 2025-AAAAA
    machine: fBBBBB000 tM02PN qM02PN pVB3SK
  - id: 2025-CCCCC
    title: 大桥
    kind: milestone
    quote: 云溪大桥建成通车
    requires: [2025-AAAAA]
    machine: fCCCCC000 kEWHSW qDNJ10 r91FHESpv
    results:
      - quote: 云溪大桥主塔封顶
        source: yx/2026.txt
        relation: progress
        verdict: review
        decision: proposed
)");
}

TEST_CASE("what stands in brackets is extended in brackets") {
  model::Analysis analysis = sample_analysis();
  analysis.tasks.resize(1);
  const std::string head = "plumbline: 1\nplan: {jurisdiction: 云溪区, year: 2025}\n";
  const std::string whole =
      "{id: 2025-AAAAA, title: 新增养老服务中心, quote: 新增养老服务中心4家, source: yx/2025.txt, "
      "target: 养老服务中心 >= 4 家, due: 2025-06-30, lead: 区民政局, machine: fAAAAA000 tMG4MF "
      "qWFVX4 sB4RV6 g0CNJX dVMD0P r1CNZCAfa, results: [{quote: 新增养老服务中心5家, source: "
      "yx/2026.txt, verdict: accepted, decision: proposed}]}";
  CHECK(merged_once(head + "tasks:\n  - {id: 2025-AAAAA, lead: 区民政局}\n", analysis) ==
        head + "tasks:\n  - " + whole + "\n");
  CHECK(merged_once(head + "tasks: [{id: 2025-AAAAA, lead: 区民政局}]\n", analysis) ==
        head + "tasks: [" + whole + "]\n");
}

TEST_CASE("a list that was not there, or empty, is begun") {
  const std::string head =
      "plumbline: 1\nplan: {jurisdiction: 云溪区, year: 2025, sources: [yx/2025.txt]}\n";
  const std::string fresh =
      with(sample_file(),
           "# yaml-language-server: $schema=../.plumbline/schemas/mapping.schema.json\n", "");
  CHECK(merged_once(head, sample_analysis()) == fresh);
  CHECK(merged_once(head + "tasks:\n", sample_analysis()) == fresh);
  CHECK(merged_once(head + "tasks: []\n", sample_analysis()) == fresh);
}

TEST_CASE("a source that plans the year too is added to the plan") {
  PlanYear plan = sample_plan();
  plan.sources.push_back({"yx/extra.txt"});
  source::DiagnosticSink sink;
  const auto after = merge_proposals({"m.yaml", sample_file()}, sample_analysis(), plan, sink);
  CHECK(after ==
        with(sample_file(), "sources: [yx/2025.txt]", "sources: [yx/2025.txt, yx/extra.txt]"));
}

TEST_CASE("a file with an error is left alone, and the error is not told twice") {
  source::DiagnosticSink sink;
  const std::string wrong = with(sample_file(), "    kind: milestone\n", "    kind: milstone\n");
  CHECK_FALSE(merge_proposals({"m.yaml", wrong}, sample_analysis(), sample_plan(), sink));
  CHECK(sink.diagnostics().empty());
}

}  // namespace plumbline::mapping
