#include "core/formats/exchange/conversation_check.h"

#include <QtCore/QSet>

#include <algorithm>

namespace muniment::formats::exchange {
namespace {

using namespace Qt::StringLiterals;

Failure unsound(const QString& what) { return failure(ErrorKind::Usage, "export.conversation_unsound"_L1, {what}); }

/// Nobody is allowed where the source names nobody.
bool areKnown(const Event& event, const QSet<QString>& people) {
  const auto isKnown = [&](const QString& id) { return id.isEmpty() || people.contains(id); };
  const auto known = [&](const auto& acts) {
    return std::all_of(acts.begin(), acts.end(), [&](const auto& act) { return isKnown(act.participant); });
  };
  return isKnown(event.participant) && known(event.edits) && known(event.reactions) && known(event.receipts) &&
         (!event.deletion || isKnown(event.deletion->participant));
}

} // namespace

Result<void> checkSound(const Conversation& conversation) {
  if (conversation.id.isEmpty() || conversation.platform.isEmpty())
    return unsound(u"conversation"_s);
  if (conversation.participants.empty() || conversation.events.empty())
    return unsound(conversation.participants.empty() ? u"participants"_s : u"events"_s);
  QSet<QString> people;
  for (const Participant& each : conversation.participants) {
    if (each.id.isEmpty() || people.contains(each.id))
      return unsound(u"participant %1"_s.arg(each.id));
    people.insert(each.id);
  }
  if (!conversation.custodian.isEmpty() && !people.contains(conversation.custodian))
    return unsound(u"custodian %1"_s.arg(conversation.custodian));
  QSet<QString> events;
  for (const Event& each : conversation.events) {
    if (each.id.isEmpty() || events.contains(each.id) || !areKnown(each, people))
      return unsound(u"event %1"_s.arg(each.id));
    events.insert(each.id);
  }
  return {};
}

} // namespace muniment::formats::exchange
