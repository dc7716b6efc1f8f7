// A legacy Chinese text is often valid in two encodings. Of the characters that a wrong one gives
// few are among the commonest of the language, of those that the right one gives about half are.
#include "reading/charset.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "source/utf8.h"

namespace plumbline::reading {
namespace {

// Among the most frequent characters of modern Chinese, in both scripts, and the commonest marks.
constexpr std::u32string_view kCommon =
    U"，。、：；一不上个中为主义了二以们会作全产人今代任企优供保信党共关其农出分划加动务化区十单"
    U"及发取合同后员和国在地场城基增大好学安定实家对将导就展属工市年并府度建开强当得心快性总意成"
    U"我所才技把投提改放政教文新方施日时是更最月有服本机来构标民水法活深济点然现理生用界的目相社"
    U"確确种科程第管系经结统编绩综继续老能自行要规设试资质起路转较进通过运还进这造部都里重量金长"
    U"間间际難難面革项预领高國會產業個為義們優導屬開強當總時機構標濟點現種經結統績繼續規設試資質"
    U"轉較進過運還這裡長際項預領黨關農動務區單發後員場對將實學";

bool is_common(char32_t c) {
  return kCommon.find(c) != std::u32string_view::npos;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open(const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset, &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

// Appends the code points of UTF-16 units; a glyph reaches to where the next one begins.
void append_units(Glyphs& glyphs, const UChar* units, const std::int32_t* offsets,
                  std::size_t count, std::uint32_t base) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto from = base + static_cast<std::uint32_t>(std::max(offsets[i], 0));
    const char32_t unit = units[i];
    const bool trails = unit >= 0xDC00 && unit < 0xE000 && !glyphs.empty() &&
                        glyphs.back().value >= 0xD800 && glyphs.back().value < 0xDC00;
    if (trails) {
      glyphs.back().value = 0x10000 + ((glyphs.back().value - 0xD800) << 10) + (unit - 0xDC00);
    } else {
      glyphs.push_back({unit, from, from});
    }
  }
}

// nullopt where the bytes are not valid in the charset.
std::optional<Glyphs> convert(std::string_view bytes, const char* charset) {
  const Converter converter = open(charset);
  if (!converter) return std::nullopt;
  Glyphs glyphs;
  glyphs.reserve(bytes.size() / 2 + 1);
  std::array<UChar, 4096> units;
  std::array<std::int32_t, 4096> offsets;
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    UChar* target = units.data();
    const auto base = static_cast<std::uint32_t>(source - bytes.data());
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end,
                   offsets.data(), true, &status);
    append_units(glyphs, units.data(), offsets.data(),
                 static_cast<std::size_t>(target - units.data()), base);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_FAILURE(status)) return std::nullopt;
    break;
  }
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const auto next =
        i + 1 < glyphs.size() ? glyphs[i + 1].from : static_cast<std::uint32_t>(bytes.size());
    glyphs[i].to = std::max(next, glyphs[i].from);
  }
  return glyphs;
}

// The share of common characters among all that are not ASCII.
double plausibility(const Glyphs& glyphs) {
  constexpr std::size_t kSample = 20000;
  std::size_t wide = 0;
  std::size_t common = 0;
  for (std::size_t i = 0; i < std::min(glyphs.size(), kSample); ++i) {
    if (glyphs[i].value < 0x80) continue;
    ++wide;
    if (is_common(glyphs[i].value)) ++common;
  }
  return wide == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(wide);
}

}  // namespace

bool has_utf16_mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

std::optional<Recoded> recode(std::string_view bytes) {
  if (has_utf16_mark(bytes)) {
    auto glyphs = convert(bytes, "UTF-16");
    if (!glyphs) return std::nullopt;
    return Recoded{std::move(*glyphs), "UTF-16"};
  }
  // Less than this is no Chinese: real reports reach 0.4 and more, the wrong charset 0.1.
  constexpr double kLeast = 0.15;
  std::optional<Recoded> best;
  double best_score = kLeast;
  for (const char* charset : {"GB18030", "Big5"}) {
    auto glyphs = convert(bytes, charset);
    if (!glyphs) continue;
    const double score = plausibility(*glyphs);
    if (score <= best_score) continue;
    best_score = score;
    best = Recoded{std::move(*glyphs), charset};
  }
  return best;
}

}  // namespace plumbline::reading
