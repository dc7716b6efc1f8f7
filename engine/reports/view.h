// What a template is filled with: texts, flags, lists and named fields, all words said already.
// Private to the room.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "reports/catalogue.h"
#include "reports/report.h"

namespace plumbline::reports {

/// An empty text counts as false in a template, so that `{{#x}}…{{/x}}` prints what there is.
struct View {
  struct Field;
  using List = std::vector<View>;
  using Fields = std::vector<Field>;

  std::variant<std::string, bool, List, Fields> value;
};

struct View::Field {
  std::string name;
  View value;
};

/// The whole report: every field that a template can use.
[[nodiscard]] View report_view(const Report& report, const Catalogue& words);
/// A row of the annex with its passages, findings and near misses.
[[nodiscard]] View row_view(const Report& report, const Row& row, const Catalogue& words);
/// The places of a citation, by its number.
[[nodiscard]] View citation_view(const Report& report, int number);

/// A sign for a status, for printers and readers without colour.
[[nodiscard]] std::string_view mark_of(model::Status status);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view with);

}  // namespace plumbline::reports
