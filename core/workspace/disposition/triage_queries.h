#pragma once

#include "core/records/plan/record_due.h"
#include "core/store/undecided_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// How close the end of the capture period of something undecided is.
enum class CapturePeriod : std::uint8_t { Running, Ending, Over };

/// Something captured about which somebody has to decide.
struct UndecidedLine final {
  store::UndecidedContent content;
  QDate capturedOn; ///< in the zone of the workspace
  int age = 0;      ///< days
  QDate decideBy;   ///< the last day of the capture period
  CapturePeriod period = CapturePeriod::Running;
  std::optional<TriageDecision> decision; ///< the newest, whether it still stands or not
  QString decidedBy;                      ///< name
  bool isHeld = false;                    ///< by a hold, or by a case that whoever asks may not see
  bool inOpenCase = false;
  /// Whether it may be put up for destruction today: it is not a record, that has stood for long enough, and neither a
  /// hold nor an open case speaks against it.
  bool mayBePutUp = false;
};

/// What was captured and is at least in part in no record, the oldest first. Of what is private, only what the person
/// who asks has marked, and without its name.
struct UndecidedPage final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr int kPeriod = 90; ///< days, where the connection says nothing else
  static constexpr int kWarning = 7; ///< days before the end of the period
  static constexpr int kMost = 500;

  std::optional<TriageDecision::Kind> standing; ///< none: all
  std::optional<store::UndecidedPlace> after = {};
  int limit = 100;

  struct Answer final {
    std::vector<UndecidedLine> lines;
    bool hasMore = false;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// What waits for a decision and has not much time left, within the scope of whoever asks.
struct UndecidedSoon final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr int kMost = 500; ///< what is counted; more are said to be this many

  struct Answer final {
    std::int64_t ending = 0; ///< within the days of warning
    std::int64_t over = 0;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// A class of which the schedule ends in destruction.
struct ClassToEndIn final {
  ClassId id;
  QString code;
  QString name;
};

/// The classes in which what is not a record may be filed, in the order of their codes.
struct ClassesToEndIn final {
  static constexpr Permission kPermission = Permission::ViewItem;

  [[nodiscard]] Result<std::vector<ClassToEndIn>> answer(QueryContext& context) const;
};

/// Whether what is filed in a class without a schedule of its own is destroyed in the end.
[[nodiscard]] bool endsInDestruction(const records::Plan& plan, const ClassId& id);

/// The same line for one thing by its id, for whoever decides about it. None where nothing is undecided.
[[nodiscard]] Result<std::optional<UndecidedLine>> undecidedLine(store::Connection& connection, Services& services,
                                                                 const QString& subject, const Scope& scope);

} // namespace muniment::workspace
