#include "core/workspace/connections/whatsapp_carrier.h"

#include "core/connect/http/retry_after.h"
#include "core/workspace/connections/seated.h"
#include "core/workspace/live/record_outbound.h"
#include "core/workspace/live/record_reaction.h"
#include "core/workspace/sending/heard_statuses.h"
#include "core/workspace/sending/outgoing_file.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::whatsapp::GraphProblem;
using delivery::Outcome;
using delivery::Verdict;

constexpr std::int64_t kShortWait = 2'000; ///< is waited here; more gives the turn to others

bool isMessage(const Delivery& delivery) {
  return delivery.kind == SendOrder::kMessage || delivery.kind == SendOrder::kTemplate;
}

} // namespace

Outcome outcomeOf(const GraphProblem& problem) {
  Outcome outcome{Verdict::Refused, QString::fromLatin1(problem.id), {}};
  if (problem.verdict == GraphProblem::Verdict::Later)
    outcome.verdict = Verdict::Later;
  else if (problem.verdict == GraphProblem::Verdict::Unsure)
    outcome.verdict = Verdict::Unsure;
  if (outcome.verdict != Verdict::Refused && problem.wait > 0)
    outcome.wait = problem.wait;
  return outcome;
}

Outcome outcomeOfRepeatable(const Error& error) {
  const bool passes = error.retryable || error.kind == ErrorKind::Unavailable;
  return {passes ? Verdict::Later : Verdict::Refused, error.id, {}};
}

WhatsAppCarrier::WhatsAppCarrier(const ConnectorParts& parts, connect::whatsapp::GraphClient& client,
                                 connect::whatsapp::LimitsOfNumber::Settings limits)
    : m_parts{parts.connection, {},          parts.workspace, parts.seat, parts.line,
              parts.clock,      parts.pause, parts.chance,    parts.log},
      m_client(&client), m_limits(limits), m_media(*parts.workspace, parts.seat, parts.connection.peer, client) {}

Outcome WhatsAppCarrier::carry(const Delivery& delivery, const QByteArray& payload) {
  if (delivery.kind == MediaWish::kKind)
    return m_media.fetch(payload, m_parts.clock->now());
  if (delivery.kind == SendOrder::kRead)
    return carryReceipt(payload);
  if (isMessage(delivery) || delivery.kind == SendOrder::kReaction)
    return carryMessage(delivery, payload);
  return {Verdict::Refused, u"sending.kind_unknown"_s, {}};
}

/// There means that nothing is left to do; a message that went still has to be kept, which `carry` does.
delivery::Finding WhatsAppCarrier::find(const Delivery& delivery) {
  if (!isMessage(delivery) || !heardOf(delivery).isEmpty())
    return delivery::Finding::NotThere;
  const Instant now = m_parts.clock->now();
  const Instant since = m_askedSince.try_emplace(delivery.id, now).first->second;
  return now.milliseconds() - since.milliseconds() < kPatience ? delivery::Finding::Unknown
                                                               : delivery::Finding::NotThere;
}

QString WhatsAppCarrier::heardOf(const Delivery& delivery) const {
  if (const auto found = m_accepted.find(delivery.id); found != m_accepted.end())
    return found->second;
  const SendingCheck query{{delivery.peer, {}, {}}, delivery.id, {}};
  const auto heard = m_parts.workspace->ask(query, m_parts.seat).result();
  return heard ? heard->wamid : QString();
}

Outcome WhatsAppCarrier::carryMessage(const Delivery& delivery, const QByteArray& payload) {
  const auto order = sendOrderFrom(payload);
  if (!order)
    return {Verdict::Refused, order.error().id, {}};
  if (const QString wamid = heardOf(delivery); !wamid.isEmpty())
    return keepSent(delivery, *order, wamid);
  if (delivery.unsure && isMessage(delivery))
    return {Verdict::Refused, u"whatsapp.maybe_sent"_s, {}};
  if (const auto hindered = hindrance(delivery, *order))
    return *hindered;
  QString file;
  if (order->message.media) {
    const auto uploaded = upload(delivery, *order);
    if (!uploaded)
      return outcomeOfRepeatable(uploaded.error());
    file = *uploaded;
  }
  if (const auto wait = takeTurn(delivery))
    return *wait;
  // Nothing of the answer depends on it: what the service says to it is not waited for.
  if (const auto receipt = connect::whatsapp::readReceipt(order->reads); receipt && !order->reads.isEmpty())
    (void)m_client->post(m_client->number() + u"/messages"_s, *receipt, nullptr);
  return post(delivery, *order, file);
}

