#include "cli/translate_message.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace plumbline::cli {
namespace {

reports::Catalogue chinese() {
  return reports::Catalogue::shipped(reports::Tongue::zh);
}

// `error: MESSAGE [code]` of a line of a golden file; empty for other lines, and for messages about
// rules and lexicons, which are for people who write those.
std::string message_in(const std::string& line) {
  if (line.starts_with("rules/") || line.starts_with("shipped/rules/")) return {};
  for (const std::string mark : {"error: ", "warning: ", "note: "}) {
    const std::size_t at = line.find(mark);
    if (at != 0 && (at == std::string::npos || line.compare(at - 2, 2, ": ") != 0)) continue;
    std::string message = line.substr(at + mark.size());
    const std::size_t code = message.rfind(" [");
    if (code == std::string::npos || !message.ends_with(']')) return message;
    for (const char* kind : {" [rule-", " [rules-", " [estimate-"}) {
      if (message.compare(code, std::string(kind).size(), kind) == 0) return {};
    }
    message.resize(code);
    return message;
  }
  return {};
}

}  // namespace

TEST_CASE("messages about files, mappings and the command line are Chinese for Chinese users") {
  const struct {
    const char* message;
    const char* translation;
  } rows[] = {
      {"found '2024.txt'; 'sources' must be a list", "“sources”应为列表，这里是'2024.txt'"},
      {"found nothing; a workspace must be a map of keys",
       "工作区文件应由“键: 值”组成，这里是空的"},
      {"unknown key 'fil' in a source; did you mean 'file'?", "来源没有键“fil”；是不是“file”？"},
      {"file 'a.txt' of source 'y2025' does not exist", "来源“y2025”的文件“a.txt”不存在"},
      {"the file is empty, expected the text of a report", "文件是空的，应为报告文本"},
      {"found an old Word or Excel file (save it as docx), expected text",
       "文件是旧版Word或Excel文件（请另存为docx），应为文本"},
      {"unknown relation 'fulfills'; expected fulfils, progress, restates; did you mean 'fulfils'?",
       "“relation”不能是“fulfills”，应为fulfils, progress, restates；是不是“fulfils”？"},
      {"can't read this target: '床位 4' has no comparator; expected =, ~, >=, <= or in",
       "读不懂这个目标：“床位 4”缺少比较符，应为=、~、>=、<=或in"},
      {"mappings/a.yaml: cannot write: No space left on device",
       "mappings/a.yaml：无法写入：磁盘已满"},
      {"no plan for 2019 was read; there are plans for 2024, 2025",
       "没有读到2019年的计划；有计划的年份：2024, 2025"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.message);
    CHECK(translate_message(row.message, chinese()) == row.translation);
    CHECK(translate_message(row.message, reports::Catalogue::shipped(reports::Tongue::en)) ==
          row.message);
  }
}

TEST_CASE("what people wrote stays as it is, also where it reads like our words") {
  CHECK(translate_message("unknown key 'text' in a task", chinese()) == "任务没有键“text”");
  CHECK(translate_message("there is no file 'a {file} b'", chinese()) == "没有文件“a {file} b”");
}

TEST_CASE("a message of an unknown wording stays English") {
  CHECK(translate_message("unknown fact 'fase'; did you mean 'phase'?", chinese()) ==
        "unknown fact 'fase'; did you mean 'phase'?");
  CHECK(translate_message("", chinese()).empty());
}

TEST_CASE("every message in the golden files has a translation, but those about rules") {
  int messages = 0;
  const auto folder = std::filesystem::path(PLUMBLINE_SOURCE) / "tests/golden/verbs";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().filename() != "stderr") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("plumbline: ")) line.erase(0, std::string("plumbline: ").size());
      const std::string message = message_in(line);
      if (message.empty()) continue;
      ++messages;
      CHECK_MESSAGE(translate_message(message, chinese()) != message, "not translated: " << line);
    }
  }
  CHECK(messages >= 30);
}

TEST_CASE("a diagnostic is translated with its related places, and keeps its code") {
  std::vector<source::Diagnostic> diagnostics(1);
  diagnostics[0].code = "workspace-duplicate-id";
  diagnostics[0].message = "two sources have the id 'a'";
  diagnostics[0].related.push_back({"plumbline.yaml", {0, 1}, "first here"});
  diagnostics = translate_diagnostics(std::move(diagnostics), chinese());
  CHECK(diagnostics[0].code == "workspace-duplicate-id");
  CHECK(diagnostics[0].message == "两个来源的id同为“a”");
  CHECK(diagnostics[0].related[0].message == "首见于此");
  CHECK(diagnostic_words(chinese()).error == "错误：");
}

}  // namespace plumbline::cli
