#include "cli/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/json_values.h"
#include "cli/pair_text.h"
#include "cli/status_text.h"
#include "cli/text_layout.h"
#include "reports/phrases.h"

namespace plumbline::cli {
namespace {

using pipeline::PairExplanation;
using reports::Catalogue;

std::string title_of(const model::Analysis& analysis, const model::TaskId& id) {
  const auto found = std::find_if(analysis.tasks.begin(), analysis.tasks.end(),
                                  [&](const model::Task& task) { return task.id == id; });
  return found == analysis.tasks.end() ? id.value : id.value + " " + found->title;
}

std::string verdict_of(const model::Link& link, const Catalogue& words) {
  if (link.by_hand) return words.tr("by hand");
  switch (link.decision) {
    case model::Decision::confirmed:
      return words.tr("confirmed");
    case model::Decision::rejected:
      return words.tr("rejected");
    case model::Decision::proposed:
      break;
  }
  return link.verdict == model::Verdict::accepted ? words.tr("accepted") : words.tr("to look at");
}

std::string link_line(const model::Link& link, const Catalogue& words) {
  return verdict_of(link, words) + ", " + reports::relation_name(link.relation, words) + ", " +
         reports::percent(link.probability);
}

class TaskWriter {
 public:
  TaskWriter(const TaskExplanation& explanation, const Catalogue& words, bool colours)
      : explanation_(explanation),
        analysis_(explanation.analysis),
        words_(words),
        colours_(colours) {}

  std::string write() {
    const model::Task& task = analysis_.tasks[explanation_.task];
    const model::Assessment& assessment = analysis_.assessments[explanation_.task];
    head(task, assessment);
    proof(assessment);
    out_ += status_text(explanation_.questions, analysis_, words_);
    links();
    near_misses();
    dependencies(task);
    for (const auto& finding : assessment.findings) {
      out_ +=
          fmt::format("\n{}: {}\n", reports::finding_name(finding.kind, words_), finding.message);
      for (const auto& passage : finding.passages) out_ += quote_text(passage, analysis_, 2);
    }
    return std::move(out_);
  }

 private:
  void section(std::string_view title) { out_ += "\n" + words_.tr(title) + "\n"; }

  void head(const model::Task& task, const model::Assessment& assessment) {
    out_ += bold(task.id.value + " " + task.title, colours_) + "\n";
    const auto status = assessment.effective();
    std::string line = paint(reports::status_name(status, words_), status, colours_);
    if (assessment.ruled) {
      line +=
          words_.tr(" (a person's ruling: {because})", {{"because", assessment.ruled->because}});
    } else if (assessment.inferred) {
      line += words_.tr(" (inferred; the results alone say {status})",
                        {{"status", reports::status_name(assessment.reported, words_)}});
    }
    if (assessment.pace) line += ", " + reports::pace_name(*assessment.pace, words_);
    out_ += line + "\n";
    out_ += words_.tr("{kind} of {jurisdiction}, planned for {year}",
                      {{"kind", reports::kind_name(task.kind, words_)},
                       {"jurisdiction", task.jurisdiction.empty() ? words_.tr("this workspace")
                                                                  : task.jurisdiction},
                       {"year", std::to_string(task.year)}}) +
            "\n";
    out_ += quote_text(task.passage, analysis_, 2);
    for (const auto& firing : task.found_by) {
      out_ += "  " + words_.tr("rule") + " " + firing_text(firing) + "\n";
    }
  }

  void proof(const model::Assessment& assessment) {
    if (assessment.proof.empty()) return;
    section(reports::msgid("because"));
    for (const auto& step : assessment.proof) {
      out_ += "  - " + step.conclusion + "\n";
      if (step.rule) out_ += "    " + words_.tr("rule") + " " + firing_text(*step.rule) + "\n";
      for (const auto& premise : step.premises) {
        out_ += "    " + words_.tr("from") + " " + title_of(analysis_, premise) + "\n";
      }
      for (const auto& passage : step.passages) out_ += quote_text(passage, analysis_, 4);
    }
  }

  void links() {
    for (const PairExplanation& pair : explanation_.pairs) {
      if (pair.link == nullptr) continue;
      if (number_ == 0) section(reports::msgid("results"));
      out_ += fmt::format("  {}. {}\n", ++number_, link_line(*pair.link, words_));
      out_ += quote_text(pair.result->passage, analysis_, 5);
      if (pair.weighed != pair.result && pair.weighed != nullptr) {
        out_ += "     " + words_.tr("weighed by its part") + "\n";
        out_ += quote_text(pair.weighed->passage, analysis_, 7);
      }
      out_ += waterfall_text(pair, words_, 5);
      out_ += margins_text(pair, analysis_, words_, 5);
      if (pair.stopped_at) {
        out_ += "     " + stop_text(pair, words_) + "\n";
        out_ += levers_text(pair, words_, 5);
      }
    }
  }

