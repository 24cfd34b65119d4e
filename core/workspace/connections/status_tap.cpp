#include "core/workspace/connections/status_tap.h"

#include "core/connect/http/foreign_json.h"
#include "core/delivery/arrival.h"
#include "core/workspace/connections/seated.h"
#include "core/workspace/sending/heard_statuses.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::ForeignJson;
using Status = store::SendingRepository::Status;
using Step = store::SendingRepository::Step;

QString textOf(const ForeignJson& value, QStringView name) {
  const ForeignJson* member = value.member(name);
  return member ? member->text() : QString();
}

std::vector<const ForeignJson*> all(const std::vector<const ForeignJson*>& from, QStringView name) {
  std::vector<const ForeignJson*> found;
  for (const ForeignJson* each : from) {
    const ForeignJson* list = each->member(name);
    if (!list || !list->isArray())
      continue;
    for (const ForeignJson& element : list->elements())
      found.push_back(&element);
  }
  return found;
}

Step stepOf(const QString& status) {
  if (status == "failed"_L1)
    return Step::Failed;
  if (status == "read"_L1 || status == "played"_L1)
    return Step::Read;
  if (status == "delivered"_L1)
    return Step::Delivered;
  return status == "sent"_L1 ? Step::Sent : Step::Heard;
}

std::optional<Status> statusFrom(const ForeignJson& item, Instant now) {
  const auto delivery = DeliveryId::parse(textOf(item, u"biz_opaque_callback_data"));
  if (!delivery || textOf(item, u"id").isEmpty())
    return std::nullopt;
  Status status{*delivery, textOf(item, u"id"), stepOf(textOf(item, u"status").toLower()), 0, now};
  if (const qint64 seconds = textOf(item, u"timestamp").toLongLong(); seconds > 0 && seconds < 100'000'000'000)
    status.at = Instant::fromMilliseconds(seconds * 1'000);
  if (const ForeignJson* errors = item.member(u"errors"); errors && !errors->elements().empty())
    status.code = textOf(errors->elements().front(), u"code").toInt();
  return status;
}

} // namespace

std::vector<Status> statusesIn(const QByteArray& body, Instant now) {
  std::vector<Status> statuses;
  const auto document = ForeignJson::parse(body);
  if (!document || !document->isObject())
    return statuses;
  std::vector<const ForeignJson*> values;
  for (const ForeignJson* change : all(all({&*document}, u"entry"), u"changes")) {
    if (const ForeignJson* value = change->member(u"value"))
      values.push_back(value);
  }
  for (const ForeignJson* item : all(values, u"statuses")) {
    if (auto status = statusFrom(*item, now))
      statuses.push_back(std::move(*status));
  }
  return statuses;
}

bool hasNotice(const QByteArray& body) {
  const auto document = ForeignJson::parse(body);
  if (!document || !document->isObject())
    return false;
  return std::ranges::any_of(all(all({&*document}, u"entry"), u"changes"), [](const ForeignJson* change) {
    const QString field = textOf(*change, u"field");
    return field.startsWith("message_template_"_L1) || field.startsWith("phone_number_"_L1) ||
           field.startsWith("account_"_L1) || field == "business_capability_update"_L1;
  });
}

Result<void> StatusTap::hear(std::vector<Status> statuses) {
  if (!statuses.empty())
    MUNIMENT_TRY(m_workspace->run(HearStatuses{m_peer, std::move(statuses)}, seated(m_seat)).result());
  return {};
}

void StatusTap::foresee(std::span<const store::LoadedDelivery> waiting) {
  m_heard.clear();
  std::vector<Status> all;
  std::set<DeliveryId> heard;
  for (const store::LoadedDelivery& each : waiting) {
    const auto arrival = delivery::arrivalFrom(each.payload);
    if (!arrival)
      continue;
    m_hasNotice = m_hasNotice || muniment::workspace::hasNotice(arrival->body);
    std::ranges::move(statusesIn(arrival->body, arrival->at), std::back_inserter(all));
    heard.insert(each.delivery.id);
  }
  if (hear(std::move(all)))
    m_heard = std::move(heard);
  if (m_inner)
    m_inner->foresee(waiting);
}

delivery::Outcome StatusTap::carry(const Delivery& delivery, const QByteArray& payload) {
  const auto arrival = delivery::arrivalFrom(payload);
  if (arrival && !m_heard.contains(delivery.id)) {
    m_hasNotice = m_hasNotice || muniment::workspace::hasNotice(arrival->body);
    if (const auto kept = hear(statusesIn(arrival->body, arrival->at)); !kept)
      return {delivery::Verdict::Later, kept.error().id, {}};
  }
  return m_inner ? m_inner->carry(delivery, payload) : delivery::Outcome();
}

delivery::Finding StatusTap::find(const Delivery& delivery) {
  return m_inner ? m_inner->find(delivery) : delivery::Finding::NotThere;
}

} // namespace muniment::workspace
