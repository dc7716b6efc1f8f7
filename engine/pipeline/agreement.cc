#include "pipeline/agreement.h"

#include <algorithm>

namespace plumbline::pipeline {

std::size_t Agreement::total() const {
  std::size_t all = 0;
  for (const auto& [words, count] : counts) all += count;
  return all;
}

std::size_t Agreement::agreed() const {
  std::size_t all = 0;
  for (const auto& [words, count] : counts) all += words.first == words.second ? count : 0;
  return all;
}

std::optional<double> Agreement::kappa() const {
  const auto all = static_cast<double>(total());
  if (all == 0.0) return std::nullopt;
  std::map<std::string, double> first;
  std::map<std::string, double> second;
  for (const auto& [words, count] : counts) {
    first[words.first] += static_cast<double>(count);
    second[words.second] += static_cast<double>(count);
  }
  double expected = 0.0;
  for (const auto& [word, count] : first) {
    const auto other = second.find(word);
    if (other != second.end()) expected += count / all * (other->second / all);
  }
  if (expected >= 1.0) return std::nullopt;
  const double observed = static_cast<double>(agreed()) / all;
  return (observed - expected) / (1.0 - expected);
}

Agreement link_agreement(std::span<const JudgedLink> links) {
  Agreement agreement;
  for (const JudgedLink& link : links) {
    agreement.add(link.verdict == model::Verdict::accepted ? "linked" : "not",
                  link.confirmed ? "linked" : "not");
  }
  return agreement;
}

Agreement status_agreement(std::span<const JudgedStatus> statuses) {
  Agreement agreement;
  for (const JudgedStatus& one : statuses) {
    agreement.add(model::to_word(one.found), model::to_word(one.ruled));
  }
  return agreement;
}

std::array<CalibrationBin, 10> calibrate(std::span<const JudgedLink> links) {
  std::array<CalibrationBin, 10> bins;
  for (const JudgedLink& link : links) {
    if (!link.verdict) continue;  // not shown
    const auto at = std::min<std::size_t>(9, static_cast<std::size_t>(link.probability * 10.0));
    CalibrationBin& bin = bins[at];
    bin.shown += link.probability;
    ++bin.decided;
    bin.confirmed += link.confirmed ? 1 : 0;
  }
  for (CalibrationBin& bin : bins) {
    if (bin.decided > 0) bin.shown /= static_cast<double>(bin.decided);
  }
  return bins;
}

}  // namespace plumbline::pipeline
