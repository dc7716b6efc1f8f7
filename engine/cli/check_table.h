// Target completion, one row a task: the three forms that `check` prints.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/analysis.h"
#include "reports/catalogue.h"

namespace plumbline::cli {

/// The rows to print: indices into the analysis, ascending (so plans stay together).
struct CheckTable {
  const model::Analysis& analysis;
  std::vector<std::size_t> tasks;
  std::set<model::Status> falls_short;
};

/// A task that is no whole of others: what is counted.
[[nodiscard]] std::set<model::TaskId> wholes_of(const model::Analysis& analysis);
[[nodiscard]] std::size_t count_short(const CheckTable& table);

[[nodiscard]] std::string check_text(const CheckTable& table, const reports::Catalogue& words,
                                     bool colours);
/// as_of, plans (jurisdiction, year, counts, tasks), short.
[[nodiscard]] std::string check_json(const CheckTable& table);
/// RFC 4180 with a line of column names; lines end in CR LF.
[[nodiscard]] std::string check_csv(const CheckTable& table);

}  // namespace plumbline::cli
