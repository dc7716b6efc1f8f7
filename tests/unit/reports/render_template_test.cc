#include "reports/render_template.h"

#include <doctest/doctest.h>

#include "reports/escape.h"
#include "source/error.h"

namespace plumbline::reports {
namespace {

std::string rendered(const std::string& text, Tongue tongue = Tongue::en) {
  const View view = {View::Fields{
      {"name", {"<b>"}},
      {"nothing", {""}},
      {"yes", {true}},
      {"list", {View::List{{View::Fields{{"x", {"1"}}}}, {View::Fields{{"x", {"2"}}}}}}},
  }};
  return render_template("page", text, view, Catalogue::shipped(tongue), escape_html);
}

TEST_CASE("values are escaped unless the template says otherwise") {
  CHECK(rendered("{{name}} {{{name}}}") == "&lt;b&gt; <b>");
}

TEST_CASE("an empty text is false, and lists repeat") {
  CHECK(rendered("{{#nothing}}a{{/nothing}}{{^nothing}}b{{/nothing}}") == "b");
  CHECK(rendered("{{#list}}{{x}},{{/list}}") == "1,2,");
  CHECK(rendered("{{#yes}}a{{/yes}}") == "a");
}

TEST_CASE("words of a template are said in the tongue") {
  CHECK(rendered("{{#tr}}Status{{/tr}}") == "Status");
  CHECK(rendered("{{#tr}}Status{{/tr}}", Tongue::zh) == "状态");
}

TEST_CASE("what a value holds is never read as a template") {
  const View view = {View::Fields{{"name", {"{{other}}"}}, {"other", {"x"}}}};
  const auto words = Catalogue::shipped(Tongue::en);
  CHECK(render_template("page", "{{name}}", view, words, escape_html) == "{{other}}");
}

TEST_CASE("a template that does not parse is named") {
  CHECK_THROWS_WITH_AS(static_cast<void>(rendered("{{#list}}")),
                       "cannot read the template page: Unclosed section \"list\" at 0", Error);
}

}  // namespace
}  // namespace plumbline::reports
