#pragma once

#include "core/base/commitment.h"
#include "core/base/source_time.h"
#include "core/model/ids.h"
#include "core/model/message_kind.h"

#include <vector>

namespace muniment {
inline namespace model {

/// The number of a message, ordered by its time first: see docs/adr/0004. Never used twice in a workspace.
class MessageId final {
 public:
  constexpr MessageId() = default;
  [[nodiscard]] static constexpr MessageId fromNumber(std::int64_t value) { return MessageId(value); }
  [[nodiscard]] static std::optional<MessageId> parse(QStringView text);
  [[nodiscard]] constexpr std::int64_t number() const { return m_value; }
  [[nodiscard]] constexpr bool isNull() const { return m_value == 0; }
  /// `m` and 13 letters and digits.
  [[nodiscard]] QString toString() const;
  friend constexpr auto operator<=>(MessageId, MessageId) = default;

 private:
  constexpr explicit MessageId(std::int64_t value) : m_value(value) {}
  std::int64_t m_value = 0;
};

/// When a message was sent, as far as its sources say.
struct MessageTime final {
  std::int64_t milliseconds =
      0; ///< since 1970: of UTC when `isUtc`, else of the local time of an unknown or assumed zone
  bool isKnown = false;
  bool isUtc = false;
  TimePrecision precision = TimePrecision::Minute;

  friend bool operator==(const MessageTime&, const MessageTime&) = default;
};

/// What is known of the file that a message came with. Missing is a state, not an error.
struct Attachment final {
  enum class State : std::uint8_t { Present, Missing, Omitted };
  QString name; ///< text from outside
  QString mime;
  std::int64_t size = -1;
  QByteArray digest;  ///< SHA-256 of the bytes received, when present
  QByteArray address; ///< in the vault, when present
  State state = State::Missing;
  std::int64_t seconds = -1;

  Salt salt;

  friend bool operator==(const Attachment&, const Attachment&) = default;
};

struct Quote final {
  MessageId message; ///< null where the quoted message is not among those captured
  QString sender;
  QString text;

  friend bool operator==(const Quote&, const Quote&) = default;
};

struct Reaction final {
  QString sender;
  QString emoji;

  friend bool operator==(const Reaction&, const Reaction&) = default;
};

/// What deserves a look. Findings, never verdicts.
enum class MessageFlag : std::uint16_t {
  Edited = 1 << 0,
  Deleted = 1 << 1,
  Forwarded = 1 << 2,
  ViewOnce = 1 << 3,
  FramingAmbiguous = 1 << 4,
  FramingInconsistent = 1 << 5,
  TextDiffers = 1 << 6,     ///< two sources have different words
  TimeDiffers = 1 << 7,     ///< further apart than their precision allows
  OnlyInOneSource = 1 << 8, ///< another source covers this time and does not have it
  PossibleMatch = 1 << 9,   ///< may be the same as another one; kept apart
  Agrees = 1 << 10,         ///< at least two sources have it alike
  HasLink = 1 << 11,
  Destroyed = 1 << 12, ///< a tombstone: what it said is gone
};
Q_DECLARE_FLAGS(MessageFlags, MessageFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(MessageFlags)

/// The flags that the word "conflict" covers.
inline constexpr MessageFlags kConflicts =
    MessageFlag::TextDiffers | MessageFlag::TimeDiffers | MessageFlag::OnlyInOneSource | MessageFlag::PossibleMatch;

/// One event of a conversation.
struct Message final {
  MessageId id;
  ConversationId conversation;
  std::int64_t position = 0; ///< from 0, dense, the order of the transcript
  MessageTime time;
  std::int32_t speaker = 0; ///< number within the conversation; 0 for lines without a sender
  MessageKind kind = MessageKind::Unknown;
  MessageFlags flags;
  QString text;
  QString system; ///< family of a system line
  std::optional<Attachment> attachment;
  std::optional<Quote> quote;
  std::vector<Reaction> reactions;
  std::int32_t sightings = 1;
  Salt salt;
};

/// What stays of a message after its destruction: that it existed, and where.
[[nodiscard]] Message tombstoneOf(const Message& message);

/// The flags that belong to the message itself; the others follow from its sightings and are derived.
inline constexpr MessageFlags kOwnFlags =
    MessageFlag::Edited | MessageFlag::Deleted | MessageFlag::Forwarded | MessageFlag::ViewOnce |
    MessageFlag::FramingAmbiguous | MessageFlag::FramingInconsistent | MessageFlag::HasLink | MessageFlag::Destroyed;

/// One number for how a time is known: precision, then 4 where it is known and 8 where it is UTC.
[[nodiscard]] int stampOf(const MessageTime& time);
[[nodiscard]] MessageTime timeFrom(std::int64_t milliseconds, int stamp);

/// What few messages have, as one value: system family, quote, reactions. Null where there is none of it.
[[nodiscard]] Json detailsOf(const Message& message);
void readDetails(Message& message, const Json& details);

[[nodiscard]] QString aggregateOf(MessageId id);
[[nodiscard]] QString aggregateOfAttachment(MessageId id);
/// What the ledger commits to, in canonical form at the end of `out`; false where a text has a lone surrogate.
[[nodiscard]] bool appendContent(QByteArray& out, const Message& message);
[[nodiscard]] Json contentOf(const Attachment& attachment);

} // namespace model
} // namespace muniment
