#pragma once

#include "core/model/actor.h"
#include "core/model/connection.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What a record of processing activities says of one connection (Art. 30 GDPR): why its content is kept, whose it is,
/// who sees it, where it goes, when it ends. NotFound `connection.unknown`.
struct ProcessingRecord final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  struct Reader final {
    QString name;
    Roles roles;
  };
  struct Answer final {
    Connection connection;
    QString workspace;
    QString owner;               ///< name; empty where nobody is named
    QString matter;              ///< its code and name; empty where everybody with the right sees the content
    std::vector<Reader> readers; ///< people who may see the content now, by name
    QStringList hosts;           ///< that are spoken to
    Instant at;
  };
  ConnectionId connection;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
