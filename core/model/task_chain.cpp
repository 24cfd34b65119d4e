#include "core/model/task_chain.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfChain(const TaskId& task) { return u"task-chain:"_s + task.toString(); }

Json model::contentOf(const TaskChain& chain) {
  Json::Array steps;
  for (const TaskChain::Step& step : chain.steps) {
    Json::Object content{{u"actor"_s, orNull(step.actor)},
                         {u"minutes"_s, step.minutes},
                         {u"role"_s, step.role ? Json(roleCode(*step.role)) : Json()}};
    if (step.supervisor)
      content.emplace(u"supervisor"_s, true);
    steps.emplace_back(std::move(content));
  }
  Json::Array taken;
  for (const TaskChain::Taken& each : chain.taken)
    taken.emplace_back(
        Json::Object{{u"at"_s, each.at.toString()}, {u"problem"_s, each.problem}, {u"step"_s, each.step}});
  Json::Object content{{u"next"_s, orNull(chain.next)}, {u"set_at"_s, chain.setAt.toString()},
                       {u"set_by"_s, chain.setBy},      {u"steps"_s, std::move(steps)},
                       {u"taken"_s, std::move(taken)},  {u"task"_s, chain.task.toString()}};
  if (chain.inBusinessHours)
    content.emplace(u"business_hours"_s, true);
  return content;
}

Result<TaskChain> model::taskChainFrom(const Json& content) {
  TaskChain chain;
  chain.task = valueAt<TaskId>(content, u"task");
  if (const Json::Array* steps = content.at(u"steps").array()) {
    for (const Json& step : *steps)
      chain.steps.push_back({static_cast<std::int32_t>(step.number(u"minutes")), optionalAt<ActorId>(step, u"actor"),
                             parseRole(step.text(u"role")), step.at(u"supervisor").boolean() != nullptr});
  }
  if (const Json::Array* taken = content.at(u"taken").array()) {
    for (const Json& each : *taken)
      chain.taken.push_back(
          {valueAt<Instant>(each, u"at"), static_cast<std::int32_t>(each.number(u"step")), each.text(u"problem")});
  }
  chain.inBusinessHours = content.at(u"business_hours").boolean() != nullptr;
  chain.next = optionalAt<Instant>(content, u"next");
  chain.setBy = content.text(u"set_by");
  chain.setAt = valueAt<Instant>(content, u"set_at");
  return exactly(std::move(chain), content);
}

} // namespace muniment
