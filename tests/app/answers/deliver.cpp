#include "tests/app/answers/deliver.h"

#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/connections/push_connector.h"

namespace muniment::tests {

using namespace workspace;

bool deliver(AnswerHouse& house, connect::HttpLine& line) {
  connect::ThreadPause pause;
  connect::SystemChance chance;
  connect::CategoryWireLog log;
  ConnectorParts parts;
  parts.connection.peer = u"push"_s;
  parts.values.site = {
      {u"answers"_s, house.address()}, {u"contact"_s, u"mailto:a@example.com"_s}, {u"hosts"_s, u"127.0.0.1"_s}};
  parts.workspace = &house.desk.workspace();
  parts.seat = house.desk.seat(u"connector:push"_s);
  parts.line = &line;
  parts.clock = &house.desk.fixture().clock();
  parts.pause = &pause;
  parts.chance = &chance;
  parts.log = &log;
  const auto connector = PushConnector::make(std::move(parts));
  if (!connector)
    return false;
  DeliveryWork work(house.desk.workspace(), house.desk.agent(), house.desk.fixture().clock(), std::nullopt,
                    {{Delivery::Direction::Out, u"push"_s, (*connector)->outgoing()}});
  bool any = false;
  while (work.round().value_or(false))
    any = true;
  return any;
}

} // namespace muniment::tests
