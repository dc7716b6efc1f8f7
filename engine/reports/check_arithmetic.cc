#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "reports/report.h"

namespace plumbline::reports {
namespace {

class Checker {
 public:
  std::vector<std::string> found;

  void equal(std::string_view what, int printed, int counted) {
    if (printed == counted) return;
    found.push_back(std::string(what) + ": " + std::to_string(printed) + " printed, " +
                    std::to_string(counted) + " counted");
  }

  void table(const std::string& what, const ShareTable& table) {
    int counts = 0;
    int tenths = 0;
    for (const Share& share : table.classes) {
      counts += share.count;
      tenths += share.share_tenths;
      if (table.total == 0) continue;
      const double exact = 1000.0 * share.count / table.total;
      if (std::abs(exact - share.share_tenths) >= 1.0) {
        found.push_back(what + ": a share is " + std::to_string(share.share_tenths) +
                        " tenths of a percent, recomputed " + std::to_string(exact));
      }
    }
    equal(what + ": the classes do not sum to the total", table.total, counts);
    equal(what + ": the shares do not sum to 100.0%", tenths, table.total == 0 ? 0 : 1000);
  }
};

int count_of(const ShareTable& table, model::Status status) {
  return table.classes[static_cast<std::size_t>(status)].count;
}

}  // namespace

std::vector<std::string> check_arithmetic(const Report& report) {
  Checker check;
  check.table("overall", report.overall);
  check.table("quantified tasks", report.quantified_shares);
  check.table("other tasks", report.other_shares);
  check.table("pace", report.paces);
  const auto counted = static_cast<int>(
      std::ranges::count_if(report.rows, [](const Row& row) { return row.parts == 0; }));
  const auto clauses = static_cast<int>(
      std::ranges::count_if(report.rows, [](const Row& row) { return row.whole == 0; }));
  const auto size = [](const auto& list) { return static_cast<int>(list.size()); };
  check.equal("counted tasks", report.overall.total, counted);
  check.equal("clauses of the plan", report.clauses, clauses);
  check.equal("quantified and other tasks together",
              report.quantified_shares.total + report.other_shares.total, report.overall.total);
  check.equal("quantified tasks", report.quantified_shares.total,
              size(report.main_indicators) + size(report.quantified));
  check.equal("other tasks", report.other_shares.total,
              size(report.qualitative) + size(report.milestones));
  check.equal("silent tasks", size(report.silent),
              count_of(report.overall, model::Status::no_evidence));
  for (std::size_t i = 0; i < report.overall.classes.size(); ++i) {
    check.equal("a class of quantified and other tasks",
                report.quantified_shares.classes[i].count + report.other_shares.classes[i].count,
                report.overall.classes[i].count);
  }
  return check.found;
}

}  // namespace plumbline::reports