std::optional<Outcome> WhatsAppCarrier::hindrance(const Delivery& delivery, const SendOrder& order) {
  const SendingCheck query{order.message.to, delivery.id, delivery.cause, order.isMarketing, order.isRequired};
  const auto check = m_parts.workspace->ask(query, m_parts.seat).result();
  if (!check)
    return Outcome{Verdict::Later, check.error().id, {}};
  if (check->isSettled)
    return Outcome();
  const auto& refusal = order.needsWindow ? check->refusesWords : check->refusesTemplate;
  if (refusal)
    return Outcome{Verdict::Refused, refusal->id, {}};
  return std::nullopt;
}

std::optional<Outcome> WhatsAppCarrier::takeTurn(const Delivery& delivery) {
  for (;;) {
    const std::int64_t wait = m_limits.admit(delivery.lane, m_parts.clock->now());
    if (wait == 0)
      return std::nullopt;
    if (wait > kShortWait || !m_parts.pause->forMilliseconds(wait, nullptr))
      return Outcome{Verdict::Later, u"whatsapp.waits_for_turn"_s, wait};
  }
}

Result<QString> WhatsAppCarrier::upload(const Delivery& delivery, const SendOrder& order) {
  if (const auto known = m_files.find(delivery.id); known != m_files.end())
    return known->second;
  MUNIMENT_TRY_LET(
      source, m_parts.workspace->ask(OutgoingFile{delivery.peer, delivery.lane, delivery.id}, m_parts.seat).result());
  MUNIMENT_TRY_LET(id, m_client->upload(order.message.media->mime, order.message.media->name, source, nullptr));
  m_files.emplace(delivery.id, id);
  return id;
}

Outcome WhatsAppCarrier::post(const Delivery& delivery, const SendOrder& order, const QString& file) {
  const auto response = m_client->post(m_client->number() + u"/messages"_s, order.bodyFor(delivery.id, file), nullptr);
  if (!response)
    return {connect::nothingWasSent(response.error()) || response.error().id == "http.resting"_L1 ? Verdict::Later
                                                                                                  : Verdict::Unsure,
            response.error().id,
            {}};
  if (const auto accepted = connect::whatsapp::acceptedIn(*response)) {
    m_limits.accepted(delivery.lane);
    m_accepted.emplace(delivery.id, accepted->wamid);
    return keepSent(delivery, order, accepted->wamid);
  }
  if (response->status >= 200 && response->status < 300)
    return {Verdict::Unsure, u"whatsapp.not_json"_s, {}};
  return refusedBy(*response, delivery);
}

Outcome WhatsAppCarrier::refusedBy(const HttpResponse& response, const Delivery& delivery) {
  const GraphProblem problem = connect::whatsapp::problemIn(response);
  const Instant now = m_parts.clock->now();
  Outcome outcome = outcomeOf(problem);
  if (problem.kind == GraphProblem::Kind::Pair)
    outcome.wait = m_limits.pairRefused(delivery.lane, now);
  if (problem.kind == GraphProblem::Kind::Throughput && outcome.verdict == Verdict::Later) {
    const auto asked = connect::retryAfterMilliseconds(connect::headerOf(response, "Retry-After"), now);
    outcome.wait = std::max(outcome.wait.value_or(0), asked.value_or(0));
    m_limits.throughputRefused(now, *outcome.wait);
  }
  // A service that fails may have taken the message before it did.
  if (response.status >= 500 && outcome.verdict == Verdict::Later)
    outcome.verdict = Verdict::Unsure;
  return outcome;
}

Outcome WhatsAppCarrier::keepSent(const Delivery& delivery, const SendOrder& order, const QString& wamid) {
  OutboundMessage message = order.message;
  message.wamid = wamid;
  message.at = m_parts.clock->now();
  message.delivery = delivery.id;
  const auto& matter = m_parts.connection.matter;
  const auto kept = isMessage(delivery)
                        ? m_parts.workspace->run(RecordOutbound(std::move(message), matter), seated(m_parts.seat))
                        : m_parts.workspace->run(RecordReaction{std::move(message), matter}, seated(m_parts.seat));
  // It went; nobody may take it for one that did not.
  if (const auto& receipt = kept.result(); !receipt)
    return {Verdict::Unsure, receipt.error().id, {}};
  m_accepted.erase(delivery.id);
  m_files.erase(delivery.id);
  m_askedSince.erase(delivery.id);
  return {};
}

Outcome WhatsAppCarrier::carryReceipt(const QByteArray& payload) {
  const auto order = sendOrderFrom(payload);
  if (!order)
    return {Verdict::Refused, order.error().id, {}};
  const auto response = m_client->post(m_client->number() + u"/messages"_s, order->body, nullptr);
  if (!response)
    return {Verdict::Later, response.error().id, {}};
  if (response->status >= 200 && response->status < 300)
    return {};
  Outcome outcome = outcomeOf(connect::whatsapp::problemIn(*response));
  if (outcome.verdict == Verdict::Unsure)
    outcome.verdict = Verdict::Later;
  return outcome;
}

} // namespace muniment::workspace
