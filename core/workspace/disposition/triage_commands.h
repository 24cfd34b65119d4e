#pragma once

#include "core/model/triage.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Decides about captured things that are in no record: that they are none, that somebody decides later, that they are
/// private, or that an earlier decision is taken back. What is private is out of everybody's sight at once and ends by
/// itself (PrivateEnd); whoever marked it may take that back until then.
/// `{decided}`
struct DecideTriage final {
  static constexpr auto kName = QLatin1StringView("triage.decide");
  static constexpr Permission kPermission = Permission::DeclareRecord;
  static constexpr qsizetype kMost = 500;
  static constexpr int kGrace = 7;         ///< days before what is not a record may be put up for destruction
  static constexpr int kPrivateGrace = 14; ///< days before what is private is destroyed
  static constexpr int kLongest = 366;     ///< days for which a decision may be put off

  QStringList subjects; ///< ids of conversations and captured files
  TriageDecision::Kind kind = TriageDecision::Kind::Later;
  TriageDecision::Reason reason = TriageDecision::Reason::None; ///< of NotRecord
  std::optional<QDate> until;                                   ///< of Later

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Puts up for destruction what is not a record: it is filed in a class of which the schedule ends in destruction, and
/// goes the way of everything that is due there: a snapshot, reviewers, a second person, holds read again, a
/// certificate. What of it is in a record already stays in that record.
/// `{records:[number…]}`
struct PutUpForDestruction final {
  static constexpr auto kName = QLatin1StringView("triage.put-up");
  static constexpr Permission kPermission = Permission::DeclareRecord;
  static constexpr bool kSigned = true;
  static constexpr qsizetype kMost = 100;

  QStringList subjects;
  ClassId recordClass;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
