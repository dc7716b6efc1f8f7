#include "measures/find_measures.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace model = plumbline::model;
namespace test = plumbline::test;
using model::Part;

namespace {

struct Case {
  const char* text;
  const char* expected;
};

void check_all(const std::vector<Case>& cases, Part part = Part::review) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(test::measure_text(c.text, part) == c.expected);
  }
}

}  // namespace

TEST_CASE("the form of a percentage follows its verb, its indicator and its unit") {
  check_all({
      {"地区生产总值增长5.2%", "地区生产总值 growth = 5.2%"},
      {"刑事案件下降7%", "刑事案件 decline = 7%"},
      {"全年压减会议经费10%", "压减会议经费 decline = 10%"},
      {"小学入学率达到99.8%", "小学入学率 share = 99.8%"},
      {"服务业占比提高到61%", "服务业占比 share = 61%"},
      {"失业率控制在5%以内", "失业率 share <= 5%"},
      {"居民消费价格涨幅3%左右", "居民消费价格 growth ~ 3%"},
      {"研发经费增长1.5倍", "研发经费 growth = 1.5倍"},
      {"贡献率提高2.4个百分点", "贡献率 growth = 2.4百分点"},
      {"不良贷款率下降0.3个百分点", "不良贷款率 decline = 0.3百分点"},
      {"人口自然增长率为4.2‰", "人口自然增长率 share = 4.2‰"},
      {"机关能耗零增长", "机关能耗 growth = 0%"},
      {"万元产值水耗收缩2.7%", "万元产值水耗 decline = 2.7%"},
      {"登记失业率3.2%，低于4%的控制目标", "登记失业率 share = 3.2%; 登记失业率 share <= 4%"},
      {"赤字率为2.6%，比上年预算低0.4个百分点", "赤字率 share = 2.6%; 赤字率 decline = 0.4百分点"},
      {"农民收入翻一番", "农民收入 growth = 1倍"},
  });
}

TEST_CASE("the form of an amount follows its verb and what it counts") {
  check_all({
      {"新增停车位1200个", "停车位 increment = 1200个"},
      {"建成3座公园", "公园 increment = 3座"},
      {"实际使用外资达到12亿美元", "实际使用外资 level = 1200000000美元"},
      {"完成固定资产投资320亿元", "固定资产投资 level = 32000000000元"},
      {"养老机构增至46家", "养老机构 level = 46家"},
      {"减少农村贫困人口30万人", "减少农村贫困人口 decline = 300000人"},
      {"累计发放贷款8亿元", "发放贷款 level = 800000000元"},
      {"新增贷款累计8亿元", "贷款 increment = 800000000元"},
      {"发放补贴2.4亿元", "发放补贴 increment = 240000000元"},
      {"安排专项资金5000万元", "专项资金 level = 50000000元"},
      {"惠及居民9万人", "惠及居民 level = 90000人"},
      {"1200户居民享受了补贴", "居民享受了补贴 level = 1200户"},
      {"6所学校开学", "学校开学 increment = 6所"},
      {"粮食产量比上年增加20万吨", "粮食产量 increment = 200000吨"},
      {"全区各类演出800场", "各类演出 increment = 800场"},
      {"空气优良天数290天以上，同比增加12天",
       "空气优良天数 level >= 290天; 空气优良天数 increment = 12天"},
      {"退耕还湿30万亩、退耕还林20万亩",
       "退耕还湿 level = 300000亩; 退耕还林 increment = 200000亩"},
      {"水利建设投入7亿元", "水利建设投入 level = 700000000元"},
      {"220千伏变电站投运", "变电站投运 level = 220千伏"},
      {"五年来四次提高养老金", "提高养老金 increment = 4次"},
      {"5GHz", " level = 5吉赫兹"},
      {"细颗粒物平均浓度每立方米32微克", "细颗粒物平均浓度 level = 32微克/立方米"},
      {"空气质量综合得分96.5分", "空气质量综合得分 level = 96.5分"},
  });
}

