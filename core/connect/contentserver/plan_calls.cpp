#include "core/connect/contentserver/plan_calls.h"

#include "core/connect/contentserver/node_calls.h"
#include "core/connect/contentserver/rm_answer.h"

#include <deque>

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostClasses = 50'000;

RmSeries::Stage stageIn(const ForeignJson& row) {
  RmSeries::Stage stage;
  stage.id = numberIn(&row, u"RSIScheduleID");
  stage.stage = textIn(&row, u"RetStage");
  stage.object = textIn(&row, u"ObjectType");
  stage.eventType = static_cast<int>(numberIn(&row, u"EventType"));
  stage.dateToUse = static_cast<int>(numberIn(&row, u"DateToUse"));
  stage.years = static_cast<int>(numberIn(&row, u"RetYears"));
  stage.months = static_cast<int>(numberIn(&row, u"RetMonths"));
  stage.days = static_cast<int>(numberIn(&row, u"RetDays"));
  stage.action = static_cast<int>(numberIn(&row, u"ActionCode"));
  stage.approved = truthIn(&row, u"ApprovalFlag");
  return stage;
}

bool isTree(int type) {
  return type == RmNode::kClassificationTree || type == RmNode::kClassification || type == RmNode::kRmClassification;
}

} // namespace

Result<qint64> PlanCalls::volume(const SharedProgress& progress) {
  RmCall call;
  call.path = u"v2/classificationvolume"_s;
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  const ForeignJson* results = in(&document, {u"results"});
  qint64 id = numberIn(results, u"id");
  if (id == 0)
    id = results ? numberIn(propertiesIn(*results), u"id") : numberIn(&document, u"id");
  if (id == 0)
    return failure(ErrorKind::Failed, "rm.shape_unexpected"_L1);
  return id;
}

Result<std::vector<RmNode>> PlanCalls::classes(const SharedProgress& progress) {
  MUNIMENT_TRY_LET(root, volume(progress));
  NodeCalls nodes(*m_line);
  std::vector<RmNode> classes;
  std::set<qint64> seen{root};
  std::deque<qint64> waiting{root};
  while (!waiting.empty()) {
    RmPages pages = nodes.children(waiting.front());
    waiting.pop_front();
    for (;;) {
      MUNIMENT_TRY_LET(page, pages.next(progress));
      if (!page)
        break;
      for (const ForeignJson& item : *page) {
        const RmNode node = NodeCalls::nodeIn(item);
        if (!isTree(node.type) || !seen.insert(node.id).second)
          continue;
        waiting.push_back(node.id);
        if (node.type == RmNode::kRmClassification)
          classes.push_back(node);
      }
      if (seen.size() > kMostClasses)
        return failure(ErrorKind::Refused, "rm.plan_too_large"_L1);
    }
  }
  return classes;
}

Result<std::vector<RmSeries>> PlanCalls::series(const SharedProgress& progress) {
  RmCall call;
  call.path = u"v2/rsis"_s;
  RmPages pages(*m_line, std::move(call), u"rsis"_s);
  std::vector<RmSeries> all;
  std::map<qint64, std::size_t> places;
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next(progress));
    if (!page)
      return all;
    for (const ForeignJson& row : *page) {
      const qint64 id = numberIn(&row, u"RSIID");
      const auto [place, isNew] = places.try_emplace(id, all.size());
      if (isNew)
        all.push_back({id, textIn(&row, u"RSI"), textIn(&row, u"Title"), textIn(&row, u"RSIStatus"), {}});
      auto& stages = all[place->second].stages;
      const RmSeries::Stage stage = stageIn(row);
      if (stage.id != 0 && std::ranges::find(stages, stage.id, &RmSeries::Stage::id) == stages.end())
        stages.push_back(stage);
    }
  }
}

RmPages PlanCalls::itemsOf(qint64 classId) {
  RmCall call;
  call.path = u"v2/classifieditems/"_s + QString::number(classId);
  return RmPages(*m_line, std::move(call), {}, RmPages::Kind::Suffix, 500);
}

Result<qint64> PlanCalls::createSeries(const RmSeries& wish, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = u"v2/rsischedules"_s;
  call.form = {{u"name"_s, wish.name.toUtf8()},
               {u"status"_s, wish.status.toUtf8()},
               {u"title"_s, wish.title.toUtf8()},
               {u"discontinue"_s, "false"},
               {u"dispcontrol"_s, "false"}};
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  return numberIn(in(&document, {u"results"}), u"id");
}

Result<qint64> PlanCalls::addStage(qint64 series, const RmSeries::Stage& stage, const SharedProgress& progress) {
  RmCall call;
  call.method = "POST";
  call.path = u"v2/rsischedules/"_s + QString::number(series) + u"/stages"_s;
  call.form = {{u"objectType"_s, stage.object.toUtf8()},    {u"stage"_s, stage.stage.toUtf8()},
               {u"eventType"_s, numeral(stage.eventType)},  {u"dateToUse"_s, numeral(stage.dateToUse)},
               {u"retentionYears"_s, numeral(stage.years)}, {u"retentionMonths"_s, numeral(stage.months)},
               {u"retentionDays"_s, numeral(stage.days)},   {u"actionCode"_s, numeral(stage.action)}};
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  return numberIn(in(&document, {u"results"}), u"id");
}

Result<void> PlanCalls::removeSeries(qint64 series, const SharedProgress& progress) {
  RmCall call;
  call.method = "DELETE";
  call.path = u"v2/rsischedules/"_s + QString::number(series);
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

} // namespace muniment::connect::contentserver
