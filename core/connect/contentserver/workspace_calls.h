#pragma once

#include "core/connect/contentserver/rm_node.h"
#include "core/connect/contentserver/rm_pages.h"

namespace muniment::connect::contentserver {

/// What a new business workspace stands for.
struct RmNewWorkspace final {
  qint64 templateId = 0;
  qint64 type = 0;
  qint64 parent = 0;
  QString name;
  QString description;
  QString system; ///< the business object of another system
  QString objectType;
  QString objectId;
};

/// Business workspaces: a folder for everything about one business object.
class WorkspaceCalls final {
 public:
  explicit WorkspaceCalls(RmLine& line) : m_line(&line) {}

  [[nodiscard]] Result<qint64> create(const RmNewWorkspace& wish, const SharedProgress& progress);
  /// The workspace of a business object; nothing where there is none.
  [[nodiscard]] Result<std::optional<RmNode>> of(const QString& system, const QString& objectType,
                                                 const QString& objectId, const SharedProgress& progress);
  [[nodiscard]] Result<void> relate(qint64 workspace, qint64 other, bool isChild, const SharedProgress& progress);

 private:
  RmLine* m_line;
};

} // namespace muniment::connect::contentserver
