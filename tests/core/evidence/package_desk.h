#pragma once

#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/evidence/production_queries.h"
#include "core/workspace/evidence/redaction_commands.h"
#include "core/workspace/evidence/redaction_queries.h"
#include "tests/core/workspace/workspace_fixture.h"

namespace muniment::tests {

/// A workspace of one person with a chat that has files, and short ways to produce it.
class PackageDesk final {
 public:
  explicit PackageDesk(HttpTransport* transport = nullptr);

  [[nodiscard]] workspace::Workspace& opened() { return *m_opened; }
  [[nodiscard]] WorkspaceFixture& base() { return m_base; }
  [[nodiscard]] const ConversationId& chat() const { return m_chat; }
  [[nodiscard]] std::vector<Message> transcript();
  /// Imports an export of `lines` with these files.
  [[nodiscard]] Result<ConversationId> import(const QString& name, const QStringList& lines,
                                              const std::map<QByteArray, QByteArray>& files);

  /// Runs a command signed; the id of the error, or `done`.
  template <class C>
  [[nodiscard]] QString run(C command) {
    workspace::RunOptions options;
    options.signer = WorkspaceFixture::signerOf(*m_opened);
    m_last = m_opened->run(std::move(command), options).result();
    return m_last ? u"done"_s : m_last.error().id;
  }
  [[nodiscard]] const Result<workspace::Receipt>& last() const { return m_last; }

  [[nodiscard]] workspace::FreezeProduction whole(const QString& prefix = u"ACME"_s) const;
  /// Freezes it; null where that was refused.
  [[nodiscard]] ProductionId freeze(workspace::FreezeProduction command);
  [[nodiscard]] Result<workspace::WrittenPackageReport> write(const ProductionId& production,
                                                              evidence::PackageFormat format, const QString& folder,
                                                              evidence::PackageOptions options = {});
  /// What packages written from now on draw pages with.
  void setDrawer(std::shared_ptr<PageDrawer> drawer) { m_drawer = std::move(drawer); }
  /// Proposes a redaction and signs it off.
  [[nodiscard]] bool redact(workspace::ProposeRedactions::Wish wish);
  /// Every file of a package by its path.
  [[nodiscard]] std::map<QString, QByteArray> filesOf(const QString& folder) const;

 private:
  WorkspaceFixture m_base;
  std::unique_ptr<workspace::Workspace> m_opened;
  ConversationId m_chat;
  std::shared_ptr<PageDrawer> m_drawer;
  Result<workspace::Receipt> m_last = workspace::Receipt();
};

} // namespace muniment::tests
