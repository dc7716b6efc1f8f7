// The version of the converter is noted but not asked for again: an unchanged workspace starts no
// program, and a newer converter must not move the places of a text that people quote.
#include "pipeline/kept_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "reading/convert.h"
#include "source/content_hash.h"
#include "source/error.h"
#include "workspace/layout.h"

namespace plumbline::pipeline {
namespace {

constexpr std::string_view kOriginEnding = ".origin";

// The lines of an origin, in this order; each is its name, a colon, a space, the value.
constexpr std::string_view kFile = "file: ";
constexpr std::string_view kFileHash = "hash: ";
constexpr std::string_view kConverter = "converter: ";
constexpr std::string_view kTextHash = "text: ";

std::string write_origin(const TextOrigin& origin) {
  std::string out;
  const auto line = [&out](std::string_view name, const std::string& value) {
    out.append(name).append(value).append("\n");
  };
  line(kFile, origin.file);
  line(kFileHash, origin.file_hash);
  line(kConverter, origin.converter);
  line(kTextHash, origin.text_hash);
  return out;
}

std::optional<TextOrigin> parse_origin(std::string_view bytes) {
  TextOrigin origin;
  const auto take = [&bytes](std::string_view name, std::string& value) {
    if (!bytes.starts_with(name)) return false;
    bytes.remove_prefix(name.size());
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) return false;
    value = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
    return true;
  };
  const bool whole = take(kFile, origin.file) && take(kFileHash, origin.file_hash) &&
                     take(kConverter, origin.converter) && take(kTextHash, origin.text_hash);
  if (!whole) return std::nullopt;
  return origin;
}

// An id is any text: only one whose parts are all names may become a path as it is.
bool is_plain_path(std::string_view id) {
  const bool odd = std::any_of(id.begin(), id.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '\\';
  });
  if (odd || id.size() > 150) return false;
  for (std::size_t from = 0; from <= id.size();) {
    const std::size_t end = std::min(id.find('/', from), id.size());
    if (end == from || id[from] == '.') return false;
    from = end + 1;
  }
  return true;
}

std::optional<std::string> kept(const source::FileSystem& files, const std::string& root,
                                const std::string& text_path, const TextOrigin& expected) {
  const auto origin = read_origin(files, root, text_path);
  const std::string path = source::join_path(root, text_path);
  const bool same =
      origin && origin->file == expected.file && origin->file_hash == expected.file_hash;
  if (!same || !files.size(path)) return std::nullopt;
  std::string text = files.read(path);
  if (source::content_hash(text) != origin->text_hash) return std::nullopt;
  return text;
}

void keep(source::FileSystem& files, const std::string& root, const std::string& text_path,
          const std::string& text, const TextOrigin& origin, source::DiagnosticSink& sink) {
  const std::string path = source::join_path(root, text_path);
  try {
    files.make_directories(path.substr(0, path.rfind('/')));
    files.write_atomically(path, text);
    files.write_atomically(path + std::string(kOriginEnding), write_origin(origin));
  } catch (const FileError& error) {
    sink.warning("text-not-kept", text_path, std::nullopt, error.what());
  }
}

}  // namespace

std::string kept_text_path(const model::SourceId& id, reading::Format format) {
  const std::string name =
      is_plain_path(id.value) ? id.value : "source-" + source::short_hash(id.value, 12);
  return source::join_path(workspace::kTextFolder, name) + "." +
         std::string(reading::text_ending(format));
}

std::optional<TextOrigin> read_origin(const source::FileSystem& files, const std::string& root,
                                      const std::string& text_path) {
  const std::string path = source::join_path(root, text_path) + std::string(kOriginEnding);
  if (!files.size(path)) return std::nullopt;
  return parse_origin(files.read(path));
}

std::optional<source::SourceFile> text_of_source(source::FileSystem& files, const std::string& root,
                                                 const model::SourceId& id,
                                                 const source::SourceFile& file,
                                                 reading::Format format, std::uint64_t size_limit,
                                                 source::DiagnosticSink& sink) {
  const std::string path = kept_text_path(id, format);
  TextOrigin origin{file.path, source::content_hash(file.bytes), {}, {}};
  if (auto text = kept(files, root, path, origin))
    return source::SourceFile{path, *std::move(text)};
  auto converted = reading::convert(file, format, static_cast<std::size_t>(size_limit), sink);
  if (!converted) return std::nullopt;
  origin.converter = std::move(converted->converter);
  origin.text_hash = source::content_hash(converted->text);
  keep(files, root, path, converted->text, origin, sink);
  return source::SourceFile{path, std::move(converted->text)};
}

}  // namespace plumbline::pipeline
