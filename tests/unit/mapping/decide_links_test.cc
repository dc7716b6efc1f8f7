#include <doctest/doctest.h>

#include "mapping/decisions.h"
#include "plan_sample.h"

namespace plumbline::mapping {
namespace {

struct Decided {
  LinkDecisions decisions;
  std::string messages;
};

Decided decide(const std::string& bytes, const std::vector<model::Result>& results) {
  source::DiagnosticSink sink;
  const auto mapping = load_mapping({"m.yaml", bytes}, sink);
  REQUIRE(mapping);
  CHECK(show(sink, bytes) == "");
  const std::vector<Mapping> mappings = {*mapping};
  Decided decided;
  decided.decisions = decide_links(mappings, sample_analysis().tasks, results, sink);
  decided.messages = show(sink, bytes);
  return decided;
}

Decided decide(const std::string& bytes) {
  return decide(bytes, sample_analysis().results);
}

// `task result decision [relation] [by hand]`, one a line.
std::string show(const LinkDecisions& decisions) {
  std::string out;
  for (const DecidedLink& link : decisions.links) {
    out += link.task.value + ' ' + link.result.value + ' ' +
           std::string(model::to_word(link.decision));
    if (link.relation) out += ' ' + std::string(model::to_word(*link.relation));
    out += link.by_hand ? " by hand\n" : "\n";
  }
  for (const UnplacedResult& result : decisions.unplaced) {
    out += "unplaced " + result.task.value + ' ' + result.source.value + ' ' + result.quote + '\n';
  }
  return out;
}

const char* const kOpen = "        verdict: review\n        decision: proposed\n";

}  // namespace

TEST_CASE("what the machine proposed decides nothing") {
  const Decided decided = decide(sample_file());
  CHECK(show(decided.decisions) == "");
  CHECK(decided.messages == "");
}

TEST_CASE("confirmed and rejected pairs are decided, with a relation where a person changed it") {
  const std::string confirmed =
      with(sample_file(), kOpen, "        verdict: review\n        decision: confirmed\n");
  CHECK(show(decide(confirmed).decisions) == "2025-CCCCC yx/2026.txt@12 confirmed\n");
  CHECK(show(decide(with(confirmed, "progress", "fulfils")).decisions) ==
        "2025-CCCCC yx/2026.txt@12 confirmed fulfils\n");
  CHECK(show(decide(with(confirmed, "decision: confirmed", "decision: rejected")).decisions) ==
        "2025-CCCCC yx/2026.txt@12 rejected\n");
  CHECK(show(decide(with(sample_file(), "relation: progress", "relation: restates")).decisions) ==
        "2025-CCCCC yx/2026.txt@12 proposed restates\n");
}

TEST_CASE("a deleted proposal is a rejected pair") {
  const std::string entry =
      "    results:\n      - quote: 云溪大桥主塔封顶\n        source: yx/2026.txt\n"
      "        relation: progress\n        verdict: review\n        decision: proposed\n";
  CHECK(show(decide(with(sample_file(), entry, "")).decisions) ==
        "2025-CCCCC yx/2026.txt@12 rejected\n");
}

TEST_CASE("an entry by hand is confirmed unless it says otherwise, and found by its quote") {
  const std::string bytes =
      with(sample_file(), "pVB3SK\n",
           "pVB3SK\n    results:\n      - {quote: '新增养老 服务中心5家', source: yx/2026.txt}\n"
           "      - {quote: 主塔, source: yx/2026.txt, relation: restates, decision: proposed}\n"
           "      - {quote: 改造3家, source: yx/2026.txt}\n");
  const Decided decided = decide(bytes);
  CHECK(show(decided.decisions) ==
        "2025-BBBBB yx/2026.txt@10 confirmed by hand\n"
        "2025-BBBBB yx/2026.txt@12 proposed restates by hand\n"
        "unplaced 2025-BBBBB yx/2026.txt 改造3家\n");
  CHECK(decided.messages == "");
  const UnplacedResult& unplaced = decided.decisions.unplaced[0];
  CHECK(unplaced.path == "m.yaml");
  CHECK(bytes.substr(unplaced.quote_span.from, unplaced.quote_span.size()) == "改造3家");
}

TEST_CASE("a quote that stands twice is located by its fingerprint") {
  std::vector<model::Result> results = sample_analysis().results;
  results.push_back(make_result("云溪大桥主塔封顶", 40));
  results.back().sentence = "年底云溪大桥主塔封顶";
  model::Analysis analysis = sample_analysis();
  analysis.results = results;
  analysis.links[1].result = results[2].id;
  const std::string confirmed = with(write_fresh(analysis, sample_plan()), kOpen,
                                     "        verdict: review\n        decision: confirmed\n");
  const Decided decided = decide(confirmed, results);
  CHECK(show(decided.decisions) == "2025-CCCCC yx/2026.txt@40 confirmed\n");
  CHECK(decided.messages == "");
}

TEST_CASE("a repeated quote without fingerprint is told, with what tells them apart") {
  std::vector<model::Result> results = sample_analysis().results;
  results.push_back(make_result("云溪大桥主塔封顶", 40));
  const Decided decided =
      decide(with(sample_file(), kOpen, "        verdict: review\n        decision: confirmed\n"),
             results);
  CHECK(show(decided.decisions) == "2025-CCCCC yx/2026.txt@12 confirmed\n");
  CHECK(decided.messages ==
        "m.yaml:27:16: warning: 2 results of source 'yx/2026.txt' read so, and the first is taken; "
        "say which one is meant with 'fingerprint': line 12 is A9F5FAXJ, line 40 is E2S4YXQT "
        "[mapping-quote-repeated]\n        - quote: 云溪大桥主塔封顶\n"
        "                 ^^~~~~~~~~~~~~~~\n");
}

TEST_CASE("a rejected entry whose text is gone is told") {
  const Decided decided = decide(
      with(sample_file(), kOpen, "        verdict: review\n        decision: rejected\n"), {});
  CHECK(show(decided.decisions) == "");
  CHECK(decided.messages ==
        "m.yaml:27:16: warning: no result of source 'yx/2026.txt' reads so any more; what was "
        "rejected here may be proposed again in its new wording [mapping-quote-not-found]\n"
        "        - quote: 云溪大桥主塔封顶\n                 ^^~~~~~~~~~~~~~~\n");
}

TEST_CASE("entries of what is no task decide nothing") {
  const std::string bytes =
      with(with(sample_file(), kOpen, "        verdict: review\n        decision: confirmed\n"),
           "id: 2025-CCCCC", "id: 2025-ZZZZZ");
  CHECK(show(decide(bytes).decisions) == "");
}

}  // namespace plumbline::mapping
