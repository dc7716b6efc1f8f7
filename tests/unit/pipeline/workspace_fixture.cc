#include "workspace_fixture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "exchange/export_json.h"
#include "source/error.h"

namespace plumbline::pipeline::test {

const char* const kReport2024 =
    "云渡县2024年政府工作报告\n"
    "——2024年1月9日在云渡县第五届人民代表大会第四次会议上\n"
    "\n"
    "一、2023年工作回顾\n"
    "地区生产总值增长5.1%。新建改建学校6所。\n"
    "\n"
    "二、2024年工作安排\n"
    "2024年，地区生产总值增长6%左右。新增养老床位200张，改造老旧小区12个，新建公园2个。\n"
    "出台《云渡县优化营商环境若干措施》。推进河道综合治理。\n";

const char* const kReport2025 =
    "云渡县2025年政府工作报告\n"
    "——2025年1月8日在云渡县第五届人民代表大会第五次会议上\n"
    "\n"
    "一、2024年工作回顾\n"
    "过去一年，地区生产总值增长6.2%。新增养老床位120张，改造老旧小区12个。\n"
    "出台《云渡县优化营商环境若干措施》，新增停车位800个。\n"
    "\n"
    "二、2025年工作安排\n"
    "2025年，地区生产总值增长5.5%左右。新增养老床位150张。\n";

void FailingFileSystem::write_atomically(const std::string& path, std::string_view bytes) {
  ++writes_;
  if (fail_in_ > 0 && --fail_in_ == 0) throw FileError(path, "write", ENOSPC);
  disk_->write_atomically(path, bytes);
}

County::County() {
  std::string pattern = (std::filesystem::temp_directory_path() / "plumbline-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  root = pattern;
  write("plumbline.yaml",
        "plumbline: 1\n"
        "sources:\n"
        "  - {id: y2024, file: 2024.txt}\n"
        "  - {id: y2025, file: 2025.txt}\n");
  write("2024.txt", kReport2024);
  write("2025.txt", kReport2025);
}

County::~County() {
  std::error_code ignored;
  std::filesystem::remove_all(root, ignored);
}

void County::write(const std::string& name, std::string_view bytes) {
  const std::string path = source::join_path(root, name);
  files.make_directories(path.substr(0, path.rfind('/')));
  source::make_disk_file_system()->write_atomically(path, bytes);
}

std::string County::read(const std::string& name) const {
  return files.read(source::join_path(root, name));
}

void County::replace(const std::string& name, const std::string& from, const std::string& to) {
  std::string bytes = read(name);
  const auto at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  write(name, bytes.replace(at, from.size(), to));
}

void County::remove(const std::string& name) {
  std::filesystem::remove_all(source::join_path(root, name));
}

std::string County::mappings() const {
  std::string all;
  for (const auto& name : files.list(source::join_path(root, "mappings"))) {
    all += name + "\n" + read("mappings/" + name);
  }
  return all;
}

workspace::Workspace County::open() {
  auto workspace = workspace::open_workspace(files, root, sink);
  REQUIRE(workspace);
  return *workspace;
}

RunOutcome County::run(int threads) {
  sink = {};
  RunOptions options;
  options.threads = threads;
  auto outcome = pipeline::run(files, open(), options, sink);
  REQUIRE(outcome);
  return *outcome;
}

model::Analysis County::analyse() {
  sink = {};
  auto analysis = pipeline::analyse(files, open(), {}, sink);
  REQUIRE(analysis);
  return *analysis;
}

std::string County::exported() {
  return exchange::export_json(analyse());
}

const model::Task& County::task(const model::Analysis& analysis, std::string_view quote) {
  const auto found =
      std::find_if(analysis.tasks.begin(), analysis.tasks.end(),
                   [&](const model::Task& task) { return task.passage.quote == quote; });
  REQUIRE_MESSAGE(found != analysis.tasks.end(), "no task is quoted as " << quote);
  return *found;
}

model::Status County::status(const model::Analysis& analysis, const model::TaskId& task) {
  const auto found =
      std::find_if(analysis.assessments.begin(), analysis.assessments.end(),
                   [&](const model::Assessment& assessment) { return assessment.task == task; });
  REQUIRE(found != analysis.assessments.end());
  return found->effective();
}

std::vector<std::string> County::codes() const {
  std::vector<std::string> codes;
  for (const auto& diagnostic : sink.diagnostics()) codes.push_back(diagnostic.code);
  return codes;
}

bool County::reported(std::string_view code) const {
  const auto all = codes();
  return std::find(all.begin(), all.end(), code) != all.end();
}

}  // namespace plumbline::pipeline::test
