#include "measures/naming.h"

#include <algorithm>

#include "measures/indicator.h"
#include "measures/text_scan.h"

namespace plumbline::measures {
namespace {

constexpr std::size_t kLongestSubject = 90;  // bytes: thirty characters
constexpr std::size_t kLongestTopic = 45;    // bytes: fifteen characters; longer ones are slogans

}  // namespace

void Naming::hear(const Piece& piece) {
  std::uint32_t at = skip_lead(text_, words_, piece.from, piece.to);
  const Word* verb = words_.starting_at(at, kVerbs | tag_set(Tag::growth), piece.to);
  if (verb != nullptr && verb->to < piece.to) at = skip_lead(text_, words_, verb->to, piece.to);
  // 旅游收入呈现上升态势: what is said of it is no part of its name.
  const Word* said = words_.first_in(next(text_, at), piece.to, tag_set(Tag::said));
  const std::string name = tidy_name(cut(at, said == nullptr ? piece.to : said->from));
  if (subject_.empty() && name.size() <= kLongestSubject) subject_ = stem_ = name;
  topic_ = name.size() <= kLongestTopic ? name : std::string();
  topic_clause_ = piece.clause;
}

std::string Naming::name(const Figure& figure, const Piece& piece, const Piece* following) const {
  const std::string core = figures_.core(figure);
  if (!core.empty()) {
    if (!figure.has_noun()) return name_of_core(figure, core, piece);
    return figures_.nearest_part(figure) + figures_.noun(figure);
  }
  if (figure.has_noun()) return name_of_noun(figure, piece);
  const auto other = borrowed_from(figure, following);
  return other ? figures_.noun(*other) : subject_;
}

std::string Naming::name_of_noun(const Figure& figure, const Piece& piece) const {
  const std::string noun = figures_.noun(figure);
  // 2343个县开展养老保险试点，3.58亿人参保: in what they are insured was said before.
  if (is_reached(figure)) return subject_ + noun;
  return figure.left.examples ? noun : topic_at(figure.noun_from, piece) + noun;
}

std::string Naming::name_of_core(const Figure& figure, const std::string& core,
                                 const Piece& piece) const {
  const LeftSide& left = figure.left;
  // 占全市23.6%, 数量居首位; but 居民 is no 居.
  const Word* relation =
      words_.starting_at(left.core_from, tag_set(Tag::relation, Tag::keep, Tag::people));
  if (relation != nullptr && relation->tag == Tag::relation && relation->to <= left.core_to) {
    return subject_ + core;
  }
  // 县级以上累计达60家, behind the count of those of one level.
  if (core.ends_with("以上") && !subject_.empty()) return subject_ + core;
  const Word* per_head = words_.starting_at(left.core_from, tag_set(Tag::per_head));
  if (per_head != nullptr && per_head->to == left.core_to) return subject_ + core;
  // 完工30部, behind 加装电梯开工40部.
  const Word* act = words_.starting_at(left.core_from, tag_set(Tag::act), left.core_to);
  if (act != nullptr && act->to == left.core_to && !subject_.empty()) return stem_ + core;
  const bool counts = figures_.quantity(figure).kind == QuantityKind::amount;
  const bool goes_on = counts && !piece.begins_clause && !left.has_verb &&
                       words_.starting_at(left.core_from, kVerbs, left.core_to) == nullptr;
  if (goes_on) return owner_ + core;
  const std::string part = counts ? figures_.nearest_part(figure) : core;
  return topic_at(left.core_from, piece) + completed(figure, part);
}

// 推进两地协作，25项任务完成.
std::string Naming::topic_at(std::uint32_t at, const Piece& piece) const {
  const bool fresh = topic_clause_ + 1 == piece.clause && piece.begins_clause;
  return fresh && words_.starting_at(at, tag_set(Tag::generic)) != nullptr ? topic_ : std::string();
}

std::string Naming::completed(const Figure& figure, const std::string& core) const {
  const Quantity& quantity = figures_.quantity(figure);
  const bool rate = quantity.kind != QuantityKind::amount && figure.left.motion != Motion::none;
  const bool level = quantity.kind == QuantityKind::amount && figure.left.reaches &&
                     quantity.dimension == dimension_;
  constexpr std::size_t kTail = 6;  // bytes: two characters
  if ((!rate && !level) || core.size() < kTail || words_.names_indicator(core)) return core;
  constexpr TagSet kHeads = tag_set(Tag::level, Tag::share);
  if (words_.ending_at(figure.left.core_to, kHeads, figure.left.core_from) != nullptr) return core;
  const std::size_t at = subject_.find(core.substr(core.size() - kTail));
  return at == std::string::npos ? core : core + subject_.substr(at + kTail);
}

bool Naming::is_reached(const Figure& figure) const {
  return figure.left.empty() && figure.has_noun() &&
         words_.starting_at(figure.noun_from, tag_set(Tag::coverage), figure.noun_to) != nullptr;
}

std::string Naming::name_in_chain(const Figure& figure, const std::string& owner) const {
  const std::string name = owner + figures_.core(figure);
  return name.empty() ? subject_ : name;
}

// 首批6家、8.2万平方米先导基地: the noun stands behind the last of them.
std::optional<Figure> Naming::borrowed_from(const Figure& figure, const Piece* following) const {
  const bool counts = figures_.quantity(figure).kind == QuantityKind::amount;
  if (!counts || figure.has_noun() || !figure.left.empty()) return std::nullopt;
  if (following == nullptr || following->last != following->first + 1) return std::nullopt;
  const Figure other = figures_.read(following->first, following->from, following->to);
  return other.has_noun() && other.left.empty() ? std::optional(other) : std::nullopt;
}

std::vector<std::string> Naming::names_of_list(const Figure& figure, std::size_t count) {
  const std::string core = figures_.core(figure);
  if (core.empty()) {
    // 支出分别为30亿元、20亿元，增长9.2%、3.4%.
    if (list_.size() == count) return list_;
    // 甲镇居民收入3万元，乙镇居民收入2万元，分别增长5.4%和7.4%.
    const bool each =
        cut(figure.left.begin, figure.left.from).find("分别") != std::string::npos ||
        cut(figure.left.core_to, figures_.quantity(figure).from).find("分别") != std::string::npos;
    if (!each || recent_.size() < count) return {};
    return {recent_.end() - static_cast<std::ptrdiff_t>(count), recent_.end()};
  }
  constexpr std::string_view kEach = "分别";
  const std::size_t each = core.find(kEach);
  if (each == std::string::npos) {
    list_ = share_out(core, count, shared_head(figure));
  } else {  // 砖瓦、造纸分别关停小厂: the verb goes to each
    list_ = share_out(core.substr(0, each), count);
    for (std::string& name : list_) name += core.substr(each + kEach.size());
  }
  return list_;
}

// Where the verb ends that the first subject shares with the others (吸引创业者和项目).
std::size_t Naming::shared_head(const Figure& figure) const {
  const LeftSide& left = figure.left;
  const Word* base = words_.starting_at(left.core_from, tag_set(Tag::denominator), left.core_to);
  if (base != nullptr) return base->to - left.core_from;
  const Word* verb = words_.first_in(left.core_from, left.core_to, kVerbs | tag_set(Tag::use));
  return verb == nullptr || !figures_.is_whole(*verb) ? 0 : verb->to - left.core_from;
}

void Naming::remember(const Figure& figure, const Piece& piece, const std::string& name) {
  const LeftSide& left = figure.left;
  // 认定 of 认定的新产品20项 goes to all items that follow it.
  constexpr TagSet kShared = tag_set(Tag::transitive, Tag::newly, Tag::coverage);
  const Word* verb = words_.last_in(left.core_from, left.core_to, kShared);
  if (piece.begins_clause || left.has_verb || verb != nullptr) owner_.clear();
  if (verb != nullptr && verb->to < left.core_to && figures_.is_whole(*verb)) {
    std::uint32_t to = verb->to;
    if (char_at(text_, to) == U'的') to = next(text_, to);
    owner_ = cut(left.core_from, to);
  }
  dimension_ = figures_.quantity(figure).dimension;
  if (name.empty() || is_reached(figure)) return;
  subject_ = stem_ = name;
  if (recent_.empty() || recent_.back() != name) recent_.push_back(name);
  if (std::find(list_.begin(), list_.end(), name) == list_.end()) list_.clear();
  // 对756件法规进行清理，废止71件.
  constexpr std::string_view kLightVerb = "进行";
  if (const std::size_t at = stem_.find(kLightVerb); at != std::string::npos && at > 0) {
    stem_.resize(at);
  }
  const Word* act = words_.ending_at(left.core_to, tag_set(Tag::act), left.core_from);
  if (act != nullptr && stem_.ends_with(cut(act->from, act->to))) {
    stem_.resize(stem_.size() - (act->to - act->from));
  }
}

}  // namespace plumbline::measures
