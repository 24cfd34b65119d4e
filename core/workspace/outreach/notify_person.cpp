#include "core/workspace/outreach/notify_person.h"

#include "core/access/scope_maker.h"
#include "core/store/connection_repository.h"
#include "core/workspace/outreach/notify_devices.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/outreach/question_message.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<Told> notifyPerson(CommandContext& context, Question& question, const QStringList& peers, const Scope& scope,
                          EntryDraft& draft) {
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(context.connection()).all(access::ScopeMaker::system()));
  Told told;
  for (const QString& peer : peers) {
    const auto found = std::ranges::find(all, peer, &Connection::peer);
    const bool isMessenger = found != all.end() && found->kind == Connection::Kind::WhatsApp;
    const bool isPush = found != all.end() ? tellsPeople(*found) : peer == kPushPeer;
    if (!isMessenger && !isPush) {
      if (!told.hindrance)
        told.hindrance = makeError(ErrorKind::Refused, "campaign.no_connection"_L1);
    } else if (isPush) {
      Connection unknown; // what browsers are told waits until the connection is there
      unknown.kind = Connection::Kind::Push;
      unknown.peer = peer;
      MUNIMENT_TRY_LET(devices, notifyDevices(context, question, found != all.end() ? *found : unknown, draft));
      told.messages = devices;
    } else if (const auto sent = sendQuestion(context, question, peer, scope, draft)) {
      told.messages = 1;
    } else if (sent.error().retryable) {
      return Failure(sent.error());
    } else if (!told.hindrance) {
      told.hindrance = sent.error();
    }
    if (told.messages > 0)
      return Told{told.messages, {}};
  }
  return told;
}

QStringList waysOf(const Question& question) {
  QStringList peers;
  for (const Question::Sending& sending : question.sendings) {
    if (!peers.contains(sending.peer))
      peers.append(sending.peer);
  }
  peers.append(QString(kPushPeer));
  return peers;
}

} // namespace muniment::workspace