  // The numbers go on, so that `why-not` can be asked by them. Where the task has no link, even
  // what is far is the nearest there is.
  void near_misses() {
    const bool has_links = number_ > 0;
    std::size_t count = 0;
    std::size_t shown = 0;
    for (const PairExplanation& pair : explanation_.pairs) {
      if (pair.link != nullptr) continue;
      if (count++ == 0) section(reports::msgid("near misses"));
      ++number_;
      const bool is_near = pair.weight.bits >= pair.lines.review - kNearBits;
      if (shown == kShownNearMisses || (has_links && !is_near)) continue;
      ++shown;
      out_ += fmt::format("  {}. {}\n", number_, stop_text(pair, words_));
      out_ += quote_text(pair.result->passage, analysis_, 5);
      out_ += levers_text(pair, words_, 5);
    }
    if (count > shown) {
      out_ += "  " +
              words_.trn("{n} further off: see --json", "{n} further off: see --json",
                         static_cast<std::int64_t>(count - shown)) +
              "\n";
    }
  }

  void dependencies(const model::Task& task) {
    bool first = true;
    for (const auto& edge : analysis_.dependencies) {
      if (edge.from != task.id && edge.to != task.id) continue;
      if (first) section(reports::msgid("dependencies"));
      first = false;
      out_ += fmt::format("  {} --{}--> {}\n", title_of(analysis_, edge.from),
                          model::to_word(edge.kind), title_of(analysis_, edge.to));
      if (!edge.because.empty()) out_ += "    " + edge.because + "\n";
    }
  }

  const TaskExplanation& explanation_;
  const model::Analysis& analysis_;
  const Catalogue& words_;
  bool colours_;
  int number_ = 0;
  std::string out_;
};

// What the gates say, with the pair that stands in the way.
std::string gates_text(const PairExplanation& pair, const model::Analysis& analysis,
                       const Catalogue& words) {
  std::string text = "  " + stop_text(pair, words) + "\n";
  if (pair.blocker) {
    if (pair.blocker->task != pair.task) {
      text += quote_text(pair.blocker->task->passage, analysis, 4);
    } else {
      text += quote_text(pair.blocker->result->passage, analysis, 4);
    }
  }
  if (pair.stopped_at == linking::Gate::parts) {
    for (const model::Task& part : analysis.tasks) {
      if (part.part_of == pair.task->id) text += "    " + part.id.value + " " + part.title + "\n";
    }
    for (const model::Result& part : analysis.results) {
      if (part.part_of == pair.result->id) text += quote_text(part.passage, analysis, 4);
    }
  }
  if (pair.linked_as != nullptr) {
    text += "  " + words.tr("linked as the whole that it opens or fills") + "\n";
    text += quote_text(pair.linked_as->passage, analysis, 4);
  }
  return text;
}

}  // namespace

std::string explain_text(const TaskExplanation& explanation, const Catalogue& words, bool colours) {
  return TaskWriter(explanation, words, colours).write();
}

std::string explain_pair_text(const PairExplanation& pair, const model::Analysis& analysis,
                              const Catalogue& words, bool colours) {
  std::string out = bold(pair.task->id.value + " " + pair.task->title, colours) + "\n";
  out += quote_text(pair.task->passage, analysis, 2);
  out += bold(words.tr("result") + " " + pair.result->id.value, colours) + "\n";
  out += quote_text(pair.result->passage, analysis, 2);
  const bool is_linked = pair.link != nullptr || pair.linked_as != nullptr;
  out += "\n" +
         (pair.link != nullptr ? link_line(*pair.link, words)
          : is_linked          ? words.tr("linked as a whole")
                               : words.tr("not linked")) +
         "\n";
  out += gates_text(pair, analysis, words);
  out += "\n" + words.tr("weight") + "\n" + waterfall_text(pair, words, 2);
  out += margins_text(pair, analysis, words, 2);
  const std::string levers = levers_text(pair, words, 2);
  if (!levers.empty()) out += "\n" + words.tr("what would change that") + "\n" + levers;
  if (!pair.other_links.empty()) {
    out += "\n" + words.tr("other tasks of this result") + "\n";
    for (const model::Link* link : pair.other_links) {
      out += fmt::format("  {}: {}, {:.2f}\n", title_of(analysis, link->task),
                         link_line(*link, words), link->bits);
    }
  }
  return out;
}

}  // namespace plumbline::cli
