// A person and the machine take turns at one file, at random: nothing of the person's is lost or
// moved, and the machine has nothing to say twice.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "mapping/decisions.h"
#include "mapping/mapping.h"
#include "mapping/merge.h"
#include "plan_sample.h"

namespace plumbline::mapping {
namespace {

using Lines = std::vector<std::string>;

Lines split(const std::string& text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string join(const Lines& lines, const std::string& line_end) {
  std::string text;
  for (const std::string& line : lines) text += line + line_end;
  return text;
}

std::size_t indent(const std::string& line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_machines(const std::string& line, const std::string& key) {
  return line.starts_with("    " + key + ": ") && line.find("人") == std::string::npos;
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return n == 0 ? 0 : engine_() % n; }
  bool chance(std::size_t in) { return below(in) == 0; }

 private:
  std::mt19937 engine_;
};

/// What the texts say: changes between runs.
class World {
 public:
  explicit World(Random& random) : random_(random) {
    analysis_ = sample_analysis();
    analysis_.tasks.clear();
    analysis_.results.clear();
    analysis_.links.clear();
    for (int i = 0; i < 6; ++i) add_task();
    for (int i = 0; i < 8; ++i) add_result();
    relink();
  }

  void change() {
    for (std::size_t n = random_.below(4); n > 0; --n) {
      switch (random_.below(6)) {
        case 0:
          add_task();
          break;
        case 1:
          if (!analysis_.tasks.empty()) {
            analysis_.tasks.erase(analysis_.tasks.begin() + offset(analysis_.tasks.size()));
          }
          break;
        case 2:
          add_result();
          break;
        case 3:
          if (!analysis_.results.empty()) {
            analysis_.results.erase(analysis_.results.begin() + offset(analysis_.results.size()));
          }
          break;
        case 4:
          reread_task();
          break;
        default:
          relink();
      }
    }
    drop_dangling();
  }

  /// The analysis under a mapping, as the pipeline makes it.
  [[nodiscard]] model::Analysis under(const std::string& bytes) const {
    source::DiagnosticSink sink;
    const auto mapping = load_mapping({"m.yaml", bytes}, sink);
    CAPTURE(bytes);
    CHECK(show(sink, bytes) == "");
    REQUIRE(mapping);
    const std::vector<Mapping> mappings = {*mapping};
    model::Analysis analysis = analysis_;
    analysis.tasks = apply_to_tasks(mappings, analysis.tasks);
    const LinkDecisions decisions = decide_links(mappings, analysis.tasks, analysis.results, sink);
    for (const DecidedLink& decided : decisions.links) {
      const auto same = [&](const model::Link& link) {
        return link.task == decided.task && link.result == decided.result;
      };
      std::erase_if(analysis.links, same);
      if (decided.decision == model::Decision::rejected) continue;
      model::Link link;
      link.task = decided.task;
      link.result = decided.result;
      link.decision = decided.decision;
      link.by_hand = decided.by_hand;
      link.relation = decided.relation.value_or(model::Relation::fulfils);
      analysis.links.push_back(link);
    }
    return analysis;
  }

 private:
  std::ptrdiff_t offset(std::size_t size) {
    return static_cast<std::ptrdiff_t>(random_.below(size));
  }

  void add_task() {
    std::string id = "2025-" + std::to_string(10000 + ++count_);
    model::Task task = make_task(id, "甲" + std::to_string(count_) + "号工程开工并建成乙丙丁");
    if (random_.chance(2)) task.due = calendar::Date{2025, 6, 30};
    if (random_.chance(3)) task.measures = {make_target("丁", 5, "个")};
    if (random_.chance(3) && !analysis_.tasks.empty()) task.part_of = analysis_.tasks[0].id;
    const std::ptrdiff_t at = offset(analysis_.tasks.size() + 1);
    analysis_.tasks.insert(analysis_.tasks.begin() + at, task);
  }

  // The passage changed a little: a new id, as extraction gives it.
  void reread_task() {
    if (analysis_.tasks.empty()) return;
    model::Task& task = analysis_.tasks[random_.below(analysis_.tasks.size())];
    const model::TaskId old = task.id;
    task.id.value = "2025-" + std::to_string(10000 + ++count_);
    task.fingerprint = std::to_string(10000000 + count_);
    task.passage.quote += "戊";
    task.text = task.passage.quote;
    task.due.reset();
    for (model::Link& link : analysis_.links) {
      if (link.task == old) link.task = task.id;
    }
  }

  void add_result() {
    ++count_;
    // Some read the same.
    analysis_.results.push_back(
        make_result("第" + std::to_string(count_ % 12) + "号工程完工", static_cast<int>(count_)));
  }

  void relink() {
    analysis_.links.clear();
    for (const model::Task& task : analysis_.tasks) {
      for (const model::Result& result : analysis_.results) {
        if (!random_.chance(5)) continue;
        model::Link link = make_link(task, result);
        if (random_.chance(2)) link.verdict = model::Verdict::review;
        if (random_.chance(3)) link.relation = model::Relation::progress;
        analysis_.links.push_back(link);
      }
    }
  }

  void drop_dangling() {
    std::set<model::TaskId> tasks;
    std::set<model::ResultId> results;
    for (const auto& task : analysis_.tasks) tasks.insert(task.id);
    for (const auto& result : analysis_.results) results.insert(result.id);
    std::erase_if(analysis_.links, [&](const model::Link& link) {
      return !tasks.contains(link.task) || !results.contains(link.result);
    });
    for (auto& task : analysis_.tasks) {
      if (task.part_of && !tasks.contains(*task.part_of)) task.part_of.reset();
    }
  }

  Random& random_;
  model::Analysis analysis_;
  std::size_t count_ = 0;
};

/// Edits whole lines; every line of the person's holds 人, or is blank (a blank line goes with the
/// entry in which it stands).
class Person {
 public:
  explicit Person(Random& random) : random_(random) {}

  void edit(Lines& lines) {
    for (std::size_t n = random_.below(6); n > 0 && lines.size() > 5; --n) {
      const std::size_t at = 4 + random_.below(lines.size() - 4);
      std::string& line = lines[at];
      const std::string mark = "人" + std::to_string(++count_);
      switch (random_.below(9)) {
        case 0:
          insert(lines, at, std::string(indent(line), ' ') + "# " + mark);
          break;
        case 1:
          if (!line.empty() && line.find('#') == std::string::npos) line += "  # " + mark;
          break;
        case 2:
          insert(lines, at, "");
          break;
        case 3:
          if (line.starts_with("    title: ")) line = "    title:   '" + mark + "'";
          break;
        case 4:
          if (line.starts_with("  - id: ")) put_lead(lines, at, mark);
          break;
        case 5:
          if (is_machines(line, "due") || is_machines(line, "target")) erase(lines, at);
          break;
        case 6:
          if (line == "        decision: proposed") {
            line =
                (random_.chance(2) ? "        decision: confirmed" : "        decision: rejected");
            line += "  # " + mark;
          }
          break;
        case 7:
          if (line.starts_with("  - id: ")) {
            insert(lines, at, "  - id: 2025-by" + std::to_string(count_));
            insert(lines, at + 1, "    title: " + mark);
          }
          break;
        default:
          delete_result(lines, at);
      }
    }
  }

 private:
  static void insert(Lines& lines, std::size_t at, std::string line) {
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), std::move(line));
  }
  static void erase(Lines& lines, std::size_t at) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
  }

