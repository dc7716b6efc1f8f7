#include "statement_maker.h"

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "extraction/extract.h"
#include "reading/read_document.h"

namespace plumbline::bench {
namespace {

constexpr std::array<std::string_view, 40> kSyllables = {
    "青", "河", "柳", "溪", "松", "岭", "枫", "桥", "石", "塘", "云", "湖", "兰", "渡",
    "竹", "坞", "梅", "圩", "白", "沙", "金", "浦", "银", "屏", "龙", "湾", "凤", "台",
    "虎", "丘", "鹤", "洲", "雁", "荡", "鹿", "苑", "燕", "坪", "鹭", "滩"};
constexpr std::array<std::string_view, 24> kThings = {
    "口袋公园", "养老驿站", "托育机构",   "充电站",   "社区食堂", "健身步道",
    "雨水管网", "污水泵站", "公交站亭",   "农贸市场", "停车楼",   "文化礼堂",
    "老旧电梯", "防洪堤坝", "乡村公路",   "图书分馆", "急救站点", "校舍",
    "冷链仓库", "光伏电站", "垃圾中转站", "历史街区", "创业园",   "湿地公园"};
constexpr std::array<std::string_view, 5> kPlanned = {"新建", "改造", "建成", "提升", "启用"};
constexpr std::array<std::string_view, 5> kDone = {"建成", "完成改造", "启用", "新增", "改造"};

// A generator whose numbers are the same everywhere.
class Numbers {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_ = 20260101;
};

// What a promise and its answer share.
struct Deed {
  std::size_t place = 0;
  std::size_t thing = 0;
  std::size_t count = 0;
};

// 柳溪松街道: of three syllables 64,000 places.
std::string name_of(std::size_t place) {
  std::string name;
  for (int i = 0; i < 3; ++i, place /= kSyllables.size()) {
    name += kSyllables[place % kSyllables.size()];
  }
  return name + "街道";
}

std::string sentence_of(const Deed& deed, std::string_view verb) {
  return "在" + name_of(deed.place) + std::string(verb) + std::string(kThings[deed.thing]) +
         std::to_string(deed.count) + "处。\n";
}

Deed any_deed(Numbers& numbers, std::size_t places) {
  return {numbers.below(places), numbers.below(kThings.size()), 1 + numbers.below(90)};
}

model::Reading read(const std::string& text, const pipeline::Packs& packs) {
  source::DiagnosticSink sink;
  const source::SourceFile file{"invented.txt", text};
  model::SourceInfo stated;
  stated.id.value = file.path;
  stated.jurisdiction = "云溪区";
  const auto document = reading::read_document(file, stated, *packs.lexicon, sink);
  if (!document) throw std::runtime_error("the invented report can't be read");
  return extraction::extract(*document, packs.extract, *packs.lexicon);
}

template <class Statement>
std::vector<Statement> first_of(std::vector<Statement> all, std::size_t count, int year) {
  if (all.size() < count) throw std::runtime_error("too few statements were found");
  all.resize(count);
  for (Statement& one : all) one.year = year;
  return all;
}

}  // namespace

Statements make_statements(std::size_t tasks, std::size_t results, const pipeline::Packs& packs) {
  constexpr int kYear = 2025;
  const std::size_t places = tasks / 2 + 40;
  Numbers numbers;
  std::vector<Deed> promised;
  std::string plan = "云溪区2025年政府工作报告\n二、2025年工作安排\n";
  for (std::size_t i = 0; i < tasks; ++i) {
    promised.push_back(any_deed(numbers, places));
    plan += sentence_of(promised.back(), kPlanned[numbers.below(kPlanned.size())]);
  }
  std::string review = "云溪区2026年政府工作报告\n一、2025年工作回顾\n";
  for (std::size_t i = 0; i < results; ++i) {
    Deed deed = any_deed(numbers, places);
    if (i % 3 == 0) {
      deed = promised[numbers.below(promised.size())];
      deed.count += numbers.below(3);
    }
    review += sentence_of(deed, kDone[numbers.below(kDone.size())]);
  }
  return {first_of(read(plan, packs).tasks, tasks, kYear),
          first_of(read(review, packs).results, results, kYear)};
}

}  // namespace plumbline::bench
