#include "core/rules/event_catalogue.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace muniment::rules {
namespace {

constexpr std::array kKinds = {
    EventKind{"message.captured", QT_TRANSLATE_NOOP("Rule", "a message is captured"), "message"},
    EventKind{"message.changed", QT_TRANSLATE_NOOP("Rule", "a message is edited or withdrawn"), "message"},
    EventKind{"message.media-kept", QT_TRANSLATE_NOOP("Rule", "the file of a message arrives"), ""},
    EventKind{"message.failed", QT_TRANSLATE_NOOP("Rule", "a message cannot be delivered"), ""},
    EventKind{"document.captured", QT_TRANSLATE_NOOP("Rule", "a partner document is captured"), "document"},
    EventKind{"item.captured", QT_TRANSLATE_NOOP("Rule", "a file is captured"), "item"},
    EventKind{"transfer.ready", QT_TRANSLATE_NOOP("Rule", "a document of another system is ready to be declared"), ""},
    EventKind{"conflict.noted", QT_TRANSLATE_NOOP("Rule", "a conflict between sources is noted"), ""},
    EventKind{"tag.chosen", QT_TRANSLATE_NOOP("Rule", "messages are tagged"), ""},
    EventKind{"record.asked", QT_TRANSLATE_NOOP("Rule", "approval of a declaration is asked for"), ""},
    EventKind{"record.declared", QT_TRANSLATE_NOOP("Rule", "a record is declared"), ""},
    EventKind{"record.refused", QT_TRANSLATE_NOOP("Rule", "a declaration is not approved"), ""},
    EventKind{"record.undeclared", QT_TRANSLATE_NOOP("Rule", "a record is undeclared"), ""},
    EventKind{"record.changed", QT_TRANSLATE_NOOP("Rule", "details of a record are changed"), ""},
    EventKind{"record.reclassified", QT_TRANSLATE_NOOP("Rule", "a record is moved to another class"), ""},
    EventKind{"record.event-noted", QT_TRANSLATE_NOOP("Rule", "an event of a record is noted"), ""},
    EventKind{"hold.applied", QT_TRANSLATE_NOOP("Rule", "a hold is applied"), ""},
    EventKind{"hold.extended", QT_TRANSLATE_NOOP("Rule", "a hold is put on more"), ""},
    EventKind{"hold.released", QT_TRANSLATE_NOOP("Rule", "a hold is released"), ""},
    EventKind{"snapshot.taken", QT_TRANSLATE_NOOP("Rule", "due records are put before reviewers"), ""},
    EventKind{"snapshot.submitted", QT_TRANSLATE_NOOP("Rule", "a disposition waits for approval"), ""},
    EventKind{"snapshot.approved", QT_TRANSLATE_NOOP("Rule", "a disposition is approved"), ""},
    EventKind{"snapshot.returned", QT_TRANSLATE_NOOP("Rule", "a disposition is returned to the reviewers"), ""},
    EventKind{"snapshot.finished", QT_TRANSLATE_NOOP("Rule", "a disposition is certified"), ""},
    EventKind{"snapshot.executed", QT_TRANSLATE_NOOP("Rule", "a disposition is carried out in part"), ""},
    EventKind{"handover.sent", QT_TRANSLATE_NOOP("Rule", "records are handed over"), ""},
    EventKind{"handover.received", QT_TRANSLATE_NOOP("Rule", "a receiver confirms records"), ""},
    EventKind{"handover.failed", QT_TRANSLATE_NOOP("Rule", "records are not taken by their receiver"), ""},
    EventKind{"rm.disputed", QT_TRANSLATE_NOOP("Rule", "a difference to Records Management is found"), ""},
    EventKind{"rm.unconfirmed", QT_TRANSLATE_NOOP("Rule", "Records Management does not confirm a hold"), ""},
    EventKind{"task.opened", QT_TRANSLATE_NOOP("Rule", "a rule opens a task"), ""},
    EventKind{"task.decided", QT_TRANSLATE_NOOP("Rule", "a task is decided"), ""},
    EventKind{"task.reassigned", QT_TRANSLATE_NOOP("Rule", "a task is given to somebody else"), ""},
    EventKind{"task.escalated", QT_TRANSLATE_NOOP("Rule", "a task is escalated"), ""},
    EventKind{"task.reminded", QT_TRANSLATE_NOOP("Rule", "a task is reminded of"), ""},
    EventKind{"question.asked", QT_TRANSLATE_NOOP("Rule", "a question is asked"), ""},
    EventKind{"question.expired", QT_TRANSLATE_NOOP("Rule", "a question is not answered in time"), ""},
    EventKind{"answer.taken", QT_TRANSLATE_NOOP("Rule", "a question is answered"), ""},
    EventKind{"case.opened", QT_TRANSLATE_NOOP("Rule", "a case is opened"), ""},
    EventKind{"case.changed", QT_TRANSLATE_NOOP("Rule", "a case is changed"), ""},
    EventKind{"case.owner-given", QT_TRANSLATE_NOOP("Rule", "somebody becomes the owner of a case"), ""},
    EventKind{"case.milestone-set", QT_TRANSLATE_NOOP("Rule", "a milestone of a case is noted"), ""},
    EventKind{"case.linked", QT_TRANSLATE_NOOP("Rule", "something is filed to a case"), ""},
    EventKind{"case.step-overdue", QT_TRANSLATE_NOOP("Rule", "a step of a checklist is overdue"), ""},
    EventKind{"case.proposed", QT_TRANSLATE_NOOP("Rule", "a change of a case is proposed"), ""},
    EventKind{"case.closed", QT_TRANSLATE_NOOP("Rule", "a case is closed"), ""},
    EventKind{"campaign.started", QT_TRANSLATE_NOOP("Rule", "a campaign is started"), ""},
    EventKind{"campaign.completed", QT_TRANSLATE_NOOP("Rule", "a campaign is complete"), ""},
    EventKind{"campaign.person-failed", QT_TRANSLATE_NOOP("Rule", "a campaign cannot ask somebody"), ""},
    EventKind{"delivery.died", QT_TRANSLATE_NOOP("Rule", "something cannot be delivered to another system"), ""},
    EventKind{"peer.paused", QT_TRANSLATE_NOOP("Rule", "another system is paused"), ""},
    EventKind{"live.alarm", QT_TRANSLATE_NOOP("Rule", "something stands in the way of a messenger"), ""},
    EventKind{"notice.hindered", QT_TRANSLATE_NOOP("Rule", "somebody could not be told that their messages are kept"),
              ""},
    EventKind{"access.glass-broken", QT_TRANSLATE_NOOP("Rule", "emergency access is opened"), ""},
    EventKind{"command.refused", QT_TRANSLATE_NOOP("Rule", "something is refused"), ""},
};

} // namespace

std::span<const EventKind> eventKinds() { return kKinds; }

const EventKind* eventKind(QStringView verb) {
  const auto* found =
      std::ranges::find_if(kKinds, [&](const EventKind& kind) { return verb == QLatin1StringView(kind.verb); });
  return found == kKinds.end() ? nullptr : found;
}

QString phraseOfEvent(QStringView verb) {
  const EventKind* kind = eventKind(verb);
  return kind ? QCoreApplication::translate("Rule", kind->phrase) : verb.toString();
}

} // namespace muniment::rules