TEST_CASE("ranks and durations are measures where they rank and last") {
  check_all({
      {"财政收入增速居全市第二", "财政收入增速 rank = 2位"},
      {"综合成绩排名全省首位", "综合成绩 rank = 1位"},
      {"接诉成绩排名全市前3", "接诉成绩 rank <= 3位"},
      {"满意度连续三年居全市第一", "满意度 duration = 3年; 满意度 rank = 1位"},
      {"综合实力由第十位上升到第五位", "综合实力 rank = 10位; 综合实力 rank = 5位"},
      {"商务区活力蝉联全国同类商务区首位", "商务区活力 rank = 1位"},
      {"立项数量居全市第一", "立项数量 rank = 1位"},
      {"审批时间压缩至5个工作日", "审批时间 duration = 5工作日"},
      {"地下水位连续4年回升", "地下水位回升 duration = 4年"},
  });
}

TEST_CASE("comparators before and behind the number are read, those behind win") {
  check_all({
      {"新增就业20万人以上", "新增就业 increment >= 200000人"},
      {"新增学位不少于3000个", "学位 increment >= 3000个"},
      {"社会投资突破900亿元", "社会投资 level >= 90000000000元"},
      {"培训教师超过400名", "培训教师 increment >= 400名"},
      {"力争达到60%", " share >= 60%"},
      {"垃圾填埋率控制在2%左右", "垃圾填埋率 share ~ 2%"},
      {"赤字率不超过3%", "赤字率 share <= 3%"},
      {"通关时间缩短到2天以内", "通关时间 duration <= 2天"},
      {"举办“南城 新夏夜”活动近40场", "举办“南城 新夏夜”活动 increment ~ 40场"},
      {"滨河绿道20公里贯通", "滨河绿道贯通 increment = 20公里"},
      {"帮助约500名学生", "帮助学生 increment ~ 500名"},
      {"清理隐患近300处", "清理隐患 increment ~ 300处"},
      {"解决难题200余项", "解决难题 increment ~ 200项"},
      {"开展巡查上百次", "巡查 increment >= 100次"},
      {"服务业比重超七成", "服务业比重 share >= 70%"},
      {"超额完成任务15%", "任务 growth = 15%"},
  });
}

TEST_CASE("分别 gives each number its own subject") {
  check_all({
      {"市级、区级税收收入分别完成90亿元、40亿元",
       "市级税收收入 level = 9000000000元; 区级税收收入 level = 4000000000元"},
      {"单位产值能耗、水耗分别下降3%、4%", "单位产值能耗 decline = 3%; 单位产值水耗 decline = 4%"},
      {"解决率、满意率分别达到95%和97%", "解决率 share = 95%; 满意率 share = 97%"},
      {"展会吸引观众和展商分别增长12%、8%", "展会吸引观众 growth = 12%; 展会吸引展商 growth = 8%"},
      {"钢铁、水泥分别淘汰产能30万吨和20万吨",
       "钢铁淘汰产能 increment = 300000吨; 水泥淘汰产能 increment = 200000吨"},
      {"用于教育、卫生和养老的支出分别为7亿元、5亿元和3亿元，增长4%、6%、8%",
       "用于教育的支出 level = 700000000元; 用于卫生的支出 level = 500000000元; "
       "用于养老的支出 level = 300000000元; 用于教育的支出 growth = 4%; "
       "用于卫生的支出 growth = 6%; 用于养老的支出 growth = 8%"},
  });
}

TEST_CASE("a figure without its own subject takes the one before") {
  check_all({
      {"旧楼加装电梯开工80部、完工60部",
       "旧楼加装电梯开工 increment = 80部; 旧楼加装电梯完工 increment = 60部"},
      {"受理诉求5万件，同比下降6%", "受理诉求 increment = 50000件; 受理诉求 decline = 6%"},
      {"新设企业300家、占全市12%", "新设企业 increment = 300家; 新设企业占全市 share = 12%"},
      {"新增托位600个、养老床位不少于200张", "托位 increment = 600个; 养老床位 increment >= 200张"},
      {"获得认定的新产品30项、新标准9项",
       "获得认定的新产品 increment = 30项; 获得认定的新标准 increment = 9项"},
      {"城镇居民收入4万元，农村居民收入2万元，分别增长5%和6%",
       "城镇居民收入 level = 40000元; 农村居民收入 level = 20000元; 城镇居民收入 growth = 5%; "
       "农村居民收入 growth = 6%"},
      {"提高养老金标准，人均增加80元", "养老金标准人均 increment = 80元"},
      {"加强水利设施建设，累计投资7亿元", "水利设施建设投资 level = 700000000元"},
      {"城镇居民人均收入增长8%，农村居民增长9%",
       "城镇居民人均收入 growth = 8%; 农村居民人均收入 growth = 9%"},
      {"工业投资增长8%，民间投资增长9%", "工业投资 growth = 8%; 民间投资 growth = 9%"},
      {"推进两地协作，20项任务完成", "两地协作任务完成 increment = 20项"},
      {"对300件文件进行清理，废止40件",
       "文件进行清理 increment = 300件; 文件废止 increment = 40件"},
      {"规模以上工业产值增长5%", "规模以上工业产值 growth = 5%"},
      {"地方企业效益明显好转，利润增长6%", "地方企业效益利润 growth = 6%"},
      {"新增学位300个，完成年度目标的120%", "学位 increment = 300个; 学位 share = 120%"},
      {"登记企业增长20%，平均每天新增2万户", "登记企业 growth = 20%; 登记企业 increment = 20000户"},
      {"年均新增企业和商户等超过300户", "企业和商户 increment >= 300户"},
      {"在滨海等区设立5个工作站", "设立工作站 increment = 5个"},
  });
}

