#pragma once

#include "core/workspace/workspace.h"
#include "ui/people/keys_desk.h"
#include "ui/signing/personal_key.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this, as its key does.
class WorkspaceKeys final : public KeysDesk {
 public:
  WorkspaceKeys(workspace::Workspace& workspace, PersonalKey& key) : m_workspace(&workspace), m_key(&key) {}

  Answer<access::Session> ask(workspace::WhoAmI query) override;
  Answer<std::vector<Actor>> ask(workspace::People query) override;
  Answer<std::vector<workspace::UnlockWay>> ask(workspace::UnlockWays query) override;
  Answer<std::vector<PersonKey>> ask(workspace::PersonKeys query) override;
  Done run(workspace::AddUnlockWay command) override;
  Done run(workspace::RemoveUnlockWay command) override;
  Done run(workspace::EndMyKey command) override;
  Done run(workspace::EndPersonKey command, QWidget* over) override;
  Done changePassphrase(const QString& old, const QString& fresh) override;
  Done enrol(const NewKey& key, QWidget* over) override;

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
  Executor m_thread; ///< sealing under a passphrase takes long on purpose
};

} // namespace muniment::ui
