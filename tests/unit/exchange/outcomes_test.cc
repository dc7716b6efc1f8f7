#include "exchange/outcomes.h"

#include <doctest/doctest.h>

namespace plumbline::exchange {
namespace {

const std::string kWhole = "发放补贴300万元，惠及80户，修缮房屋12间";

// The whole, the parts named by the bytes they take of it, and a task that they answer.
class Told {
 public:
  Told() {
    add_result("whole", 0, kWhole.size(), "");
    add_task("T", "");
  }
  void add_task(const std::string& id, const std::string& whole) {
    model::Task task;
    task.id = {id};
    if (!whole.empty()) task.part_of = model::TaskId{whole};
    analysis.tasks.push_back(task);
  }
  void add_part(const std::string& text, double probability, const std::string& task = "T") {
    const std::size_t from = kWhole.find(text);
    add_result(text, from, from + text.size(), "whole");
    add_link(task, text, probability);
  }
  void add_link(const std::string& task, const std::string& result, double probability) {
    model::Link link;
    link.task = {task};
    link.result = {result};
    link.probability = probability;
    link.verdict = model::Verdict::accepted;
    analysis.links.push_back(link);
  }
  [[nodiscard]] std::vector<std::string> quotes(const std::string& task = "T") const {
    std::vector<std::string> quotes;
    const OutcomeIndex index(analysis);
    for (const Outcome& outcome : index.of(task)) {
      CHECK(outcome.quote == kWhole.substr(outcome.span.from, outcome.span.size()));
      quotes.emplace_back(outcome.quote);
    }
    return quotes;
  }

  model::Analysis analysis;

 private:
  void add_result(const std::string& id, std::size_t from, std::size_t to,
                  const std::string& whole) {
    model::Result result;
    result.id = {id};
    result.passage.source = {"next.txt"};
    result.passage.span = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
    result.passage.quote = kWhole.substr(from, to - from);
    if (!whole.empty()) result.part_of = model::ResultId{whole};
    analysis.results.push_back(std::move(result));
  }
};

using Quotes = std::vector<std::string>;

TEST_CASE("neighbouring clauses that answer one task are one outcome") {
  Told told;
  told.add_part("惠及80户", 0.9);
  told.add_part("发放补贴300万元", 0.7);
  CHECK(told.quotes() == Quotes{"发放补贴300万元，惠及80户"});
  const OutcomeIndex index(told.analysis);
  const Outcome outcome = index.of("T").front();
  CHECK(outcome.link->probability == 0.9);
  CHECK(outcome.links.size() == 2);
}

TEST_CASE("an answer goes on over what nothing else answers, up to four times its length") {
  Told told;
  told.add_part("发放补贴300万元", 0.9);
  told.add_part("惠及80户", 0.0, "");
  told.add_part("修缮房屋12间", 0.0, "");
  told.analysis.links.erase(told.analysis.links.begin() + 1, told.analysis.links.end());
  CHECK(told.quotes() == Quotes{kWhole});
  told.add_task("other", "");
  told.add_link("other", "修缮房屋12间", 0.8);
  CHECK(told.quotes() == Quotes{"发放补贴300万元，惠及80户"});
}

TEST_CASE("clauses with another between them stay apart, strongest first") {
  Told told;
  told.add_part("修缮房屋12间", 0.9);
  told.add_part("发放补贴300万元", 0.7);
  CHECK(told.quotes() == Quotes{"修缮房屋12间", "发放补贴300万元"});
}

TEST_CASE("a whole that its parts told already is not told again") {
  Told told;
  told.add_task("P", "T");
  told.add_link("T", "whole", 0.8);
  told.add_part("惠及80户", 0.9, "P");
  CHECK(told.quotes() == Quotes{kWhole});
}

TEST_CASE("where the bytes of the whole are not at hand neighbours stay apart") {
  Told told;
  told.add_part("发放补贴300万元", 0.9);
  told.add_part("惠及80户", 0.7);
  told.analysis.results.front().passage.quote = "发放补贴";
  CHECK(told.quotes().size() == 2);
}

}  // namespace
}  // namespace plumbline::exchange
