#include "extraction_fixture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "corpus.h"
#include "extraction/extract.h"
#include "reading/read_document.h"

namespace plumbline::test {

const lexicon::Lexicon& shipped_lexicon() {
  static const lexicon::Lexicon kLexicon = [] {
    std::vector<source::SourceFile> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(source_folder() + "/datasets/lexicon")) {
      files.push_back({entry.path().string(), read_file(entry.path().string())});
    }
    std::sort(files.begin(), files.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    source::DiagnosticSink sink;
    auto lexicon = lexicon::Lexicon::load(files, sink);
    REQUIRE(lexicon);
    return std::move(*lexicon);
  }();
  return kLexicon;
}

const extraction::WordRoles& shipped_roles() {
  static const extraction::WordRoles kRoles(shipped_lexicon());
  return kRoles;
}

const rules::RuleSet& extract_rules() {
  static const rules::RuleSet kRules = [] {
    const std::string path = source_folder() + "/datasets/rules/extract.yaml";
    const std::vector<source::SourceFile> packs = {{"extract.yaml", read_file(path)}};
    source::DiagnosticSink sink;
    auto rules = rules::RuleSet::compile(rules::Layer::extract, packs,
                                         extraction::extract_vocabulary(), shipped_lexicon(), sink);
    CHECK(source::format_diagnostics(sink.diagnostics(), {}) == "");
    REQUIRE(rules);
    return std::move(*rules);
  }();
  return kRules;
}

SentenceFixture::SentenceFixture(std::string_view text, model::Part part, int year)
    : size_(static_cast<std::uint32_t>(text.size())) {
  document_.text = std::string(text);
  document_.file_bytes = document_.text;
  document_.offsets.append(size_, 0, size_);
  model::Sentence sentence;
  sentence.span = {0, size_};
  sentence.part = part;
  sentence.year = year;
  document_.sentences.push_back(sentence);
  constexpr std::string_view kComma = "，";
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(kComma, at), text.size());
    document_.clauses.push_back(
        {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, 0});
    at = end + kComma.size();
  }
  reader_ = std::make_unique<extraction::SentenceReader>(document_, 0, shipped_roles());
}

source::TextSpan SentenceFixture::span_of(std::string_view part) const {
  const std::size_t at = document_.text.find(part);
  REQUIRE(at != std::string::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

std::string SentenceFixture::text(source::TextSpan span) const {
  return std::string(document_.view(span));
}

model::Document read_report(const std::string& text) {
  model::SourceInfo stated;
  stated.id = {"yunxi/2025"};
  stated.path = "yunxi-2025.txt";
  source::DiagnosticSink sink;
  auto document = reading::read_document({"yunxi-2025.txt", text}, stated, shipped_lexicon(), sink);
  REQUIRE(document);
  return std::move(*document);
}

model::Document report(const std::string& review, const std::string& plan) {
  return read_report(
      "2025年云溪区政府工作报告\n——2025年1月6日在云溪区第三届人民代表大会第五次会议上\n"
      "云溪区人民政府区长\n\n一、2024年工作回顾\n" +
      review + "\n\n二、2025年工作安排\n" + plan + "\n");
}

model::Reading extract(const model::Document& document) {
  return extraction::extract(document, extract_rules(), shipped_lexicon());
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

}  // namespace plumbline::test
