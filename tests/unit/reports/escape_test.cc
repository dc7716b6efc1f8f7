#include "reports/escape.h"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

namespace plumbline::reports {
namespace {

using Cases = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("HTML keeps no markup of a text") {
  const Cases cases = {{"a<b>&\"c\"'", "a&lt;b&gt;&amp;&quot;c&quot;&#39;"},
                       {"一\n二\t三", "一 二 三"},
                       {"&lt;", "&amp;lt;"},
                       {"", ""}};
  for (const auto& [text, escaped] : cases) CHECK(escape_html(text) == escaped);
}

TEST_CASE("Markdown keeps no markup, cell border or line end of a text") {
  const Cases cases = {{"a|b", "a\\|b"},
                       {"<script>", "\\<script\\>"},
                       {"*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"},
                       {"[1](x)", "\\[1\\](x)"},
                       {"一\r\n二", "一  二"},
                       {"# a", "\\# a"},
                       {"- a", "\\- a"},
                       {"---", "\\---"},
                       {"1. a", "1\\. a"},
                       {"12) a", "12\\) a"},
                       {"53.3%", "53.3%"},
                       {"-3", "-3"},
                       {"2024", "2024"},
                       {"100%完成", "100%完成"},
                       {"\\", "\\\\"}};
  for (const auto& [text, escaped] : cases) CHECK(escape_markdown(text) == escaped);
}

TEST_CASE("CSV quotes what would end a field and disarms formulas") {
  const Cases cases = {
      {"plain", "plain"}, {"a,b", "\"a,b\""},    {"a\"b", "\"a\"\"b\""}, {"a\nb", "\"a\nb\""},
      {"=1+1", "'=1+1"},  {"@x,y", "\"'@x,y\""}, {"+0.6", "'+0.6"},      {"", ""}};
  for (const auto& [text, escaped] : cases) CHECK(escape_csv(text) == escaped);
}

}  // namespace
}  // namespace plumbline::reports
