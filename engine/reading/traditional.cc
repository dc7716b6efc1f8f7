#include "reading/traditional.h"

#include <opencc/opencc.h>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "source/error.h"
#include "source/utf8.h"

namespace plumbline::reading {
namespace {

constexpr char32_t kFirstHan = 0x4E00;
constexpr std::size_t kHanCount = 0x5200;

// The common characters that stand in Traditional texts only.
constexpr std::u32string_view kTraditionalOnly =
    U"來個們動務區員問國學實將對帶強後從應時會東業濟為"
    U"無現環產當發種節紀約紅級細終組結絕絡給統經綠維網"
    U"緊線練縣總織繼續習聯聲職聽腦與興舉舊華萬藝蘇處號"
    U"補裝製複見規視親覺觀訂計訊記訪設許評詢試該詳認語"
    U"誠說誰課調談請論諸證議護讀變讓豐負財貢貧貨責買費"
    U"貿資賢賣質賬賴購賽贊贏趕跡踐車軌軍較輕輪輸轄轉辦"
    U"農這進運過達遠適遷選還邊鄉鄰醫釋銀鋼錄錢錯鎮鏈鐵"
    U"鑒鑽長門閉開間關陣陰陳陸陽隊階際隨險隱雖雙雜離難"
    U"雲電霧靈靜響頁項順須預領頭顆題額願類顧顯風飛飯飲"
    U"養館馬駐騰驅驗體鬥鬧魚鳥鹽麗點黨齊齒龍龜";

// The same as bits, from the first Han character on.
constexpr auto kIsTraditional = [] {
  std::array<std::uint64_t, kHanCount / 64> bits{};
  for (const char32_t c : kTraditionalOnly) {
    bits[(c - kFirstHan) / 64] |= std::uint64_t{1} << ((c - kFirstHan) % 64);
  }
  return bits;
}();

bool stands_in_traditional_only(char32_t c) {
  const std::size_t at = c - kFirstHan;
  return at < kHanCount && (kIsTraditional[at / 64] >> (at % 64) & 1) != 0;
}

std::string to_utf8(const Glyphs& text, std::size_t first) {
  std::string out;
  out.reserve((text.size() - first) * 3);
  for (std::size_t i = first; i < text.size(); ++i) source::append_utf8(out, text[i].value);
  return out;
}

}  // namespace

bool is_traditional(const Glyphs& text) {
  std::size_t han = 0;
  std::size_t found = 0;
  for (const Glyph& glyph : text) {
    if (!source::is_han(glyph.value)) continue;
    ++han;
    if (stands_in_traditional_only(glyph.value)) ++found;
  }
  return found >= 20 && found * 30 >= han;
}

struct Simplifier::Impl {
  // The Taiwan variant also tells 著 as a particle (沿著) from 著 as a word (著名).
  opencc::SimpleConverter converter{"tw2s.json"};
};

Simplifier::Simplifier() {
  try {
    impl_ = std::make_unique<Impl>();
  } catch (const std::exception& failure) {
    throw Error(std::string("the tables of OpenCC can't be loaded (package libopencc-data): ") +
                failure.what());
  }
}
Simplifier::~Simplifier() = default;
Simplifier::Simplifier(Simplifier&&) noexcept = default;
Simplifier& Simplifier::operator=(Simplifier&&) noexcept = default;

void Simplifier::convert(Glyphs& text, std::size_t first, CleanupLog& log) const {
  std::u32string converted = source::to_utf32(impl_->converter.Convert(to_utf8(text, first)));
  if (converted.size() != text.size() - first) {
    converted.clear();
    for (std::size_t i = first; i < text.size(); ++i) {
      std::string one;
      source::append_utf8(one, text[i].value);
      const std::u32string simple = source::to_utf32(impl_->converter.Convert(one));
      converted.push_back(simple.size() == 1 ? simple[0] : text[i].value);
    }
  }
  for (std::size_t i = first; i < text.size(); ++i) {
    if (text[i].value == converted[i - first]) continue;
    text[i].value = converted[i - first];
    log.add(Cleanup::traditional_converted, {text[i].from, text[i].to});
  }
}

}  // namespace plumbline::reading
