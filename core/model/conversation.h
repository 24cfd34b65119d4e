#pragma once

#include "core/model/message.h"

namespace muniment {
inline namespace model {

enum class ConversationKind : std::uint8_t { Unknown, Direct, Group, Broadcast, Channel };

[[nodiscard]] QLatin1StringView nameOf(ConversationKind kind);

/// Somebody who speaks in a conversation, under the names that the sources give.
struct Speaker final {
  std::int32_t number = 0; ///< from 1, within the conversation
  QString label;           ///< address-book label of the exporter, `~ push name`, or number
  QString phone;           ///< digits with a leading +, where known
  bool isOwner = false;    ///< whose device or export this is
  Salt salt;
};

struct Conversation final {
  ConversationId id;
  QString title;
  ConversationKind kind = ConversationKind::Unknown;
  std::optional<MatterId> matter;
  Instant createdAt;
  Salt salt;
};

/// A line of the list of conversations. Counted, not committed to.
struct ConversationSummary final {
  Conversation conversation;
  std::int64_t messages = 0;
  std::int64_t conflicts = 0;
  std::int32_t sources = 0;
  std::int32_t speakers = 0;
  MessageTime first;
  MessageTime last;
  QString lastSender;
  QString lastText; ///< the beginning of the newest line
};

/// One file that a conversation was read from.
struct ConversationSource final {
  enum class State : std::uint8_t { Reading, Complete };
  SourceId id;
  ConversationId conversation;
  std::int32_t number = 0; ///< within the conversation, from 1: shown as A, B, …
  QString name;            ///< of the file as received
  std::int64_t size = 0;   ///< of the whole file
  Sha256 digest;           ///< of the whole file
  Json reading;            ///< format, reader and its version, options, evidence of dates, counted findings
  QString owner;           ///< whose export it is, where known
  QString zone;            ///< empty where unknown
  std::int64_t messages = 0;
  Instant capturedAt;
  QString capturedBy;
  State state = State::Reading;
  std::int64_t firstNumber = 0; ///< of the workspace's counter, for its first message
  Sha256 recordsRoot;           ///< of a tree over the digests of its sightings, once complete
  Salt salt;

  [[nodiscard]] QString format() const { return reading.text(u"format"); }
};

/// A piece of an original, cut between messages, that can be destroyed by itself.
struct SourceSegment final {
  std::int32_t source = 0;
  std::int64_t first = 0; ///< its first byte in the original
  std::int64_t size = 0;
  Sha256 digest;
  QByteArray address;
  Salt salt;
};

/// One message as one source has it.
struct Sighting final {
  MessageId message;
  std::int32_t source = 0; ///< number of the source within the conversation
  std::int64_t ordinal = 0;
  std::int64_t offset = 0; ///< of its bytes in the source
  std::int64_t length = 0;
  Sha256 digest; ///< of these bytes
  MessageTime time;
  MessageFlags flags;
  std::optional<QString> text; ///< only where it differs from the message
};

[[nodiscard]] QString aggregateOf(const ConversationId& id);
[[nodiscard]] QString aggregateOf(const SourceId& id);
[[nodiscard]] QString aggregateOfSpeaker(const ConversationId& conversation, int number);
[[nodiscard]] QString aggregateOfSegment(const ConversationId& conversation, const SourceSegment& segment);
[[nodiscard]] Json contentOf(const Conversation& conversation);
[[nodiscard]] Json contentOf(const ConversationSource& source);
[[nodiscard]] Json contentOf(const Speaker& speaker);
[[nodiscard]] Json contentOf(const SourceSegment& segment);

} // namespace model
} // namespace muniment
