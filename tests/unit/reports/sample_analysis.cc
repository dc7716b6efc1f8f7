#include "sample_analysis.h"

#include <utility>

namespace plumbline::test {
namespace {

using model::Analysis;
using model::FindingKind;
using model::Status;

constexpr const char* kPlan = "yunting/2024.txt";
constexpr const char* kReview = "yunting/2025.txt";

model::Passage passage(const char* source, std::uint32_t line, std::string quote,
                       std::vector<std::string> sections = {"2024年工作安排"}) {
  model::Passage made;
  made.source = {source};
  made.span = {line * 100, line * 100 + static_cast<std::uint32_t>(quote.size())};
  made.line = line;
  made.column = 3;
  made.quote = std::move(quote);
  made.section_path = std::move(sections);
  return made;
}

model::Measure measure(std::string indicator, model::MeasureForm form, model::Comparator op,
                       double value, std::string unit) {
  model::Measure made;
  made.indicator = std::move(indicator);
  made.form = form;
  made.op = op;
  made.value = value;
  made.unit = std::move(unit);
  made.role = model::MeasureRole::target;
  return made;
}

model::Reading reading(const char* path, const char* title, calendar::Date delivered) {
  model::Reading made;
  made.info.id = {path};
  made.info.path = path;
  made.info.title = title;
  made.info.jurisdiction = "云汀区";
  made.info.delivered = delivered;
  return made;
}

class Maker {
 public:
  model::Assessment& task(const char* id, model::TaskKind kind, std::string title, Status status) {
    model::Task task;
    task.id.value = std::string("2024-").append(id);
    task.kind = kind;
    task.title = title;
    task.jurisdiction = "云汀区";
    task.year = 2024;
    task.passage = passage(kPlan, ++line_, std::move(title));
    model::Assessment assessment;
    assessment.task = task.id;
    assessment.reported = status;
    made.tasks.push_back(std::move(task));
    made.assessments.push_back(std::move(assessment));
    return made.assessments.back();
  }

  // Answers the newest task.
  model::Link& answer(std::string quote, double probability = 0.97,
                      model::Verdict verdict = model::Verdict::accepted) {
    model::Result& result = this->result(std::move(quote));
    model::Link link;
    link.task = made.tasks.back().id;
    link.result = result.id;
    link.probability = probability;
    link.verdict = verdict;
    link.evidence = {{{"link/decision"}, 1, "prior", -6.0, {}},
                     {{"link/indicator"}, 1, "same", 6.0, {}},
                     {{"link/amount-far-off"}, 1, "", -4.0, {}}};
    made.links.push_back(std::move(link));
    return made.links.back();
  }

  model::Result& result(std::string quote) {
    model::Result result;
    result.jurisdiction = "云汀区";
    result.year = 2024;
    result.passage = passage(kReview, ++answer_line_, std::move(quote), {"2024年工作回顾"});
    result.id.value =
        std::string(kReview).append("@").append(std::to_string(result.passage.span.from));
    made.results.push_back(std::move(result));
    return made.results.back();
  }

  Analysis made;

