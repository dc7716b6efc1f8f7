#include "cli/text_layout.h"

#include <unicode/uchar.h>

#include "source/utf8.h"

namespace plumbline::cli {
namespace {

std::size_t width_of(char32_t point) {
  const auto character = static_cast<UChar32>(point);
  const auto type = u_charType(character);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int wide = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

const char* colour_of(model::Status status) {
  switch (status) {
    case model::Status::exceeded:
    case model::Status::met:
      return "\x1b[32m";
    case model::Status::partly_met:
    case model::Status::not_met:
      return "\x1b[31m";
    case model::Status::in_progress:
    case model::Status::no_evidence:
      return "\x1b[33m";
    case model::Status::pending:
      return "\x1b[2m";
  }
  return "";
}

std::string spaces(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return std::string(taken < width ? width - taken : 0, ' ');
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = source::decode_at(text, at);
    width += width_of(point.value);
    at += point.length;
  }
  return width;
}

std::string pad(std::string_view text, std::size_t width) {
  return std::string(text) + spaces(text, width);
}

std::string pad_left(std::string_view text, std::size_t width) {
  return spaces(text, width) + std::string(text);
}

std::string paint(std::string_view text, model::Status status, bool colours) {
  if (!colours) return std::string(text);
  return colour_of(status) + std::string(text) + "\x1b[0m";
}

std::string bold(std::string_view text, bool colours) {
  if (!colours) return std::string(text);
  return "\x1b[1m" + std::string(text) + "\x1b[0m";
}

}  // namespace plumbline::cli
