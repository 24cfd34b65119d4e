#pragma once

#include "core/workspace/keys/person_keys.h"
#include "core/workspace/keys/unlock_ways.h"
#include "core/workspace/people/people_commands.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What the sheets about passphrases and keys ask and do. Answers come on the window's thread through `QFuture::then`.
/// Acts with a window are signed with the person's own key, which may be asked for over it.
class KeysDesk {
 public:
  template <class T>
  using Answer = QFuture<Result<T>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  /// A new key, and what is said of it.
  struct NewKey final {
    ActorId actor; ///< of the person at this desk: they replace their own
    QString passphrase;
    workspace::KeyEnd why = workspace::KeyEnd::Lost; ///< of the key before
    QString reason;
  };

  KeysDesk() = default;
  Q_DISABLE_COPY_MOVE(KeysDesk)
  virtual ~KeysDesk() = default;

  virtual Answer<access::Session> ask(workspace::WhoAmI query) = 0;
  virtual Answer<std::vector<Actor>> ask(workspace::People query) = 0;
  virtual Answer<std::vector<workspace::UnlockWay>> ask(workspace::UnlockWays query) = 0;
  virtual Answer<std::vector<PersonKey>> ask(workspace::PersonKeys query) = 0;
  virtual Done run(workspace::AddUnlockWay command) = 0;
  virtual Done run(workspace::RemoveUnlockWay command) = 0;
  virtual Done run(workspace::EndMyKey command) = 0;
  virtual Done run(workspace::EndPersonKey command, QWidget* over) = 0;
  /// Of unlocking, and of the person's own key where that opens with the old one too.
  virtual Done changePassphrase(const QString& old, const QString& fresh) = 0;
  virtual Done enrol(const NewKey& key, QWidget* over) = 0;
};

} // namespace muniment::ui
