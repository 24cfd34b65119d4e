#include "core/workspace/live/webhook_intake.h"

#include "core/connect/whatsapp/webhook_reader.h"
#include "core/delivery/arrival.h"
#include "core/workspace/workspace.h"

#include <QtCore/QRegularExpression>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using delivery::Outcome;
using delivery::Verdict;

/// A refusal is the letter's fault and stays; anything else may pass.
bool isLasting(const Error& error) {
  return !error.retryable && (error.id.startsWith(u"whatsapp."_s) || error.id == u"journal.letter_unreadable"_s);
}

} // namespace

std::set<QString> numbersIn(const QString& text) {
  static const QRegularExpression between(u"[\\s,;]+"_s);
  const QStringList ids = text.split(between, Qt::SkipEmptyParts);
  return {ids.begin(), ids.end()};
}

Result<TakenLetter> WebhookIntake::letterOf(const Delivery& delivery, const QByteArray& payload) const {
  MUNIMENT_TRY_LET(arrival, delivery::arrivalFrom(payload));
  MUNIMENT_TRY_LET(reading, connect::readWhatsAppWebhook(arrival.body));
  bool named = false;
  bool known = m_settings.numbers.empty();
  for (const connect::WebhookEvent& event : reading.events) {
    named |= !event.numberId.isEmpty();
    known |= m_settings.numbers.contains(event.numberId);
  }
  if (named && !known)
    return failure(ErrorKind::Refused, "whatsapp.number_unknown"_L1);
  return TakenLetter{delivery.id, arrival.at, payload, payload.size() - arrival.body.size()};
}

Result<void> WebhookIntake::take(std::vector<TakenLetter> letters) {
  RunOptions options;
  options.seat = m_seat;
  MUNIMENT_TRY(m_workspace
                   ->run(TakeWebhook(m_settings.peer, std::move(letters), m_settings.numbers, m_settings.matter),
                         std::move(options))
                   .result());
  return {};
}

void WebhookIntake::foresee(std::span<const store::LoadedDelivery> waiting) {
  m_taken.clear();
  std::vector<TakenLetter> letters;
  for (const store::LoadedDelivery& each : waiting) {
    auto letter = letterOf(each.delivery, each.payload);
    if (letter)
      letters.push_back(std::move(*letter));
  }
  if (letters.size() < 2)
    return;
  std::set<DeliveryId> ids;
  for (const TakenLetter& letter : letters)
    ids.insert(letter.id);
  if (take(std::move(letters))) // else each is tried by itself, and tells what is wrong with it
    m_taken = std::move(ids);
}

Outcome WebhookIntake::carry(const Delivery& delivery, const QByteArray& payload) {
  if (m_taken.contains(delivery.id))
    return {};
  auto letter = letterOf(delivery, payload);
  const Result<void> taken = letter ? take({std::move(*letter)}) : Result<void>(Failure(letter.error()));
  if (taken)
    return {};
  return {isLasting(taken.error()) ? Verdict::Refused : Verdict::Later, taken.error().id};
}

delivery::Finding WebhookIntake::find(const Delivery& /*delivery*/) { return delivery::Finding::NotThere; }

} // namespace muniment::workspace
