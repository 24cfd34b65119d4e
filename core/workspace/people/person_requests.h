#pragma once

#include "core/model/access_act.h"
#include "core/workspace/command.h"
#include "core/workspace/people/concerned.h"

namespace muniment::workspace {

inline constexpr qsizetype kShortestReasonForRequest = 10;

/// Notes that somebody asks for what is kept of them, or that it goes. A task reminds of the day.
/// `{due, request}`
struct OpenPersonRequest final {
  static constexpr auto kName = QLatin1StringView("person-request.open");
  static constexpr Permission kPermission = Permission::ManageHolds;

  PersonId person;
  PersonRequest::Kind kind = PersonRequest::Kind::Access;
  QDate receivedOn;
  QString identifiedBy; ///< how it is known that the person asks

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes two months more, once and before the first one is over.
/// `{due, request}`
struct ExtendPersonRequest final {
  static constexpr auto kName = QLatin1StringView("person-request.extend");
  static constexpr Permission kPermission = Permission::ManageHolds;

  PersonRequestId request;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Says that the person was told what is kept of them, by a production of which a package was written.
/// `{request}`
struct AnswerAccess final {
  static constexpr auto kName = QLatin1StringView("person-request.answer-access");
  static constexpr Permission kPermission = Permission::Produce;
  static constexpr bool kSigned = true;

  PersonRequestId request;
  ProductionId production;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Puts up for destruction what the person said and nothing stands against; of the rest it keeps how much is refused
/// and why. What is put up is filed in a class of which the schedule ends in destruction, and goes the way of
/// everything that is due there.
/// `{held, in_case, kept, put_up, records, request}`
struct AnswerErasure final {
  static constexpr auto kName = QLatin1StringView("person-request.answer-erasure");
  static constexpr Permission kPermission = Permission::DeclareRecord;
  static constexpr bool kSigned = true;

  PersonRequestId request;
  std::optional<ClassId> recordClass; ///< needed where anything may go

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Refuses the whole of a request.
/// `{request}`
struct RefusePersonRequest final {
  static constexpr auto kName = QLatin1StringView("person-request.refuse");
  static constexpr Permission kPermission = Permission::ManageHolds;
  static constexpr bool kSigned = true;

  PersonRequestId request;
  PersonRequest::Ground ground = PersonRequest::Ground::None;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Requests in the order they were noted; for those who answer them and those who see the journal of access.
struct PersonRequests final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  static constexpr int kMost = 500;

  std::optional<PersonRequestId> after = {};

  struct Line final {
    PersonRequest request;
    QString person; ///< name
    bool isLate = false;
  };
  struct Answer final {
    std::vector<Line> lines;
    bool hasMore = false;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One of them, and where the person speaks now. Within the scope of whoever asks.
struct PersonRequestById final {
  static constexpr Permission kPermission = Permission::ManageHolds;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  PersonRequestId request;

  struct Answer final {
    PersonRequest request;
    QString person;
    std::vector<ConcernedConversation> conversations;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
