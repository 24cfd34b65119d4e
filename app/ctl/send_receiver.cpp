#include "app/ctl/send_receiver.h"

#include "app/ctl/arguments.h"

namespace muniment::ctl {

using namespace Qt::StringLiterals;

void SendReceiver::addOptions(const Line& line) {
  const LineOption known = line.option("--conversation", conversation, "Id of a live conversation");
  const LineOption other = line.option("--peer", peer, "Code of the connection to send through");
  const LineOption number = line.option("--to", to, "Phone number with its country code, or a user id");
  other.needs(number);
  number.needs(other);
  known.excludes(other);
}

Result<workspace::SendTarget> SendReceiver::read() const {
  MUNIMENT_TRY_LET(id, optionalIdOf<ConversationId>(conversation, "conversation.unknown"_L1));
  return workspace::SendTarget{id, textOf(peer), textOf(to)};
}

} // namespace muniment::ctl
