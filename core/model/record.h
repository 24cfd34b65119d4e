#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/message.h"

#include <QtCore/QDate>

namespace muniment {
inline namespace model {

enum class RecordState : std::uint8_t {
  Draft,       ///< nobody else sees it as a record yet
  Waiting,     ///< for the approval of its declaration
  Refused,     ///< the approval was refused; nothing was declared
  Declared,    ///< evidence
  Closed,      ///< nothing is added any more
  Finalised,   ///< nor do its metadata change
  Transferred, ///< handed over, receipt confirmed
  Undeclared,  ///< withdrawn by two persons; the residual stays
  Destroyed,   ///< the residual stays: number, class, dates, digest
};

/// Why something is part of a record.
enum class MemberRole : std::uint8_t { Selected, Context, Quoted };

struct RecordMessage final {
  MessageId message;
  MemberRole role = MemberRole::Selected;
};

/// One or several messages or items, declared to be evidence.
struct Record final {
  RecordId id;
  std::int32_t version = 1; ///< of title and metadata; every version is kept
  QString number;           ///< `R-20931`, never changes
  QString title;
  ClassId recordClass;
  std::int32_t classVersion = 0;      ///< in force when it was declared
  std::optional<ScheduleId> schedule; ///< its own; else that of its class rules
  std::int32_t scheduleVersion = 0;   ///< of the schedule in force when it was declared
  RecordState state = RecordState::Draft;
  std::optional<MatterId> matter;
  std::optional<ConversationId> conversation; ///< of its messages
  QDate recordDate;                           ///< of the newest thing selected, in the workspace's zone
  Instant declaredAt;
  QString declaredBy;
  Json metadata = Json::Object(); ///< field name to text
  std::int64_t selected = 0;
  std::int64_t context = 0; ///< messages kept with it for their context
  std::int64_t items = 0;
  QByteArray manifest; ///< address in the vault
  Sha256 manifestDigest;
  Salt salt;
};

/// How one record stands to another. Each is kept from both sides: the inverse of a kind stands beside it.
enum class LinkKind : std::uint8_t {
  Supersedes,
  SupersededBy,
  RepliesTo,
  RepliedBy,
  RenditionOf,
  RenderedAs,
  AttachmentOf,
  Attached
};

struct RecordLink final {
  RecordId record;
  LinkKind kind = LinkKind::Supersedes;
  RecordId other;
  Salt salt;
};

/// Something that happened on a day and that a schedule may wait for.
struct RecordEvent final {
  RecordId record;
  QString code; ///< `contract-ended`
  QDate happenedOn;
  QString note;
  QString notedBy; ///< actor
  Instant notedAt;
  Salt salt;
};

/// A stage of the schedule that was carried out.
struct RecordStage final {
  RecordId record;
  std::int32_t stage = 0;
  std::int32_t action = 0; ///< code of the stage's action
  QDate doneOn;
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(RecordState state);
[[nodiscard]] std::optional<RecordState> recordState(QStringView name);
[[nodiscard]] QLatin1StringView nameOf(MemberRole role);
[[nodiscard]] QLatin1StringView nameOf(LinkKind kind);
[[nodiscard]] std::optional<LinkKind> linkKind(QStringView name);
[[nodiscard]] LinkKind inverseOf(LinkKind kind);
/// Evidence that must not be lost: declared and neither undeclared nor gone.
[[nodiscard]] bool isKept(RecordState state);

[[nodiscard]] QString aggregateOf(const RecordId& id);
[[nodiscard]] QString aggregateOfVersion(const RecordId& id, int version);
[[nodiscard]] QString aggregateOf(const RecordLink& link);
[[nodiscard]] QString aggregateOf(const RecordEvent& event);
[[nodiscard]] QString aggregateOf(const RecordStage& stage);
[[nodiscard]] Json contentOf(const Record& record);
/// The inverse, strict.
[[nodiscard]] Result<Record> recordFrom(const Json& content);
[[nodiscard]] Json contentOf(const RecordLink& link);
[[nodiscard]] Json contentOf(const RecordEvent& event);
[[nodiscard]] Json contentOf(const RecordStage& stage);

} // namespace model
} // namespace muniment
