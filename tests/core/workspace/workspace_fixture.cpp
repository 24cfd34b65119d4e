#include "tests/core/workspace/workspace_fixture.h"

#include "core/access/person_key.h"

namespace muniment::tests {

std::shared_ptr<const SigningKey> WorkspaceFixture::signerOf(workspace::Workspace& workspace,
                                                             const QString& passphrase) {
  const auto keys = workspace.ask(workspace::MySealedKeys()).result();
  if (!keys || keys->empty())
    return nullptr;
  auto opened = access::openPersonKey(keys->front(), passphraseBytes(passphrase));
  return opened ? std::make_shared<const SigningKey>(std::move(*opened)) : nullptr;
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

} // namespace muniment::tests
