#pragma once

#include "core/workspace/command.h"

namespace muniment::workspace {

/// What is to go to a records system because of what changed here. Run as its connector, a page at a time.

/// Holds that are on records there and are not applied there yet, those that are over, and records that have another
/// class by now.
/// `{queued, next}`; `next` is where to go on, empty at the end
struct QueueForThere final {
  static constexpr auto kName = QLatin1StringView("rm.queue");
  static constexpr Permission kPermission = Permission::CaptureItem;
  static constexpr int kPage = 500;

  QString peer;
  QString after; ///< id of a counterpart

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Whether QueueForThere would queue anything for this page.
struct DiffersFromThere final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    bool any = false;
    QString next; ///< where to go on, empty at the end
  };
  QString peer;
  QString after;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Records of the classes that the site sends there always.
/// `{queued, next}`
struct SendByPolicy final {
  static constexpr auto kName = QLatin1StringView("rm.send-by-policy");
  static constexpr Permission kPermission = Permission::CaptureItem;
  static constexpr int kPage = 200;

  QString peer;
  QString after; ///< id of a record

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Holds that the other side has not confirmed for long: a person is told, once.
/// `{alarms}`
struct AlarmUnconfirmed final {
  static constexpr auto kName = QLatin1StringView("rm.alarm");
  static constexpr Permission kPermission = Permission::CaptureItem;
  static constexpr std::int64_t kPatience = 15LL * 60'000;

  QString peer;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
