#pragma once

#include "core/workspace/keys/my_signer.h"
#include "core/workspace/workspace.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

namespace muniment::ui {

class PassphraseSheet;

/// The person's own key at this desk: asked for when an act must be signed, then kept until forget().
class PersonalKey final : public QObject {
  Q_OBJECT

 public:
  using Key = std::shared_ptr<const SigningKey>;

  /// The workspace must outlive this.
  PersonalKey(workspace::Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(&workspace) {}
  ~PersonalKey() override;

  /// Stands below the field that asks for the passphrase.
  void setHint(const QString& hint) { m_hint = hint; }
  /// Asks over a window where the key is not known yet. Kind Cancelled where the person gives up.
  [[nodiscard]] QFuture<Result<Key>> ask(QWidget* over);
  /// The desk locks.
  void forget();
  [[nodiscard]] bool isOpen() const { return m_key != nullptr; }

  /// Signs a command and runs it.
  template <class C>
  [[nodiscard]] QFuture<Result<workspace::Receipt>> run(C command, QWidget* over) {
    return ask(over)
        .then(this,
              [this, command = std::move(command)](const Result<Key>& key) mutable {
                if (!key)
                  return QtFuture::makeReadyFuture(Result<workspace::Receipt>(Failure(key.error())));
                workspace::RunOptions options;
                options.signer = *key;
                return m_workspace->run(std::move(command), std::move(options));
              })
        .unwrap();
  }

 private:
  using Waiting = std::shared_ptr<QPromise<Result<Key>>>;

  void openSheet(QWidget* over);
  void tryPassphrase(const QString& passphrase);
  void settle(const Result<Key>& key);

  workspace::Workspace* m_workspace;
  QString m_hint;
  Key m_key;
  std::vector<Waiting> m_waiting;
  QPointer<PassphraseSheet> m_sheet;
  int m_generation = 0; ///< answers from before forget() are dropped
};

} // namespace muniment::ui