TEST_CASE("several numbers of one clause each have their noun") {
  check_all({
      {"4个乡30个村2万名农民纳入社会保障体系",
       "乡纳入社会保障体系 increment = 4个; 村纳入社会保障体系 increment = 30个; "
       "农民纳入社会保障体系 increment = 20000名"},
      {"实现3宗20公顷土地入市", "土地入市 increment = 3宗; 土地入市 increment = 20公顷"},
      {"首批5家、6万平方米创新基地投用",
       "创新基地投用 increment = 5家; 创新基地投用 increment = 60000平方米"},
      {"9个断面水质优良比例达90%", "断面水质优良比例 level = 9个; 断面水质优良比例 share = 90%"},
      {"人均收入由4000元增加到7000元", "人均收入 level = 4000元; 人均收入 level = 7000元"},
      {"装机由2010年的2亿千瓦增加到2015年的3亿千瓦",
       "装机 level = 200000000千瓦; 装机 level = 300000000千瓦"},
      {"发放消费券、补贴等资金3亿元", "资金 increment = 300000000元"},
  });
}

TEST_CASE("numbers in names, dates and ways of speaking measure nothing") {
  for (const char* text : {"实施新一轮三年行动",
                           "12345热线办理更快",
                           "第二届论坛举办",
                           "推广3+X模式",
                           "落实“两区”政策",
                           "2024年以来",
                           "到2025年底",
                           "启动Z3地块建设",
                           "22222222222222年前",
                           "C919首飞",
                           "建设5G网络",
                           "一分钟诊室",
                           "坚持两个毫不动摇",
                           "抓好三个方面工作",
                           "国发〔2024〕15号",
                           "第三中学投用",
                           "百年校庆",
                           "十分重视",
                           "三间房地区",
                           "每50公斤补贴",
                           "五棵松体育馆",
                           "二次装修",
                           "四川"}) {
    CAPTURE(text);
    CHECK(test::measure_text(text) == "");
  }
}

TEST_CASE("roles follow the part, and what is only compared or told is context") {
  CHECK(test::role_text("新增停车位500个", Part::plan) == "target");
  CHECK(test::role_text("新增停车位500个", Part::review) == "outcome");
  CHECK(test::role_text("新增停车位500个", Part::other) == "context");
  CHECK(test::role_text("去年建成公园6座", Part::plan) == "context");
  CHECK(test::role_text("财政赤字3000亿元，比去年减少200亿元", Part::plan) == "target target");
  CHECK(test::role_text("零售额增长9%，高于全市4个百分点", Part::review) == "outcome context");
  CHECK(test::role_text("收入由4000元增加到7000元", Part::review) == "context outcome");
  CHECK(test::role_text("12个小区物业覆盖率达100%", Part::review) == "context outcome");
  CHECK(test::role_text("经过两年筹备", Part::review) == "context");
  CHECK(test::role_text("拟安排3%，比去年预算低0.2个百分点", Part::plan) == "target context");
  CHECK(test::role_text("登记失业率3.2%，低于4%的控制目标", Part::review) == "outcome context");
  CHECK(test::role_text("110千伏变电站投运", Part::review) == "context");
  CHECK(test::role_text("没有实现能耗降低4%的目标", Part::review) == "context");
  CHECK(test::role_text("排放量由上年增长5%，转为下降2%", Part::review) == "context outcome");
}

