#include "ui/people/workspace_keys.h"

#include "core/base/sealed_box.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

auto WorkspaceKeys::ask(workspace::WhoAmI query) -> Answer<access::Session> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceKeys::ask(workspace::People query) -> Answer<std::vector<Actor>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceKeys::ask(workspace::UnlockWays query) -> Answer<std::vector<workspace::UnlockWay>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceKeys::ask(workspace::PersonKeys query) -> Answer<std::vector<PersonKey>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceKeys::run(workspace::AddUnlockWay command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspaceKeys::run(workspace::RemoveUnlockWay command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspaceKeys::run(workspace::EndMyKey command) -> Done {
  m_key->forget(); // the desk has it open; nothing is signed with it any more
  return m_workspace->run(std::move(command));
}

auto WorkspaceKeys::run(workspace::EndPersonKey command, QWidget* over) -> Done {
  return m_key->run(std::move(command), over);
}

auto WorkspaceKeys::changePassphrase(const QString& old, const QString& fresh) -> Done {
  workspace::ChangeUnlockPassphrase command;
  command.old = std::make_shared<const Secret>(passphraseBytes(old));
  command.fresh = std::make_shared<const Secret>(passphraseBytes(fresh));
  return m_thread.run([workspace = m_workspace, command]() -> Result<workspace::Receipt> {
    MUNIMENT_TRY_LET(receipt, workspace->run(command).result());
    const auto signer = workspace->ask(workspace::MySigner{command.old}).result();
    if (!signer)
      return receipt; // the key has a passphrase of its own
    workspace::RunOptions options;
    options.signer = *signer;
    return workspace->run(workspace::ChangeKeyPassphrase{workspace::sealKey(**signer, *command.fresh)}, options)
        .result();
  });
}

auto WorkspaceKeys::enrol(const NewKey& wish, QWidget* over) -> Done {
  const auto passphrase = std::make_shared<const Secret>(passphraseBytes(wish.passphrase));
  return m_thread.run([passphrase] { return workspace::makeKey(*passphrase); })
      .then(m_key,
            [this, wish, over = QPointer<QWidget>(over)](const workspace::MadeKey& key) {
              if (!wish.actor.isNull())
                return m_key->run(
                    workspace::EnrolPersonKey{wish.actor, key.publicKey, key.sealedKey, wish.why, wish.reason}, over);
              m_key->forget();
              return m_workspace->run(workspace::ReplaceMyKey{key.publicKey, key.sealedKey, wish.why, wish.reason});
            })
      .unwrap();
}

} // namespace muniment::ui
