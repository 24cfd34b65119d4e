#pragma once

#include "core/workspace/command.h"
#include "core/workspace/live/live_item.h"

#include <map>

namespace muniment::workspace {

/// Whoever writes to a connected number is told once that it is kept, and again when what they are told has changed:
/// the template that the connection names is queued in the transaction that takes their message in, and that it was
/// is a fact about them. Where it cannot be sent somebody gets a task; their message is taken in all the same.
class InformNewcomers final {
 public:
  InformNewcomers(CommandContext& context, QString peer, std::optional<MatterId> matter)
      : m_context(&context), m_peer(std::move(peer)), m_matter(matter) {}

  void consider(const LiveItem& item);
  /// Once their messages are written.
  [[nodiscard]] Result<void> inform();

 private:
  struct Newcomer final {
    LiveAddress address;
    DeliveryId arrival;
  };
  [[nodiscard]] Result<void> ask(const Error& hindrance);
  [[nodiscard]] Result<bool> knows(const Newcomer& newcomer, const QString& version) const;

  CommandContext* m_context;
  QString m_peer;
  std::optional<MatterId> m_matter;
  std::map<QString, Newcomer> m_newcomers; ///< by number of ours and name of theirs
};

} // namespace muniment::workspace
