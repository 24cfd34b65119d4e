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
    Verb{"actor.enrolled", QT_TRANSLATE_NOOP("Verb", "Person enrolled"), VerbGroup::People},
    Verb{"actor.roles-set", QT_TRANSLATE_NOOP("Verb", "Roles changed"), VerbGroup::People},
    Verb{"matter.created", QT_TRANSLATE_NOOP("Verb", "Matter opened"), VerbGroup::People},
    Verb{"matter.members-set", QT_TRANSLATE_NOOP("Verb", "Members of a matter changed"), VerbGroup::People},
    Verb{"hold.created", QT_TRANSLATE_NOOP("Verb", "Hold prepared"), VerbGroup::Keeping},
    Verb{"hold.applied", QT_TRANSLATE_NOOP("Verb", "Hold applied"), VerbGroup::Keeping},
    Verb{"hold.extended", QT_TRANSLATE_NOOP("Verb", "Hold put on more"), VerbGroup::Keeping},
    Verb{"hold.narrowed", QT_TRANSLATE_NOOP("Verb", "Something taken off a hold"), VerbGroup::Keeping},
    Verb{"hold.released", QT_TRANSLATE_NOOP("Verb", "Hold released"), VerbGroup::Keeping},
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
    Verb{"delivery.queued", QT_TRANSLATE_NOOP("Verb", "Queued for another system"), VerbGroup::Keeping},
    Verb{"delivery.done", QT_TRANSLATE_NOOP("Verb", "Done by another system"), VerbGroup::Keeping},
    Verb{"delivery.died", QT_TRANSLATE_NOOP("Verb", "Delivery put before a person"), VerbGroup::Keeping},
    Verb{"delivery.replayed", QT_TRANSLATE_NOOP("Verb", "Delivery tried anew"), VerbGroup::Keeping},
    Verb{"delivery.dropped", QT_TRANSLATE_NOOP("Verb", "Delivery given up"), VerbGroup::Keeping},
    Verb{"peer.paused", QT_TRANSLATE_NOOP("Verb", "Another system paused"), VerbGroup::Keeping},
    Verb{"peer.resumed", QT_TRANSLATE_NOOP("Verb", "Another system resumed"), VerbGroup::Keeping},
    Verb{"peer.limited", QT_TRANSLATE_NOOP("Verb", "Limits of another system changed"), VerbGroup::Keeping},
    Verb{"receiver.key-created", QT_TRANSLATE_NOOP("Verb", "Key of the receiver created"), VerbGroup::Proof},
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
