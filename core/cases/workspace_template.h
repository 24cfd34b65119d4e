#pragma once

#include "core/base/result.h"
#include "core/model/case.h"

#include <QtCore/QStringList>

#include <vector>

namespace muniment::cases {

/// How the workspace of an order, a project or a contract is laid out: a file of resources/workspaces, or one that the
/// site saved.
struct WorkspaceTemplate final {
  /// Where a document of one type goes and what becomes of it.
  struct Filing final {
    QString type;                    ///< in the word of the connected system; `*` is any that no other line names
    std::map<QString, QString> when; ///< what its metadata or its case must say for this line to count
    QString folder;
    QString recordClass; ///< code of the class of which it becomes a record; empty: none
    QStringList needs;   ///< metadata without which it is not complete
  };
  QString id;
  QString title;
  Case::Kind kind = Case::Kind::Business;
  QStringList objects; ///< types of objects of connected systems that it is for
  QStringList folders;
  QString checklist; ///< id; may be empty
  std::vector<Filing> filing;

  /// The line for a document; nothing where there is none. The first that fits counts.
  [[nodiscard]] const Filing* filingOf(const QString& type, const std::map<QString, QString>& context) const;
};

/// Reads one; strict. Usage `case.template_wrong`.
[[nodiscard]] Result<WorkspaceTemplate> workspaceTemplateFrom(const QByteArray& bytes);
/// Those that come with the program, as texts by id.
[[nodiscard]] Result<std::map<QString, QByteArray>> builtInTemplates();

} // namespace muniment::cases