  static void put_lead(Lines& lines, std::size_t at, const std::string& mark) {
    std::size_t end = at + 1;
    while (end < lines.size() && !lines[end].starts_with("  - id: ")) {
      if (lines[end++].starts_with("    lead: ")) return;
    }
    insert(lines, at + 1, "    lead: " + mark);
  }

  // The whole entry, unless it is the only one of its list or holds something of the person's.
  static void delete_result(Lines& lines, std::size_t at) {
    if (!lines[at].starts_with("      - quote: ") || lines[at - 1].starts_with("    results:"))
      return;
    std::size_t end = at + 1;
    while (end < lines.size() && (lines[end].empty() || lines[end].starts_with("        "))) ++end;
    for (std::size_t i = at; i < end; ++i) {
      if (lines[i].find("人") != std::string::npos) return;
    }
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at),
                lines.begin() + static_cast<std::ptrdiff_t>(end));
  }

  Random& random_;
  int count_ = 0;
};

// The lines that are a person's from end to end, in order: comments and own values.
Lines persons(const Lines& lines) {
  Lines own;
  for (const std::string& line : lines) {
    const std::size_t first = indent(line);
    const bool comment = first < line.size() && line[first] == '#' && line.find("人") != line.npos;
    const bool value = line.starts_with("    title:   '") || line.starts_with("    lead: ") ||
                       line.starts_with("        decision: confirmed") ||
                       line.starts_with("        decision: rejected") ||
                       line.starts_with("  - id: 2025-by");
    if (comment || value) own.push_back(line);
  }
  return own;
}

// Every comment at the end of a machine's line.
std::set<std::string> remarks(const Lines& lines) {
  std::set<std::string> found;
  for (const std::string& line : lines) {
    const std::size_t at = line.find("# 人");
    if (at != line.npos) found.insert(line.substr(at));
  }
  return found;
}

}  // namespace

TEST_CASE("a person and the machine take turns, and nothing of the person's is lost or moved") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    World world(random);
    Person person(random);
    const std::string line_end = seed % 3 == 0 ? "\r\n" : "\n";
    Lines lines =
        split(write_fresh(world.under("plumbline: 1\nplan: {year: 2025}\n"), sample_plan()));
    for (int round = 0; round < 8; ++round) {
      CAPTURE(round);
      world.change();
      person.edit(lines);
      const std::string before = join(lines, line_end);
      const std::string after = merged(before, world.under(before));
      CAPTURE(before);
      CAPTURE(after);
      REQUIRE(after.starts_with("# yaml-language-server"));
      CHECK(merged(after, world.under(after)) == after);
      Lines merged_lines = split(after);
      if (line_end == "\r\n") {
        for (std::string& line : merged_lines) {
          REQUIRE(line.ends_with('\r'));
          line.pop_back();
        }
      }
      CHECK(persons(merged_lines) == persons(lines));
      CHECK(remarks(merged_lines) == remarks(lines));
      lines = std::move(merged_lines);
    }
  }
}

}  // namespace plumbline::mapping
