#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace muniment::workspace {

/// Somebody, or a group, on the other side of a business number. Any of the ids may be missing: people who hide their
/// number have none, and most have no user id yet.
struct LiveParty final {
  QString phone;        ///< wa_id: digits without `+`
  QString userId;       ///< business-scoped, `US.1349…`
  QString parentUserId; ///< of the business portfolio, `US.ENT.…`
  QString group;        ///< of a group; people are named beside it where they speak

  /// By which a conversation is found: `group:…` alone for a group, else `parent:…`, `user:…`, `phone:…`.
  [[nodiscard]] QStringList keys() const;
  [[nodiscard]] bool isEmpty() const { return keys().isEmpty(); }

  friend bool operator==(const LiveParty&, const LiveParty&) = default;
};

/// Where a live conversation takes place: which number of ours, and who is on the other side.
struct LiveAddress final {
  QString peer;     ///< of the connection
  QString numberId; ///< phone number id of ours
  LiveParty party;
};

} // namespace muniment::workspace
