#pragma once

#include "ui/people/keys_desk.h"

namespace muniment::tests {

/// A workspace with a passphrase and a recovery key, and one colleague, which change as they are told to.
class FakeKeys final : public ui::KeysDesk {
 public:
  FakeKeys();

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

  [[nodiscard]] static Instant now();

  Roles roles{Role::Administrator};
  std::vector<Actor> people;
  std::vector<workspace::UnlockWay> ways;
  std::vector<PersonKey> keys;
  QStringList told;             ///< acts, in their order
  std::optional<Error> refusal; ///< of the next act

 private:
  [[nodiscard]] Done take(const QString& act, auto change);
  void end(const ActorId& actor);
};

} // namespace muniment::tests
