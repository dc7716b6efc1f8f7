// A small analysis to make mappings from: one plan of 2025 and one report on it.
#pragma once

#include <string>
#include <string_view>

#include "mapping/merge.h"
#include "model/analysis.h"
#include "source/diagnostic.h"

namespace plumbline::mapping {

inline constexpr const char* kPlanSource = "yx/2025.txt";
inline constexpr const char* kReportSource = "yx/2026.txt";

/// An action of the plan of 云溪区 for 2025; its title is its text.
[[nodiscard]] model::Task make_task(std::string id, std::string text);
/// `number` places it in the report.
[[nodiscard]] model::Result make_result(std::string text, int number);
[[nodiscard]] model::Measure make_target(std::string indicator, double value, std::string unit);
[[nodiscard]] model::Link make_link(const model::Task& task, const model::Result& result);

/// Three tasks (a whole with one part, a milestone), two results, a link accepted and one for
/// review.
[[nodiscard]] model::Analysis sample_analysis();
[[nodiscard]] PlanYear sample_plan();
/// write_fresh of the two above.
[[nodiscard]] std::string sample_file();

/// Merges into `bytes`; the messages in brackets where that gives nothing.
[[nodiscard]] std::string merged(const std::string& bytes, const model::Analysis& analysis,
                                 MergeSummary* summary = nullptr);

/// `text` with the only occurrence of `from` replaced; checks that there is just one.
[[nodiscard]] std::string with(std::string text, std::string_view from, std::string_view to);

/// Diagnostics as they are printed, of a file at `m.yaml`.
[[nodiscard]] std::string show(const source::DiagnosticSink& sink, const std::string& bytes);

}  // namespace plumbline::mapping