TEST_CASE("less is better for ceilings, for falls to a number and for upper limits") {
  const auto polarity = [](const char* text) {
    const auto found = test::measure_finder().find(text, Part::plan);
    REQUIRE(found.size() == 1);
    return found.front().polarity;
  };
  CHECK(polarity("城镇调查失业率5.5%左右") == model::Polarity::ceiling);
  CHECK(polarity("万元产值能耗下降4%") == model::Polarity::ceiling);
  CHECK(polarity("工业固体废物排放量30万吨") == model::Polarity::ceiling);
  CHECK(polarity("开办时间压缩至1天") == model::Polarity::ceiling);
  CHECK(polarity("人均水费不超过80元") == model::Polarity::ceiling);
  CHECK(polarity("广义货币增长9%") == model::Polarity::about);
  CHECK(polarity("减轻企业负担5亿元") == model::Polarity::floor);
  CHECK(polarity("新增停车位500个") == model::Polarity::floor);
}

TEST_CASE("a span reaches from the indicator or verb to the last comparator word") {
  const std::string text = "今年，我们将新增停车位500个以上。";
  const auto found = test::measure_finder().find(text, Part::plan);
  REQUIRE(found.size() == 1);
  const auto span = found.front().text;
  CHECK(text.substr(span.from, span.size()) == "新增停车位500个以上");
}

TEST_CASE("a year before the indicator is the measure's own") {
  const auto years = [](const char* text) {
    std::string shown;
    for (const auto& measure : test::measure_finder().find(text, Part::plan)) {
      shown += measure.year ? std::to_string(*measure.year) + ' ' : std::string("- ");
    }
    return shown;
  };
  CHECK(years("到2030年，森林覆盖率达到25%，湿地保护率达到60%") == "2030 2030 ");
  CHECK(years("2025年粮食产量达到30万吨") == "2025 ");
  CHECK(years("粮食产量比2020年增长5%") == "- ");
  CHECK(years("粮食产量增长5%") == "- ");
  CHECK(years("2025年粮食产量达到30万吨，油料产量达到2万吨") == "2025 2025 ");
  CHECK(years("到2030年覆盖率达到90%，今年增长3%") == "2030 - ");
  CHECK(years("入园率由2010年的60%提高到2015年的80%") == "2010 2015 ");
}

TEST_CASE("run-on sentences take time linear in their length") {
  constexpr std::size_t kTimes = 10000;
  for (const char* piece : {"12家、", "增长5%，", "5%、", "9个乡", "建成3座公园、",
                            "去年由4元增加到7元", "C919、第三、"}) {
    std::string text = "全市农村居民人均可支配收入分别为";
    for (std::size_t i = 0; i < kTimes; ++i) text += piece;
    CAPTURE(piece);
    CHECK(test::measure_finder().find(text, Part::plan).size() <= 2 * kTimes);
  }
}

TEST_CASE("sentences of a document give spans into its text, the part's role and its year") {
  model::Document document;
  document.text = "工作很多。新增学位300个。Added 300 places.";
  model::Sentence sentence;
  sentence.span = {15, 33};
  sentence.part = Part::plan;
  sentence.year = 2025;
  document.sentences.push_back(sentence);
  sentence.language = model::Language::en;
  document.sentences.push_back(sentence);
  const auto found = test::measure_finder().find(document, 0);
  REQUIRE(found.size() == 1);
  CHECK(document.view(found[0].text) == "新增学位300个");
  CHECK(found[0].role == model::MeasureRole::target);
  CHECK(found[0].year == 2025);
  CHECK(test::measure_finder().find(document, 1).empty());
  CHECK(measures::find_measures(document, 0, test::measure_lexicon()) == found);
}

TEST_CASE("outside the review only what names the year that is reported on is a result") {
  model::Document document;
  document.text = "2022年，产量达到3万吨。产量由1万吨增加到2万吨。";
  document.info.delivered_year = 2023;
  model::Sentence sentence;
  sentence.span = {0, 32};
  document.sentences.push_back(sentence);
  sentence.span = {35, 67};
  document.sentences.push_back(sentence);
  const auto role = [&document](int i) {
    return test::measure_finder().find(document, i).back().role;
  };
  CHECK(role(0) == model::MeasureRole::outcome);
  CHECK(role(1) == model::MeasureRole::context);
  document.info.delivered_year = 2024;
  CHECK(role(0) == model::MeasureRole::context);
}
