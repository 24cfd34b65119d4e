#include "core/workspace/ledger/verb_catalogue.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace muniment::workspace {
namespace {

struct Verb final {
  const char* verb;
  const char* text;
  VerbGroup group;
};

constexpr std::array kVerbs = {
    Verb{"workspace.created", QT_TRANSLATE_NOOP("Verb", "Workspace created"), VerbGroup::Keeping},
    Verb{"workspace.restored", QT_TRANSLATE_NOOP("Verb", "Workspace restored from a backup"), VerbGroup::Keeping},
    Verb{"workspace.backed-up", QT_TRANSLATE_NOOP("Verb", "Backup made"), VerbGroup::Keeping},
    Verb{"workspace.backup-verified", QT_TRANSLATE_NOOP("Verb", "Backup read again and found whole"),
         VerbGroup::Keeping},
    Verb{"workspace.verified", QT_TRANSLATE_NOOP("Verb", "Workspace verified"), VerbGroup::Proof},
    Verb{"item.captured", QT_TRANSLATE_N_NOOP("Verb", "%n item(s) captured"), VerbGroup::Capture},
    Verb{"source.opened", QT_TRANSLATE_NOOP("Verb", "Import begun"), VerbGroup::Capture},
    Verb{"message.captured", QT_TRANSLATE_NOOP("Verb", "Messages captured"), VerbGroup::Capture},
    Verb{"message.changed", QT_TRANSLATE_NOOP("Verb", "Messages edited, withdrawn or answered with a reaction"),
         VerbGroup::Capture},
    Verb{"message.media-kept", QT_TRANSLATE_NOOP("Verb", "File of a message fetched"), VerbGroup::Capture},
    Verb{"live.alarm", QT_TRANSLATE_NOOP("Verb", "Something stands in the way of a messenger"), VerbGroup::Capture},
    Verb{"live.alarm-passed", QT_TRANSLATE_NOOP("Verb", "Nothing stands in the way of a messenger any more"),
         VerbGroup::Capture},
    Verb{"live.received", QT_TRANSLATE_NOOP("Verb", "Webhooks of a messenger taken in"), VerbGroup::Capture},
    Verb{"source.completed", QT_TRANSLATE_NOOP("Verb", "Import completed"), VerbGroup::Capture},
    Verb{"document.reading", QT_TRANSLATE_NOOP("Verb", "Reading of a file with partner documents begun"),
         VerbGroup::Capture},
    Verb{"document.captured", QT_TRANSLATE_N_NOOP("Verb", "%n partner document(s) captured"), VerbGroup::Capture},
    Verb{"document.file-read", QT_TRANSLATE_NOOP("Verb", "File with partner documents read to its end"),
         VerbGroup::Capture},
    Verb{"partner.rules-set", QT_TRANSLATE_NOOP("Verb", "Rules for a trading partner set"), VerbGroup::Keeping},
    Verb{"conflict.noted", QT_TRANSLATE_NOOP("Verb", "Conflict between sources noted"), VerbGroup::Capture},
    Verb{"tag.set-saved", QT_TRANSLATE_NOOP("Verb", "Set of tags saved"), VerbGroup::Keeping},
    Verb{"tag.chosen", QT_TRANSLATE_NOOP("Verb", "Messages tagged"), VerbGroup::Keeping},
    Verb{"review.frozen", QT_TRANSLATE_NOOP("Verb", "Review set frozen"), VerbGroup::Keeping},
    Verb{"review.assigned", QT_TRANSLATE_NOOP("Verb", "Batch of a review set given to somebody or taken back"),
         VerbGroup::Keeping},
    Verb{"review.sampled", QT_TRANSLATE_NOOP("Verb", "Sample of a review set drawn by chance"), VerbGroup::Keeping},
    Verb{"review.checked", QT_TRANSLATE_NOOP("Verb", "Message of a sample reviewed a second time"), VerbGroup::Keeping},
    Verb{"redaction.proposed", QT_TRANSLATE_NOOP("Verb", "Redactions proposed"), VerbGroup::Keeping},
    Verb{"redaction.signed-off", QT_TRANSLATE_NOOP("Verb", "Redactions signed off"), VerbGroup::Keeping},
    Verb{"redaction.withdrawn", QT_TRANSLATE_NOOP("Verb", "Redactions taken back"), VerbGroup::Keeping},
    Verb{"privilege.waived", QT_TRANSLATE_NOOP("Verb", "Privileged messages let out by two persons"),
         VerbGroup::Keeping},
    Verb{"production.frozen", QT_TRANSLATE_NOOP("Verb", "Production frozen"), VerbGroup::Proof},
    Verb{"production.packaged", QT_TRANSLATE_NOOP("Verb", "Package of a production written and read again"),
         VerbGroup::Proof},
    Verb{"actor.enrolled", QT_TRANSLATE_NOOP("Verb", "Person enrolled"), VerbGroup::People},
    Verb{"actor.roles-set", QT_TRANSLATE_NOOP("Verb", "Roles changed"), VerbGroup::People},
    Verb{"matter.created", QT_TRANSLATE_NOOP("Verb", "Matter opened"), VerbGroup::People},
    Verb{"matter.members-set", QT_TRANSLATE_NOOP("Verb", "Members of a matter changed"), VerbGroup::People},
    Verb{"hold.created", QT_TRANSLATE_NOOP("Verb", "Hold prepared"), VerbGroup::Keeping},
    Verb{"hold.applied", QT_TRANSLATE_NOOP("Verb", "Hold applied"), VerbGroup::Keeping},
    Verb{"hold.extended", QT_TRANSLATE_NOOP("Verb", "Hold put on more"), VerbGroup::Keeping},
    Verb{"hold.narrowed", QT_TRANSLATE_NOOP("Verb", "Something taken off a hold"), VerbGroup::Keeping},
    Verb{"hold.released", QT_TRANSLATE_NOOP("Verb", "Hold released"), VerbGroup::Keeping},
    Verb{"rm.queued", QT_TRANSLATE_NOOP("Verb", "Change queued for Records Management"), VerbGroup::Keeping},
    Verb{"rm.blocked", QT_TRANSLATE_NOOP("Verb", "Not sent to Records Management: a person is asked"),
         VerbGroup::Keeping},
    Verb{"rm.noted", QT_TRANSLATE_NOOP("Verb", "State in Records Management noted"), VerbGroup::Keeping},
    Verb{"rm.disputed", QT_TRANSLATE_NOOP("Verb", "Difference to Records Management found"), VerbGroup::Keeping},
    Verb{"rm.resolved", QT_TRANSLATE_NOOP("Verb", "Difference to Records Management settled"), VerbGroup::Keeping},
    Verb{"rm.hold-taken", QT_TRANSLATE_NOOP("Verb", "Hold of Records Management taken over"), VerbGroup::Keeping},
    Verb{"rm.hold-ended", QT_TRANSLATE_NOOP("Verb", "Hold lifted in Records Management"), VerbGroup::Keeping},
    Verb{"rm.plan-read", QT_TRANSLATE_NOOP("Verb", "File plan of Records Management read"), VerbGroup::Keeping},
    Verb{"rm.steps-read", QT_TRANSLATE_NOOP("Verb", "Steps of workflows in Records Management read"),
         VerbGroup::Keeping},
    Verb{"rm.matched", QT_TRANSLATE_NOOP("Verb", "Class or series matched with Records Management"),
         VerbGroup::Keeping},
    Verb{"rm.answered", QT_TRANSLATE_NOOP("Verb", "Step of a workflow answered"), VerbGroup::Keeping},
    Verb{"rm.unconfirmed", QT_TRANSLATE_NOOP("Verb", "Hold not confirmed by Records Management"), VerbGroup::Keeping},
    Verb{"hold.notice-changed", QT_TRANSLATE_NOOP("Verb", "Notice of a hold changed"), VerbGroup::Keeping},
    Verb{"person.saved", QT_TRANSLATE_NOOP("Verb", "Custodian noted"), VerbGroup::People},
    Verb{"person.mapped", QT_TRANSLATE_NOOP("Verb", "Number or label taken to be a custodian's"), VerbGroup::People},
    Verb{"task.decided", QT_TRANSLATE_NOOP("Verb", "Task decided"), VerbGroup::Keeping},
    Verb{"task.reassigned", QT_TRANSLATE_NOOP("Verb", "Task given to somebody else"), VerbGroup::Keeping},
    Verb{"task.reminded", QT_TRANSLATE_NOOP("Verb", "Reminder of a task noted"), VerbGroup::Keeping},
    Verb{"access.glass-broken", QT_TRANSLATE_NOOP("Verb", "Emergency access opened for four hours"), VerbGroup::People},
    Verb{"proposal.made", QT_TRANSLATE_NOOP("Verb", "Proposed to a second person"), VerbGroup::People},
    Verb{"proposal.confirmed", QT_TRANSLATE_NOOP("Verb", "Confirmed by a second person"), VerbGroup::People},
    Verb{"proposal.refused", QT_TRANSLATE_NOOP("Verb", "Proposal refused or taken back"), VerbGroup::People},
    Verb{"class.added", QT_TRANSLATE_NOOP("Verb", "Class added to the file plan"), VerbGroup::Keeping},
    Verb{"class.changed", QT_TRANSLATE_NOOP("Verb", "Class of the file plan changed"), VerbGroup::Keeping},
    Verb{"class.removed", QT_TRANSLATE_NOOP("Verb", "Class removed from the file plan"), VerbGroup::Keeping},
    Verb{"schedule.added", QT_TRANSLATE_NOOP("Verb", "Retention schedule added"), VerbGroup::Keeping},
    Verb{"schedule.changed", QT_TRANSLATE_NOOP("Verb", "Retention schedule changed"), VerbGroup::Keeping},
    Verb{"schedule.removed", QT_TRANSLATE_NOOP("Verb", "Retention schedule removed"), VerbGroup::Keeping},
    Verb{"record.asked", QT_TRANSLATE_NOOP("Verb", "Approval of a declaration asked for"), VerbGroup::Keeping},
    Verb{"record.declared", QT_TRANSLATE_NOOP("Verb", "Record declared"), VerbGroup::Keeping},
    Verb{"record.refused", QT_TRANSLATE_NOOP("Verb", "Declaration not approved"), VerbGroup::Keeping},
    Verb{"record.withdrawn", QT_TRANSLATE_NOOP("Verb", "Declaration withdrawn"), VerbGroup::Keeping},
    Verb{"record.undeclared", QT_TRANSLATE_NOOP("Verb", "Record undeclared"), VerbGroup::Keeping},
    Verb{"record.changed", QT_TRANSLATE_NOOP("Verb", "Details of a record changed"), VerbGroup::Keeping},
    Verb{"record.reclassified", QT_TRANSLATE_NOOP("Verb", "Record moved to another class"), VerbGroup::Keeping},
    Verb{"record.closed", QT_TRANSLATE_NOOP("Verb", "Record closed"), VerbGroup::Keeping},
    Verb{"record.finalised", QT_TRANSLATE_NOOP("Verb", "Record finalised"), VerbGroup::Keeping},
    Verb{"record.linked", QT_TRANSLATE_NOOP("Verb", "Records linked"), VerbGroup::Keeping},
    Verb{"record.event-noted", QT_TRANSLATE_NOOP("Verb", "Event of a record noted"), VerbGroup::Keeping},
    Verb{"snapshot.taken", QT_TRANSLATE_N_NOOP("Verb", "%n due record(s) put before reviewers"), VerbGroup::Keeping},
    Verb{"snapshot.decided", QT_TRANSLATE_N_NOOP("Verb", "Decided about %n due record(s)"), VerbGroup::Keeping},
    Verb{"snapshot.submitted", QT_TRANSLATE_NOOP("Verb", "Second person asked to approve a disposition"),
         VerbGroup::Keeping},
    Verb{"snapshot.item-opened", QT_TRANSLATE_NOOP("Verb", "Due record looked at"), VerbGroup::Keeping},
    Verb{"snapshot.approved", QT_TRANSLATE_NOOP("Verb", "Disposition approved by a second person"), VerbGroup::Keeping},
    Verb{"snapshot.returned", QT_TRANSLATE_NOOP("Verb", "Disposition returned to the reviewers"), VerbGroup::Keeping},
    Verb{"snapshot.withdrawn", QT_TRANSLATE_NOOP("Verb", "Disposition withdrawn"), VerbGroup::Keeping},
    Verb{"snapshot.executed", QT_TRANSLATE_NOOP("Verb", "Disposition carried out in part"), VerbGroup::Keeping},
    Verb{"snapshot.finished", QT_TRANSLATE_NOOP("Verb", "Disposition certified"), VerbGroup::Keeping},
    Verb{"conversation.settled", QT_TRANSLATE_NOOP("Verb", "Conversation put in order after destruction"),
         VerbGroup::Keeping},
    Verb{"message.queued", QT_TRANSLATE_NOOP("Verb", "Message queued to be sent"), VerbGroup::Keeping},
    Verb{"message.sent-again", QT_TRANSLATE_NOOP("Verb", "Message let be sent anew"), VerbGroup::Keeping},
    Verb{"message.withdrawn", QT_TRANSLATE_NOOP("Verb", "Message withdrawn before it was sent"), VerbGroup::Keeping},
    Verb{"message.failed", QT_TRANSLATE_NOOP("Verb", "Message not delivered"), VerbGroup::Keeping},
    Verb{"delivery.queued", QT_TRANSLATE_NOOP("Verb", "Queued for another system"), VerbGroup::Keeping},
    Verb{"delivery.done", QT_TRANSLATE_NOOP("Verb", "Done by another system"), VerbGroup::Keeping},
    Verb{"delivery.died", QT_TRANSLATE_NOOP("Verb", "Delivery put before a person"), VerbGroup::Keeping},
    Verb{"delivery.replayed", QT_TRANSLATE_NOOP("Verb", "Delivery tried anew"), VerbGroup::Keeping},
    Verb{"delivery.dropped", QT_TRANSLATE_NOOP("Verb", "Delivery given up"), VerbGroup::Keeping},
    Verb{"peer.paused", QT_TRANSLATE_NOOP("Verb", "Another system paused"), VerbGroup::Keeping},
    Verb{"peer.resumed", QT_TRANSLATE_NOOP("Verb", "Another system resumed"), VerbGroup::Keeping},
    Verb{"peer.limited", QT_TRANSLATE_NOOP("Verb", "Limits of another system changed"), VerbGroup::Keeping},
    Verb{"connection.added", QT_TRANSLATE_NOOP("Verb", "Connection set up"), VerbGroup::Keeping},
    Verb{"connection.changed", QT_TRANSLATE_NOOP("Verb", "Connection changed"), VerbGroup::Keeping},
    Verb{"connection.switched-on", QT_TRANSLATE_NOOP("Verb", "Connection switched on"), VerbGroup::Keeping},
    Verb{"connection.switched-off", QT_TRANSLATE_NOOP("Verb", "Connection switched off"), VerbGroup::Keeping},
    Verb{"connection.removed", QT_TRANSLATE_NOOP("Verb", "Connection removed"), VerbGroup::Keeping},
    Verb{"connection.secret-entered", QT_TRANSLATE_NOOP("Verb", "Secret of a connection entered"), VerbGroup::Keeping},
    Verb{"connection.secret-forgotten", QT_TRANSLATE_NOOP("Verb", "Secret of a connection forgotten"),
         VerbGroup::Keeping},
    Verb{"case.opened", QT_TRANSLATE_NOOP("Verb", "Case opened"), VerbGroup::Keeping},
    Verb{"case.changed", QT_TRANSLATE_NOOP("Verb", "Case changed"), VerbGroup::Keeping},
    Verb{"case.members-set", QT_TRANSLATE_NOOP("Verb", "Members of a case changed"), VerbGroup::Keeping},
    Verb{"case.commented", QT_TRANSLATE_NOOP("Verb", "Comment made in a case"), VerbGroup::Keeping},
    Verb{"case.linked", QT_TRANSLATE_NOOP("Verb", "Something filed to a case"), VerbGroup::Keeping},
    Verb{"case.unlinked", QT_TRANSLATE_NOOP("Verb", "Something taken off a case"), VerbGroup::Keeping},
    Verb{"case.step-added", QT_TRANSLATE_NOOP("Verb", "Step added to a checklist"), VerbGroup::Keeping},
    Verb{"case.step-taken", QT_TRANSLATE_NOOP("Verb", "Step of a checklist taken"), VerbGroup::Keeping},
    Verb{"case.step-waived", QT_TRANSLATE_NOOP("Verb", "Step of a checklist waived"), VerbGroup::Keeping},
    Verb{"case.step-returned", QT_TRANSLATE_NOOP("Verb", "Step of a checklist put back"), VerbGroup::Keeping},
    Verb{"case.step-overdue", QT_TRANSLATE_NOOP("Verb", "Step of a checklist overdue"), VerbGroup::Keeping},
    Verb{"case.milestone-set", QT_TRANSLATE_NOOP("Verb", "Milestone of an order noted"), VerbGroup::Keeping},
    Verb{"case.proposed", QT_TRANSLATE_NOOP("Verb", "Change of a case proposed"), VerbGroup::Keeping},
    Verb{"case.message-read", QT_TRANSLATE_NOOP("Verb", "Message read for changes of a case"), VerbGroup::Keeping},
    Verb{"case.proposal-accepted", QT_TRANSLATE_NOOP("Verb", "Proposed change of a case accepted"), VerbGroup::Keeping},
    Verb{"case.proposal-rejected", QT_TRANSLATE_NOOP("Verb", "Proposed change of a case rejected"), VerbGroup::Keeping},
    Verb{"case.mirrored", QT_TRANSLATE_NOOP("Verb", "Case made known to another system"), VerbGroup::Keeping},
    Verb{"case.heard", QT_TRANSLATE_NOOP("Verb", "Case changed by another system"), VerbGroup::Keeping},
    Verb{"case.conflict-decided", QT_TRANSLATE_NOOP("Verb", "Conflict about a case decided"), VerbGroup::Keeping},
    Verb{"case.closed", QT_TRANSLATE_NOOP("Verb", "Case closed"), VerbGroup::Keeping},
    Verb{"case.reopened", QT_TRANSLATE_NOOP("Verb", "Case opened again"), VerbGroup::Keeping},
    Verb{"contact.saved", QT_TRANSLATE_NOOP("Verb", "Contact at a trading partner saved"), VerbGroup::People},
    Verb{"receiver.key-created", QT_TRANSLATE_NOOP("Verb", "Key of the receiver created"), VerbGroup::Proof},
    Verb{"question.asked", QT_TRANSLATE_NOOP("Verb", "Person outside asked a question"), VerbGroup::Keeping},
    Verb{"question.reminded", QT_TRANSLATE_NOOP("Verb", "Person outside reminded of a question"), VerbGroup::Keeping},
    Verb{"question.notified", QT_TRANSLATE_NOOP("Verb", "Notification about a question taken by a push service"),
         VerbGroup::Keeping},
    Verb{"question.expired", QT_TRANSLATE_NOOP("Verb", "Question not answered in time"), VerbGroup::Keeping},
    Verb{"question.withdrawn", QT_TRANSLATE_NOOP("Verb", "Question withdrawn"), VerbGroup::Keeping},
    Verb{"answer-link.made", QT_TRANSLATE_NOOP("Verb", "Link to answer a question made"), VerbGroup::Keeping},
    Verb{"answer-link.opened", QT_TRANSLATE_NOOP("Verb", "Link to answer a question opened"), VerbGroup::Keeping},
    Verb{"answer.taken", QT_TRANSLATE_NOOP("Verb", "Answer to a question taken"), VerbGroup::Keeping},
    Verb{"answer-pin.set", QT_TRANSLATE_NOOP("Verb", "PIN for answers set"), VerbGroup::People},
    Verb{"answer-pin.given", QT_TRANSLATE_NOOP("Verb", "Right PIN given after wrong ones"), VerbGroup::People},
    Verb{"answer-pin.wrong", QT_TRANSLATE_NOOP("Verb", "Wrong PIN given"), VerbGroup::Refusal},
    Verb{"device.registered", QT_TRANSLATE_NOOP("Verb", "Device registered for notifications"), VerbGroup::People},
    Verb{"device.gone", QT_TRANSLATE_NOOP("Verb", "Device takes no notifications any more"), VerbGroup::People},
    Verb{"device.forgotten", QT_TRANSLATE_NOOP("Verb", "Device no longer told"), VerbGroup::People},
    Verb{"rule.saved", QT_TRANSLATE_NOOP("Verb", "Rule saved"), VerbGroup::Keeping},
    Verb{"rule.approved", QT_TRANSLATE_NOOP("Verb", "Rule approved"), VerbGroup::Keeping},
    Verb{"rule.switched", QT_TRANSLATE_NOOP("Verb", "Rule switched on or off"), VerbGroup::Keeping},
    Verb{"rule.removed", QT_TRANSLATE_NOOP("Verb", "Rule removed"), VerbGroup::Keeping},
    Verb{"rule.acted", QT_TRANSLATE_NOOP("Verb", "Rule met something"), VerbGroup::Keeping},
    Verb{"rule.settled", QT_TRANSLATE_NOOP("Verb", "What a rule waited with was settled"), VerbGroup::Keeping},
    Verb{"rule.woken", QT_TRANSLATE_NOOP("Verb", "Rule woken by the clock"), VerbGroup::Keeping},
    Verb{"rule.stopped", QT_TRANSLATE_NOOP("Verb", "Rule stopped and put before a person"), VerbGroup::Keeping},
    Verb{"rule.outbound-stopped", QT_TRANSLATE_NOOP("Verb", "All that rules send stopped"), VerbGroup::Keeping},
    Verb{"rule.outbound-allowed", QT_TRANSLATE_NOOP("Verb", "Rules allowed to send again"), VerbGroup::Keeping},
    Verb{"task.opened", QT_TRANSLATE_NOOP("Verb", "Task opened by a rule"), VerbGroup::Keeping},
    Verb{"key.created", QT_TRANSLATE_NOOP("Verb", "Signing key created"), VerbGroup::Proof},
    Verb{"key.rotated", QT_TRANSLATE_NOOP("Verb", "Signing key replaced"), VerbGroup::Proof},
    Verb{"head.anchored", QT_TRANSLATE_NOOP("Verb", "Head kept outside the workspace"), VerbGroup::Proof},
    Verb{"head.time-stamped", QT_TRANSLATE_NOOP("Verb", "Head time-stamped"), VerbGroup::Proof},
    Verb{"journal.closed", QT_TRANSLATE_NOOP("Verb", "Access journal of the day closed"), VerbGroup::Proof},
    Verb{"command.refused", QT_TRANSLATE_NOOP("Verb", "Refused"), VerbGroup::Refusal}};

const Verb* find(const QString& verb) {
  const auto* found =
      std::ranges::find_if(kVerbs, [&](const Verb& known) { return verb == QLatin1StringView(known.verb); });
  return found == kVerbs.end() ? nullptr : found;
}

} // namespace

QString verbText(const QString& verb, std::int64_t leaves) {
  const Verb* known = find(verb);
  return known ? QCoreApplication::translate("Verb", known->text, nullptr, static_cast<int>(leaves)) : verb;
}

VerbGroup verbGroup(const QString& verb) {
  const Verb* known = find(verb);
  return known ? known->group : VerbGroup::Other;
}

QStringList knownVerbs() {
  QStringList verbs;
  for (const Verb& verb : kVerbs)
    verbs.append(QString::fromLatin1(verb.verb));
  return verbs;
}

} // namespace muniment::workspace
