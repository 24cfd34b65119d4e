#pragma once

#include "core/base/clock.h"
#include "core/base/sealed_box.h"
#include "core/model/connection.h"
#include "core/platform/local_file_system.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/items/items_page.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/workspace.h"
#include "tests/support/memory_keychain.h"

#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// A folder for workspaces, with a clock that stands still, a keychain in memory and cheap passphrases.
class WorkspaceFixture final {
 public:
  WorkspaceFixture() : m_clock(*Instant::parse(u"2026-03-02T09:00:00.000Z")) {
    m_environment = {&m_clock, &m_files, &m_keychain, nullptr, ScryptCost{10, 8, 1}};
  }

  [[nodiscard]] MovableClock& clock() { return m_clock; }
  [[nodiscard]] MemoryKeychain& keychain() { return m_keychain; }
  [[nodiscard]] FileSystem& files() { return m_files; }
  [[nodiscard]] const workspace::Environment& environment() const { return m_environment; }
  /// What workspaces opened from now on reach the network with.
  void setTransport(HttpTransport* transport) { m_environment.transport = transport; }
  /// Likewise connected systems.
  void setLine(connect::HttpLine* line) { m_environment.line = line; }
  [[nodiscard]] FilePath path(const QString& name) const { return FilePath{m_folder.filePath(name)}; }

  [[nodiscard]] Result<workspace::CreatedWorkspace> create(const QString& name = u"ws"_s, bool keychain = false,
                                                           bool singlePerson = true) {
    workspace::NewWorkspace wish;
    wish.name = u"Test"_s;
    wish.timeZone = u"Europe/Berlin"_s;
    wish.personName = u"Ines Roth"_s;
    wish.passphrase = passphraseBytes(u"correct horse"_s);
    wish.keychain = keychain;
    wish.singlePerson = singlePerson;
    return workspace::createWorkspace(m_environment, path(name), std::move(wish));
  }

  /// Opens as the person of this computer, or as somebody else.
  [[nodiscard]] Result<std::unique_ptr<workspace::Workspace>> open(const QString& name = u"ws"_s,
                                                                   const QString& login = {}) {
    workspace::Unlock unlock;
    unlock.passphrase = passphraseBytes(u"correct horse"_s);
    MUNIMENT_TRY_LET(parts, workspace::openWorkspace(m_environment, path(name), std::move(unlock)));
    if (!login.isEmpty())
      parts.login = login;
    return std::make_unique<workspace::Workspace>(std::move(parts));
  }

  /// Creates and opens.
  [[nodiscard]] std::unique_ptr<workspace::Workspace> make(const QString& name = u"ws"_s) {
    auto created = create(name);
    return created ? std::make_unique<workspace::Workspace>(std::move(created->parts)) : nullptr;
  }

  [[nodiscard]] static workspace::CaptureFiles text(const QString& name, const QByteArray& bytes,
                                                    std::optional<MatterId> matter = {}) {
    return {{{name, {}, bytes}}, u"test"_s, matter};
  }

  /// Imports an exported chat of `lines`, which are `sender: text` of one minute each.
  [[nodiscard]] Result<workspace::ImportedChat> importChat(workspace::Workspace& workspace, const QString& name,
                                                           const QStringList& lines,
                                                           workspace::ImportWish wish = {}) const;

  /// The signing key of the person who asks.
  [[nodiscard]] static std::shared_ptr<const SigningKey> signerOf(workspace::Workspace& workspace,
                                                                  const QString& passphrase = u"correct horse"_s);
  /// Lets a person in and gives back their id.
  [[nodiscard]] static Result<ActorId> enrol(workspace::Workspace& workspace, const QString& login, Roles roles);
  /// Sets a system up, so that its actor may act under the lease.
  [[nodiscard]] static Result<ConnectionId> connect(workspace::Workspace& workspace, const QString& peer,
                                                    Connection::Kind kind);

 private:
  QTemporaryDir m_folder;
  MovableClock m_clock;
  platform::LocalFileSystem m_files;
  MemoryKeychain m_keychain;
  workspace::Environment m_environment;
};

} // namespace muniment::tests
