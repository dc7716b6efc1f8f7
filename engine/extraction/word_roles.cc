#include "extraction/word_roles.h"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace plumbline::extraction {
namespace {

using lexicon::WordClass;

bool below(std::string_view name, std::string_view prefix) {
  return name.starts_with(prefix) && (name.size() == prefix.size() || name[prefix.size()] == '.');
}

// The N-th of the parts between dots; empty when there is none.
std::string_view part(std::string_view name, int number) {
  for (; number > 0; --number) {
    const std::size_t dot = name.find('.');
    if (dot == name.npos) return {};
    name.remove_prefix(dot + 1);
  }
  return name.substr(0, name.find('.'));
}

bool has_flag(const WordClass& word_class, const char* attribute) {
  const auto found = word_class.attributes.find(attribute);
  return found != word_class.attributes.end() && found->second == "true";
}

// The first entry that holds decides.
constexpr std::array<std::pair<std::string_view, WordFamily>, 28> kFamilies{{
    {"action", WordFamily::action},
    {"stage", WordFamily::stage},
    {"aspect", WordFamily::aspect},
    {"continuity", WordFamily::continuity},
    {"word.other", WordFamily::blocker},
    {"entity.unbroken", WordFamily::blocker},
    {"entity.suffix.general", WordFamily::suffix_general},
    {"entity.suffix", WordFamily::suffix},
    {"entity.boundary", WordFamily::boundary},
    {"entity.counter", WordFamily::counter},
    {"clause.leaning_figure.between", WordFamily::between},
    {"clause.leaning_figure", WordFamily::leaning_figure},
    {"clause.leaning.always", WordFamily::leaning_always},
    {"clause.leaning", WordFamily::leaning},
    {"clause.point", WordFamily::point},
    {"clause.frame.open", WordFamily::open_frame},
    {"clause.total", WordFamily::total},
    {"clause.frame", WordFamily::frame},
    {"clause.joint", WordFamily::joint},
    {"clause.predicate", WordFamily::predicate},
    {"clause", WordFamily::clause_other},
    {"tail", WordFamily::tail},
    {"title.lead", WordFamily::lead},
    {"title.generic", WordFamily::generic},
    {"due.month", WordFamily::due_month},
    {"due.other", WordFamily::due_other},
    {"due", WordFamily::due_named},
    {"comparator", WordFamily::comparator},
}};

WordRole role_of(const WordClass& word_class) {
  WordRole role;
  const std::string_view name = word_class.name;
  for (const auto& [prefix, family] : kFamilies) {
    if (!below(name, prefix)) continue;
    role.family = family;
    break;
  }
  role.after_verb = has_flag(word_class, "after_verb");
  if (role.family == WordFamily::action) {
    role.group = part(name, 1);
    role.definite = has_flag(word_class, "definite");
  }
  if (role.family == WordFamily::stage) {
    role.stage = model::parse_stage(part(name, 1)).value_or(model::Stage::none);
  }
  if (role.family == WordFamily::aspect) {
    role.aspect = model::parse_aspect(part(name, 1)).value_or(model::Aspect::none);
    role.soft = part(name, 2) == "soft";
  }
  constexpr std::string_view kMonth = "due.month_";
  if (name.starts_with(kMonth)) {
    std::from_chars(name.data() + kMonth.size(), name.data() + name.size(), role.month);
  }
  return role;
}

}  // namespace

WordRoles::WordRoles(const lexicon::Lexicon& lexicon) : lexicon_(lexicon), measures_(lexicon) {
  for (const WordClass& word_class : lexicon.classes()) roles_.push_back(role_of(word_class));
}

}  // namespace plumbline::extraction
