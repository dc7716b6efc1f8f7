#include "reports/render_template.h"

#include <kainjow/mustache.hpp>

#include "source/error.h"

namespace plumbline::reports {
namespace {

namespace mustache = kainjow::mustache;

// Views nest as deep as a report does (rows of findings of lists), never by user data.
mustache::data data_of(const View& view) {
  if (const auto* text = std::get_if<std::string>(&view.value)) {
    return text->empty() ? mustache::data(mustache::data::type::bool_false) : mustache::data(*text);
  }
  if (const auto* flag = std::get_if<bool>(&view.value)) {
    return mustache::data(*flag ? mustache::data::type::bool_true
                                : mustache::data::type::bool_false);
  }
  if (const auto* list = std::get_if<View::List>(&view.value)) {
    mustache::data made(mustache::data::type::list);
    for (const View& item : *list) made.push_back(data_of(item));
    return made;
  }
  mustache::data made(mustache::data::type::object);
  for (const auto& [name, field] : std::get<View::Fields>(view.value)) {
    made.set(name, data_of(field));
  }
  return made;
}

}  // namespace

std::string render_template(const std::string& path, const std::string& text, const View& view,
                            const Catalogue& words, Escape escape) {
  mustache::mustache page(text);
  page.set_custom_escape([escape](const std::string& value) { return escape(value); });
  mustache::data data = data_of(view);
  data.set("tr", mustache::data(mustache::lambda2(
                     [&](const std::string& id, const mustache::renderer& /*render*/) {
                       return escape(words.tr(id));
                     })));
  if (!page.is_valid()) {
    throw Error("cannot read the template " + path + ": " + page.error_message());
  }
  std::string out = page.render(data);
  if (!page.is_valid()) {
    throw Error("cannot fill the template " + path + ": " + page.error_message());
  }
  return out;
}

}  // namespace plumbline::reports
