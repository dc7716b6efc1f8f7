#include <array>
#include <initializer_list>
#include <string_view>

#include "reports/escape.h"
#include "reports/phrases.h"
#include "reports/remarks.h"
#include "reports/view.h"
#include "reports/writers.h"

namespace plumbline::reports {
namespace {

constexpr std::array<std::string_view, 13> kColumns = {
    msgid("No."),       msgid("Task"),    msgid("Kind"),    msgid("Target"),
    msgid("Status"),    msgid("Reached"), msgid("Share"),   msgid("What was reported"),
    msgid("Lead unit"), msgid("Due"),     msgid("Remarks"), msgid("Task id"),
    msgid("Passages")};

std::string place_of(const Report& report, int citation) {
  const Citation& cited = report.citation(citation);
  return cited.path + ":" + std::to_string(cited.passage.line) + ":" +
         std::to_string(cited.passage.column);
}

void add_line(std::string& out, std::initializer_list<std::string> fields) {
  bool is_first = true;
  for (const std::string& field : fields) {
    if (!is_first) out += ',';
    is_first = false;
    out += escape_csv(field);
  }
  out += "\r\n";
}

}  // namespace

std::string write_csv(const Report& report, const Catalogue& words) {
  std::string out = "\xEF\xBB\xBF";
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    if (i > 0) out += ',';
    out += escape_csv(words.tr(kColumns[i]));
  }
  out += "\r\n";
  for (const Row& row : report.rows) {
    std::vector<std::string> quotes;
    std::vector<std::string> places = {place_of(report, row.citation)};
    for (const Answer& answer : row.answers) {
      quotes.push_back(report.citation(answer.citation).passage.quote);
      places.push_back(place_of(report, answer.citation));
    }
    add_line(out, {std::to_string(row.number), row.title, kind_name(row.kind, words),
                   target_text(row, words), status_name(row.status, words),
                   reached_text(row, words), share_text(row, words), joined(quotes, " / "),
                   row.lead, row.due ? calendar::to_string(*row.due) : std::string(),
                   joined(remarks(row, words), words.tr("; ")), row.id.value, joined(places, " ")});
  }
  return out;
}

}  // namespace plumbline::reports
