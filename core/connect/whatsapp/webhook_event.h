#pragma once

#include "core/base/instant.h"
#include "core/model/message_kind.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <map>
#include <optional>
#include <vector>

namespace muniment::connect {

/// Somebody as a webhook names them. Whoever hides their number has no phone; most have no user id yet.
struct WebhookParty final {
  QString phone; ///< wa_id, or what stands in its place
  QString userId;
  QString parentUserId;
  QString name;

  [[nodiscard]] bool isEmpty() const { return phone.isEmpty() && userId.isEmpty() && parentUserId.isEmpty(); }
};

/// A file that the messenger keeps for a while.
struct WebhookMedia final {
  QString id;
  QString mime;
  QString name;
  QByteArray sha256; ///< 32 bytes; empty where it is not said, or not so that it can be read
};

struct WebhookProblem final {
  QString code;
  QString title;
  QString details;
};

/// One thing that a webhook of the messenger tells, with everything that stands there: what has no member of its own is
/// in `rest`.
struct WebhookEvent final {
  enum class Kind : std::uint8_t {
    Message,
    Edit,
    Revoke,
    Reaction,
    Status,
    Preference, ///< somebody does not want, or wants again, to be written to
    Group,      ///< a group was made, named or changed
    Gap,        ///< something was not captured, or will not be
    Notice      ///< of the account, a number, a template; or of a field that nobody here knows
  };

  Kind kind = Kind::Notice;
  QString field; ///< of the webhook: `messages`, `smb_message_echoes`, …
  QString account;
  QString numberId; ///< of ours; empty for what concerns the whole account
  QString ownPhone;
  QString type; ///< the messenger's own word for it
  bool isOutbound = false;
  bool isPast = false; ///< from the history, not as it happened
  QString wamid;       ///< of the event itself; of a status, of the message
  QString target;      ///< of an edit, a revocation, a reaction, a status: which message
  WebhookParty party;  ///< the other side; in a group whoever spoke
  QString group;
  std::optional<Instant> at;

  MessageKind messageKind = MessageKind::Unknown;
  QString text;
  QString system; ///< family of a line that nobody wrote: `user_changed_number`, …
  std::optional<WebhookMedia> media;
  bool mediaLater = false; ///< the file is announced, and told of in another webhook
  QString quoted;
  QString payload; ///< what we sent along with the button or line that was tapped
  bool isForwarded = false;
  QString emoji; ///< of a reaction; empty where it was taken back
  QString newPhone;
  QString status; ///< in lower case
  QString recipient;
  QString callback; ///< what we sent along with the message
  std::vector<WebhookProblem> problems;

  qsizetype first = 0; ///< where it stands in the body
  qsizetype size = 0;
  std::map<QString, QString> rest; ///< by JSON pointer within the event
};

/// A whole webhook.
struct WebhookReading final {
  std::vector<WebhookEvent> events;
  std::map<QString, QString> rest; ///< what stands around the events
  QStringList names;               ///< members and types that are not documented: kept, and worth a look
};

} // namespace muniment::connect