 private:
  std::uint32_t line_ = 10;
  std::uint32_t answer_line_ = 40;
};

void attain(model::Assessment& assessment, double planned, double actual, std::string unit,
            bool share_applies) {
  model::Attainment figures;
  figures.planned = planned;
  figures.actual = actual;
  figures.unit = std::move(unit);
  figures.share_applies = share_applies;
  figures.share = share_applies ? actual / planned : 0.0;
  figures.difference = actual - planned;
  assessment.attainment = figures;
}

void add_targets(Maker& maker) {
  using model::Comparator;
  using model::MeasureForm;
  auto& growth = maker.task("GDP", model::TaskKind::target, "地区生产总值增长", Status::exceeded);
  maker.made.tasks.back().measures = {
      measure("地区生产总值", MeasureForm::growth, Comparator::about, 5.0, "%")};
  attain(growth, 5.0, 5.6, "%", false);
  maker.answer("地区生产总值增长5.6%");

  auto& beds = maker.task("BEDS", model::TaskKind::target, "新增养老床位", Status::partly_met);
  maker.made.tasks.back().measures = {
      measure("养老床位", MeasureForm::increment, Comparator::at_least, 30000.0, "张")};
  maker.made.tasks.back().due = calendar::Date{2024, 9, 30};
  attain(beds, 30000.0, 16000.0, "张", true);
  beds.pace = model::Pace::behind;
  maker.answer("新增养老床位1.6万张");
  maker.answer("养老床位持续增加", 0.55, model::Verdict::review);

  auto& prices = maker.task("CPI", model::TaskKind::target, "居民消费价格涨幅", Status::not_met);
  maker.made.tasks.back().measures = {
      measure("居民消费价格", MeasureForm::growth, Comparator::at_most, 3.0, "%")};
  maker.made.tasks.back().measures[0].polarity = model::Polarity::ceiling;
  attain(prices, 3.0, 3.4, "%", false);
  maker.answer("居民消费价格上涨3.4%");
}

void add_projects(Maker& maker) {
  auto& bridge =
      maker.task("BRIDGE", model::TaskKind::milestone, "清溪大桥建成", Status::in_progress);
  maker.made.tasks.back().stage = model::Stage::completed;
  bridge.findings = {{FindingKind::blocked, "waits for '征地'", {}, {}}};
  maker.answer("清溪大桥主体封顶").relation = model::Relation::progress;
  maker.made.results.back().stage = model::Stage::topped_out;

  // A whole and its two parts; the second is silent, with a candidate that was refused.
  maker.task("WHOLE", model::TaskKind::action, "出台办法<b>|并建成“一网”\n平台",
             Status::partly_met);
  auto& rules = maker.task("RULES", model::TaskKind::action, "出台*管理*办法 [草案]", Status::met);
  maker.made.tasks.back().part_of = model::TaskId{"2024-WHOLE"};
  rules.ruled = model::Ruling{Status::met, "区司法局来函 <附件>"};
  maker.answer("《管理办法》印发施行").decision = model::Decision::confirmed;
  maker.task("NET", model::TaskKind::action, "建成“一网”平台", Status::no_evidence);
  maker.made.tasks.back().part_of = model::TaskId{"2024-WHOLE"};
  maker.answer("政务服务平台用户增长", 0.21, model::Verdict::review);

  auto& school = maker.task("SCHOOL", model::TaskKind::action, "启动中学迁建", Status::in_progress);
  school.inferred = Status::met;
  maker.answer("中学迁建前期工作推进");
}

void add_later_plan(Maker& maker) {
  const model::TaskId bridge{"2024-BRIDGE"};
  maker.task("AGAIN", model::TaskKind::milestone, "清溪大桥建成通车", Status::pending);
  model::Task& again = maker.made.tasks.back();
  again.id = {"2025-AGAIN"};
  again.year = 2025;
  again.passage.source = {kReview};
  maker.made.assessments.back().task = again.id;
  maker.made.findings = {
      {FindingKind::carried_over, "planned again for 2025", {again.id, bridge}, {}},
      {FindingKind::one_indicator_several_figures,
       "养老床位 is reported as 16000 and as 15000 张",
       {model::TaskId{"2024-BEDS"}},
       {passage(kReview, 42, "新增养老床位1.6万张"), passage(kReview, 60, "养老床位新增1.5万张")}},
      {FindingKind::target_lowered,
       "30000 planned, 42000 张 reported for the year before",
       {model::TaskId{"2024-BEDS"}},
       {passage(kPlan, 5, "上年新增养老床位4.2万张")}}};
}

}  // namespace

Analysis sample_analysis() {
  Maker maker;
  maker.made.as_of = {2025, 1, 15};
  add_targets(maker);
  add_projects(maker);
  add_later_plan(maker);
  maker.result("举办首届芦苇节");
  model::Reading plan = reading(kPlan, "2024年政府工作报告", {2024, 1, 10});
  plan.plan_years = {2024};
  model::Reading review = reading(kReview, "2025年政府工作报告", {2025, 1, 15});
  review.review_years = {2024};
  review.plan_years = {2025};
  maker.made.readings = {plan, review};
  return std::move(maker.made);
}

reports::ReportOptions sample_options() {
  reports::ReportOptions options;
  options.jurisdiction = "云汀区";
  options.year = 2024;
  options.leads = {{model::TaskId{"2024-BEDS"}, "区民政局"}};
  options.past = {{"2024-07-01",
                   {{model::TaskId{"2024-GDP"}, Status::exceeded},
                    {model::TaskId{"2024-BRIDGE"}, Status::no_evidence}}}};
  return options;
}

}  // namespace plumbline::test
