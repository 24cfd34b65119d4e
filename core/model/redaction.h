#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/message.h"

#include <QtCore/QRect>

namespace muniment {
inline namespace model {

using RedactionId = Id<struct RedactionTag>;

/// Something that no package shows. It lies beside the evidence and never changes it. Each version is kept.
struct Redaction final {
  enum class Part : std::uint8_t {
    Message,    ///< all of it, with its attachment, quotes of it and reactions to it
    Text,       ///< a stretch of its text
    Attachment, ///< the file that came with it, with its name
    Page        ///< a box on a page of that file; a package then has no original of it
  };
  enum class State : std::uint8_t { Proposed, SignedOff, Withdrawn };

  RedactionId id;
  std::int32_t version = 1;
  MessageId message;
  Part part = Part::Message;
  std::int64_t start = 0; ///< UTF-16 units, of `Text`
  std::int64_t length = 0;
  int page = 0; ///< from 1, of `Page`
  QRect box;    ///< in thousandths of the page
  QString reason;
  State state = State::Proposed;
  Instant at;     ///< of this version
  QString author; ///< actor, of this version
  Salt salt;
};

/// Why something is redacted: a code of up to eight capital letters and digits, printed in its place.
[[nodiscard]] bool isRedactionReason(QStringView text);
/// The codes that are offered: PRIV (privileged), PII (personal data), TP (third parties), TS (trade secret), NR (not
/// responsive).
[[nodiscard]] QStringList usualRedactionReasons();
/// What stands in a text in the place of what is redacted; always equally long for a reason, whatever it covers.
[[nodiscard]] QString redactionMark(const QString& reason);

/// The box as it is burned in: larger, in steps, so that its width tells little of what it covers.
[[nodiscard]] QRect burnedBox(const QRect& box);

[[nodiscard]] QLatin1StringView nameOf(Redaction::Part part);
[[nodiscard]] QLatin1StringView nameOf(Redaction::State state);
/// A version is one aggregate: it never changes.
[[nodiscard]] QString aggregateOf(const Redaction& redaction);
[[nodiscard]] Json contentOf(const Redaction& redaction);
[[nodiscard]] Result<Redaction> redactionFrom(const Json& content);

} // namespace model
} // namespace muniment
