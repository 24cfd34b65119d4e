#include "tests/core/workspace/workspace_fixture.h"

#include "core/access/person_key.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/keys/my_signer.h"

#include <QtCore/QFile>

namespace muniment::tests {

std::shared_ptr<const SigningKey> WorkspaceFixture::signerOf(workspace::Workspace& workspace,
                                                             const QString& passphrase) {
  const auto secret = std::make_shared<const Secret>(passphraseBytes(passphrase));
  return workspace.ask(workspace::MySigner{secret}).result().value_or(nullptr);
}

Result<workspace::ImportedChat> WorkspaceFixture::importChat(workspace::Workspace& workspace, const QString& name,
                                                             const QStringList& lines,
                                                             workspace::ImportWish wish) const {
  QDateTime at(QDate(2026, 1, 13), QTime(8, 0), Qt::UTC);
  {
    QFile file(path(name).value);
    if (!file.open(QIODevice::WriteOnly))
      return failure(ErrorKind::Failed, "file.failed"_L1);
    for (const QString& line : lines) {
      file.write((at.toString(u"dd/MM/yyyy, HH:mm") + u" - "_s + line + u'\n').toUtf8());
      at = at.addSecs(60);
    }
  }
  MUNIMENT_TRY_LET(source, workspace.inspect(path(name), {}, nullptr).result());
  MUNIMENT_TRY_LET(chats, workspace.import(source, std::move(wish), nullptr).result());
  return chats.front();
}

Result<ActorId> WorkspaceFixture::enrol(workspace::Workspace& workspace, const QString& login, Roles roles) {
  const SigningKey key = SigningKey::generate();
  workspace::RunOptions options;
  options.signer = signerOf(workspace);
  MUNIMENT_TRY_LET(
      receipt, workspace
                   .run(workspace::EnrolPerson{login, login + u" Person"_s, std::move(roles), key.publicKey().toBytes(),
                                               access::sealPersonKey(key, passphraseBytes(u"correct horse"_s),
                                                                     ScryptCost{10, 8, 1})},
                        options)
                   .result());
  return *ActorId::parse(receipt.outcome.text(u"actor"));
}

Result<ConnectionId> WorkspaceFixture::connect(workspace::Workspace& workspace, const QString& peer,
                                               Connection::Kind kind) {
  workspace::ConnectionDetails details;
  details.name = peer;
  MUNIMENT_TRY_LET(receipt, workspace.run(workspace::AddConnection{peer, kind, details}).result());
  return *ConnectionId::parse(receipt.outcome.text(u"connection"));
}

} // namespace muniment::tests
